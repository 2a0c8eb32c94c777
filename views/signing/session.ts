import type { KeyPlace } from '#domain/signing/key-place.ts';
import type { RunAct, SigningState } from '#domain/signing/signing-run.ts';

/** Who has had a letter before the eyes. */
export interface ReadingView {
  readonly name: string;
  readonly isOwn: boolean;
  readonly openedAt: string;
  readonly revision: number;
}

/** What is known of one letter of the queue besides the letter. */
export interface LetterMarks {
  /** What waits now. */
  readonly revision: number;
  /** True: this person has opened the revision that waits now. */
  readonly isOpened: boolean;
  /** True: every page of it has stood on this person's screen. */
  readonly isRead: boolean;
  /** Of the document that waits; null: none is made. */
  readonly digest: string | null;
  /** How many of how many. */
  readonly shown: { readonly pages: number; readonly of: number };
  /** True: read by this person, but what waits now is another revision. */
  readonly isChanged: boolean;
  /** Put aside to be signed with others. */
  readonly isChosen: boolean;
  /** Why it was not signed the last time, in words; `isOver`: what kept it may be past, it can be tried again. */
  readonly failure?: { readonly words: string; readonly isOver: boolean } | undefined;
}

/** The same of the letter that is being read, and what is different since this person saw it last. */
export interface OpenedLetter {
  readonly readings: readonly ReadingView[];
  readonly changes: readonly string[];
  readonly isChosen: boolean;
}

/** One letter of a run. */
export interface RunItemView {
  readonly letterId: string;
  readonly number: string | null;
  readonly recipientName: string;
  readonly state: SigningState;
  readonly reason: string | null;
  /** The document to be signed, where the signer's own key is waited for; absent otherwise. */
  readonly toSign?: { readonly revision: number; readonly documentDigest: string } | undefined;
}

/** Many letters signed with one confirmation, as they stand now. */
export interface SigningRunView {
  readonly id: string;
  readonly startedAt: string;
  readonly act: RunAct;
  readonly keyPlace: KeyPlace;
  /** Of the key that signs; absent when the server's does, or the signer has none any more. */
  readonly fingerprintSha256?: string | undefined;
  readonly items: readonly RunItemView[];
  readonly isOver: boolean;
}
