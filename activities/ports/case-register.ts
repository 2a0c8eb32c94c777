import type { RegisterTrouble } from '#domain/case-register/register-trouble.ts';
import type { CaseRecord } from '#domain/cases/case-record.ts';

/** A case of a page that cannot be taken in, and why; the others of the page are. */
export interface UnreadCase {
  /** As the register calls it; empty when not even that can be read. */
  readonly externalId: string;
  /** Its number, where it can be read: it is what a person looks it up by. */
  readonly number: string;
  /** Names the field by its path; Russian. */
  readonly words: string;
}

/** A page of what has changed since a cursor, each case whole and as it stands. */
export interface RegisterPage {
  readonly cases: readonly CaseRecord[];
  readonly unread: readonly UnreadCase[];
  /** From where the next page goes on; opaque. */
  readonly cursor: string;
  readonly hasMore: boolean;
  /** The moment that the register answers for. */
  readonly dataAsOf: Date;
}

/** No page was given; nothing of ours was changed by asking. `until`: when the register itself asks to be asked again. */
export class CaseRegisterError extends Error {
  override name = 'CaseRegisterError';

  readonly trouble: RegisterTrouble;
  readonly until: Date | undefined;

  /** @param message no personal data, no address: it stands in the database and on the page */
  constructor(
    trouble: RegisterTrouble,
    message: string,
    options: ErrorOptions & { readonly until?: Date | undefined } = {},
  ) {
    super(message, options);
    this.trouble = trouble;
    this.until = options.until;
  }
}

/** The register does not know the cursor any more: everything is read from the beginning, which changes nothing that is the same. */
export class CursorGoneError extends Error {
  override name = 'CursorGoneError';
}

/** A register of cases kept elsewhere. Reading changes nothing there, so that a question may be asked again at any time. */
export interface CaseRegister {
  /**
   * What has changed in a court's cases. @param court as the register calls it
   * @param cursor of the page before; null: from the beginning
   * @throws CaseRegisterError, CursorGoneError
   */
  changes(court: string, cursor: string | null, signal?: AbortSignal): Promise<RegisterPage>;
  /** The document of an act by its hash; null: the register has none such. The bytes are as told: their hash is the caller's to check. */
  document(court: string, sha256: string, signal?: AbortSignal): Promise<Uint8Array | null>;
  /** Whether it serves and knows us. @throws CaseRegisterError */
  probe(): Promise<void>;
}
