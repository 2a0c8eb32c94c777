import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AssignmentFacts } from '#domain/matters/assignment.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import { anyOf, json } from '../statements/values.ts';
import { begunHere, changedHere } from './kept-here.ts';
import type { Assignment } from './matter.entity.ts';

/** An assignment as its page and people's decisions need it. */
export type AssignmentRow = AssignmentFacts &
  Pick<Assignment, 'id' | 'siteId' | 'matterId' | 'source' | 'version' | 'createdAt'> & {
    readonly extensionAskedTo: string | null;
    readonly extensionReason: string | null;
  };

/** An assignment of this site (null: of any site), or null: a foreign one is the same as an absent one. */
export async function findAssignment(
  em: EntityManager,
  siteId: string | null,
  id: string,
): Promise<AssignmentRow | null> {
  if (!isUuid(id)) return null;
  const row = await assignments(em)
    .where('id', '=', id)
    .$if(siteId !== null, (found) => found.where('site_id', '=', siteId))
    .executeTakeFirst();
  return row ?? null;
}

/** The same, its row locked until the caller's transaction ends. */
export async function lockAssignment(em: EntityManager, siteId: string, id: string): Promise<AssignmentRow | null> {
  if (!isUuid(id)) return null;
  const own = assignments(em).where('id', '=', id).where('site_id', '=', siteId);
  return (await own.forUpdate().executeTakeFirst()) ?? null;
}

/**
 * Everything that was passed on from an assignment, at any depth, each row locked. Parents go before children, so that two who take
 * branches of one tree never wait for each other.
 */
export async function lockPassedOn(em: EntityManager, parentId: string): Promise<AssignmentRow[]> {
  const all: AssignmentRow[] = [];
  for (let level = [parentId]; level.length > 0;) {
    // Read after the level above is locked: nobody passes on from it any more.
    const below = await assignments(em).where('parent_id', '=', anyOf(level)).orderBy('id').forUpdate().execute();
    all.push(...below);
    level = below.map(({ id }) => id);
  }
  return all;
}

/** Every assignment of a card, in the order in which they were given. */
export function listAssignments(em: EntityManager, matterId: string): Promise<AssignmentRow[]> {
  return assignments(em)
    .where('matter_id', '=', matterId)
    .orderBy('issued_on')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

function assignments(em: EntityManager) {
  return database(em)
    .selectFrom('assignment')
    .select(['id', 'site_id as siteId', 'matter_id as matterId', 'parent_id as parentId', 'source', 'text', 'state'])
    .select(['author_name as authorName', 'author_id as authorId', 'executors', 'controller_name as controllerName'])
    .select(['controller_id as controllerId', 'issued_on as issuedOn', 'due_on as dueOn', 'extended_to as extendedTo'])
    .select(['taken_off_control_on as takenOffControlOn', 'extension_asked_to as extensionAskedTo', 'version'])
    .select(['extension_reason as extensionReason', 'created_at as createdAt']);
}

export interface NewAssignment extends AssignmentFacts {
  readonly siteId: string;
  readonly matterId: string;
}

/** An assignment that is kept here. */
export async function insertAssignment(
  em: EntityManager,
  { siteId, matterId, ...facts }: NewAssignment,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await database(em)
    .insertInto('assignment')
    .values({
      ...{ id, matter_id: matterId, ...begunHere(siteId, now) },
      ...assignmentColumns(facts),
    })
    .execute();
  return id;
}

export interface AssignmentChange extends Partial<AssignmentFacts> {
  readonly extensionAskedTo?: string | null;
  readonly extensionReason?: string | null;
}

/** Changes what is named of an assignment; its revision and version grow. @returns the new version */
export async function changeAssignment(
  em: EntityManager,
  { id, ...rest }: AssignmentRow,
  { extensionAskedTo = rest.extensionAskedTo, extensionReason = rest.extensionReason, ...facts }: AssignmentChange,
  now: Date,
): Promise<number> {
  const { version } = await database(em)
    .updateTable('assignment')
    .set({
      ...assignmentColumns({ ...rest, ...facts }),
      ...{ extension_asked_to: extensionAskedTo, extension_reason: extensionReason },
      ...changedHere(now),
    })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** An assignment's own columns. */
export function assignmentColumns(facts: AssignmentFacts) {
  return {
    ...{ parent_id: facts.parentId, author_name: facts.authorName, author_id: facts.authorId, text: facts.text },
    executors: json([...facts.executors]),
    ...{ controller_name: facts.controllerName, controller_id: facts.controllerId, issued_on: facts.issuedOn },
    ...{ due_on: facts.dueOn, extended_to: facts.extendedTo, state: facts.state },
    taken_off_control_on: facts.takenOffControlOn,
  };
}
