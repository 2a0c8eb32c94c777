import type { EntityManager } from '#db/orm.ts';
import { syncExecutors } from '#db/matters/assignment-tasks.ts';
import { insertAssignment, lockPassedOn, type AssignmentRow } from '#db/matters/assignments.ts';
import { openTask } from '#db/work/tasks.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { termOf } from '#domain/matters/assignment.ts';
import { ASSIGNMENT_ROLES, newTermFault, type AssignmentAction } from '#domain/matters/assignment-rules.ts';
import { passedToSelfFaults } from '#domain/matters/matter-faults.ts';
import { cleanText, dayFaults, dayWords, MAX_REASON_LENGTH, textFaults } from '#domain/work/plain-text.ts';
import { assignmentSubject } from '#domain/matters/subjects.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import type { MatterRef } from '#views/matters/matter.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce, type RecordedRequest } from '../work/idempotent-command.ts';
import { changed, tasked, withdrawPassedOn } from './assignment-changes.ts';
import { readAssignmentInput, type Judged, type TypedAssignment } from './assignment-input.ts';
import { lockForAction, lockOwnMatter } from './matter-access.ts';
import type { AssignmentEdit, AssignmentInput } from './matter-requests.ts';
import { noteOnAssignment } from './noted.ts';
import { requireNoFaults } from '../errors.ts';

/** What people do with assignments; each is refused with `conflict` in words when it is not the time or not the person for it. */
export interface AssignmentService {
  /** A resolution of the first level. */
  create(actor: Actor, matterId: string, input: AssignmentInput, command: Command): Promise<MatterRef>;
  /** `version` is what the caller saw. @throws ApplicationError `stale` */
  edit(actor: Actor, assignmentId: string, version: number, input: AssignmentEdit): Promise<MatterRef>;
  withdraw(actor: Actor, assignmentId: string, request: Reason, command: Command): Promise<MatterRef>;
  /** An executor gives a subordinate assignment; his own stays open. @returns the new one */
  passOn(actor: Actor, assignmentId: string, input: AssignmentInput, command: Command): Promise<MatterRef>;
  askTime(actor: Actor, assignmentId: string, request: Until & Reason, command: Command): Promise<MatterRef>;
  giveTime(actor: Actor, assignmentId: string, request: Until, command: Command): Promise<MatterRef>;
  refuseTime(actor: Actor, assignmentId: string, request: Remark, command: Command): Promise<MatterRef>;
  takeOffControl(actor: Actor, assignmentId: string, command: Command): Promise<MatterRef>;
  putOnControl(actor: Actor, assignmentId: string, command: Command): Promise<MatterRef>;
}

interface Reason {
  readonly reason: string;
}
interface Remark {
  readonly remark: string;
}
interface Until {
  readonly until: string;
}

/** Assignments that are kept here. */
export function createAssignmentService(deps: ServiceDeps): AssignmentService {
  const { database, clock } = deps;
  return {
    create: async (actor, matterId, input, command) => {
      const author = requireSiteRole(actor, 'supervisor');
      const request = { actor, command, record: 'assignments.create', args: { matterId, input } };
      return changeOnce(database, request, clock, (em, now) => create(em, author, { matterId, input }, now));
    },
    edit: async (actor, id, version, input) => {
      const person = requireSiteRole(actor, ...ASSIGNMENT_ROLES);
      return database.change('assignments.edit', async (em) => {
        const now = await clock(em);
        const assignment = await lockForAction(em, person, { id, action: 'edit', version });
        const typed = await readAssignmentInput(em, person.siteId, input, {
          ...{ rest: assignment, today: localDateAt(now, person.timeZone) },
          more: (told) => passedToSelfFaults({ ...assignment, ...told }),
        });
        return changed(em, { person, assignment, change: typed, line: 'assignment_edited' }, now);
      });
    },
    withdraw: (actor, id, { reason }, command) =>
      act(deps, { actor, command, record: 'assignments.withdraw', args: { id, reason } }, id, 'withdraw', (told) => {
        requireText('reason', 'Почему', reason);
        return withdraw(told, reason);
      }),
    passOn: (actor, id, input, command) =>
      act(deps, { actor, command, record: 'assignments.pass_on', args: { id, input } }, id, 'passOn', (told) =>
        passOn(told, input),
      ),
    askTime: (actor, id, { until, reason }, command) =>
      act(
        deps,
        { actor, command, record: 'assignments.ask_time', args: { id, until, reason } },
        id,
        'askTime',
        (told) => askTime(told, until, reason),
      ),
    giveTime: (actor, id, { until }, command) =>
      act(deps, { actor, command, record: 'assignments.give_time', args: { id, until } }, id, 'answerTime', (told) => {
        requireNoFaults(newTermFaults(until, told.assignment));
        const change = { extendedTo: until, extensionAskedTo: null, extensionReason: null };
        return changed(told.em, { ...told, change, line: 'time_given', data: { until: dayWords(until) } }, told.now);
      }),
    refuseTime: (actor, id, { remark }, command) =>
      act(
        deps,
        { actor, command, record: 'assignments.refuse_time', args: { id, remark } },
        id,
        'answerTime',
        (told) => {
          requireText('remark', 'Почему отказано', remark);
          const change = { extensionAskedTo: null, extensionReason: null };
          return changed(told.em, { ...told, change, line: 'time_refused', data: { remark } }, told.now);
        },
      ),
    putOnControl: (actor, id, command) =>
      act(deps, { actor, command, record: 'assignments.on_control', args: { id } }, id, 'putOnControl', (told) => {
        const change = { takenOffControlOn: null };
        return changed(told.em, { ...told, change, line: 'put_on_control' }, told.now);
      }),
    takeOffControl: (actor, id, command) =>
      act(deps, { actor, command, record: 'assignments.off_control', args: { id } }, id, 'takeOffControl', (told) => {
        const change = { takenOffControlOn: localDateAt(told.now, told.person.timeZone) };
        return changed(told.em, { ...told, change, line: 'taken_off_control' }, told.now);
      }),
  };
}

