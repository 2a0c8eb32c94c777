import { isDay } from '../calendar/day.ts';
import type { DocumentKind } from '../letters/letter.ts';

/** How long a case of an index is kept: whole years, for ever, or until an expert commission (ЭПК) has decided. */
export type StorageTerm = number | 'forever' | 'commission';

/** One line of the nomenclature of cases. */
export interface NomenclatureItem {
  /** As the court writes it: «02-14». */
  readonly index: string;
  readonly title: string;
  readonly term: StorageTerm;
  /** What the term is taken from; words of a person, nobody here has checked them. */
  readonly norm: string;
}

/** A nomenclature with the index of each kind of letters. */
export interface Nomenclature {
  readonly items: readonly NomenclatureItem[];
  readonly ofKinds: Readonly<Record<DocumentKind, string>>;
}

export const NOT_CHECKED = 'не проверено юристом';
/** By what «the first of January» is counted; a lawyer has to confirm it. */
export const START_RULE = `Срок считается с 1 января года, следующего за годом окончания дела (общее правило архивного хранения; ${NOT_CHECKED}).`;

/**
 * What the program brings: examples to be replaced by the court's own nomenclature. No term here is checked, and none is longer than what the
 * court enters instead; «ЭПК» everywhere, so that nothing can be destroyed before somebody has entered a term.
 */
export const SHIPPED_NOMENCLATURE: Nomenclature = {
  items: [
    { index: '01', title: 'Переписка по делам о судебных приказах', term: 'commission', norm: NOT_CHECKED },
    { index: '02', title: 'Извещения и вызовы', term: 'commission', norm: NOT_CHECKED },
    { index: '03', title: 'Переписка о направлении копий судебных актов', term: 'commission', norm: NOT_CHECKED },
    { index: '04', title: 'Прочая переписка', term: 'commission', norm: NOT_CHECKED },
  ],
  ofKinds: { court_order: '01', summons: '02', act_copy: '03', other: '04' },
};

export const TERM_YEARS = { least: 1, most: 100 } as const;

export function termWords(term: StorageTerm): string {
  if (term === 'forever') return 'постоянно';
  return term === 'commission' ? 'ЭПК' : `${String(term)} ${yearsWord(term)}`;
}

function yearsWord(count: number): string {
  const [tens, ones] = [count % 100, count % 10];
  if (tens > 10 && tens < 15) return 'лет';
  if (ones === 1) return 'год';
  return ones > 1 && ones < 5 ? 'года' : 'лет';
}

/** As it is typed: «5», «5 лет», «постоянно», «ЭПК»; null: it is none of these. */
export function readTerm(typed: string): StorageTerm | null {
  const text = typed.trim().toLowerCase();
  if (text === 'постоянно') return 'forever';
  if (text === 'эпк') return 'commission';
  const years = Number(/^(\d{1,3})(?: ?(?:год|года|лет|л\.?|г\.?))?$/u.exec(text)?.[1]);
  return Number.isInteger(years) && years >= TERM_YEARS.least && years <= TERM_YEARS.most ? years : null;
}

/**
 * The last day of storage, `yyyy-MM-dd`: so many whole years from the first of January after the year in which the case ended. Null: it is never
 * over by itself. @throws RangeError when the day is none
 */
export function keptUntil(endedOn: string, term: StorageTerm): string | null {
  if (!isDay(endedOn)) throw new RangeError('a case ends on a day');
  if (typeof term !== 'number') return null;
  return `${String(Number(endedOn.slice(0, 4)) + term).padStart(4, '0')}-12-31`;
}

/** Whether the term is over on a day: the last day of storage has passed. */
export function isTermOver(until: string | null, today: string): boolean {
  return until !== null && until < today;
}

/** Faults of a nomenclature by their fields, in words. */
export function nomenclatureFaults({
  items,
  ofKinds,
}: Nomenclature): readonly (readonly [field: string, words: string])[] {
  const indices = items.map(({ index }) => index);
  const twice = indices.find((index, place) => indices.indexOf(index) !== place);
  const lost = Object.values(ofKinds).find((index) => !indices.includes(index));
  return [
    ...(items.length === 0 ? [['items', 'В номенклатуре нет ни одной строки.'] as const] : []),
    ...(twice === undefined ? [] : [['items', `Индекс ${twice} назван дважды.`] as const]),
    ...(items.some(({ index, title }) => index === '' || title === '')
      ? [['items', 'У каждой строки есть индекс и заголовок.'] as const]
      : []),
    ...(lost === undefined
      ? []
      : [['ofKinds', `Индекса «${lost}» в номенклатуре нет: выберите из её строк.`] as const]),
  ];
}
