import type { MailAnswer, ResendWish } from '#domain/publications/publication-process.ts';

/** What the workflow `publication` asks of its activities. */
export interface PublicationRequest {
  readonly matterId: string;
}

export interface VersionRequest extends PublicationRequest {
  readonly version: number;
}

export interface TakeRequest extends PublicationRequest {
  /** A person wants the picture sent though it may be equal to the last one. */
  readonly resend: ResendWish | null;
}

/**
 * `composed`: the version is kept and is to be sent; `owed`: what it does not take in, being older: a change, or the wish as well.
 * `not_published`: the settings, or what is known of the card, let nothing out.
 */
export type TakeResult =
  | { readonly outcome: 'composed'; readonly version: number; readonly owed: 'nothing' | 'picture' | 'resend' }
  | { readonly outcome: 'nothing_new' | 'not_published' };

/**
 * `taken`: the mail server has it, or it is known to have arrived. `refused`: never. `not_sent`: certainly not taken now. `unclear`: it may
 * have been; the same bytes under the same Message-ID are to be sent again.
 */
export interface SendResult {
  readonly outcome: 'taken' | 'refused' | 'not_sent' | 'unclear';
  /** With `taken`: how long a receipt is waited for, ms; null: it has come already or is not asked for. */
  readonly receiptWithinMs: number | null;
  /** With `not_sent`: the server is known to be away and was not tried; who waits is told when it is back. */
  readonly isUntried?: true;
}

export interface AnswerRequest extends VersionRequest {
  readonly answer: MailAnswer;
  readonly eventId: string;
}

/** The activities of the workflow `publication`; a repeat changes nothing but for the same bytes that may be sent again. */
export interface PublicationActivities {
  /** For how long changes are gathered into one picture, by the settings in force now, ms. */
  readPublicationWindow(request: PublicationRequest): Promise<{ readonly windowMs: number }>;
  takePicture(request: TakeRequest): Promise<TakeResult>;
  sendPicture(request: VersionRequest): Promise<SendResult>;
  recordMailAnswer(request: AnswerRequest): Promise<void>;
  reportUnconfirmed(request: VersionRequest): Promise<void>;
}

/** The sweep of the exchange mailbox. */
export interface MailboxActivities {
  /** Files what came and tells the publications. Counts only; nothing where no box is named. */
  sweepMailbox(): Promise<{ readonly filed: number; readonly recognised: number }>;
}
