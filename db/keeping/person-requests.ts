import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PersonAsked } from '#domain/keeping/person-search.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

export interface PersonRequestRow {
  readonly id: string;
  readonly siteId: string | null;
  readonly asked: PersonAsked;
  readonly reason: string;
  readonly foundCount: number;
  readonly askedByName: string;
  readonly askedAt: Date;
}

interface NewRequest {
  readonly siteId: string | null;
  readonly asked: PersonAsked;
  readonly reason: string;
  readonly foundCount: number;
  readonly byId: string;
}

/** @returns its id */
export async function keepPersonRequest(em: EntityManager, request: NewRequest, now: Date): Promise<string> {
  const { siteId, asked, reason, foundCount, byId } = request;
  const id = randomUUID();
  await database(em)
    .insertInto('person_request')
    .values({
      ...{ id, site_id: siteId, asked: json(asked), reason, found_count: foundCount },
      ...{ asked_by_id: byId, asked_at: now },
    })
    .execute();
  return id;
}

/** Newest first, of a site's people or of all. */
export function listPersonRequests(
  em: EntityManager,
  siteId: string | null,
  limit: number,
): Promise<PersonRequestRow[]> {
  return requests(em, siteId).orderBy('r.asked_at', 'desc').orderBy('r.id').limit(limit).execute();
}

export async function findPersonRequest(
  em: EntityManager,
  siteId: string | null,
  id: string,
): Promise<PersonRequestRow | null> {
  return (await requests(em, siteId).where('r.id', '=', id).executeTakeFirst()) ?? null;
}

function requests(em: EntityManager, siteId: string | null) {
  return database(em)
    .selectFrom('person_request as r')
    .innerJoin('account as a', 'a.id', 'r.asked_by_id')
    .select(['r.id', 'r.site_id as siteId', 'r.asked', 'r.reason', 'r.found_count as foundCount'])
    .select(['a.full_name as askedByName', 'r.asked_at as askedAt'])
    .$if(siteId !== null, (found) => found.where('r.site_id', '=', siteId ?? ''));
}
