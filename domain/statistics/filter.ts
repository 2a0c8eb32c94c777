import { isDay } from '../calendar/day.ts';
import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES, type DocumentKind, type LetterKind } from '../letters/letter.ts';
import {
  LETTER_OUTCOME_NAMES,
  LETTER_STATUSES,
  type LetterOutcome,
  type LetterStatus,
} from '../letters/letter-status.ts';
import { RETURN_CAUSES, type ReturnCause } from '../returns/return-cause.ts';
import { isUuid } from '../work/uuid.ts';
import { MEASURES, type Measure } from './measures.ts';
import { REGIONS, type RegionCode } from './regions.ts';

/** By which of its dates a letter belongs to a period. */
export const BASES = {
  accepted: 'приняты Почтой',
  created: 'заведены',
  signed: 'подписаны',
} as const;
export type Basis = keyof typeof BASES;

/** Which way a letter went. */
export const WAYS = { electronic: 'электронно', paper: 'на бумаге', unknown: 'способ не сказан' } as const;
export type Way = keyof typeof WAYS;

/** `none`: the Post has not told yet. */
export const OUTCOMES = { ...LETTER_OUTCOME_NAMES, none: 'Исхода ещё нет' } as const;
export type OutcomeOrNone = LetterOutcome | 'none';

/**
 * What letters are counted. Totals and the list behind each are asked by this one condition, so that they agree. Days are `yyyy-MM-dd` of
 * each letter's own court, both included.
 */
export interface LetterFilter {
  /** Null: every site. */
  readonly siteId: string | null;
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  readonly kind?: LetterKind | undefined;
  readonly documentKind?: DocumentKind | undefined;
  readonly way?: Way | undefined;
  readonly status?: LetterStatus | undefined;
  readonly outcome?: OutcomeOrNone | undefined;
  /** Only what came back or was lost. */
  readonly isReturned?: true | undefined;
  readonly cause?: ReturnCause | undefined;
  readonly region?: RegionCode | undefined;
  readonly signerId?: string | undefined;
  /** A term that is known of the letter, and one that is longer than its norm. */
  readonly measured?: Measure | undefined;
  readonly over?: Measure | undefined;
  /** Only what came later than its day, is late on its way, or was lost. */
  readonly isLate?: true | undefined;
}

export const MAX_PERIOD_DAYS = 3 * 366;
const DAY_MS = 86_400_000;

/** Null: they are days in their order. */
export function periodFault({ from, to }: Pick<LetterFilter, 'from' | 'to'>): string | null {
  if (!isDay(from) || !isDay(to)) return 'Дни: ожидается вид 2026-11-24.';
  if (from > to) return 'Первый день позже последнего: поменяйте их местами.';
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  return days > MAX_PERIOD_DAYS ? 'Отчёт — не больше чем за три года.' : null;
}

type Narrowing = Omit<LetterFilter, 'siteId' | 'from' | 'to' | 'basis'>;
type Asked = (name: string) => string | undefined;

/** What an address asks for besides the days; what it misspells is not asked for. */
export function narrowingOf(asked: Asked): Narrowing {
  return {
    ...one('kind', asked('kind'), LETTER_KIND_NAMES),
    ...one('documentKind', asked('documentKind'), DOCUMENT_KIND_NAMES),
    ...one('way', asked('way'), WAYS),
    ...one('outcome', asked('outcome'), OUTCOMES),
    ...one('cause', asked('cause'), RETURN_CAUSES),
    ...one('region', asked('region'), REGIONS),
    ...one('measured', asked('measured'), MEASURES),
    ...one('over', asked('over'), MEASURES),
    ...statusOf(asked('status')),
    ...(asked('isReturned') === '1' ? { isReturned: true as const } : {}),
    ...(asked('isLate') === '1' ? { isLate: true as const } : {}),
    ...(isUuid(asked('signerId') ?? '') ? { signerId: asked('signerId') } : {}),
  };
}

export function basisOf(text: string | undefined): Basis {
  return text !== undefined && Object.hasOwn(BASES, text) ? (text as Basis) : 'accepted';
}

function one<Name extends string, Code extends string>(
  name: Name,
  text: string | undefined,
  known: Readonly<Record<Code, unknown>>,
): Partial<Record<Name, Code>> {
  if (text === undefined || !Object.hasOwn(known, text)) return {};
  return { [name]: text as Code } as Partial<Record<Name, Code>>;
}

function statusOf(text: string | undefined): Pick<Narrowing, 'status'> {
  const status = LETTER_STATUSES.find((known) => known === text);
  return status === undefined ? {} : { status };
}

/** The same as an address has it. */
export function queryOf(filter: LetterFilter): Readonly<Record<string, string | undefined>> {
  const { siteId, isReturned, isLate, ...rest } = filter;
  const flags = { isReturned: isReturned ? '1' : undefined, isLate: isLate ? '1' : undefined };
  return { ...rest, ...flags, site: siteId ?? undefined };
}
