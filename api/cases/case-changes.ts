import { casesOfNumber } from '#db/case-letters/cases-to-write.ts';
import { changeCase, insertCase } from '#db/cases/court-cases.ts';
import { planAnewAfterChange } from '#db/notifications/planned-anew.ts';
import { wholeCases } from '#db/cases/known-cases.ts';
import type { EntityManager } from '#db/orm.ts';
import { fieldsChanged } from '#domain/cases/case-diff.ts';
import { changeWords } from '#domain/cases/diff-words.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { CASE_REPEATED, caseFaults, noteFaults } from '#domain/cases/case-faults.ts';
import { caseSubject } from '#domain/cases/case-work.ts';
import type { CaseFields } from '#domain/cases/court-case.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { caseNumberText } from '#domain/letters/case-number.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import type { CaseRef } from '#views/cases/case.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { lockOwnCase, lockSeenCase, requireNoFaults } from './case-access.ts';
import type { CaseInput } from './case-requests.ts';

export interface CaseService {
  /** @throws ApplicationError `invalid` with a fault for each field, and when the site has a case of this number and that is not meant */
  create(actor: Actor, input: CaseInput, command: Command): Promise<CaseRef>;
  /** `version` is what the caller saw. @throws ApplicationError `stale` · `conflict` for a case that is kept elsewhere · `invalid` */
  edit(actor: Actor, caseId: string, version: number, input: CaseInput): Promise<CaseRef>;
  /** A note of the court's own, also to a case that is kept elsewhere. @throws ApplicationError `stale` · `invalid` */
  note(actor: Actor, caseId: string, version: number, note: string): Promise<CaseRef>;
}

/** Cases that are kept here, and notes to any. */
export function createCaseService({ database, clock }: ServiceDeps): CaseService {
  return {
    create: (actor, input, command) => {
      const person = requireCaseKeeper(actor);
      const request = { actor, command, record: 'cases.create', args: input };
      return changeOnce(database, request, clock, async (em, now) => {
        const fields = soundCase(input, person, now);
        if (!input.isRepeatMeant) requireNoFaults(await repeatFaults(em, person, fields));
        const id = await insertCase(em, person.siteId, fields, now);
        await tellOfCase(em, person, { id, version: 1, line: 'case_made', action: 'case.created' }, now);
        return { id, version: 1 };
      });
    },
    edit: (actor, caseId, version, input) => {
      const person = requireCaseKeeper(actor);
      return database.change('cases.edit', async (em) => {
        const now = await clock(em);
        const { id } = await lockOwnCase(em, person, caseId, version);
        const fields = soundCase(input, person, now);
        const [known] = await wholeCases(em, [id]);
        const changed = await changeCase(em, id, { fields }, now);
        await planAnewAfterChange(em, [id], now);
        const what = (known && changeWords(fieldsChanged(known, fields))) || 'сохранено без изменений';
        await tellOfCase(em, person, { id, version: changed, line: 'case_changed', action: 'case.edited', what }, now);
        return { id, version: changed };
      });
    },
    note: (actor, caseId, version, note) => {
      const person = requireCaseKeeper(actor);
      requireNoFaults(noteFaults(note));
      return database.change('cases.note', async (em) => {
        const now = await clock(em);
        const { id } = await lockSeenCase(em, person, caseId, version);
        const changed = await changeCase(em, id, { note: note.trim() }, now);
        await tellOfCase(em, person, { id, version: changed, line: 'case_noted', action: 'case.noted' }, now);
        return { id, version: changed };
      });
    },
  };
}

export function requireCaseKeeper(actor: Actor): SiteActor {
  return requireSiteRole(actor, 'clerk', 'supervisor');
}

function soundCase(input: CaseInput, { timeZone }: SiteActor, now: Date): CaseFields {
  requireNoFaults(caseFaults(input, localDateAt(now, timeZone)));
  const { number, essence, judge, kind, receivedOn, state } = input;
  return {
    ...{ kind, receivedOn, state },
    number: caseNumberText(number),
    essence: essence.trim(),
    judge: judge.trim(),
  };
}

/** Journals count by themselves: the same number may be meant, and then it is said. */
async function repeatFaults(em: EntityManager, { siteId }: SiteActor, { number }: CaseFields): Promise<Fault[]> {
  if ((await casesOfNumber(em, siteId, number)).length === 0) return [];
  const message = `Дело № ${number} на участке уже есть. Если это другое дело с тем же номером, отметьте «Всё равно внести».`;
  return [{ code: CASE_REPEATED, field: 'number', message }];
}

interface CaseDeed {
  readonly id: string;
  readonly version: number;
  readonly line: 'case_made' | 'case_changed' | 'case_noted';
  readonly action: string;
  /** What of it was changed, in words. */
  readonly what?: string | undefined;
}

/** A line of its course and an entry of the journal; call it last. */
export async function tellOfCase(
  em: EntityManager,
  { accountId: actorId }: SiteActor,
  { id, version, line, action, what }: CaseDeed,
  now: Date,
): Promise<void> {
  const subject = caseSubject(id);
  const data = what === undefined ? {} : { what };
  await appendTimeline(em, { subject, eventKey: `${line}:${String(version)}`, at: now, kind: line, actorId, data });
  await appendAudit(em, { at: now, actorId, action, subject, data: { version } });
}
