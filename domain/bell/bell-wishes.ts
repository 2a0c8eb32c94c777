import type { Fault } from '../documents/fault.ts';
import { isTaskKind, seesTask } from '../work/task-kinds.ts';
import { instantOf, wallTimeAt } from '../settings/zoned-time.ts';
import { bellRule, mayHear, type BellEvent, type BellFact, type BellPerson } from './bell-events.ts';

/** Ways by which a person is told. */
export const BELL_WAYS = { bell: 'колокольчик', mail: 'почта', push: 'push на устройства' } as const;
export type BellWay = keyof typeof BELL_WAYS;
export const BELL_WAY_CODES = Object.keys(BELL_WAYS) as [BellWay, ...BellWay[]];

/** When mail and push go; the bell shows everything at once. */
export const BELL_PACES = { at_once: 'сразу', digest: 'раз в день, в мой час' } as const;
export type BellPace = keyof typeof BELL_PACES;

/** Of whose letters. */
export const BELL_REACHES = { own: 'только мои письма', site: 'все письма участка' } as const;
export type BellReach = keyof typeof BELL_REACHES;

/** What one person has chosen of one event. */
export interface BellWish {
  readonly ways: readonly BellWay[];
  readonly pace: BellPace;
  readonly reach: BellReach;
}

/** Of whoever has chosen nothing: the bell, at once, of what is his. */
export const USUAL_WISH: BellWish = { ways: ['bell'], pace: 'at_once', reach: 'own' };
export const USUAL_DIGEST_HOUR = 9;
/** The zone of those who belong to no site: the one in which the country's Post writes its times. */
export const USUAL_TIME_ZONE = 'Europe/Moscow';

/** A certificate is told of so many days before its end. */
export const CERTIFICATE_DAYS = [30, 14, 7, 3, 1] as const;
/** A batch that was not handed over so long after its hour is late. */
export const BATCH_LATE_AFTER_MS = 3_600_000;

/** Whether this person is told of this by these wishes: he may see it, and it is his, or he wants to hear of the whole site's. */
export function isTold(person: BellPerson, fact: BellFact, wish: BellWish): boolean {
  if (!mayHear(person, fact) || wish.ways.length === 0) return false;
  const { own, task, recipients } = fact.data;
  if (recipients !== undefined) return recipients.includes(person.accountId);
  if (task !== undefined) return isTaskHis(person, fact, task);
  if (bellRule(fact.event).about !== 'letter') return true;
  return wish.reach === 'site' || own?.includes(person.accountId) === true;
}

function isTaskHis(
  person: BellPerson,
  { siteId }: BellFact,
  { kind, ownerId, excludedOwnerId }: NonNullable<BellFact['data']['task']>,
): boolean {
  if (!isTaskKind(kind)) return false;
  return seesTask(person, { kind, siteId, ownerId, excludedOwnerId, isLate: true, state: 'ready' });
}

/** The next time the zone's clock shows the hour, strictly after. */
export function nextDigestAt(after: Date, hour: number, timeZone: string): Date {
  const today = wallTimeAt(after, timeZone);
  for (const daysAhead of [0, 1, 2]) {
    const date = new Date(Date.UTC(today.year, today.month - 1, today.day + daysAhead));
    const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    const at = instantOf({ ...day, hour, minute: 0, second: 0 }, timeZone);
    if (at.getTime() > after.getTime()) return at;
  }
  throw new RangeError('a day has its hour within two days');
}

/** The longest that a mail address may be. Source: RFC 5321, 4.5.3.1. */
const MAX_ADDRESS = 254;

/** Null: it may be written to. */
export function addressFault(address: string): Fault | null {
  const isOne = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(address) && address.length <= MAX_ADDRESS;
  if (isOne) return null;
  return { code: 'address_wrong', field: 'address', message: 'Адрес почты: ожидается вид ivanov@sud.example.' };
}

export function digestHourFault(hour: number): Fault | null {
  if (Number.isInteger(hour) && hour >= 0 && hour <= 23) return null;
  return { code: 'digestHour_wrong', field: 'digestHour', message: 'Час сводки: целое число от 0 до 23.' };
}

export type BellWishes = ReadonlyMap<BellEvent, BellWish>;
