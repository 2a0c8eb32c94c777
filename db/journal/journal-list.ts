import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { instantOf, micros } from '../statements/values.ts';
import { likeContaining } from '../statements/like-pattern.ts';

/** Which entries; absent: whatever. */
export interface JournalFilter {
  /** A site's id: its own chain. Null: all. */
  readonly siteId: string | null;
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly from: Date;
  /** Excluded. */
  readonly until: Date;
}

/** Where a page of the journal begins: entries of one instant stand by chain and sequence. */
export interface JournalPlace {
  readonly micros: string;
  readonly chain: string;
  readonly sequence: string;
}

export interface JournalRow extends JournalPlace {
  readonly at: Date;
  readonly actorName: string | null;
  readonly login: string | null;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly address: string | null;
  readonly device: string | null;
}

/** The newest first, at most so many, before the named one. */
export function listJournal(
  em: EntityManager,
  { siteId, actorId, action, subjectId, from, until }: JournalFilter,
  { before, limit }: { readonly before?: JournalPlace | undefined; readonly limit: number },
): Promise<readonly JournalRow[]> {
  return database(em)
    .selectFrom('audit as a')
    .leftJoin('account as p', 'p.id', 'a.actor_id')
    .select(['a.chain', 'a.sequence', 'a.at', 'a.actor_id as actorId', 'p.full_name as actorName', 'p.login'])
    .select([
      'a.action',
      'a.subject_type as subjectKind',
      'a.subject_id as subjectId',
      'a.data',
      'a.address',
      'a.device',
    ])
    .select(({ ref }) => micros(ref('a.at')).as('micros'))
    .where('a.at', '>=', from)
    .where('a.at', '<', until)
    .$if(siteId !== null, (found) => found.where('a.chain', '=', siteId ?? ''))
    .$if(actorId !== undefined, (found) => found.where('a.actor_id', '=', actorId ?? ''))
    .$if(action !== undefined, (found) => found.where('a.action', '=', action ?? ''))
    .$if(subjectId !== undefined, (found) => found.where('a.subject_id', '=', subjectId ?? ''))
    .$if(before !== undefined, (found) =>
      found.where(
        sql<boolean>`(a.at, a.chain, a.sequence) < (${instantOf(before?.micros ?? '0')}, ${before?.chain ?? ''}::text, ${before?.sequence ?? '0'}::bigint)`,
      ),
    )
    .orderBy('a.at', 'desc')
    .orderBy('a.chain', 'desc')
    .orderBy('a.sequence', 'desc')
    .limit(limit)
    .execute();
}

/** People by login or by a part of their name, as it is typed; of one site, or all. */
export function findActors(
  em: EntityManager,
  typed: string,
  siteId: string | null,
): Promise<readonly { readonly id: string; readonly fullName: string; readonly login: string }[]> {
  const part = likeContaining(typed);
  return database(em)
    .selectFrom('account')
    .select(['id', 'full_name as fullName', 'login'])
    .where(({ eb, or }) => or([eb('login', '=', typed.toLowerCase()), eb('full_name', 'ilike', part)]))
    .$if(siteId !== null, (found) =>
      found.where(({ eb, or }) => or([eb('site_id', '=', siteId), eb('site_id', 'is', null)])),
    )
    .orderBy('login')
    .limit(5)
    .execute();
}
