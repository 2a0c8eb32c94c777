import { inForceOn } from '#domain/calendar/valid-from.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { FormLetter } from '#domain/form103/compare-form.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { exactly, priceOf } from '#domain/post/tariff.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { CHARGED } from '../form103/charged.ts';
import { database } from '../statements/database.ts';
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
  const { siteId, from, to, timeZone } = days;
  const rows = await database(em)
    .selectFrom(EVERY_LETTER)
    .leftJoin('letter_course as c', 'c.letter_id', 'l.id')
    .select(['l.id as letterId', 'l.number', 'l.shpi', 'l.kind', 'c.way'])
    .select(['l.recipient_name as recipientName', 'l.recipient_address as recipientAddress'])
    .select(CHARGED.as('charged'))
    .select(sql<string>`to_char(l.accepted_at at time zone ${timeZone}, 'YYYY-MM-DD')`.as('day'))
    .where('l.site_id', '=', siteId)
    .where('l.accepted_at', '>=', sql<Date>`(${from}::timestamp at time zone ${timeZone})`)
    .where('l.accepted_at', '<', sql<Date>`((${to}::date + 1)::timestamp at time zone ${timeZone})`)
    .orderBy('l.accepted_at')
    .orderBy('l.id')
    .limit(limit)
    .execute();
  const tariffs = await readTariffs(em);
  return rows.map(({ number, charged, day, way, ...row }) => ({
    ...{ ...row, registrationNumber: number ?? '', fileName: postFileName(number ?? ''), result: 'accepted' },
    ...(charged === null ? { expected: priceOf(inForceOn(tariffs, day), row.kind, way), way } : { expected: exactly(charged) }),
  }));
}
