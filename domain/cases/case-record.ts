import type { RecipientType } from '../letters/letter.ts';
import type { ActDocument, ActFields } from './case-act.ts';
import type { HearingFields } from './case-hearing.ts';
import type { PartyFields } from './case-party.ts';
import type { CaseFields } from './court-case.ts';

/**
 * A case as a register tells it, whole: parties, hearings and acts that are not named are no longer in the register. The shape of the exchange
 * format, docs/formats/case-register.md, with absent texts made empty. Every id is the register's own and stays with the thing for ever.
 */
export interface CaseRecord extends CaseFields {
  readonly externalId: string;
  readonly parties: readonly PartyRecord[];
  readonly hearings: readonly HearingRecord[];
  readonly acts: readonly ActRecord[];
}

export interface PartyRecord extends PartyFields {
  readonly kind: RecipientType;
  /** Within its case. */
  readonly externalId: string;
  /** Id of the party of the same case whom this one represents; null: nobody. */
  readonly represents: string | null;
}

export interface HearingRecord extends HearingFields {
  readonly externalId: string;
}

export interface ActRecord extends ActFields {
  readonly externalId: string;
  /** Null: the register has none. The bytes are not in the record: whoever applies it has put them into the store before. */
  readonly document: ActDocument | null;
}

/** The longest that each text of a case may be, UTF-16 units: bounds of our own, well above what registers hold. */
export const CASE_BOUNDS = {
  id: 200,
  number: 60,
  essence: 2_000,
  judge: 200,
  name: 500,
  address: 1_000,
  inn: 20,
  kpp: 20,
  phone: 50,
  email: 254,
  room: 100,
  title: 500,
  fileName: 255,
  note: 4_000,
} as const;

/** Parts of one case; more is a mistake of whoever writes the file. */
export const CASE_PART_BOUNDS = { parties: 200, hearings: 500, acts: 500 } as const;
