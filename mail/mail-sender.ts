/** One message as it is kept: every try hands over the same bytes. */
export interface OutgoingMail {
  readonly sender: string;
  readonly recipient: string;
  /** `<…@…>`; without its brackets it is also the envelope's id, by which a returned message is recognised. */
  readonly messageId: string;
  /** The whole message, RFC 5322. */
  readonly bytes: Uint8Array;
}

/**
 * Why nothing was handed over. `not_authorised`: the login; `certificate`: the server is not who it should be, or offers no protected
 * connection; `busy`: it serves nobody now, and said so before it heard of the message; `later`: it said so of this message.
 */
export type NotSentReason = 'no_connection' | 'not_authorised' | 'certificate' | 'busy' | 'later';

/**
 * `sent`: the server has taken it. `refused`: it never will (5xx). `not_sent`: it certainly has not taken it now. `unclear`: the message had
 * begun to leave and no answer came; it may be there. `words` are the server's own, shortened.
 */
export type SendAnswer =
  | { readonly outcome: 'sent'; readonly words: string }
  | { readonly outcome: 'refused'; readonly code: number; readonly words: string }
  | { readonly outcome: 'not_sent'; readonly reason: NotSentReason; readonly words: string }
  | { readonly outcome: 'unclear'; readonly words: string };

export type NotSent = Extract<SendAnswer, { outcome: 'not_sent' }>;

/** Hands messages to a mail server. */
export interface MailSender {
  /** `signal` breaks the connection off. */
  send(mail: OutgoingMail, signal?: AbortSignal): Promise<SendAnswer>;
  /** Signs in and sends nothing. Null: it would be served; else why not. */
  check(): Promise<{ readonly reason: NotSentReason; readonly words: string } | null>;
}
