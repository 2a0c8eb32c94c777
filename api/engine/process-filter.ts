import { PROCESS_KINDS, type ProcessKind } from '#domain/processes/process-name.ts';
import { PROCESS_STATES, type ProcessState } from '#domain/processes/process-states.ts';
import type { ProcessFilter } from '#views/engine/process-list.ts';
import { ApplicationError } from '../errors.ts';

/** What a list of processes is narrowed by, as an address says it; empty values are none. @throws ApplicationError `bad-request` */
export function filterOf(query: (name: string) => string | undefined, text: string): ProcessFilter {
  const given = (name: string): string | undefined => {
    const value = query(name)?.trim().slice(0, 200);
    return value === '' ? undefined : value;
  };
  return {
    kind: oneOf<ProcessKind>(PROCESS_KINDS, given('kind')),
    state: oneOf<ProcessState>(PROCESS_STATES, given('state')) ?? 'open',
    text: text === '' ? undefined : text,
    siteId: given('site'),
    error: given('error'),
    minAttempts: wholeOf(given('attempts')),
    olderThanHours: wholeOf(given('age')),
  };
}

function oneOf<T extends string>(known: Readonly<Record<T, string>>, value: string | undefined): T | undefined {
  if (value === undefined) return undefined;
  if (Object.hasOwn(known, value)) return value as T;
  throw new ApplicationError('bad-request');
}

const MOST = 100_000;

function wholeOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= 1 && number <= MOST) return number;
  throw new ApplicationError('bad-request', { detail: `Число от 1 до ${MOST}.` });
}
