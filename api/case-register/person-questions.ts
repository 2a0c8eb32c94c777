import { listPersonQuestions, lockPersonQuestion, settlePersonQuestion } from '#db/case-register/person-questions.ts';
import { endConsentsOfAnother } from '#db/notifications/consents.ts';
import { endDoubts } from '#db/notifications/doubtful-messages.ts';
import { judgeOwedLetters } from '#db/notifications/needless-letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { caseSubject } from '#domain/cases/case-work.ts';
import type { PersonAnswerInput, PersonQuestionView } from '#views/case-register/person-question.ts';
import { requireSiteRole, type Actor, type Command } from '../actor.ts';
import { readCourtCase } from '../cases/case-access.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';

/** Whether a party that is called otherwise is still the person that notices, letters and consents were given to. */
export interface PersonQuestionService {
  /** @throws ApplicationError `not-found` */
  list(actor: Actor, caseId: string): Promise<readonly PersonQuestionView[]>;
  /** @throws ApplicationError `forbidden` · `not-found` · `conflict` when it is answered, or the party is called otherwise again */
  answer(actor: Actor, caseId: string, given: PersonAnswerInput, command: Command): Promise<{ readonly id: string }>;
}

const OVER = 'На этот вопрос уже ответили, или участник назван в деле ещё иначе: посмотрите карточку дела.';

export function createPersonQuestions({ database, clock }: ServiceDeps): PersonQuestionService {
  return {
    list: (actor, caseId) =>
      database.read(async (em) => {
        const { id } = await readCourtCase(em, actor, caseId);
        return (await listPersonQuestions(em, [id])).map(
          ({ id: questionId, partyId, role, wasName, newName, askedAt }) => ({
            ...{ id: questionId, partyId, role, wasName, newName, askedAt: askedAt.toISOString() },
          }),
        );
      }),
    answer: (actor, caseId, given, command) => {
      const { accountId: byId } = requireSiteRole(actor, 'clerk', 'supervisor');
      const request = { actor, command, record: 'cases.person', args: { caseId, ...given } };
      return changeOnce(database, request, clock, async (em, now) => {
        const { id } = await readCourtCase(em, actor, caseId);
        await decide(em, { caseId: id, byId, ...given }, now);
        return { id };
      });
    },
  };
}

async function decide(
  em: EntityManager,
  { caseId, byId, questionId, newName, answer }: PersonAnswerInput & { readonly caseId: string; readonly byId: string },
  now: Date,
): Promise<void> {
  const question = await lockPersonQuestion(em, questionId);
  if (question?.caseId !== caseId || question.newName !== newName)
    throw new ApplicationError('conflict', { detail: OVER });
  await settlePersonQuestion(em, question, { answer, byId }, now);
  const audit = { at: now, actorId: byId };
  const { partyId, changedAt: before } = question;
  const ended = answer === 'other' ? await endConsentsOfAnother(em, { partyId, before, byId }, now) : [];
  for (const id of ended) {
    const subject = { kind: 'consent', id };
    await appendAudit(em, { ...audit, action: 'consent.withdrawn', subject, data: { how: 'another_person' } });
  }
  if (ended.length > 0) await endDoubts(em, [caseId], byId, now);
  await judgeOwedLetters(em, [caseId], now);
  const subject = caseSubject(caseId);
  await appendAudit(em, { ...audit, action: 'case.person_settled', subject, data: { answer, questionId } });
}