/** A locked assignment in the hands of who may do it. */
interface Told {
  readonly em: EntityManager;
  readonly person: SiteActor;
  readonly assignment: AssignmentRow;
  readonly now: Date;
}

async function act(
  { database, clock }: ServiceDeps,
  request: RecordedRequest,
  id: string,
  action: AssignmentAction,
  work: (told: Told) => Promise<MatterRef>,
): Promise<MatterRef> {
  const person = requireSiteRole(request.actor, ...ASSIGNMENT_ROLES);
  return changeOnce(database, request, clock, async (em, now) =>
    work({ em, person, assignment: await lockForAction(em, person, { id, action }), now }),
  );
}

async function create(
  em: EntityManager,
  author: SiteActor,
  { matterId, input }: { readonly matterId: string; readonly input: AssignmentInput },
  now: Date,
): Promise<MatterRef> {
  const matter = await lockOwnMatter(em, author, matterId);
  const typed = await readAssignmentInput(em, author.siteId, input, judgedNew(author, now));
  return give(em, { author, matterId: matter.id, parentId: null, typed }, now);
}

async function passOn({ em, person, assignment, now }: Told, input: AssignmentInput): Promise<MatterRef> {
  const typed = await readAssignmentInput(em, person.siteId, input, {
    ...judgedNew(person, now),
    more: (told) => [
      ...passedToSelfFaults({ ...told, parentId: assignment.id, authorId: person.accountId }),
      ...afterParentFaults(told, assignment),
    ],
  });
  const { id: parentId, matterId } = assignment;
  const ref = await give(em, { author: person, matterId, parentId, typed }, now);
  const to = typed.executors.map(({ name }) => name).join(', ');
  await changed(em, { person, assignment, change: {}, line: 'passed_on', data: { to } }, now);
  return ref;
}

function afterParentFaults({ dueOn }: TypedAssignment, parent: AssignmentRow): readonly Fault[] {
  const term = termOf(parent);
  if (term === null || (dueOn !== null && dueOn <= term)) return [];
  const message = `Срок: не позже срока поручения, которое передаётся, ${dayWords(term)}.`;
  return [{ code: 'after_parent', field: 'dueOn', message }];
}

function judgedNew({ fullName: authorName, timeZone }: SiteActor, now: Date): Judged {
  const today = localDateAt(now, timeZone);
  return { rest: { authorName, extendedTo: null, takenOffControlOn: null, issuedOn: today }, today };
}

interface Given {
  readonly author: SiteActor;
  readonly matterId: string;
  readonly parentId: string | null;
  readonly typed: TypedAssignment;
}

async function give(em: EntityManager, { author, matterId, parentId, typed }: Given, now: Date): Promise<MatterRef> {
  const { siteId, fullName: authorName, accountId: authorId } = author;
  const facts = { ...typed, parentId, authorName, authorId, extendedTo: null, takenOffControlOn: null } as const;
  const id = await insertAssignment(em, { siteId, matterId, ...facts, state: 'open' }, now);
  await syncExecutors(em, tasked(author, { ...facts, id }), now);
  const assignment = { id, matterId, version: 1 };
  await noteOnAssignment(em, { actor: author, assignment, line: 'assigned', kind: 'assignment.created' }, now);
  return { id, version: 1 };
}

/** Nobody carries out a part of what is not wanted any more. */
async function withdraw({ em, person, assignment, now }: Told, reason: string): Promise<MatterRef> {
  const passedOn = await lockPassedOn(em, assignment.id);
  const told = { person, change: { state: 'withdrawn' }, data: { reason } } as const;
  const ref = await changed(em, { ...told, assignment, line: 'withdrawn' }, now);
  await withdrawPassedOn(em, { person, passedOn, reason }, now);
  return ref;
}

async function askTime({ em, person, assignment, now }: Told, until: string, reason: string): Promise<MatterRef> {
  requireNoFaults([...newTermFaults(until, assignment), ...reasonFaults('reason', 'Почему нужен новый срок', reason)]);
  const change = { extensionAskedTo: until, extensionReason: cleanText(reason) };
  const data = { until: dayWords(until), reason: cleanText(reason) };
  const ref = await changed(em, { person, assignment, change, line: 'time_asked', data }, now);
  const { id, siteId, authorId } = assignment;
  const subject = assignmentSubject(id);
  await openTask(em, { kind: 'give_time', subject, siteId, assigneeId: authorId ?? undefined }, now);
  return ref;
}

function newTermFaults(until: string, assignment: AssignmentRow): readonly Fault[] {
  const faults = dayFaults(until, { field: 'until', label: 'Новый срок' });
  const message = faults.length > 0 ? null : newTermFault(until, assignment);
  return message === null ? faults : [{ code: 'not_later', field: 'until', message }];
}

/** @throws ApplicationError `invalid` */
export function requireText(field: string, label: string, text: string): void {
  requireNoFaults(reasonFaults(field, label, text));
}

function reasonFaults(field: string, label: string, text: string): readonly Fault[] {
  return textFaults(text, { field, label, maxLength: MAX_REASON_LENGTH });
}
