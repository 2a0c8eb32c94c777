import { dayAfter, isDay } from '../calendar/day.ts';
import type { Fault } from '../documents/fault.ts';
import { isUuid } from '../work/uuid.ts';

/** From where the days of a power of attorney are known: its file says them, or its owner has typed them. */
export const AUTHORITY_SOURCES = ['file', 'typed'] as const;
export type AuthoritySource = (typeof AUTHORITY_SOURCES)[number];

export const AUTHORITY_SOURCE_WORDS: Readonly<Record<AuthoritySource, string>> = {
  file: 'прочитаны из файла',
  typed: 'указаны владельцем, из файла не прочитаны',
};

/** Said wherever a power of attorney is shown. */
export const AUTHORITY_CHECKED_WORDS =
  'Программа сверяет только сроки: полномочия, подпись доверителя и отмену в реестре она не проверяет.';

/** The machine-readable power of attorney (МЧД) that a certificate is used with; days as `YYYY-MM-DD`, both included. */
export interface Authority {
  readonly number: string;
  readonly from: string;
  readonly until: string;
  readonly datesFrom: AuthoritySource;
  readonly fileName: string | null;
  readonly sha256: string | null;
}

/** What a file of the unified format says of itself. */
export type AuthorityTerms = Pick<Authority, 'number' | 'from' | 'until'>;

/** What its owner has typed and chosen. `read`: what the chosen file says; null: no file of the unified format. */
export interface TypedAuthority extends AuthorityTerms {
  readonly file: { readonly fileName: string; readonly sha256: string; readonly read: AuthorityTerms | null } | null;
}

const WARN_DAYS = 30;

/**
 * What is kept: the days that the file says stand before those typed, and a file stays with its number only. `before`: what was kept till now.
 */
export function settleAuthority(
  typed: TypedAuthority,
  before: Authority | null,
): { readonly kept: Authority } | { readonly faults: readonly Fault[] } {
  const { file } = typed;
  const number = (typed.number.trim() || file?.read?.number || '').toLowerCase();
  const same = file === null && before?.number === number ? before : null;
  const known = file?.read ?? (same?.datesFrom === 'file' ? same : null);
  const { from, until } = known ?? typed;
  const kept: Authority = {
    ...{ number, from, until, datesFrom: known ? 'file' : 'typed' },
    ...{ fileName: file?.fileName ?? same?.fileName ?? null, sha256: file?.sha256 ?? same?.sha256 ?? null },
  };
  const faults = faultsOf(kept, file?.read ?? null);
  return faults.length > 0 ? { faults } : { kept };
}

function faultsOf({ number, from, until }: Authority, read: AuthorityTerms | null): readonly Fault[] {
  const fault = (field: string, message: string): Fault => ({ code: `authority_${field}`, field, message });
  const faults: Fault[] = [];
  // The register of the ФНС numbers powers of attorney with UUIDs.
  if (!isUuid(number)) {
    faults.push(fault('number', 'Номер в реестре доверенностей: 36 знаков вида 8-4-4-4-12, цифры и буквы a–f.'));
  } else if (read !== null && read.number !== number) {
    faults.push(fault('file', `В файле доверенность с другим номером: ${read.number}.`));
  }
  if (!isDay(from)) faults.push(fault('from', 'Укажите день, с которого доверенность действует.'));
  if (!isDay(until)) faults.push(fault('until', 'Укажите последний день действия.'));
  if (isDay(from) && isDay(until) && until < from) {
    faults.push(fault('until', 'Последний день действия раньше первого.'));
  }
  return faults;
}

export type AuthorityState = 'in_force' | 'ends_soon' | 'not_yet' | 'over';

/** What its days say on that day; `ends_soon`: in force, thirty days or fewer to go. */
export function authorityState({ from, until }: Pick<Authority, 'from' | 'until'>, day: string): AuthorityState {
  if (day < from) return 'not_yet';
  if (day > until) return 'over';
  return dayAfter(day, WARN_DAYS) > until ? 'ends_soon' : 'in_force';
}

/** What goes with a signature that is made on that day: nothing whose term is not running. */
export function authorityInForce<T extends Pick<Authority, 'from' | 'until'>>(
  authority: T | null,
  day: string,
): T | null {
  if (authority === null) return null;
  return ['in_force', 'ends_soon'].includes(authorityState(authority, day)) ? authority : null;
}
