import { numbersOfCase } from '../letters/case-number.ts';

/** Codes of law by which cases are heard, the strictest of notice first: by УПК nothing is taken for received, АПК has no rules here. */
export const LAWS = ['criminal', 'commercial', 'offence', 'administrative', 'civil'] as const;
export type Law = (typeof LAWS)[number];

/** What an index of a court's register says. `law` null: it comes before there is a case, and says nothing of its code. */
export interface CaseIndex {
  readonly index: string;
  readonly law: Law | null;
  /** The register, as courts name it. */
  readonly register: string;
}

/**
 * Indices of district courts and of justices of the peace. They are kept by the Инструкция по судебному делопроизводству в районном суде (приказ
 * Судебного департамента № 36 of 29.04.2003), whose whole text was not at hand: they were taken from a catalogue, made by others, of the
 * registers on the courts' sites. Checked against no official text and read by no lawyer for us. Moscow writes the same indices with a nought
 * before («01-0015/95/2026»). Materials whose register is one for several codes (`6`, `8`, `13`, `14`, `15`) are left out on purpose, and so
 * are courts above: there `2` is a criminal case.
 */
export const CASE_INDICES: readonly CaseIndex[] = [
  { index: '1', law: 'criminal', register: 'уголовные дела' },
  { index: '3', law: 'criminal', register: 'материалы досудебного производства по уголовным делам' },
  { index: '4', law: 'criminal', register: 'материалы об исполнении приговоров' },
  { index: '10', law: 'criminal', register: 'уголовные дела, апелляция на мировых судей' },
  { index: '5', law: 'offence', register: 'дела об административных правонарушениях' },
  { index: '12', law: 'offence', register: 'жалобы по делам об административных правонарушениях' },
  { index: '2а', law: 'administrative', register: 'административные дела (КАС)' },
  { index: '11а', law: 'administrative', register: 'административные дела (КАС), апелляция на мировых судей' },
  { index: '2', law: 'civil', register: 'гражданские дела' },
  { index: '11', law: 'civil', register: 'гражданские дела, апелляция на мировых судей' },
  { index: 'м', law: null, register: 'заявления до принятия' },
  { index: 'ма', law: null, register: 'заявления до принятия' },
  { index: '9', law: null, register: 'заявления, не принятые к производству' },
  { index: '9а', law: null, register: 'заявления, не принятые к производству' },
];

const BY_INDEX: ReadonlyMap<string, CaseIndex> = new Map(CASE_INDICES.map((one) => [one.index, one]));

/** Registers of criminal materials count by kinds of their own: `3/1-44`, `4/17-5`. */
const WITH_KIND = new Set(['3', '4']);
const FORM = /^([0-9]{1,2}[а-я]{0,2}|[а-я]{1,2})(\/[0-9]{1,2})?-[0-9]/u;
/** «А40-777/2026»: a court of arbitration with its region, no register of ours. */
const COMMERCIAL = /^а[0-9]{1,2}-[0-9]/u;
const COMMERCIAL_INDEX: CaseIndex = { index: 'А', law: 'commercial', register: 'дела арбитражных судов (АПК)' };
/** The number by which a case is known in all courts says nothing of its code. */
const UNIQUE = /^[0-9]{1,2}[a-zа-я]{2}[0-9]{1,4}-[0-9]+-[0-9]{4}-/u;

/** What each number in the field says, in its order; `undefined`: its index is not known. A number of no register is passed over. */
export function indicesIn(caseNumber: string): readonly (CaseIndex | undefined)[] {
  return numbersOfCase(caseNumber)
    .filter((number) => !UNIQUE.test(number))
    .map(indexOf);
}

function indexOf(number: string): CaseIndex | undefined {
  if (COMMERCIAL.test(number)) return COMMERCIAL_INDEX;
  const [, index = '', kind] = FORM.exec(number) ?? [];
  return kind === undefined || WITH_KIND.has(index) ? BY_INDEX.get(index) : undefined;
}
