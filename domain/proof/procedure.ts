import { numbersOfCase } from '../letters/case-number.ts';
import type { DocumentKind } from '../letters/letter.ts';
import { indicesIn, LAWS, type Law } from './case-indices.ts';

/** By which code a case is heard; the law of notice differs. `unknown`: neither a case, nor its number, nor a person says. */
export const PROCEDURES = [
  'civil',
  'order',
  'administrative',
  'offence',
  'criminal',
  'commercial',
  'unknown',
] as const satisfies readonly (Law | 'order' | 'unknown')[];
export type Procedure = (typeof PROCEDURES)[number];

export const PROCEDURE_NAMES: Readonly<Record<Procedure, string>> = {
  civil: 'гражданское дело (ГПК)',
  order: 'судебный приказ (ГПК)',
  administrative: 'административное дело (КАС)',
  offence: 'дело об административном правонарушении (КоАП)',
  criminal: 'уголовное дело (УПК)',
  commercial: 'дело арбитражного суда (АПК)',
  unknown: 'вид дела не указан',
};

/** Kinds that a case is told to have; `order` stands in a journal of its own and does not say by which code. */
type ToldKind = Exclude<Procedure, 'commercial' | 'unknown'>;

export interface LetterOfCase {
  /** Of the card of the case that the letter is tied to. */
  readonly caseKind?: ToldKind | null | undefined;
  /** The number on that card. */
  readonly ownNumber?: string | null | undefined;
  /** What a person has said of a letter whose number does not tell. */
  readonly namedKind?: ToldKind | null | undefined;
  readonly caseNumber?: string | null | undefined;
  readonly documentKind: DocumentKind;
}

/**
 * The procedure that a letter goes by: the case's own kind, otherwise what a person has said, otherwise the indices of its numbers. Of
 * several the strictest rules: who may be notified by none of them is not notified.
 */
export function procedureOf(letter: LetterOfCase): Procedure {
  const told = letter.caseKind ?? letter.namedKind ?? null;
  const law = told === null ? lawByNumbers(letter) : strictest([lawTold(told, letter), ...lawsBeside(letter)]);
  if (law !== 'civil') return law ?? 'unknown';
  return told === 'order' || letter.documentKind === 'court_order' ? 'order' : 'civil';
}

/** By which code a case is heard: what calls to it is judged by that. */
export function procedureOfCase({ caseKind, caseNumber }: { caseKind: ToldKind; caseNumber: string }): Procedure {
  return procedureOf({ caseKind, ownNumber: caseNumber, caseNumber, documentKind: 'summons' });
}

/** A number whose index is not known may be a criminal one: beside it no other is believed. */
function lawByNumbers({ caseNumber }: LetterOfCase): Law | undefined {
  const found = indicesIn(caseNumber ?? '');
  const law = strictest(lawsOf(found));
  return law !== 'criminal' && found.includes(undefined) ? undefined : law;
}

/** In the journal of court orders stand those of both codes: the number tells which. */
function lawTold(told: ToldKind, { ownNumber, caseNumber }: LetterOfCase): Law {
  if (told !== 'order') return told;
  return lawsOf(indicesIn(ownNumber ?? caseNumber ?? '')).includes('administrative') ? 'administrative' : 'civil';
}

/** Of the letter's numbers that are not the case's own: a single one is, whatever the case is called now. */
function lawsBeside({ caseKind, ownNumber, caseNumber }: LetterOfCase): readonly Law[] {
  const numbers = numbersOfCase(caseNumber ?? '');
  if (caseKind == null) return lawsOf(indicesIn(caseNumber ?? ''));
  const own = new Set(numbersOfCase(ownNumber ?? ''));
  return numbers.length < 2 ? [] : numbers.filter((one) => !own.has(one)).flatMap((one) => lawsOf(indicesIn(one)));
}

function lawsOf(found: ReturnType<typeof indicesIn>): readonly Law[] {
  return found.flatMap((index) => index?.law ?? []);
}

function strictest(laws: readonly Law[]): Law | undefined {
  return LAWS.find((law) => laws.includes(law));
}
