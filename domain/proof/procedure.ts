import type { DocumentKind } from '../letters/letter.ts';

/** By which code a case is heard; the law of notice differs. `unknown`: neither a case nor its number says. */
export const PROCEDURES = ['civil', 'order', 'administrative', 'offence', 'criminal', 'unknown'] as const;
export type Procedure = (typeof PROCEDURES)[number];

export const PROCEDURE_NAMES: Readonly<Record<Procedure, string>> = {
  civil: 'гражданское дело (ГПК)',
  order: 'судебный приказ (ГПК)',
  administrative: 'административное дело (КАС)',
  offence: 'дело об административном правонарушении (КоАП)',
  criminal: 'уголовное дело (УПК)',
  unknown: 'вид дела не указан',
};

/**
 * Indices of the courts' registers, as their instruction on paperwork gives them: 1 criminal, 2 civil, 2а administrative by КАС,
 * 5 offences. Any other number says nothing.
 */
const BY_INDEX: Readonly<Record<string, Procedure>> = {
  '1': 'criminal',
  '2': 'civil',
  '2а': 'administrative',
  '5': 'offence',
};
const INDEX = /^0?(\d{1,2}[а-я]?)-/u;

/** The procedure that a letter goes by: the case's own kind, otherwise the index of its number. */
export function procedureOf(letter: {
  readonly caseKind?: Exclude<Procedure, 'unknown'> | null | undefined;
  readonly caseNumber?: string | null | undefined;
  readonly documentKind: DocumentKind;
}): Procedure {
  if (letter.caseKind != null) return letter.caseKind;
  const index = INDEX.exec((letter.caseNumber ?? '').toLowerCase().replace('2a-', '2а-'))?.[1];
  const told = index === undefined ? undefined : BY_INDEX[index];
  const isOrder = letter.documentKind === 'court_order' && (told === undefined || told === 'civil');
  return isOrder ? 'order' : (told ?? 'unknown');
}
