import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { documentKey, formerRepeatKeys, repeatKeys, type RepeatedBy } from '#domain/letters/repeat.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import { isBlank } from '#domain/work/typed-text.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { findSettlementBefore } from '../returns/settlements.ts';
import { database } from '../statements/database.ts';
import { anyOf, noneOf } from '../statements/values.ts';

interface LetterOfSite {
  readonly id: string;
  readonly siteId: string;
  readonly fields: LetterFields;
}

interface LookedFor extends LetterOfSite {
  /** SHA-256 of its first document; null: it has none yet. */
  readonly document: string | null;
  /** Only those of which nobody has said why there is one more. */
  readonly unexplained?: boolean;
}

/** A letter that says the same, and when it was written. */
export interface Repeated extends RepeatedBy {
  readonly at: Date;
}

/**
 * The newest letter of the site that says the same, and when it was sent for approval; a recalled one is none, nor those in whose place this one
 * was decided to go: the decision says why.
 */
export async function findRepeated(em: EntityManager, letter: LookedFor): Promise<Repeated | null> {
  const passed = [letter.id, ...(await replacedBy(em, letter.id))];
  return isBlank(letter.fields.caseNumber ?? '') ? sameDocument(em, letter, passed) : sameCase(em, letter, passed);
}

async function sameCase(
  em: EntityManager,
  { siteId, fields, unexplained = false }: LookedFor,
  passed: readonly string[],
): Promise<Repeated | null> {
  const likenesses = [...new Set([...repeatKeys(fields), ...formerRepeatKeys(fields)])].map(likenessOf);
  if (likenesses.length === 0) return null;
  const found = await database(em)
    .selectFrom('letter_repeat as r')
    .innerJoin(EVERY_LETTER, 'l.id', 'r.letter_id')
    .select(['l.number', 'l.created_at as at'])
    .where('r.site_id', '=', siteId)
    .where('r.likeness', '=', anyOf(likenesses))
    .where('r.letter_id', '<>', noneOf(passed))
    .where('l.status', '!=', 'cancelled')
    .$if(unexplained, (rows) => rows.where('l.repeat_reason', 'is', null))
    .orderBy('l.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ? { number: found.number ?? '', at: found.at, by: 'case' } : null;
}

/** So few letters bear one document that each is looked at. */
const MOST_OF_DOCUMENT = 500;

async function sameDocument(
  em: EntityManager,
  { siteId, fields, document, unexplained = false }: LookedFor,
  passed: readonly string[],
): Promise<Repeated | null> {
  const key = document === null ? null : documentKey(fields, document);
  if (document === null || key === null) return null;
  const rows = await database(em)
    .selectFrom('attachment as a')
    .innerJoin(EVERY_LETTER, 'l.id', 'a.letter_id')
    .select(['l.number', 'l.created_at as at', 'l.recipient_type as type'])
    .select(['l.recipient_name as name', 'l.recipient_address as address'])
    .where('a.sha256', '=', document)
    .where('l.site_id', '=', siteId)
    .where('l.id', '<>', noneOf(passed))
    .where('l.status', 'not in', ['draft', 'cancelled'])
    .$if(unexplained, (letters) => letters.where('l.repeat_reason', 'is', null))
    .orderBy('l.created_at', 'desc')
    .limit(MOST_OF_DOCUMENT)
    .execute();
  const found = rows.find((recipient) => documentKey({ ...fields, recipient }, document) === key);
  return found ? { number: found.number ?? '', at: found.at, by: 'document' } : null;
}

/** The undelivered letters in whose place this one goes: each was decided about by a person. */
async function replacedBy(em: EntityManager, letterId: string): Promise<string[]> {
  const before: string[] = [];
  for (let next: string | undefined = letterId; next !== undefined;) {
    next = (await findSettlementBefore(em, next))?.letterId;
    if (next !== undefined) before.push(next);
  }
  return before;
}

/**
 * A letter that has its number is known by what it says now: the next one like it will be asked about, and one like what it said before will
 * not. Letters of a site are kept one after another, so that of two that become the same at once the later one sees the first.
 */
export async function keepLikeness(em: EntityManager, { id, siteId, fields }: LetterOfSite): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify(['likeness', siteId])}, 0))`.execute(
    database(em),
  );
  const likenesses = repeatKeys(fields).map(likenessOf);
  await database(em)
    .deleteFrom('letter_repeat')
    .where('letter_id', '=', id)
    .where('likeness', '<>', noneOf(likenesses))
    .execute();
  if (likenesses.length === 0) return;
  await database(em)
    .insertInto('letter_repeat')
    .values(likenesses.map((likeness) => ({ site_id: siteId, likeness, letter_id: id })))
    .onConflict((conflict) => conflict.columns(['site_id', 'likeness', 'letter_id']).doNothing())
    .execute();
}

function likenessOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
