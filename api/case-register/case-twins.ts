import { tellCases } from '#db/case-register/tell-cases.ts';
import { askOfMovedParties } from '#db/case-register/address-questions.ts';
import { findJoined, findOpenTwin } from '#db/case-register/find-twins.ts';
import { settleTwin } from '#db/case-register/settle-twin.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { TwinAnswer } from '#domain/case-register/case-twin.ts';
import { caseSubject } from '#domain/cases/case-work.ts';
import type { CaseTwinView } from '#views/cases/case.ts';
import { requireSiteRole, type Actor, type Command } from '../actor.ts';
import { readCourtCase } from '../cases/case-access.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';

/** Whether a case that was entered by hand, or from a file, is the one of its number that the register tells of. */
export interface CaseTwinService {
  /** Null: nothing is asked. @throws ApplicationError `not-found` */
  asked(actor: Actor, caseId: string): Promise<CaseTwinView | null>;
  /** The case that this one was joined to; null: it was not. */
  joinedTo(actor: Actor, caseId: string): Promise<string | null>;
  /** @throws ApplicationError `forbidden` · `not-found` · `conflict` when it was answered already */
  answer(actor: Actor, caseId: string, answer: TwinAnswer, command: Command): Promise<{ readonly id: string }>;
}

const OVER = 'На этот вопрос уже ответили, или дело из картотеки больше не ждёт ответа.';

export function createCaseTwins({ database, clock }: ServiceDeps): CaseTwinService {
  return {
    asked: (actor, caseId) =>
      database.read(async (em) => {
        const { id } = await readCourtCase(em, actor, caseId);
        const twin = await findOpenTwin(em, id);
        if (twin === null) return null;
        const { otherCaseId } = twin;
        const { essence, judge, receivedOn, parties } = twin.told;
        return {
          ...{ askedAt: twin.askedAt.toISOString(), dataAsOf: twin.dataAsOf.toISOString() },
          ...{ essence, judge, receivedOn, parties: parties.map(({ name }) => name), otherCaseId },
        };
      }),
    joinedTo: (actor, caseId) => database.read((em) => findJoined(em, readableSite(actor), caseId)),
    answer: (actor, caseId, answer, command) => {
      const { siteId, accountId } = requireSiteRole(actor, 'clerk', 'supervisor');
      const request = { actor, command, record: 'cases.twin', args: { caseId, answer } };
      return changeOnce(database, request, clock, async (em, now) => {
        const { id } = await readCourtCase(em, actor, caseId);
        const applied = await settleTwin(em, { siteId, caseId: id, answer, byId: accountId }, now);
        if (applied === null) throw new ApplicationError('conflict', { detail: OVER });
        await tellCases(em, applied.cases, now);
        await askOfMovedParties(
          em,
          applied.moved.map(({ partyId }) => partyId),
          now,
        );
        const audit = { at: now, actorId: accountId, action: 'case.twin_settled', subject: caseSubject(id) };
        await appendAudit(em, { ...audit, data: { answer } });
        for (const { id: consentId, how } of applied.ended) {
          const subject = { kind: 'consent', id: consentId };
          await appendAudit(em, { ...audit, action: 'consent.withdrawn', subject, data: { how, joined: true } });
        }
        return { id };
      });
    },
  };
}
