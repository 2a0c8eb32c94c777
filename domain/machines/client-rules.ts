import type { Fault } from '../documents/fault.ts';
import { lineFaults } from '../work/plain-text.ts';
import { isScope, needsSite, type Scope } from './scopes.ts';

export const MAX_CLIENT_NAME_LENGTH = 200;
/** Requests in one minute; a program that asks more often is told to wait. */
export const USUAL_REQUESTS_PER_MINUTE = 600;
export const MAX_REQUESTS_PER_MINUTE = 60_000;
/** How long a token opens what its client may. */
export const TOKEN_SECONDS = 600;
/** How long the secret before goes on beside a new one. */
export const MAX_OLD_SECRET_HOURS = 30 * 24;
export const USUAL_OLD_SECRET_HOURS = 24;

/** What an admin says of a program. */
export interface ClientDetails {
  readonly name: string;
  /** Null: every site. */
  readonly siteId: string | null;
  readonly scopes: readonly string[];
  readonly requestsPerMinute: number;
}

/** All at once: nobody mends one field to hear of the next. `siteIds`: those that may be chosen. */
export function clientFaults(
  { name, siteId, scopes, requestsPerMinute }: ClientDetails,
  siteIds: readonly string[],
): readonly Fault[] {
  return [
    ...lineFaults(name, { field: 'name', label: 'Название', maxLength: MAX_CLIENT_NAME_LENGTH }),
    ...(siteId === null || siteIds.includes(siteId) ? [] : [fault('siteId', 'Участок: выберите из списка.')]),
    ...scopeFaults(scopes, siteId),
    ...(isLimit(requestsPerMinute)
      ? []
      : [fault('requestsPerMinute', `Запросов в минуту: целое число от 1 до ${String(MAX_REQUESTS_PER_MINUTE)}.`)]),
  ];
}

/** @returns what is wrong with the hours for which the secret before goes on, or null */
export function oldSecretFault(hours: number): Fault | null {
  if (Number.isInteger(hours) && hours >= 0 && hours <= MAX_OLD_SECRET_HOURS) return null;
  return fault('oldSecretHours', `Прежний секрет: целое число часов от 0 до ${String(MAX_OLD_SECRET_HOURS)}.`);
}

function scopeFaults(scopes: readonly string[], siteId: string | null): readonly Fault[] {
  if (scopes.length === 0) return [fault('scopes', 'Разрешения: выберите хотя бы одно.')];
  const unknown = scopes.filter((scope) => !isScope(scope));
  if (unknown.length > 0) return [fault('scopes', 'Разрешения: выберите из списка.')];
  const narrow = siteId === null ? scopes.filter((scope) => needsSite(scope as Scope)) : [];
  if (narrow.length === 0) return [];
  return [fault('scopes', `Только программе одного участка: ${narrow.join(', ')}. Выберите участок.`)];
}

function isLimit(count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= MAX_REQUESTS_PER_MINUTE;
}

function fault(field: string, message: string): Fault {
  return { code: `${field}_wrong`, field, message };
}
