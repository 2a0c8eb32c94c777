import { isSameCaseNumber } from '../letters/case-number.ts';
import { nameForm } from '../cases/same-person.ts';
import type { ActFields } from '../cases/case-act.ts';
import type { HearingFields } from '../cases/case-hearing.ts';
import type { PartyFields } from '../cases/case-party.ts';
import type { CaseRecord } from '../cases/case-record.ts';
import type { CaseKind } from '../cases/court-case.ts';
import type { KnownCase } from '../cases/known-case.ts';

/** What people say of a case that was entered by hand and one of the same number that the register told of later. */
export const TWIN_ANSWERS = ['same', 'different'] as const;
export type TwinAnswer = (typeof TWIN_ANSWERS)[number];

export const TWIN_ANSWER_WORDS: Readonly<Record<TwinAnswer, string>> = {
  same: 'Это одно дело: дальше его ведёт картотека',
  different: 'Это разные дела с одним номером',
};

/** A case of another source here, as the register’s are compared with it. */
export interface HandCase {
  readonly number: string;
  readonly kind: CaseKind;
  /** The register's id of the case that is asked about with it now; null: none is. */
  readonly askedOf: string | null;
}

/** Whether people are to say if both are one case. Of a case that another of the register's is asked about nothing more is asked at the same time. */
export function mayBeOne({ number, kind, askedOf }: HandCase, told: CaseRecord): boolean {
  return (
    isSameCaseNumber(number, told.number) && kind === told.kind && (askedOf === null || askedOf === told.externalId)
  );
}

/** Which kept part becomes which of the register's. */
export interface PartNames {
  readonly id: string;
  readonly externalId: string;
}

export interface TwinParts {
  readonly parties: readonly PartNames[];
  readonly hearings: readonly PartNames[];
  readonly acts: readonly PartNames[];
}

/**
 * The register's names for what was entered by hand: a party by its role and name, a hearing by its beginning, an act by its kind and day.
 * What fits several alike is named by none: it stays beside the register's own, as people entered it.
 */
export function matchTwin(kept: KnownCase, told: CaseRecord): TwinParts {
  return {
    parties: matched<Pick<PartyFields, 'role' | 'name'>>(
      kept.parties,
      told.parties,
      ({ role, name }) => `${role} ${nameForm(name)}`,
    ),
    hearings: matched<Pick<HearingFields, 'startsAt'>>(kept.hearings, told.hearings, ({ startsAt }) =>
      String(Date.parse(startsAt)),
    ),
    acts: matched<Pick<ActFields, 'kind' | 'actDate'>>(
      kept.acts,
      told.acts,
      ({ kind, actDate }) => `${kind} ${actDate}`,
    ),
  };
}

function matched<Part>(
  kept: readonly (Part & { readonly id: string })[],
  told: readonly (Part & { readonly externalId: string })[],
  keyOf: (part: Part) => string,
): readonly PartNames[] {
  const ours = Map.groupBy(kept, keyOf);
  const theirs = Map.groupBy(told, keyOf);
  return [...theirs].flatMap(([key, [record, other]]) => {
    const [own, another] = ours.get(key) ?? [];
    const isPlain = record !== undefined && own !== undefined && other === undefined && another === undefined;
    return isPlain ? [{ id: own.id, externalId: record.externalId }] : [];
  });
}
