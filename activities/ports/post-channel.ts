import type { PaperLetter } from '#domain/paper/paper-letter.ts';
import type { ChannelName } from '#domain/post/channels.ts';

/** A fault the Post found in one row of the registry. `row` counts letters from 1 (the header is not counted). */
export interface PostRowFault {
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** The Post's order for a letter on paper. Money in kopecks with VAT, mass in grams; null where the Post does not tell. */
export interface PostOrder {
  readonly orderId: string;
  /** The Post's own batch that it is in. */
  readonly batchName: string;
  readonly priceKopecks: number | null;
  readonly massGrams: number | null;
}

/** What the Post says of one letter, found by its LETTER_REG_NUMBER. */
export type PostLetterAnswer =
  | {
      readonly registrationNumber: string;
      readonly state: 'accepted';
      readonly shpi?: string | undefined;
      readonly uploadId?: string | undefined;
      /** Only of a letter on paper: it is ordered, and lies in the court until somebody hands it in. */
      readonly order?: PostOrder | undefined;
    }
  | {
      readonly registrationNumber: string;
      readonly state: 'rejected';
      readonly faults: readonly PostRowFault[];
      /** In an answer to a look-up: the upload it was found in, so that an old refusal is not taken for a new one. */
      readonly uploadId?: string | undefined;
    };

/**
 * `answered`: the Post took the archive and told the fate of each letter; `uploadId` is empty where it took none. `refused`: the whole archive was definitely not taken.
 * `handed_to_person`: the channel itself sends nothing, a person carries the archive to the Post; nobody knows more until he has looked.
 * `unknown`: everything else (time-out, reset, 5xx, rubbish): the archive may or may not have been taken; look up, never resend.
 */
export type SubmissionAnswer =
  | { readonly outcome: 'answered'; readonly uploadId: string; readonly letters: readonly PostLetterAnswer[] }
  | { readonly outcome: 'refused'; readonly faults: readonly PostRowFault[]; readonly message: string }
  | { readonly outcome: 'handed_to_person' }
  | { readonly outcome: 'unknown'; readonly reason: string };

/** `absent` is definite: the Post answered that it does not know the number. */
export type LookUpAnswer =
  | {
      readonly outcome: 'found';
      readonly letters: readonly PostLetterAnswer[];
      readonly absent: readonly string[];
      readonly uploadId?: string | undefined;
    }
  | { readonly outcome: 'unknown'; readonly reason: string };

/** One letter as it stands in an archive. */
export interface SentLetter {
  readonly registrationNumber: string;
  /** From 1, as the Post counts. */
  readonly row: number;
  /** A registered letter gets a ШПИ; a simple one never does. */
  readonly isRegistered: boolean;
  /** Only where letters go on paper. */
  readonly paper?: PaperLetter | undefined;
}

export interface SubmissionArchive {
  /** The ZIP's canonical bytes. */
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly fileName: string;
  /** The rules that the archive was made by. */
  readonly profileId: string;
  /** What is in it, in the order of the registry: an answer is held against this. */
  readonly letters: readonly SentLetter[];
}

/** A file the Post gives out; `absent` means not yet there. */
export type PostFile =
  | { readonly state: 'ready'; readonly bytes: Uint8Array; readonly fileName: string; readonly mediaType: string }
  | { readonly state: 'absent' };

/** The way letters reach the Post. Limits and columns come from the profile, never from the adapter. */
export interface PostChannel {
  readonly name: ChannelName;
  /** True: it cannot be asked for letters by number; `lookUp` is then always `unknown`, and a person looks in its place. */
  readonly cannotLookUp?: true;
  submit(archive: SubmissionArchive, signal?: AbortSignal): Promise<SubmissionAnswer>;
  lookUp(registrationNumbers: readonly string[], signal?: AbortSignal): Promise<LookUpAnswer>;
  /** The signed list of accepted letters (форма 103). */
  form103(uploadId: string): Promise<PostFile>;
  /** The electronic notice of delivery of one letter. */
  deliveryNotice(shpi: string): Promise<PostFile>;
}

/** Certain: no byte reached the Post (no route, connection refused, certificate not trusted). The same attempt may be made again. */
export class ChannelUnavailableError extends Error {
  override name = 'ChannelUnavailableError';
  /** The other side was there, but did not prove to be the Post. */
  readonly isCertificate: boolean;

  constructor(message: string, options: ErrorOptions & { readonly isCertificate?: boolean } = {}) {
    super(message, options);
    this.isCertificate = options.isCertificate === true;
  }
}

/** Certain: the Post answered in its own words that it takes nothing now (maintenance, quota, too many calls). */
export class ChannelBusyError extends Error {
  override name = 'ChannelBusyError';
  readonly words: string;
  /** When to come again. */
  readonly retryAt: Date;

  constructor(words: string, retryAt: Date) {
    super('the Post takes nothing now');
    this.words = words;
    this.retryAt = retryAt;
  }
}

/** True for errors after which it is certain that nothing was taken. */
export function isCertainlyNotTaken(error: unknown): boolean {
  return (
    error instanceof ChannelUnavailableError ||
    error instanceof ChannelNotAuthorisedError ||
    error instanceof ChannelBusyError
  );
}

/** Certain: the Post did not look at the archive because it does not know the account. */
export class ChannelNotAuthorisedError extends Error {
  override name = 'ChannelNotAuthorisedError';
}

/** The Post answered a request for a file, but not with a file and not with «not yet»: try again later. */
export class ChannelAnswerError extends Error {
  override name = 'ChannelAnswerError';
}
