import { searchForm } from '../search/search-form.ts';

/** A name as two are compared: capitals, look-alike letters, «ё», spaces and signs between the words make no other person. */
export function nameForm(name: string): string {
  return searchForm(name)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function isSameName(one: string, other: string): boolean {
  return nameForm(one) === nameForm(other);
}

/**
 * What became of the question that is asked when a party that something was given to is called otherwise. `open`: nobody has answered; `same`,
 * `other`: a person's answers; `back`: the party is called as before again.
 */
export const PERSON_QUESTION_STATES = ['open', 'same', 'other', 'back'] as const;
export type PersonQuestionState = (typeof PERSON_QUESTION_STATES)[number];

/** What people answer. */
export const PERSON_ANSWERS = ['same', 'other'] as const;
export type PersonAnswer = (typeof PERSON_ANSWERS)[number];
export const PERSON_ANSWER_WORDS: Readonly<Record<PersonAnswer, string>> = {
  same: 'Тот же человек',
  other: 'Другой человек',
};

/** A party was called otherwise from then on. */
export interface NameChange {
  readonly state: PersonQuestionState;
  readonly askedAt: Date;
  /** When it was changed last while the question stood. */
  readonly changedAt: Date;
  readonly settledAt: Date | null;
}

/** To whom a notice, a letter or a consent belongs. `asked`: nobody has said yet whether the party is still the person it was given to. */
export type WhoseGiven = 'his' | 'asked' | 'other';

/**
 * Proof is of a person, not of a line of the case. No rule tells a surname taken in marriage or a mended slip from another man: what was given in
 * another name counts when a person has said that it is the same one, and what names the party as it is called now counts by itself.
 */
export function whoseGiven(
  { at, name }: { readonly at: Date; readonly name: string },
  party: { readonly name: string; readonly changes: readonly NameChange[] },
): WhoseGiven {
  if (isSameName(name, party.name)) return 'his';
  const whose = party.changes.map((change) => whoseBy(change, at));
  return whose.find((one) => one === 'other') ?? whose.find((one) => one === 'asked') ?? 'his';
}

function whoseBy({ state, askedAt, changedAt, settledAt }: NameChange, at: Date): WhoseGiven {
  if (state === 'same') return 'his';
  if (state === 'back') return at >= askedAt && settledAt !== null && at < settledAt ? 'other' : 'his';
  if (at >= changedAt) return 'his';
  return state === 'open' ? 'asked' : 'other';
}

/** Why what was given does not say that the party knows; null: it does. */
export const WHOSE_GIVEN_WORDS: Readonly<Record<WhoseGiven, string | null>> = {
  his: null,
  asked: 'участник с тех пор назван в деле иначе, и ещё не решено, тот же ли это человек',
  other: 'это отправляли прежнему участнику: решено, что теперь это другой человек',
};
export const PERSON_ASKED_WORDS =
  'Участник назван в деле иначе, чем когда давал согласие: сначала решите на карточке дела, тот же ли это человек.';
