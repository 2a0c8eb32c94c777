import { dayIn, isDay } from '#domain/calendar/day.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { isDocumentKind, type DocumentKind } from '#domain/letters/letter.ts';
import { statusesFor } from '#domain/letters/letter-decisions.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { circleOf, type SubstitutionDays } from '#domain/signing/substitution-circle.ts';
import { listWaitingLetters } from '#db/letters/letter-list.ts';
import type { EntityManager } from '#db/orm.ts';
import { listSupervisors, type Supervisor } from '#db/people/accounts.ts';
import { listDocuments } from '#db/signing/readings.ts';
import * as rows from '#db/signing/substitutions.ts';
import { appendAudit } from '#db/work/audit.ts';
import { dayText } from '#web/format/time.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';

const SHOWN = 50;
const MOST_TAKEN = 200;

export interface SubstitutionRequest {
  readonly principalId: string;
  readonly substituteId: string;
  readonly fromDay: string;
  readonly untilDay: string;
  /** None: letters of every kind. */
  readonly documentKinds: readonly string[];
}

/** What waits for somebody whom this person substitutes today. */
export interface SubstitutedQueue {
  readonly principalId: string;
  readonly principalName: string;
  readonly untilDay: string;
  readonly letterIds: readonly string[];
}

/** Who signs for a supervisor who is away. */
export interface SubstitutionService {
  list(
    actor: Actor,
  ): Promise<{ readonly rows: readonly rows.SubstitutionRow[]; readonly people: readonly Supervisor[] }>;
  /** @throws ApplicationError `invalid` naming the fields */
  put(actor: Actor, request: SubstitutionRequest, command: Command): Promise<void>;
  /** @throws ApplicationError `not-found` */
  end(actor: Actor, id: string, command: Command): Promise<void>;
  /** Letters of those whom this person substitutes today; four eyes stay: his own are left out. */
  queues(actor: Actor): Promise<readonly SubstitutedQueue[]>;
}

export function createSubstitutions({ database, clock }: ServiceDeps): SubstitutionService {
  return {
    list: (actor) => {
      const { siteId } = requireSiteRole(actor, 'supervisor');
      return database.read(async (em) => ({
        rows: await rows.listSubstitutions(em, siteId, SHOWN),
        people: await listSupervisors(em, siteId),
      }));
    },
    put: async (actor, request, command) => {
      const supervisor = requireSiteRole(actor, 'supervisor');
      const args = { ...request };
      await changeOnce(database, { actor, command, record: 'signing.substituted', args }, clock, (em, at) =>
        put(em, supervisor, request, at),
      );
    },
    end: async (actor, id, command) => {
      const { siteId, accountId: byId } = requireSiteRole(actor, 'supervisor');
      const request = { actor, command, record: 'signing.substitution_ended', args: { id } };
      await changeOnce(database, request, clock, async (em, at) => {
        if (!isUuid(id) || !(await rows.endSubstitution(em, siteId, { id, byId }, at))) {
          throw new ApplicationError('not-found');
        }
        const subject = { kind: 'substitution', id };
        await appendAudit(em, { at, actorId: byId, action: 'signing.substitution_ended', subject, data: {} });
        return {};
      });
    },
    queues: (actor) => {
      const supervisor = requireSiteRole(actor, 'supervisor');
      return database.read(async (em) => queuesOf(em, supervisor, await clock(em)));
    },
  };
}

async function put(em: EntityManager, actor: SiteActor, request: SubstitutionRequest, at: Date): Promise<object> {
  const { siteId, accountId: setById } = actor;
  const people = new Set((await listSupervisors(em, siteId)).map(({ id }) => id));
  const kinds = request.documentKinds.filter(isDocumentKind);
  const documentKinds: readonly DocumentKind[] | null = kinds.length === 0 ? null : kinds;
  await rows.lockSubstitutions(em, siteId);
  const faults = faultsOf(request, people, dayIn(actor.timeZone, at));
  if (faults.length === 0) {
    faults.push(...amongOthers({ ...request, documentKinds }, await rows.listOfDays(em, { ...request, siteId })));
  }
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  const id = await rows.putSubstitution(em, { ...request, siteId, documentKinds, setById }, at);
  const subject = { kind: 'substitution', id };
  const { principalId, substituteId, fromDay, untilDay } = request;
  const data = { principalId, substituteId, fromDay, untilDay, documentKinds };
  await appendAudit(em, { at, actorId: setById, action: 'signing.substituted', subject, data });
  return {};
}

/** What is wrong with it beside those that stand on its days. */
function amongOthers(asked: SubstitutionDays, others: readonly rows.SubstitutionRow[]): readonly Fault[] {
  if (others.some(({ principalId }) => principalId === asked.principalId)) {
    return [fault('fromDay', 'На эти дни замещение уже назначено: закончите его или выберите другие дни.')];
  }
  const circle = circleOf(asked, others);
  if (circle === null) return [];
  const told = circle.map(
    ({ principalName, substituteName, fromDay, untilDay }) =>
      `${substituteName} замещает: ${principalName}, ${dayText(fromDay)} – ${dayText(untilDay)}`,
  );
  const words = `Получается круг: ${told.join('; ')}. Выберите другого или дни, когда он сам на месте.`;
  return [fault('substituteId', words)];
}

/** @param today on the court's calendar */
function faultsOf(request: SubstitutionRequest, people: ReadonlySet<string>, today: string): Fault[] {
  const { principalId, substituteId, fromDay, untilDay } = request;
  const faults: Fault[] = [];
  if (!people.has(principalId)) faults.push(fault('principalId', 'Выберите, кого замещают.'));
  if (!people.has(substituteId)) faults.push(fault('substituteId', 'Выберите, кто замещает.'));
  if (principalId === substituteId) faults.push(fault('substituteId', 'Замещать самого себя нельзя.'));
  if (!isDay(fromDay)) faults.push(fault('fromDay', 'Укажите первый день.'));
  if (!isDay(untilDay) || untilDay < fromDay) faults.push(fault('untilDay', 'Последний день — не раньше первого.'));
  else if (untilDay < today) {
    faults.push(fault('untilDay', `Эти дни уже прошли: последний день — не раньше сегодняшнего, ${dayText(today)}.`));
  }
  return faults;
}

function fault(field: string, message: string): Fault {
  return { code: 'substitution_wrong', field, message };
}

async function queuesOf(em: EntityManager, actor: SiteActor, now: Date): Promise<SubstitutedQueue[]> {
  const { siteId, accountId, timeZone } = actor;
  const day = dayIn(timeZone, now);
  const own = (await rows.listInForce(em, siteId, day)).filter(({ substituteId }) => substituteId === accountId);
  return Promise.all(
    own.map(async ({ principalId, principalName, untilDay, documentKinds }) => {
      const query = { siteId, approverId: principalId, statuses: statusesFor('reassign'), timeZone, limit: MOST_TAKEN };
      const letters = await listWaitingLetters(em, query);
      const ofKinds = letters.filter(
        ({ document_kind: kind }) => documentKinds === null || documentKinds.includes(kind),
      );
      const documents = await listDocuments(
        em,
        siteId,
        ofKinds.map(({ id }) => id),
      );
      const letterIds = documents.filter(({ authorId }) => authorId !== accountId).map(({ id }) => id);
      return { principalId, principalName, untilDay, letterIds };
    }),
  );
}
