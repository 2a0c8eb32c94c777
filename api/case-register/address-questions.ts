import {
  findOpenQuestion,
  findQuestion,
  findQuestionById,
  settleQuestion,
  type QuestionRow,
} from '#db/case-register/address-questions.ts';
import { changeLetter } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import type { AddressAnswer } from '#domain/case-register/address-question.ts';
import { letterWorkflowId, TAKE_ADDRESS } from '#domain/letters/letter-process.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { AddressAnswerView } from '#views/case-register/address-question.ts';
import type { DecisionAnswer } from '#views/work/decision.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { hand } from '../letters/hand-decision.ts';
import { lockEditable, readLetter } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { requireTyped } from '../work/typed-text.ts';
import { isInAuthorsHands } from './address-question-view.ts';

/** What a person answers; `reason` is wanted where the letter's own address stays. */
export interface AnsweredAddress {
  readonly answer: AddressAnswer;
  readonly reason?: string | undefined;
}

/** The question that is asked when a letter's party has moved. */
export interface AddressQuestionService {
  /**
   * Takes the new address — a letter that has left its author comes back to him, and no approval of it stands — or keeps the letter's own.
   * @throws ApplicationError `not-found` · `invalid` without a reason · `conflict` when there is nothing to answer, or it is too late
   */
  settle(
    actor: Actor,
    letterId: string,
    answered: AnsweredAddress,
    command: Command,
  ): Promise<DecisionAnswer<AddressAnswerView>>;
}

export function createAddressQuestions(deps: ServiceDeps): AddressQuestionService {
  const { database } = deps;
  return {
    settle: async (actor, letterId, { answer, reason = '' }, command) => {
      const clerk = requireSiteRole(actor, 'clerk');
      const words = reason.trim();
      if (answer === 'keep') requireTyped('reason', words, 'Напишите, почему письмо идёт по прежнему адресу.');
      const { question, isAuthors } = await database.read(async (em) => {
        const letter = await readLetter(em, clerk, letterId);
        return { question: await findOpenQuestion(em, letter.id), isAuthors: isInAuthorsHands(letter) };
      });
      if (question === null) return answeredBefore(deps, clerk, letterId, answer);
      const asked = { question, answer, reason: words, command };
      return answer === 'take' && !isAuthors ? takeFromProcess(deps, clerk, asked) : settleAtOnce(deps, clerk, asked);
    },
  };
}

interface Asked {
  readonly question: QuestionRow;
  readonly answer: AddressAnswer;
  readonly reason: string;
  readonly command: Command;
}

/** The same answer of the same person, told again, changes nothing. */
async function answeredBefore(
  { database }: ServiceDeps,
  { accountId }: SiteActor,
  letterId: string,
  answer: AddressAnswer,
): Promise<DecisionAnswer<AddressAnswerView>> {
  const before = await database.read((em) => findQuestion(em, letterId, STATES[answer]));
  if (before?.settledById === accountId) return { kind: 'done', result: { answer } };
  throw new ApplicationError('conflict', {
    detail: 'Вопроса об адресе у этого письма уже нет: посмотрите ход письма.',
  });
}

const STATES = { take: 'taken', keep: 'kept' } as const;

/** No process has to hear of it: the letter stays where it is. */
async function settleAtOnce(
  { database, clock }: ServiceDeps,
  clerk: SiteActor,
  { question, answer, reason, command }: Asked,
): Promise<DecisionAnswer<AddressAnswerView>> {
  const { id: questionId, letterId } = question;
  const args = { questionId, answer, reason };
  const request = { actor: clerk, command, record: 'register.address_settled', args };
  await changeOnce(database, request, clock, async (em, now) => {
    if (answer === 'take') await lockEditable(em, clerk, letterId);
    const open = await findQuestionById(em, questionId);
    if (open?.state !== 'open' || open.newAddress !== question.newAddress) throw changedMeanwhile();
    if (answer === 'take') await changeLetter(em, letterId, { recipientAddress: open.newAddress }, now);
    await settleQuestion(em, open, { state: STATES[answer], byId: clerk.accountId, reason: reason || undefined }, now);
    await note(em, clerk, { ...open, reason, answer }, now);
    return { id: questionId };
  });
  return { kind: 'done', result: { answer } };
}

async function note(
  em: EntityManager,
  { accountId: actorId }: SiteActor,
  { id, letterId, reason, answer }: Pick<QuestionRow, 'id' | 'letterId'> & Pick<Asked, 'reason' | 'answer'>,
  at: Date,
): Promise<void> {
  const kind = answer === 'take' ? 'address_taken' : 'address_kept';
  const line = { subject: letterSubject(letterId), at, actorId };
  const data = answer === 'take' ? {} : { reason };
  await appendTimeline(em, { ...line, eventKey: `${kind}:${id}`, kind, data });
  await appendAudit(em, { ...line, action: `letter.${kind}`, data: { questionId: id } });
}

async function takeFromProcess(
  deps: ServiceDeps,
  clerk: SiteActor,
  { question: { id: questionId, letterId }, command }: Asked,
): Promise<DecisionAnswer<AddressAnswerView>> {
  const request = { actorId: clerk.accountId, questionId };
  const decision = await hand(deps, {
    ...{ actor: clerk, letterId, command, decision: 'takeAddress', args: { letterId, questionId } },
    decide: (decisionId) => deps.gateway.decide(letterWorkflowId(letterId), TAKE_ADDRESS, request, decisionId),
    isCarriedOut: ({ taken }) => taken,
  });
  if (decision.kind === 'in_progress') return decision;
  if (decision.result.taken) return { kind: 'done', result: { answer: 'take' } };
  throw new ApplicationError('conflict', {
    detail: 'Адрес не изменён: письмо уже взяла партия, или на вопрос ответили раньше. Посмотрите ход письма.',
  });
}

function changedMeanwhile(): ApplicationError {
  return new ApplicationError('conflict', { detail: 'Вопрос тем временем изменился: посмотрите адрес ещё раз.' });
}
