import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { ACCESS_CODE_LENGTH, accessCodeOf } from '#domain/matters/access-code.ts';
import type { MatterCard } from '#domain/matters/matter.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import { anyOf, json } from '../statements/values.ts';
import { begunHere, changedHere } from './kept-here.ts';
import type { Matter } from './matter.entity.ts';

/** A card as its page and people's decisions need it. */
export type MatterRow = MatterCard &
  Pick<Matter, 'id' | 'siteId' | 'source' | 'externalId' | 'revision' | 'accessCode' | 'version' | 'createdAt'>;

/** A new code by which the applicant opens his page. */
export function newAccessCode(): string {
  return accessCodeOf(randomBytes(ACCESS_CODE_LENGTH));
}

/** A card of this site (null: of any site), or null: a foreign card is the same as an absent one. */
export async function findMatter(em: EntityManager, siteId: string | null, id: string): Promise<MatterRow | null> {
  if (!isUuid(id)) return null;
  return (await matterById(em, siteId, id).executeTakeFirst()) ?? null;
}

/** The same, its row locked until the caller's transaction ends. */
export async function lockMatter(em: EntityManager, siteId: string, id: string): Promise<MatterRow | null> {
  if (!isUuid(id)) return null;
  return (await matterById(em, siteId, id).forUpdate().executeTakeFirst()) ?? null;
}

function matterById(em: EntityManager, siteId: string | null, id: string) {
  return database(em)
    .selectFrom('matter')
    .select(['id', 'site_id as siteId', 'source', 'external_id as externalId', 'revision', 'version'])
    .select(['registration_number as registrationNumber', 'registered_on as registeredOn', 'subject', 'covering'])
    .select(['document_group as documentGroup', 'delivery_kind as deliveryKind', 'applicant_name as applicantName'])
    .select(['access_code as accessCode', 'created_at as createdAt'])
    .where('id', '=', id)
    .$if(siteId !== null, (found) => found.where('site_id', '=', siteId));
}

interface Written {
  readonly siteId: string;
  readonly actorId: string;
  readonly card: MatterCard;
}

/** A card that is kept here, with its first revision. */
export async function insertMatter(
  em: EntityManager,
  { siteId, actorId, card }: Written,
  now: Date,
): Promise<{ readonly id: string; readonly version: number }> {
  const id = randomUUID();
  await database(em)
    .insertInto('matter')
    .values({
      ...{ id, ...begunHere(siteId, now), access_code: newAccessCode() },
      ...columnsOf(card),
    })
    .execute();
  await keepRevision(em, { id, revision: 1, card, actorId }, now);
  return { id, version: 1 };
}

/** Changes a card that is kept here; the revision before stays. @returns the new version: the ETag grows */
export async function changeMatter(
  em: EntityManager,
  { id, card, actorId }: Omit<Written, 'siteId'> & { readonly id: string },
  now: Date,
): Promise<number> {
  const { version, revision } = await database(em)
    .updateTable('matter')
    .set({ ...columnsOf(card), ...changedHere(now) })
    .where('id', '=', id)
    .returning(['version', 'revision'])
    .executeTakeFirstOrThrow();
  await keepRevision(em, { id, revision, card, actorId }, now);
  return version;
}

/** Tells open pages of the card that something on it has changed. */
export async function touchMatters(em: EntityManager, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await database(em).updateTable('matter').set({ updated_at: now }).where('id', '=', anyOf(ids)).execute();
}

/** The card of the site that has this number, however it is typed, if there is one; others who ask for the same number wait until the caller's transaction ends. */
export async function lockNumber(
  em: EntityManager,
  siteId: string,
  registrationNumber: string,
): Promise<{ readonly id: string; readonly source: Matter['source']; readonly version: number } | null> {
  await lockNumbers(em, siteId, [registrationNumber]);
  const row = await database(em)
    .selectFrom('matter')
    .select(['id', 'source', 'version'])
    .where('site_id', '=', siteId)
    .where(sql`matter_number_form(registration_number)`, '=', sql<string>`matter_number_form(${registrationNumber})`)
    // A card of the very spelling goes before one that is only read the same.
    .orderBy(sql`registration_number = ${registrationNumber}`, 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Others who ask for one of these numbers wait until the caller's transaction ends; in one order, so that two never wait crosswise. */
export async function lockNumbers(em: EntityManager, siteId: string, numbers: readonly string[]): Promise<void> {
  const forms = sql`select distinct matter_number_form(n) as form from unnest(${[...numbers]}::text[]) as n order by 1`;
  const key = `matter.number ${siteId} `;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key} || form, 0)) from (${forms}) as f`.execute(
    database(em),
  );
}

async function keepRevision(
  em: EntityManager,
  { id, revision, card, actorId }: Omit<Written, 'siteId'> & { readonly id: string; readonly revision: number },
  now: Date,
): Promise<void> {
  await database(em)
    .insertInto('matter_revision')
    .values({ matter_id: id, revision, occurred_at: now, card: json(card), actor_id: actorId })
    .execute();
}

/** A card's own columns. */
export function columnsOf({ covering, ...card }: MatterCard) {
  return {
    registration_number: card.registrationNumber,
    registered_on: card.registeredOn,
    document_group: card.documentGroup,
    delivery_kind: card.deliveryKind,
    subject: card.subject,
    applicant_name: card.applicantName,
    covering: covering && json(covering),
  };
}
