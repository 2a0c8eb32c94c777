import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { DocumentKind } from '#domain/letters/letter.ts';
import { isActiveSupervisor } from '../people/accounts.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

export interface SubstitutionRow {
  readonly id: string;
  readonly principalId: string;
  readonly principalName: string;
  readonly substituteId: string;
  readonly substituteName: string;
  readonly fromDay: string;
  readonly untilDay: string;
  /** Null: of every kind. */
  readonly documentKinds: readonly DocumentKind[] | null;
  readonly setByName: string;
  readonly setAt: Date;
  readonly endedAt: Date | null;
}

/** Those of a site that are in force or to come on this day of its calendar, then the last that are over. */
export function listSubstitutions(em: EntityManager, siteId: string, limit: number): Promise<SubstitutionRow[]> {
  return rows(em, siteId).orderBy('s.until_day', 'desc').orderBy('s.set_at', 'desc').limit(limit).execute() as Promise<
    SubstitutionRow[]
  >;
}

/** Those in force on this day. */
export function listInForce(em: EntityManager, siteId: string, day: string): Promise<SubstitutionRow[]> {
  return rows(em, siteId)
    .where('s.from_day', '<=', day)
    .where('s.until_day', '>=', day)
    .where('s.ended_at', 'is', null)
    .orderBy('s.set_at', 'desc')
    .execute() as Promise<SubstitutionRow[]>;
}

/** Those not ended that have one of these days. */
export function listOfDays(
  em: EntityManager,
  { siteId, fromDay, untilDay }: Pick<NewSubstitution, 'siteId' | 'fromDay' | 'untilDay'>,
): Promise<SubstitutionRow[]> {
  return rows(em, siteId)
    .where('s.from_day', '<=', untilDay)
    .where('s.until_day', '>=', fromDay)
    .where('s.ended_at', 'is', null)
    .orderBy('s.set_at')
    .execute() as Promise<SubstitutionRow[]>;
}

const SUBSTITUTION_LOCK = 7_205_347;

/** One at a time sets who signs for whom at a site, until the caller's transaction ends: what two set at once would be judged apart. */
export async function lockSubstitutions(em: EntityManager, siteId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${SUBSTITUTION_LOCK}, hashtext(${siteId}))`.execute(database(em));
}

/** Who signs such a letter for this supervisor on this day; null: he himself, also when the substitute signs here no more. */
export async function substituteOf(
  em: EntityManager,
  asked: { readonly siteId: string; readonly principalId: string; readonly kind: DocumentKind; readonly day: string },
): Promise<SubstitutionRow | null> {
  const inForce = await listInForce(em, asked.siteId, asked.day);
  const found = inForce.find(
    ({ principalId, documentKinds }) =>
      principalId === asked.principalId && (documentKinds === null || documentKinds.includes(asked.kind)),
  );
  if (found === undefined || !(await isActiveSupervisor(em, asked.siteId, found.substituteId))) return null;
  return found;
}

export interface NewSubstitution {
  readonly siteId: string;
  readonly principalId: string;
  readonly substituteId: string;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly documentKinds: readonly DocumentKind[] | null;
  readonly setById: string;
}

export async function putSubstitution(em: EntityManager, substitution: NewSubstitution, at: Date): Promise<string> {
  const { siteId, principalId, substituteId, fromDay, untilDay, documentKinds, setById } = substitution;
  const id = randomUUID();
  await database(em)
    .insertInto('substitution')
    .values({
      ...{ id, site_id: siteId, principal_id: principalId, substitute_id: substituteId },
      ...{ from_day: fromDay, until_day: untilDay, set_by_id: setById, set_at: at },
      document_kinds: documentKinds === null ? null : json([...documentKinds]),
    })
    .execute();
  return id;
}

/** Ends it before its time; false when there is none, or it is over. */
export async function endSubstitution(
  em: EntityManager,
  siteId: string,
  { id, byId }: { readonly id: string; readonly byId: string },
  at: Date,
): Promise<boolean> {
  const ended = await database(em)
    .updateTable('substitution')
    .set({ ended_at: at, ended_by_id: byId })
    .where('id', '=', id)
    .where('site_id', '=', siteId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}

function rows(em: EntityManager, siteId: string) {
  return database(em)
    .selectFrom('substitution as s')
    .innerJoin('account as p', 'p.id', 's.principal_id')
    .innerJoin('account as d', 'd.id', 's.substitute_id')
    .innerJoin('account as b', 'b.id', 's.set_by_id')
    .select(['s.id', 's.principal_id as principalId', 'p.full_name as principalName'])
    .select(['s.substitute_id as substituteId', 'd.full_name as substituteName', 'b.full_name as setByName'])
    .select(['s.from_day as fromDay', 's.until_day as untilDay', 's.document_kinds as documentKinds'])
    .select(['s.set_at as setAt', 's.ended_at as endedAt'])
    .where('s.site_id', '=', siteId);
}
