import type { EntityManager } from '#db/orm.ts';
import { listPossibleOwners, type PossibleOwner } from '#db/work/task-changes.ts';
import type { AssignmentFacts, Executor } from '#domain/matters/assignment.ts';
import { ASSIGNMENT_ROLES } from '#domain/matters/assignment-rules.ts';
import { assignmentFaults } from '#domain/matters/matter-faults.ts';
import { cleanText } from '#domain/matters/plain-text.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { requireNoFaults } from './matter-access.ts';
import type { AssignmentInput } from './matter-requests.ts';

/** What of an assignment is typed. */
export type TypedAssignment = Pick<
  AssignmentFacts,
  'text' | 'executors' | 'controllerName' | 'controllerId' | 'issuedOn' | 'dueOn'
>;

/** People of a site who may carry out or control. */
export function listAssignees(em: EntityManager, siteId: string): Promise<PossibleOwner[]> {
  return listPossibleOwners(em, siteId, ASSIGNMENT_ROLES);
}

/**
 * What was typed, with the names of accounts put in.
 * @param rest what is judged along with it
 * @throws ApplicationError `invalid` with a fault for each field
 */
export async function readAssignmentInput(
  em: EntityManager,
  siteId: string,
  input: AssignmentInput,
  rest: Pick<AssignmentFacts, 'authorName' | 'extendedTo' | 'takenOffControlOn' | 'issuedOn'>,
): Promise<TypedAssignment> {
  const people = await listAssignees(em, siteId);
  requireNoFaults(input.executors.flatMap((executor) => twoPeople(executor, people)));
  const executors = input.executors.map((executor) => executorOf(executor, people));
  const controller = people.find(({ id }) => id === input.controllerId);
  const typed: TypedAssignment = {
    text: cleanText(input.text),
    executors,
    ...{ controllerId: controller?.id ?? null, controllerName: controller?.fullName ?? null },
    issuedOn: input.issuedOn ?? rest.issuedOn,
    dueOn: emptyToNull(input.dueOn),
  };
  const unknown = [
    ...(executors.some(({ accountId, name }) => accountId === null && name === '') ? [fault('executors')] : []),
    ...(emptyToNull(input.controllerId) !== null && !controller ? [fault('controllerId')] : []),
  ];
  requireNoFaults(unknown.length > 0 ? unknown : assignmentFaults({ ...rest, ...typed }));
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

/** One who is not of the site gets no name, and is told of. */
function executorOf(
  { accountId, name, isResponsible }: AssignmentInput['executors'][number],
  people: readonly PossibleOwner[],
): Executor {
  const id = emptyToNull(accountId);
  if (id === null) return { name: cleanText(name ?? ''), accountId: null, isResponsible };
  const person = people.find((known) => known.id === id);
  return { name: person?.fullName ?? '', accountId: person?.id ?? null, isResponsible };
}

function fault(field: 'executors' | 'controllerId'): Fault {
  const what = field === 'executors' ? 'Исполнители' : 'Контролёр';
  return { code: 'person_wrong', field, message: `${what}: выберите сотрудника своего участка или напишите имя.` };
}

function emptyToNull(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
