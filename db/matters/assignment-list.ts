import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { AssignmentState, Executor } from '#domain/matters/assignment.ts';
import type { MatterSource } from '#domain/matters/matter.ts';
import { database } from '../statements/database.ts';
import { constant, count, json } from '../statements/values.ts';
import type { DayPlace } from './matter-list.ts';

/** One line of a list of assignments. Days are `yyyy-MM-dd`. */
export interface AssignmentListRow {
  readonly id: string;
  readonly siteId: string;
  readonly matterId: string;
  readonly source: MatterSource;
  /** Null while the card has not come. */
  readonly registrationNumber: string | null;
  readonly subject: string | null;
  readonly text: string;
  readonly authorName: string;
  readonly executors: readonly Executor[];
  readonly issuedOn: string;
  readonly dueOn: string | null;
  readonly extendedTo: string | null;
  readonly state: AssignmentState;
  readonly extensionAskedTo: string | null;
  readonly version: number;
  /** A report waits to be accepted. */
  readonly hasReport: boolean;
  /** The term, or a day after all others. */
  readonly place: string;
}

interface OpenQuery {
  /** Null: all sites. */
  readonly siteId: string | null;
  readonly after?: DayPlace | undefined;
  readonly limit: number;
}

const TERM = sql<string>`coalesce(a.extended_to, a.due_on)`;
const TERM_OR_LAST = sql<string>`coalesce(a.extended_to, a.due_on, '9999-12-31')`;

/** What this person has to carry out, by term; what has none comes last. */
export function listOwnAssignments(
  em: EntityManager,
  { accountId, after, limit }: OpenQuery & { readonly accountId: string },
): Promise<AssignmentListRow[]> {
  return openAssignments(em)
    .where(sql<boolean>`a.executors @> ${json([{ accountId }])}`)
    .$if(after !== undefined, (rest) =>
      rest.where(sql<boolean>`(${TERM_OR_LAST}, a.id) > (${after?.day ?? ''}, ${after?.id ?? ''}::uuid)`),
    )
    .orderBy(TERM_OR_LAST)
    .orderBy('a.id')
    .limit(limit)
    .execute();
}

/** What is on control and has a term, the one that is over longest first. */
export function listControlled(em: EntityManager, { siteId, after, limit }: OpenQuery): Promise<AssignmentListRow[]> {
  return openAssignments(em)
    .where('a.taken_off_control_on', 'is', null)
    .where(TERM, 'is not', null)
    .$if(siteId !== null, (own) => own.where('a.site_id', '=', siteId ?? ''))
    .$if(after !== undefined, (rest) =>
      rest.where(sql<boolean>`(${TERM}, a.id) > (${after?.day ?? ''}, ${after?.id ?? ''}::uuid)`),
    )
    .orderBy(TERM)
    .orderBy('a.id')
    .limit(limit)
    .execute();
}

/** How many on control are overdue; counting ends at `atMost`. */
export async function countOverdue(
  em: EntityManager,
  { siteId, today, atMost }: { readonly siteId: string | null; readonly today: string; readonly atMost: number },
): Promise<number> {
  const overdue = database(em)
    .selectFrom('assignment as a')
    .select('a.id')
    .where('a.state', '=', constant('open'))
    .where('a.taken_off_control_on', 'is', null)
    .where(TERM, '<', today)
    .$if(siteId !== null, (own) => own.where('a.site_id', '=', siteId ?? ''))
    .limit(atMost);
  return (await database(em).selectFrom(overdue.as('o')).select(count().as('n')).executeTakeFirstOrThrow()).n;
}

function openAssignments(em: EntityManager) {
  return database(em)
    .selectFrom('assignment as a')
    .leftJoin('matter as m', 'm.id', 'a.matter_id')
    .select(['a.id', 'a.site_id as siteId', 'a.matter_id as matterId', 'a.source', 'a.text', 'a.state', 'a.version'])
    .select(['m.registration_number as registrationNumber', 'm.subject', 'a.author_name as authorName', 'a.executors'])
    .select(['a.issued_on as issuedOn', 'a.due_on as dueOn', 'a.extended_to as extendedTo'])
    .select(['a.extension_asked_to as extensionAskedTo', TERM_OR_LAST.as('place')])
    .select(
      // Asked row by row: an `exists` may be answered by reading every report of the court first.
      sql<boolean>`coalesce((select true from report r where r.assignment_id = a.id and r.state = 'submitted' limit 1), false)`.as(
        'hasReport',
      ),
    )
    .where('a.state', '=', constant('open'));
}
