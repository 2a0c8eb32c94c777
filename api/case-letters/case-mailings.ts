import { randomUUID } from 'node:crypto';
import { readCasesToWrite } from '#db/case-letters/cases-to-write.ts';
import {
  findMailing,
  holdMailingRows,
  listMailingRows,
  putMailing,
  startMailing,
  type KeptMailing,
} from '#db/case-letters/mailings.ts';
import { wishConversion } from '#db/documents/conversion-wishes.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { loadProfile } from '#db/limits/load-profile.ts';
import type { EntityManager } from '#db/orm.ts';
import { loadSite } from '#db/people/step-people.ts';
import { appendAudit } from '#db/work/audit.ts';
import { MAX_MAILED_CASES, MAX_MAILED_LETTERS, type MailingTerms } from '#domain/case-letters/mailing-terms.ts';
import type { CaseMailingView } from '#views/case-letters/case-letter.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { askedOfRows, heldRows } from '../letters/import/asked-rows.ts';
import { requireApprover } from '../letters/import/sent-sheet.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import type { SteadyLoop } from '../work/steady-loop.ts';
import { judgeMailing } from './judge-mailing.ts';
import { mailingView } from './mailing-view.ts';

/** Cases that a person has chosen, and what holds for all of their letters. */
export interface ChosenCases {
  readonly caseIds: readonly string[];
  readonly terms: MailingTerms;
  readonly approverId: string;
  readonly isSent: boolean;
}

/** Letters of many cases: looked through on one page, then made by themselves. */
export interface CaseMailingService {
  /** What would be made. @throws ApplicationError `invalid` */
  plan(actor: Actor, chosen: ChosenCases, command: Command): Promise<{ readonly id: string }>;
  /** @throws ApplicationError `not-found` */
  read(actor: Actor, id: string): Promise<CaseMailingView>;
  /**
   * Good rows become letters; it goes on by itself. A repeat changes nothing. Of letters that are to be sent those whose questions are not
   * among `confirmed` stay drafts. @throws ApplicationError `not-found`
   */
  start(actor: Actor, id: string, confirmed: readonly string[]): Promise<CaseMailingView>;
}

export function createCaseMailings(deps: ServiceDeps, loop: Pick<SteadyLoop, 'wake'>): CaseMailingService {
  const { database, clock } = deps;
  const shown = (actor: Actor, id: string) =>
    database.read(async (em) => ({ kept: await own(em, actor, id), rows: await listMailingRows(em, id) }));
  const read = async (actor: Actor, id: string): Promise<CaseMailingView> => {
    requireSiteRole(actor, 'clerk');
    const { kept, rows } = await shown(actor, id);
    return mailingView(kept, rows, await askedOfRows(deps, kept, rows));
  };
  return {
    plan: (actor, chosen, command) => {
      const clerk = requireSiteRole(actor, 'clerk');
      requireFew(chosen);
      const request = { actor, command, record: 'mailings.planned', args: chosen };
      return changeOnce(database, request, clock, (em, now) => plan(em, clerk, chosen, now));
    },
    read,
    start: async (actor, id, confirmed) => {
      requireSiteRole(actor, 'clerk');
      const { kept, rows } = await shown(actor, id);
      const held = heldRows(await askedOfRows(deps, kept, rows), confirmed);
      await database.change('mailings.begun', async (em) => {
        const mailing = await own(em, actor, id, true);
        if (mailing.startedAt !== null) return;
        if (mailing.isSent) await holdMailingRows(em, id, held);
        await begin(em, mailing, await clock(em));
      });
      loop.wake();
      return read(actor, id);
    },
  };
}

async function plan(
  em: EntityManager,
  { siteId, accountId: authorId }: SiteActor,
  { caseIds, terms, approverId, isSent }: ChosenCases,
  now: Date,
): Promise<{ readonly id: string }> {
  await requireApprover(em, siteId, approverId);
  const cases = await readCasesToWrite(em, siteId, caseIds.filter(isUuid));
  if (cases.length === 0) throw refusal('cases', 'Выберите хотя бы одно дело.');
  const limits = await loadProfile(em, (await loadSite(em, siteId)).profileId);
  const rows = await judgeMailing(em, cases, { siteId, limits, terms });
  if (rows.length > MAX_MAILED_LETTERS) throw refusal('cases', tooMany('Писем', rows.length, MAX_MAILED_LETTERS));
  const head = {
    id: randomUUID(),
    siteId,
    authorId,
    approverId,
    isSent,
    terms,
    caseCount: cases.length,
    createdAt: now,
  };
  await putMailing(em, head, rows);
  // Read ahead of need: what stands in them is held against the rows before anything is sent.
  const wanted = rows.flatMap(({ state, sha256 }) => (state === 'waiting' && sha256 !== null ? [sha256] : []));
  for (const sha256 of new Set(wanted)) await wishConversion(em, sha256);
  return { id: head.id };
}

async function begin(
  em: EntityManager,
  { id, authorId: actorId, isSent, caseCount }: KeptMailing,
  at: Date,
): Promise<void> {
  await startMailing(em, id, at);
  const data = { isSent, count: caseCount };
  await appendAudit(em, { at, actorId, action: 'case_letters.begun', subject: { kind: 'case_mailing', id }, data });
}

function requireFew({ caseIds, terms }: ChosenCases): void {
  if (terms.roles.length === 0) throw refusal('roles', 'Выберите, кому писать: хотя бы одну роль.');
  if (caseIds.length > MAX_MAILED_CASES) throw refusal('cases', tooMany('Дел', caseIds.length, MAX_MAILED_CASES));
}

function tooMany(what: string, count: number, most: number): string {
  return `${what} ${String(count)}, а за один раз можно ${String(most)}: выберите меньше.`;
}

function refusal(field: string, message: string): ApplicationError {
  return new ApplicationError('invalid', { faults: [{ code: 'case_mailing', field, message }] });
}

async function own(em: EntityManager, { accountId }: Actor, id: string, isLocked = false): Promise<KeptMailing> {
  const found = isUuid(id) ? await findMailing(em, accountId, id, isLocked) : null;
  if (found === null) throw new ApplicationError('not-found', { detail: 'Такого набора писем нет.' });
  return found;
}
