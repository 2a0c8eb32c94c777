import type { EntityManager } from '#db/orm.ts';
import { endAssignmentTasks, syncExecutors, type TaskedAssignment } from '#db/matters/assignment-tasks.ts';
import { changeAssignment, type AssignmentChange, type AssignmentRow } from '#db/matters/assignments.ts';
import type { MatterRef } from '#views/matters/matter.ts';
import type { SiteActor } from '../actor.ts';
import { noteOnAssignment, type DoneOnAssignment } from './noted.ts';

interface Changed extends Pick<DoneOnAssignment, 'line' | 'data'> {
  readonly person: SiteActor;
  readonly assignment: AssignmentRow;
  readonly change: AssignmentChange;
}

/** Writes the change, puts the tasks right and tells of it. */
export async function changed(
  em: EntityManager,
  { person, assignment, change, line, data }: Changed,
  now: Date,
): Promise<MatterRef> {
  const version = await changeAssignment(em, assignment, change, now);
  const { id, matterId } = assignment;
  const now_ = { ...assignment, ...change };
  if (now_.state === 'withdrawn') await endAssignmentTasks(em, id, {}, { status: 'obsolete' }, now);
  else if (line === 'assignment_edited' || line === 'time_given') await syncExecutors(em, tasked(person, now_), now);
  if (assignment.extensionAskedTo !== null && now_.extensionAskedTo === null) {
    const ending = { status: 'completed', byId: person.accountId } as const;
    await endAssignmentTasks(em, id, { kind: 'give_time' }, ending, now);
  }
  const done = { actor: person, assignment: { id, matterId, version }, line, data, kind: 'assignment.edited' } as const;
  await noteOnAssignment(em, done, now);
  return { id, version };
}

/** An assignment of the actor's site as its tasks need it. */
export function tasked(
  { siteId, timeZone }: SiteActor,
  { id, executors, dueOn, extendedTo }: Pick<AssignmentRow, 'id' | 'executors' | 'dueOn' | 'extendedTo'>,
): TaskedAssignment {
  return { id, siteId, timeZone, executors, dueOn, extendedTo };
}

export interface PassedOn {
  readonly person: SiteActor;
  /** Everything that was passed on from an assignment, locked. */
  readonly passedOn: readonly AssignmentRow[];
  readonly reason: string;
}

/** Takes back what of it nobody has carried out yet. */
export async function withdrawPassedOn(
  em: EntityManager,
  { person, passedOn, reason }: PassedOn,
  now: Date,
): Promise<void> {
  const told = { person, change: { state: 'withdrawn' }, data: { reason } } as const;
  for (const child of passedOn.filter(({ source, state }) => source === 'mask' && state === 'open')) {
    await changed(em, { ...told, assignment: child, line: 'withdrawn_with_parent' }, now);
  }
}
