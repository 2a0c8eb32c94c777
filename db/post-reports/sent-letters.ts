import { inForceOn } from '#domain/calendar/valid-from.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { FormLetter } from '#domain/form103/compare-form.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { madeOf } from '#domain/post/tariff-words.ts';
import { exactly, priceOf, type PricedLetter, type Tariff, type Tariffs } from '#domain/post/tariff.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { CHARGED } from '../form103/charged.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { readTariffs } from '../tariffs/tariffs.ts';

/** Days `yyyy-MM-dd` on the clock of the zone, both included. */
export interface SentDays {
  readonly siteId: string;
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/**
 * Letters of a site that the Post accepted on these days, with what each was charged by form 103, else reckoned by the tariff; at most `limit`.
 */
export async function listSentLetters(
  em: EntityManager,
  days: SentDays,
  limit: number,
): Promise<readonly FormLetter[]> {
  const { from, to, timeZone } = days;
  const rows = await lettersOf(em, days)
    .where('l.accepted_at', '>=', sql<Date>`(${from}::timestamp at time zone ${timeZone})`)
    .where('l.accepted_at', '<', sql<Date>`((${to}::date + 1)::timestamp at time zone ${timeZone})`)
    .orderBy('l.accepted_at')
    .orderBy('l.id')
    .limit(limit)
    .execute();
  return priced(rows, await readTariffs(em));
}

/** How the rows of a report name letters. */
export interface NamedLetters {
  readonly shpis: readonly string[];
  readonly numbers: readonly string[];
}

/** The Post gives a ШПИ out again after a year: an older letter is not the one that is named. */
const REUSED_AFTER_DAYS = 300;

/** Letters of the site that a report of these days names though the Post accepted them on other days, or has not accepted them. */
export async function listLettersOfOtherDays(
  em: EntityManager,
  days: SentDays,
  { shpis, numbers }: NamedLetters,
): Promise<readonly FormLetter[]> {
  if (shpis.length + numbers.length === 0) return [];
  const { from, timeZone } = days;
  const since = sql<Date>`((${from}::date - ${REUSED_AFTER_DAYS}::int)::timestamp at time zone ${timeZone})`;
  const rows = await lettersOf(em, days)
    .where(({ eb, or }) => or([eb('l.shpi', '=', anyOf(shpis)), eb('l.number', '=', anyOf(numbers))]))
    .where(({ eb, or }) => or([eb('l.accepted_at', 'is', null), eb('l.accepted_at', '>=', since)]))
    .execute();
  return priced(rows, await readTariffs(em)).map((letter) => ({ ...letter, isOfAnotherDay: true }));
}

function lettersOf(em: EntityManager, { siteId, timeZone }: SentDays) {
  return database(em)
    .selectFrom(EVERY_LETTER)
    .leftJoin('letter_course as c', 'c.letter_id', 'l.id')
    .select(['l.id as letterId', 'l.number', 'l.shpi', 'l.kind', 'c.way', 'l.page_count as pageCount'])
    .select(['l.recipient_name as recipientName', 'l.recipient_address as recipientAddress'])
    .select(CHARGED.as('charged'))
    .select(sql<string | null>`to_char(l.accepted_at at time zone ${timeZone}, 'YYYY-MM-DD')`.as('day'))
    .where('l.site_id', '=', siteId);
}

type Row = Awaited<ReturnType<ReturnType<typeof lettersOf>['execute']>>[number];

function priced(rows: readonly Row[], tariffs: Tariffs): readonly FormLetter[] {
  return rows.map(({ number, charged, day, ...row }) => ({
    ...{ ...letterOf(row), registrationNumber: number ?? '', fileName: postFileName(number ?? '') },
    ...{ result: day === null ? null : 'accepted', acceptedOn: day ?? undefined },
    ...(charged === null
      ? reckoned(row, day === null ? tariffs[0] : inForceOn(tariffs, day))
      : { expected: exactly(charged) }),
  }));
}

function letterOf({ letterId, shpi, kind, recipientName, recipientAddress }: Omit<Row, 'number' | 'charged' | 'day'>) {
  return { letterId, shpi, kind, recipientName, recipientAddress };
}

function reckoned(letter: PricedLetter, tariff: Tariff): Pick<FormLetter, 'expected' | 'way' | 'made'> {
  const expected = priceOf(tariff, letter);
  return { expected, way: letter.way, made: madeOf(expected, tariff, letter) };
}
