import type { SmsEncoding } from '#domain/notifications/sms-text.ts';

/** What is handed over at once: a part of an SMS, or the whole text where the gateway divides it itself. */
export interface SmsPiece {
  /**
   * `<notice>:<part>:<attempt>`, the same at every try of one attempt: a gateway that can tell a repeat knows it by this.
   */
  readonly key: string;
  /** E.164. */
  readonly phone: string;
  readonly body: string;
  readonly encoding: SmsEncoding;
  /** 1–65535; comes back with the receipt. */
  readonly reference: number;
  readonly ordinal: number;
  readonly total: number;
  readonly validityHours: number;
}

/** `throttled`: too many at once, said of this message; the others are of the gateway as a whole. */
export type SmsNotSentReason = 'no_connection' | 'not_authorised' | 'certificate' | 'busy' | 'throttled';

export interface SmsNotSent {
  readonly outcome: 'not_sent';
  readonly reason: SmsNotSentReason;
  /** The gateway's own, shortened; without personal data. */
  readonly words: string;
}

/**
 * `taken`: the operator has it. `refused`: it never will. `not_sent`: it certainly has not taken it now. `unclear`: it had begun to leave
 * and no answer came; it may be there.
 */
export type SmsAnswer =
  | { readonly outcome: 'taken'; readonly messageId: string }
  | { readonly outcome: 'refused'; readonly error: string }
  | SmsNotSent
  | { readonly outcome: 'unclear' };

/** What the operator says of a message: `accepted` is on its way. */
export type ReceiptState = 'accepted' | 'delivered' | 'undelivered' | 'expired';

export interface SmsAbout {
  readonly key: string;
  /** Null: the answer never came. */
  readonly messageId: string | null;
}

/** `absent`: the gateway knows its messages by our key and has none of this one. `unclear`: it cannot be asked, or cannot tell. */
export type SmsLookUp =
  | { readonly found: 'state'; readonly messageId: string; readonly state: ReceiptState; readonly error: string | null }
  | { readonly found: 'absent' | 'unclear' };

/** A receipt as it came. */
export interface ReceiptCame {
  readonly messageId: string;
  readonly reference: number | null;
  /** Whose phone it is about, E.164 where it can be read so. */
  readonly phone: string;
  readonly state: ReceiptState;
  readonly error: string | null;
  readonly doneAt: Date | null;
}

/** A message from somebody's phone. */
export interface MessageCame {
  readonly phone: string;
  readonly text: string;
}

/** What is taken in is acknowledged to the gateway only after this has kept it; what could not be kept comes again. */
export interface SmsListener {
  receipt(came: ReceiptCame): Promise<void>;
  message(came: MessageCame): Promise<void>;
  /** The gateway could not be heard for a while, or could not be understood: kinds only. */
  trouble(errorType: string): void;
}

/** An operator of mobile messages, or whoever stands between. */
export interface SmsGateway {
  /** Names it in the rows of what it was given: ids of messages are its own. */
  readonly name: string;
  /** True: a long text is divided before it is handed over. */
  readonly takesParts: boolean;
  submit(piece: SmsPiece, signal?: AbortSignal): Promise<SmsAnswer>;
  lookUp(about: SmsAbout): Promise<SmsLookUp>;
  /** Signs in and sends nothing. Null: it would be served. */
  check(): Promise<SmsNotSent | null>;
  /** Hears receipts and messages until it is stopped; it signs in again by itself. */
  listen(listener: SmsListener): { stop(): Promise<void> };
}
