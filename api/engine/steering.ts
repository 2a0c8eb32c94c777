import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import {
  confirmSteering,
  countResults,
  findSteering,
  listSteeringRows,
  listSteerings,
  noteOpening,
  proposeSteering,
  type NewSteeringRow,
  type SteeringQuery,
  type SteeringRecord,
} from '#db/processes/steerings.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { steeredThing } from '#domain/processes/steered-name.ts';
import {
  judgeAct,
  MOST_STEERED,
  STEERING_REASON_LIMITS as REASON_LIMITS,
  STEERING_RULES,
  type SeenRun,
  type SteeringAct,
} from '#domain/processes/steering.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import type { SteeringCard, SteeringItem } from '#views/engine/steering.ts';
import type { OpenedPayload } from '#views/engine/workflow.ts';
import type { Page } from '#views/paging.ts';
import { dateTimeText } from '#web/format/time.ts';
import { requireAdmin, requireInstallationReader, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { pageLimit, pageOf, placeOf } from '../http/cursor.ts';
import type { ListRequest } from '../routes/common-schemas.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { engineAway } from '../work/decision-problems.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { findProcess } from './find-process.ts';
import { steeredFactsOf } from './steered-facts.ts';

const LANES = 8;

export interface SteeringRequest {
  readonly act: SteeringAct;
  /** Names of processes, schedules and messages, as lists give them. */
  readonly names: readonly string[];
}

export interface OpeningRequest {
  readonly workflowId: string;
  readonly runId: string;
  readonly eventId: number;
  readonly reason: string;
}

export type SteeringFilter = Omit<SteeringQuery, 'after' | 'limit'> & ListRequest;

/** What administrators do to processes. All of it: admin only. */
export interface SteeringService {
  /** Freezes the list and says of each what would happen; nothing is done. @throws ApplicationError `bad-request` · `unavailable` */
  propose(actor: Actor, request: SteeringRequest, command: Command): Promise<{ readonly id: string }>;
  /**
   * Has it carried out. `word` is asked for lists of more than one.
   * @throws ApplicationError `invalid` · `conflict` when it was confirmed before, or by another person · `not-found`
   */
  confirm(
    actor: Actor,
    id: string,
    request: { readonly reason: string; readonly word: string },
    command: Command,
  ): Promise<{ readonly id: string }>;
  /**
   * A program's way: it names the list and says why at once, and there is nobody to type a word.
   * @throws ApplicationError `bad-request` · `invalid` · `unavailable`
   */
  order(
    actor: Actor,
    request: SteeringRequest & { readonly reason: string },
    command: Command,
  ): Promise<{ readonly id: string }>;
  card(actor: Actor, id: string): Promise<SteeringCard>;
  list(actor: Actor, filter: SteeringFilter): Promise<Page<SteeringItem>>;
  /** Writes down who opens what and why, before anything is shown. @throws ApplicationError `invalid` · `not-found` */
  open(actor: Actor, request: OpeningRequest, command: Command): Promise<{ readonly id: string }>;
  /** What was opened a short while ago by this very person; null: nothing was, or too long ago. */
  opened(
    actor: Actor,
    id: string,
  ): Promise<{ readonly eventId: number; readonly payloads: readonly OpenedPayload[] } | null>;
}

export function createSteering(deps: ServiceDeps): SteeringService {
  const { database, clock } = deps;
  return {
    propose: async (actor, { act, names }, command) => {
      requireAdmin(actor);
      const { wanted, rows } = await frozen(deps, actor, { act, names });
      const request = { actor, command, record: 'steering.proposed', args: { act, names: wanted } };
      return changeOnce(database, request, clock, async (em, at) => {
        const id = randomUUID();
        await proposeSteering(em, { id, act, actorId: actor.accountId, details: {}, rows }, at);
        return { id };
      });
    },
    order: (actor, request, command) => order(deps, actor, request, command),
    confirm: (actor, id, request, command) => confirm(deps, actor, { id, ...request }, command),
    card: async (actor, id) => {
      requireInstallationReader(actor);
      return database.read(async (em) => {
        const found = await findSteering(em, id);
        if (!found || !isSeen(actor, found)) throw notThere();
        const rows = await listSteeringRows(em, id);
        const counts = (await countResults(em, [id])).get(id) ?? {};
        const views = rows.map(({ runId: _, endedAt, ...row }) => ({
          ...row,
          endedAt: endedAt?.toISOString() ?? null,
        }));
        const isOwn = found.actorId === actor.accountId;
        return { ...itemOf(found), counts, rows: views, isOwn, details: found.details };
      });
    },
    list: async (actor, { cursor, limit: asked, ...filter }) => {
      requireInstallationReader(actor);
      const limit = pageLimit({ limit: asked });
      return database.read(async (em) => {
        const found = await listSteerings(em, { ...filter, after: placeOf(cursor), limit: limit + 1 });
        const counts = await countResults(
          em,
          found.map(({ id }) => id),
        );
        return pageOf(found, limit, (row) => ({ ...itemOf(row), counts: counts.get(row.id) ?? {} }));
      });
    },
    open: (actor, request, command) => open(deps, actor, request, command),
    opened: (actor, id) => opened(deps, actor, id),
  };
}

function badList(): ApplicationError {
  return new ApplicationError('bad-request', { detail: `Отметьте от одного до ${MOST_STEERED} процессов.` });
}

function notThere(): ApplicationError {
  return new ApplicationError('not-found', { detail: 'Такого действия нет.' });
}

/** The journal is one; an admin of one site sees in it what he did himself. */
function isSeen(actor: Actor, { actorId }: SteeringRecord): boolean {
  return actor.siteId === null || actorId === actor.accountId;
}

function itemOf({
  id,
  act,
  actorName,
  reason,
  rowCount,
  proposedAt,
  confirmedAt,
}: SteeringRecord): Omit<SteeringItem, 'counts'> {
  const times = { proposedAt: proposedAt.toISOString(), confirmedAt: confirmedAt?.toISOString() ?? null };
  return { id, act, actorName, reason, rowCount, ...times };
}

/** What would happen to one of them, as it is now. */
async function judgedRow(deps: ServiceDeps, actor: Actor, act: SteeringAct, name: string): Promise<NewSteeringRow> {
  const thing = steeredThing(name);
  const empty = { workflowId: name.slice(0, 300), runId: null, seenPlace: null, siteId: null };
  if (thing === null) return { ...empty, name: name.slice(0, 100), effect: 'такого процесса нет', result: 'refused' };
  const { kind, words } = thing;
  if (kind === 'message' || kind === 'schedule') {
    if (actor.siteId !== null)
      return { ...empty, name: words, effect: 'это дело администратора всей установки', result: 'refused' };
    const seen = kind === 'message' ? null : await asked(deps, () => deps.gateway.lookAtSchedule(thing.id));
    const facts = { kind, status: seen?.status ?? null, retriedSteps: 0, provenPlace: null, toldMessages: 0 };
    return { ...empty, name: words, ...effectOf(judgeAct(act, facts)) };
  }
  return judgedProcess(deps, actor, act, name, words);
}

async function judgedProcess(
  deps: ServiceDeps,
  actor: Actor,
  act: SteeringAct,
  workflowId: string,
  words: string,
): Promise<NewSteeringRow> {
  const { database, clock, gateway } = deps;
  const found = await database.read(async (em) => findProcess(em, workflowId, await clock(em)));
  const siteId = found?.row?.siteId ?? null;
  const isForeign = actor.siteId !== null && actor.siteId !== siteId;
  const none = { workflowId, runId: null, seenPlace: null, siteId: null, name: words };
  if (found === null || isForeign) return { ...none, effect: 'такого процесса нет', result: 'refused' };
  const seen = await asked(deps, () => gateway.lookAtRun(workflowId));
  const facts = await database.read(async (em) => ({
    ...(await steeredFactsOf(em, found, seen && { status: seen.status, pending: [] }, await clock(em))),
    retriedSteps: seen?.retriedSteps ?? 0,
  }));
  const seenNow = { runId: seen?.runId ?? null, seenPlace: facts.provenPlace };
  return { workflowId, ...seenNow, siteId, name: found.words, ...effectOf(judgeAct(act, facts)) };
}

function effectOf({
  may,
  words,
}: {
  readonly may: boolean;
  readonly words: string;
}): Pick<NewSteeringRow, 'effect' | 'result'> {
  return { effect: words, result: may ? 'proposed' : 'refused' };
}

/** @throws ApplicationError `unavailable` */
async function asked({ gateway }: ServiceDeps, ask: () => Promise<SeenRun | null>): Promise<SeenRun | null> {
  try {
    return await ask();
  } catch (error) {
    if (!(await gateway.isReachable())) throw engineAway();
    throw error;
  }
}

/** The list as it will be carried out, each row with what would happen to it. @throws ApplicationError `bad-request` · `unavailable` */
async function frozen(
  deps: ServiceDeps,
  actor: Actor,
  { act, names }: SteeringRequest,
): Promise<{ readonly wanted: readonly string[]; readonly rows: readonly NewSteeringRow[] }> {
  const wanted = [...new Set(names)];
  if (act === 'open_payload' || wanted.length === 0 || wanted.length > MOST_STEERED) throw badList();
  return { wanted, rows: await pLimit(LANES).map(wanted, (name) => judgedRow(deps, actor, act, name)) };
}

async function order(
  deps: ServiceDeps,
  actor: Actor,
  { act, names, reason }: SteeringRequest & { readonly reason: string },
  command: Command,
): Promise<{ readonly id: string }> {
  requireAdmin(actor);
  const { accountId: actorId } = actor;
  const told = checkedReason(reason);
  const { wanted, rows } = await frozen(deps, actor, { act, names });
  const request = { actor, command, record: 'steering.ordered', args: { act, names: wanted, reason: told } };
  return changeOnce(deps.database, request, deps.clock, async (em, at) => {
    const id = randomUUID();
    await proposeSteering(em, { id, act, actorId, details: {}, rows }, at);
    await confirmSteering(em, { id, actorId, reason: told }, at);
    await noteConfirmed(em, { id, act, actorId, rowCount: rows.length }, at);
    return { id };
  });
}

function noteConfirmed(
  em: EntityManager,
  { id, act, actorId, rowCount }: Pick<SteeringRecord, 'id' | 'act' | 'actorId' | 'rowCount'>,
  at: Date,
): Promise<void> {
  const data = { steeringId: id, act, rows: rowCount };
  return appendAudit(em, { at, actorId, action: 'steering.confirmed', subject: INSTALLATION, data });
}

async function confirm(
  { database, clock }: ServiceDeps,
  actor: Actor,
  { id, reason, word }: { readonly id: string; readonly reason: string; readonly word: string },
  command: Command,
): Promise<{ readonly id: string }> {
  requireAdmin(actor);
  const found = await database.read((em) => findSteering(em, id));
  if (!found || !isSeen(actor, found)) throw notThere();
  // What was confirmed before has no form beside which a field could be told.
  const told = found.confirmedAt === null ? checkedConfirmation(found, { reason, word }) : reason.trim();
  const request = { actor, command, record: 'steering.confirmed', args: { id, reason: told } };
  return changeOnce(database, request, clock, async (em, at) => {
    if (!(await confirmSteering(em, { id, actorId: actor.accountId, reason: told }, at))) {
      throw new ApplicationError('conflict', { detail: whyNotTaken(await findSteering(em, id), actor) });
    }
    await noteConfirmed(em, { ...found, actorId: actor.accountId }, at);
    return { id };
  });
}

/** @throws ApplicationError `invalid` */
function checkedConfirmation(
  { act, rowCount }: SteeringRecord,
  { reason, word }: { readonly reason: string; readonly word: string },
): string {
  const told = checkedReason(reason);
  const { word: wanted } = STEERING_RULES[act];
  if (rowCount > 1 && word.trim().toUpperCase() !== wanted) {
    throw invalid('word', `Наберите слово ${wanted}: список длиннее одного процесса.`);
  }
  return told;
}

/** It was confirmed before, by whom and when, or it is another's to confirm. */
function whyNotTaken(found: SteeringRecord | null, { timeZone }: Actor): string {
  if (found?.confirmedAt == null) return `Подтвердить может только тот, кто это предложил: ${found?.actorName ?? '—'}.`;
  return `Это действие уже подтвердили: ${found.actorName}, ${dateTimeText(found.confirmedAt.toISOString(), timeZone)}.`;
}

/** @throws ApplicationError `invalid` */
function checkedReason(reason: string): string {
  const told = reason.trim();
  if (told.length >= REASON_LIMITS.min && told.length <= REASON_LIMITS.max) return told;
  throw invalid('reason', `Напишите, зачем: от ${REASON_LIMITS.min} до ${REASON_LIMITS.max} знаков.`);
}

function invalid(field: string, message: string): ApplicationError {
  return new ApplicationError('invalid', { faults: [{ code: 'required', field, message }] });
}

async function open(
  deps: ServiceDeps,
  actor: Actor,
  { workflowId, runId, eventId, reason }: OpeningRequest,
  command: Command,
): Promise<{ readonly id: string }> {
  requireAdmin(actor);
  const { database, clock } = deps;
  const found = await database.read(async (em) => findProcess(em, workflowId, await clock(em)));
  if (found === null || (actor.siteId !== null && actor.siteId !== found.row?.siteId)) throw notThere();
  const told = checkedReason(reason);
  const request = { actor, command, record: 'steering.opened', args: { workflowId, runId, eventId, reason: told } };
  return changeOnce(database, request, clock, async (em, at) => {
    const id = randomUUID();
    const row = { workflowId, runId, name: found.words, siteId: found.row?.siteId ?? null };
    await noteOpening(em, { id, actorId: actor.accountId, details: { eventId }, row, reason: told }, at);
    const data = { steeringId: id, workflowId, eventId };
    const subject = found.row?.subject ?? INSTALLATION;
    await appendAudit(em, { at, actorId: actor.accountId, action: 'payload.opened', subject, data });
    return { id };
  });
}

/** Shown for so long after it was opened: a page left open does not keep it for others. */
const SHOWN_FOR_MS = 15 * 60_000;

async function opened({ database, gateway, clock }: ServiceDeps, actor: Actor, id: string) {
  requireAdmin(actor);
  const { found, row, now } = await database.read(async (em) => ({
    found: await findSteering(em, id),
    row: (await listSteeringRows(em, id))[0],
    now: await clock(em),
  }));
  if (found?.act !== 'open_payload' || found.actorId !== actor.accountId || row === undefined) return null;
  if (now.getTime() - found.proposedAt.getTime() > SHOWN_FOR_MS) return null;
  const eventId = Number(found.details['eventId'] ?? 0);
  const payloads = await gateway.openEvent({ workflowId: row.workflowId, runId: row.runId ?? '', eventId });
  return payloads && { eventId, payloads };
}
