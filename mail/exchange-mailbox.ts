/** A server that does not answer so long, ms, is away. */
export const STEP_MS = 60_000;
/** Receipts are small; what is larger is looked at by its beginning only. */
export const MOST_BYTES = 16 * 1024 * 1024;

/** A message that lies in the box. */
export interface MailboxItem {
  /** Unique for ever: the UIDL of POP3; of IMAP the box, its UIDVALIDITY and the UID. */
  readonly uid: string;
  readonly byteSize: number;
  /** The message as it came; of one that is too large only its beginning. */
  read(): Promise<Uint8Array>;
}

/** The box into which receipts and returned messages come. */
export interface ExchangeMailbox {
  /**
   * Shows every message that lies there to `file`, one after another; what `file` has resolved for, and nothing else, is taken out of the
   * box, at once or at the end.
   * @returns how many were shown @throws MailboxError
   */
  visit(file: (item: MailboxItem) => Promise<void>): Promise<number>;
  /** Signs in and reads nothing. @throws MailboxError */
  check(): Promise<void>;
}

/** The box cannot be reached, or its server does not keep to the protocol. `isRefused`: it does not know the account. */
export class MailboxError extends Error {
  override name = 'MailboxError';
  readonly isRefused: boolean;

  constructor(message: string, isRefused: boolean, options?: ErrorOptions) {
    super(message, options);
    this.isRefused = isRefused;
  }
}
