import { addFindings, countUnsettled, ownNumbers } from '#db/recovery/found-letters.ts';
import { foundIncidentKey, questionIncidentKey } from '#db/recovery/incident-keys.ts';
import { tellFound } from '#db/recovery/tell-people.ts';
import { findLastBackupAt } from '#db/operating/last-backup.ts';
import type { EntityManager } from '#db/orm.ts';
import { settleFinding } from '#db/recovery/people-answers.ts';
import { finishRecovery, lockOpenRecovery, type OpenRecovery } from '#db/recovery/recoveries.ts';
import {
  findNewestRecovery,
  findRecoveryNotice,
  listFindings,
  listFoundLetters,
  listShownSearches,
  type RecoveryNotice,
} from '#db/recovery/recovery-view.ts';
import { endSearch, listSearches, type SearchRow } from '#db/recovery/searches.ts';
import { appendAudit } from '#db/work/audit.ts';
import { closeIncident } from '#db/work/incidents.ts';
import { WORKING_ROLES } from '#domain/people/role.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import type { ListedLetter } from '#domain/recovery/cabinet-list.ts';
import type { CopiesView, FoundLetterView } from '#views/recovery/recovery.ts';
import { requireAdmin, requireInstallationReader, requireSiteRole, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { foundLetterView, recoveryView } from './recovery-view.ts';

export interface RecoveryService {
  /** What every page says while nothing is handed over; null: all is as always. */
  notice(): Promise<RecoveryNotice | null>;
  look(actor: Actor): Promise<CopiesView>;
  /** For those who send the site's letters: what the Post has of it and the copy does not know. @throws ApplicationError `forbidden` */
  found(actor: Actor): Promise<readonly FoundLetterView[]>;
  /** A person's list of the cabinet takes the place of the Post's answers for one site. */
  bringList(actor: Actor, siteId: string, letters: readonly ListedLetter[], command: Command): Promise<ListTaken>;
  /** A person has looked: nothing of the site was sent since the copy. */
  nothingSent(actor: Actor, siteId: string, command: Command): Promise<object>;
  settle(actor: Actor, registrationNumber: string, note: string, command: Command): Promise<object>;
  /** Ends the recovery before all is known. */
  finish(actor: Actor, reason: string, command: Command): Promise<object>;
}

/** How many letters a list named. */
export interface ListTaken {
  readonly named: number;
}

const SHOWN_FINDINGS = 500;

/** Recovery for administrators: what was asked, found and adopted, and what only a person can answer. */
export function createRecoveryService(
  deps: Pick<ServiceDeps, 'database' | 'clock'>,
  isScheduled: boolean,
): RecoveryService {
  const { database, clock } = deps;
  const change = <T extends object>(
    actor: Actor,
    command: Command,
    what: { readonly record: string; readonly args: unknown },
    work: (em: EntityManager, open: OpenRecovery, now: Date) => Promise<T>,
  ): Promise<T> => {
    requireAdmin(actor);
    return changeOnce(database, { actor, command, ...what }, clock, async (em, now) => {
      const open = await lockOpenRecovery(em);
      if (open === null) throw new ApplicationError('conflict', { detail: 'Восстановление уже закончено.' });
      return work(em, open, now);
    });
  };
  return {
    notice: () => database.read(findRecoveryNotice),
    look: (actor) => {
      requireInstallationReader(actor);
      return database.read((em) => readCopies(em, isScheduled));
    },
    found: async (actor) => {
      const { siteId } = requireSiteRole(actor, ...WORKING_ROLES);
      return (await database.read((em) => listFoundLetters(em, siteId, SHOWN_FINDINGS))).map(foundLetterView);
    },
    bringList: (actor, siteId, letters, command) =>
      change(actor, command, { record: 'recovery.list', args: { siteId, letters } }, (em, open, now) =>
        takeList(em, { open, siteId, letters, byId: actor.accountId }, now),
      ),
    nothingSent: (actor, siteId, command) =>
      change(actor, command, { record: 'recovery.nothing_sent', args: { siteId } }, (em, open, now) =>
        takeList(em, { open, siteId, letters: [], byId: actor.accountId }, now),
      ),
    settle: async (actor, registrationNumber, note, command) => {
      requireAdmin(actor);
      requireWords(note, 'Напишите, что с письмом сделано.');
      const request = { actor, command, record: 'recovery.settle', args: { registrationNumber, note } };
      return changeOnce(database, request, clock, async (em, now) => {
        const settled = await settleFinding(em, { registrationNumber, byId: actor.accountId, note }, now);
        if (!settled) throw new ApplicationError('conflict', { detail: 'Это письмо уже отмечено.' });
        if ((await countUnsettled(em, settled.siteId)) === 0)
          await closeIncident(em, foundIncidentKey(settled.siteId), now);
        await audit(em, actor, 'recovery.finding_settled', { registrationNumber }, now);
        return {};
      });
    },
    finish: async (actor, reason, command) => {
      requireWords(reason, 'Напишите причину: она останется в журнале восстановления.');
      return change(actor, command, { record: 'recovery.finish', args: { reason } }, (em, open, now) =>
        finishEarly(em, open, { actor, reason }, now),
      );
    },
  };
}

async function readCopies(em: EntityManager, isScheduled: boolean): Promise<CopiesView> {
  const [newest, lastAt] = await Promise.all([findNewestRecovery(em), findLastBackupAt(em)]);
  const lastBackupAt = lastAt === null ? null : new Date(lastAt).toISOString();
  if (newest === null) return { lastBackupAt, isScheduled, recovery: null };
  const [searches, findings] = await Promise.all([
    listShownSearches(em, newest.id),
    listFindings(em, newest.id, SHOWN_FINDINGS),
  ]);
  return { lastBackupAt, isScheduled, recovery: recoveryView(newest, searches, findings) };
}

interface BroughtList {
  readonly open: OpenRecovery;
  readonly siteId: string;
  readonly letters: readonly ListedLetter[];
  readonly byId: string;
}

/** Every number of the list is kept; of those that a letter of ours has, the worker adopts the letter. */
async function takeList(
  em: EntityManager,
  { open, siteId, letters, byId }: BroughtList,
  now: Date,
): Promise<ListTaken> {
  const searches = (await listSearches(em, open.id)).filter((search) => search.siteId === siteId);
  const waiting = searches.filter(({ state }) => state !== 'done');
  if (waiting.length === 0) throw new ApplicationError('conflict', { detail: 'По этому участку уже всё выяснено.' });
  const own = letters.filter((letter) => letter.siteId === siteId);
  await addFindings(
    em,
    open.id,
    own.map(({ registrationNumber, shpi, addressee }) => ({
      ...{ registrationNumber, siteId, letterId: null, shpi, uploadId: null, addressee, source: 'list' as const },
    })),
    now,
  );
  for (const search of waiting) await endSearch(em, withHighest(search, own), { byId }, now);
  await closeIncident(em, questionIncidentKey(siteId), now);
  await audit(em, { accountId: byId }, 'recovery.list_taken', { siteId, count: own.length }, now);
  await tellStrangers(em, siteId, own, now);
  return { named: own.length };
}

function withHighest(search: SearchRow, letters: readonly ListedLetter[]): SearchRow {
  const sequences = letters.filter(({ year }) => year === search.year).map(({ sequence }) => sequence);
  return { ...search, highestFound: Math.max(search.highestFound ?? 0, ...sequences) || null };
}

async function tellStrangers(
  em: EntityManager,
  siteId: string,
  letters: readonly ListedLetter[],
  now: Date,
): Promise<void> {
  const numbers = letters.map(({ registrationNumber }) => registrationNumber);
  const own = await ownNumbers(em, numbers);
  if (numbers.some((number) => !own.has(number))) await tellFound(em, siteId, now);
}

async function finishEarly(
  em: EntityManager,
  open: OpenRecovery,
  { actor, reason }: { readonly actor: Actor; readonly reason: string },
  now: Date,
): Promise<object> {
  if (open.leadAt === null) {
    const detail = 'Процессы писем ещё не начаты заново: дождитесь этого, обычно хватает минуты.';
    throw new ApplicationError('conflict', { detail });
  }
  for (const search of await listSearches(em, open.id)) {
    if (search.state === 'done') continue;
    await endSearch(em, search, { isBlind: true, byId: actor.accountId }, now);
    await closeIncident(em, questionIncidentKey(search.siteId), now);
  }
  await finishRecovery(em, { id: open.id, byId: actor.accountId, reason }, now);
  await audit(em, actor, 'recovery.finished', { recoveryId: open.id }, now);
  return {};
}

function audit(
  em: EntityManager,
  { accountId }: Pick<Actor, 'accountId'>,
  action: string,
  data: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<void> {
  return appendAudit(em, { at: now, actorId: accountId, action, subject: INSTALLATION, data });
}

/** @throws ApplicationError `bad-request` */
function requireWords(text: string, detail: string): void {
  if (text.trim() === '') throw new ApplicationError('bad-request', { detail });
}
