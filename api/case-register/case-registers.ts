import { findRegister, listRegisters, setRegister, wantReading } from '#db/case-register/registers.ts';
import { forgetAllUnread } from '#db/case-register/unread-cases.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { closeIncident } from '#db/work/incidents.ts';
import { enqueueStart } from '#db/work/outbox.ts';
import { codeFaults } from '#domain/case-register/register-code.ts';
import { SYNC_CASES_WORKFLOW, syncNowWorkflowId, type SyncCasesInput } from '#domain/case-register/sync-process.ts';
import type { CaseRegisterRef, CaseRegisterView } from '#views/case-register/register.ts';
import type { Actor, Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { mayRead, maySet, registerView } from './register-view.ts';
import { findSiteSeen, sitesSeen } from './sites-seen.ts';

/** Registers of cases that are kept elsewhere (АМИРС), one a site. */
export interface CaseRegisterService {
  /** Those that the person sees: of the own site, or of all. */
  list(actor: Actor): Promise<readonly CaseRegisterView[]>;
  /** Of the own site; null: there is none, or the person has no site. */
  ofSite(actor: Actor): Promise<CaseRegisterView | null>;
  /** Binds a site to its code there, and switches the reading. @throws ApplicationError `invalid` · `forbidden` · `not-found` */
  set(
    actor: Actor,
    siteId: string,
    details: { readonly code: string; readonly isOn: boolean },
    command: Command,
  ): Promise<CaseRegisterRef>;
  /** It is read now, besides its own pace. @throws ApplicationError `conflict` where it is not read at all */
  readNow(actor: Actor, siteId: string, command: Command): Promise<CaseRegisterRef>;
}

export function createCaseRegisters({ database, clock }: ServiceDeps): CaseRegisterService {
  return {
    list: (actor) =>
      database.read(async (em) => {
        const rows = new Map((await listRegisters(em)).map((row) => [row.siteId, row]));
        const views = [];
        for (const site of await sitesSeen(em, actor))
          views.push(await registerView(em, actor, site, rows.get(site.id) ?? null));
        return views;
      }),
    ofSite: (actor) =>
      database.read(async (em) => {
        const row = actor.siteId === null ? null : await findRegister(em, actor.siteId);
        if (row === null) return null;
        return registerView(em, actor, await findSiteSeen(em, actor, row.siteId), row);
      }),
    set: (actor, siteId, { code: typed, isOn }, command) => {
      requireManager(actor, siteId);
      const code = typed.trim();
      const faults = codeFaults(code);
      if (faults.length > 0) throw new ApplicationError('invalid', { faults });
      const request = { actor, command, record: 'register.set', args: { siteId, code, isOn } };
      return changeOnce(database, request, clock, async (em, now) => {
        await findSiteSeen(em, actor, siteId);
        await bind(em, actor, { siteId, code, isOn }, now);
        return { siteId };
      });
    },
    readNow: (actor, siteId, command) => {
      const request = { actor, command, record: 'register.wanted', args: { siteId } };
      return changeOnce(database, request, clock, async (em, now) => {
        await findSiteSeen(em, actor, siteId);
        if (!mayRead(actor, siteId)) throw new ApplicationError('forbidden');
        await startReading(em, siteId, now);
        return { siteId };
      });
    },
  };
}

/** @throws ApplicationError `forbidden` */
function requireManager(actor: Actor, siteId: string): void {
  if (!maySet(actor, siteId)) throw new ApplicationError('forbidden');
}

async function bind(
  em: EntityManager,
  { accountId: actorId }: Actor,
  { siteId, code, isOn }: { readonly siteId: string; readonly code: string; readonly isOn: boolean },
  now: Date,
): Promise<void> {
  const before = await findRegister(em, siteId);
  await setRegister(em, siteId, { code, isOn });
  if (before !== null && before.code !== code) await forgetAllUnread(em, siteId);
  // A trouble of before is of another code, or of a register that nobody reads.
  await closeIncident(em, `case-register/${siteId}`, now);
  const data = { code, isOn, codeBefore: before?.code ?? null };
  await appendAudit(em, { at: now, actorId, action: 'case_register.set', subject: { kind: 'site', id: siteId }, data });
}

async function startReading(em: EntityManager, siteId: string, now: Date): Promise<void> {
  const register = await findRegister(em, siteId);
  if (register?.isOn !== true) {
    throw new ApplicationError('conflict', {
      detail: 'Картотека участка не читается: включите её на странице «АМИРС».',
    });
  }
  await wantReading(em, siteId, now);
  const workflowId = syncNowWorkflowId(siteId, now);
  const payload: SyncCasesInput = { siteIds: [siteId] };
  await enqueueStart(
    em,
    { dedupeKey: `start/${workflowId}`, workflowType: SYNC_CASES_WORKFLOW, workflowId, payload },
    now,
  );
}
