import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import { carryOut, partName, type Statement } from '../statements/together.ts';
import { INSTALLATION_CHAIN, tailOf, type ChainedFields } from './audit-chain.ts';
import { currentOrigin } from './audit-origin.ts';
import { SUBJECT_ROWS } from './subject-rows.ts';

/** Who did what to which thing. No personal data beyond ids; `actorId` is absent when the program itself acted. */
export type NewAuditEntry = ChainedFields;

/** Tables whose rows belong to a site, by what an entry is about: their entries stand in the site's chain, all others in the installation's. */
const TABLES_OF_SITES: ReadonlyMap<string, string | null> = new Map([
  ...Object.entries(SUBJECT_ROWS).map(([kind, { tableOfSites }]) => [kind, tableOfSites] as const),
  ['account', 'account'],
  ['machine_client', 'machine_client'],
  ['destruction_act', 'destruction_act'],
]);

/**
 * Appends to the hash chain of the subject's site in the caller's transaction, in one round trip (`mask_append_audit`). The chain's lock is held until
 * that transaction ends, so call it last: entries then stand in the order in which their transactions commit.
 */
export async function appendAudit(em: EntityManager, entry: NewAuditEntry): Promise<void> {
  await carryOut(em, auditEntry(entry));
}

/**
 * The same as a part of a step; the last one. `onlyWith`: written only if that part has written something. A step whose worker is slow is given to
 * another one, and both may come here.
 */
export function auditEntry(entry: NewAuditEntry, onlyWith?: string): Statement {
  const { at, actorId, action, subject, data } = entry;
  requireNoWords(entry);
  const what = sql`${at}::timestamptz, ${actorId ?? null}::uuid, ${action}::text, ${subject.kind}::text, ${subject.id}::text`;
  const content = sql`${JSON.stringify(data ?? {})}::jsonb, ${tailOf(entry)}::text`;
  const written = onlyWith === undefined ? sql`` : sql`from ${sql.ref(partName(onlyWith))}`;
  return sql`select mask_append_audit(${chainOf(subject)}, ${what}, ${content}, ${originOf(entry)}) ${written}`;
}

/**
 * What stands in the chain can never be taken out of it: words, which may name somebody, go to the timeline.
 * @throws TypeError that names the action, not the words
 */
function requireNoWords({ action, data = {} }: NewAuditEntry): void {
  if (WORDS.test(JSON.stringify(data))) throw new TypeError(`words where only ids and codes belong: ${action}`);
}

/** As the reconciliation looks for them. */
const WORDS = /[А-Яа-яЁё]/;

/** That of the request; a step that writes what a person has decided finds his. */
function originOf({ actorId, subject }: NewAuditEntry): RawBuilder<unknown> {
  const origin = currentOrigin();
  if (origin !== undefined) return sql`${origin.address}::text, ${origin.device}::text`;
  if (actorId === undefined) return sql`null::text, null::text`;
  const decided = (column: 'address' | 'device') =>
    sql`(select o.${sql.ref(column)} from decision_origin as o where o.actor_id = ${actorId}::uuid and o.subject_id = ${subject.id}::text)`;
  return sql`${decided('address')}, ${decided('device')}`;
}

function chainOf({ kind, id }: ChainedFields['subject']): RawBuilder<string> {
  const table = TABLES_OF_SITES.get(kind) ?? null;
  // A failed sign-in names an account that may not exist.
  if (table === null || !isUuid(id)) return sql`${INSTALLATION_CHAIN}::text`;
  const site = sql`select site_id from ${sql.table(table)} where id = ${id}::uuid`;
  // A function is only called for a letter that is not among the live ones: the parts of the archive are not opened for every entry.
  const old = kind === 'letter' ? sql`mask_site_of_archived(${id}::uuid),` : sql``;
  return sql`coalesce((${site}), ${old} ${INSTALLATION_CHAIN})::text`;
}

/** Whether the same was written before, at whatever time: a step that is done again has one entry. */
export async function isAudited(
  em: EntityManager,
  { actorId, action, subject, data }: NewAuditEntry,
): Promise<boolean> {
  const row = await database(em)
    .selectFrom('audit')
    .select('sequence')
    .where('subject_id', '=', subject.id)
    .where('action', '=', action)
    .where(sql<boolean>`actor_id is not distinct from ${actorId ?? null}::uuid`)
    .where(sql<boolean>`data = ${JSON.stringify(data ?? {})}::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
