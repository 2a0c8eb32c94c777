import type { ActDocument, ActFields } from './case-act.ts';
import type { HearingFields } from './case-hearing.ts';
import type { PartyFields } from './case-party.ts';
import type { CaseFields } from './court-case.ts';

/** What every part of a kept case has. `externalId` null: entered by hand. */
interface KnownPart {
  readonly id: string;
  readonly externalId: string | null;
  /** ISO instant since when the source no longer names it; null: it does. */
  readonly goneAt: string | null;
}

export interface KnownParty extends KnownPart, PartyFields {
  /** Id of the party of the same case. */
  readonly representsPartyId: string | null;
  /** A person said it, not the source. */
  readonly isLinkedByHand: boolean;
}

/** `startsAt` in the form of `Date.toISOString`. */
export interface KnownHearing extends KnownPart, HearingFields {}

export interface KnownAct extends KnownPart, ActFields {
  readonly document: ActDocument | null;
}

/** A case as it is kept, whole: what a source's record is compared with, and what an undone import puts back. */
export interface KnownCase extends CaseFields {
  readonly id: string;
  readonly externalId: string | null;
  readonly version: number;
  /** ISO instant. */
  readonly dataAsOf: string;
  /** ISO instant since when its source, told whole, no longer names it; null: it does. */
  readonly goneAt: string | null;
  /** In the order of the source. */
  readonly parties: readonly KnownParty[];
  readonly hearings: readonly KnownHearing[];
  readonly acts: readonly KnownAct[];
}
