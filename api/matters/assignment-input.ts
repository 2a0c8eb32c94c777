import type { EntityManager } from '#db/orm.ts';
import { listPossibleOwners, type PossibleOwner } from '#db/work/task-changes.ts';
import type { AssignmentFacts, Executor } from '#domain/matters/assignment.ts';
import { ASSIGNMENT_ROLES } from '#domain/matters/assignment-rules.ts';
import { assignmentFaults } from '#domain/matters/matter-faults.ts';
import { cleanText } from '#domain/work/plain-text.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { AssignmentEdit, AssignmentInput } from './matter-requests.ts';
import { requireNoFaults } from '../errors.ts';

/** What of an assignment is typed. */
export type TypedAssignment = Pick<
  AssignmentFacts,
  'text' | 'executors' | 'controllerName' | 'controllerId' | 'issuedOn' | 'dueOn' | 'extendedTo'
>;

/** People of a site who may carry out or control. */
export function listAssignees(em: EntityManager, siteId: string): Promise<PossibleOwner[]> {
  return listPossibleOwners(em, siteId, ASSIGNMENT_ROLES);
}

/** What an assignment is judged by besides what was typed. */
export interface Judged {
  /** What stays as it is. */
  readonly rest: Pick<AssignmentFacts, 'authorName' | 'extendedTo' | 'takenOffControlOn' | 'issuedOn'>;
  /** `yyyy-MM-dd` in the site's zone. */
  readonly today: string;
  /** What else is wrong with it where it is given. */
  readonly more?: (typed: TypedAssignment) => readonly Fault[];
}

/**
 * What was typed, with the names of accounts put in.
 * @throws ApplicationError `invalid` with everything that is wrong, by field
 */
export async function readAssignmentInput(
  em: EntityManager,
  siteId: string,
  input: AssignmentEdit,
  { rest, today, more }: Judged,
): Promise<TypedAssignment> {
  const people = await listAssignees(em, siteId);
  const controller = people.find(({ id }) => id === input.controllerId);
  const typed: TypedAssignment = {
    text: cleanText(input.text),
    executors: input.executors.map((executor) => executorOf(executor, people)),
    ...{ controllerId: controller?.id ?? null, controllerName: controller?.fullName ?? null },
    issuedOn: input.issuedOn ?? rest.issuedOn,
    dueOn: emptyToNull(input.dueOn),
    extendedTo: input.extendedTo === undefined ? rest.extendedTo : emptyToNull(input.extendedTo),
  };
  const isUnknown = input.executors.some((executor) => isNobody(executor, people));
  const others = assignmentFaults({ ...rest, ...typed }, today);
  requireNoFaults([
    ...input.executors.flatMap((executor) => twoPeople(executor, people)),
    ...(isUnknown ? [fault('executors')] : []),
    ...(emptyToNull(input.controllerId) !== null && !controller ? [fault('controllerId')] : []),
    // Who is nobody has been told of.
    ...others.filter(({ code, field }) => !(isUnknown && field === 'executors' && code === 'missing')),
    ...(more?.(typed) ?? []),
  ]);
  return typed;
}

/** Someone chosen, and another one typed beside him: neither is dropped in silence. */
function twoPeople(
  { accountId, name }: AssignmentInput['executors'][number],
  people: readonly PossibleOwner[],
): readonly Fault[] {
  const chosen = people.find(({ id }) => id === accountId);
  const typed = cleanText(name ?? '');
  if (!chosen || typed === '' || typed === chosen.fullName) return [];
  const what = `в списке — ${chosen.fullName}, а вписано «${typed}»`;
  return [{ code: 'executor_twice', field: 'executors', message: `Исполнители: ${what}. Оставьте одно из двух.` }];
}

/** One who is not of the site is told of; until then he stands under his id, so that two of them are two. */
function executorOf(
  { accountId, name, isResponsible }: AssignmentInput['executors'][number],
  people: readonly PossibleOwner[],
): Executor {
  const id = emptyToNull(accountId);
  if (id === null) return { name: cleanText(name ?? ''), accountId: null, isResponsible };
  const person = people.find((known) => known.id === id);
  return { name: person?.fullName ?? id, accountId: person?.id ?? null, isResponsible };
}

/** Neither of the site nor named. */
function isNobody(
  { accountId, name }: AssignmentInput['executors'][number],
  people: readonly PossibleOwner[],
): boolean {
  const id = emptyToNull(accountId);
  return id === null ? cleanText(name ?? '') === '' : people.every((known) => known.id !== id);
}

function fault(field: 'executors' | 'controllerId'): Fault {
  const what = field === 'executors' ? 'Исполнители' : 'Контролёр';
  return { code: 'person_wrong', field, message: `${what}: выберите сотрудника своего участка или напишите имя.` };
}

function emptyToNull(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
