import { appendAudit } from '#db/work/audit.ts';
import {
  endDoubts,
  listDoubtful,
  noteAnswered,
  noteStranger,
  type DoubtfulMessage,
} from '#db/notifications/doubtful-messages.ts';
import { judgeOwedLetters } from '#db/notifications/needless-letters.ts';
import { planAnewAfterAnswer } from '#db/notifications/planned-anew.ts';
import { withdrawConsent } from '#db/notifications/consents.ts';
import { tellCase } from '#db/notifications/tell-case.ts';
import type { EntityManager } from '#db/orm.ts';
import { caseSubject } from '#domain/cases/case-work.ts';
import { WITHDRAWAL_BY_ANSWER, type DoubtAnswer } from '#domain/notifications/consent.ts';
import type { DoubtfulMessageView } from '#views/notifications/incoming.ts';
import type { Actor, Command } from '../actor.ts';
import { readCourtCase } from '../cases/case-access.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { requireNotifier } from './notice-access.ts';

/** What a person says of the messages that he has seen. */
export interface DoubtDecision {
  /** Whose messages, from which phone: of another party's nothing is said. */
  readonly consentId: string;
  readonly answer: DoubtAnswer;
  /** The newest message that he has seen: of one that came since he says nothing. */
  readonly newestId: string;
}

/** Messages of parties that may be a refusal or come from somebody else's number, until somebody says whether they do. */
export interface DoubtfulMessageService {
  /** The newest first. @throws ApplicationError `not-found` */
  list(actor: Actor, caseId: string): Promise<readonly DoubtfulMessageView[]>;
  /** @throws ApplicationError `forbidden` · `not-found` · `conflict` when nothing waits, or another message has come */
  answer(actor: Actor, caseId: string, decision: DoubtDecision, command: Command): Promise<{ readonly id: string }>;
}

const OVER = 'Сообщений этой стороны, о которых нужно решить, больше нет.';
const ANOTHER_CAME = 'Пришло ещё сообщение: прочитайте его и ответьте снова.';

export function createDoubtfulMessages({ database, clock }: ServiceDeps): DoubtfulMessageService {
  return {
    list: (actor, caseId) =>
      database.read(async (em) => {
        const { id } = await readCourtCase(em, actor, caseId);
        return (await listDoubtful(em, [id])).map(
          ({ id: messageId, consentId, phone, text, receivedAt, partyName, isWithdrawn }) => ({
            ...{ id: messageId, consentId, phone, text, partyName, isWithdrawn, receivedAt: receivedAt.toISOString() },
          }),
        );
      }),
    answer: (actor, caseId, decision, command) => {
      const { accountId } = requireNotifier(actor);
      const request = { actor, command, record: 'messages.decide', args: { caseId, ...decision } };
      return changeOnce(database, request, clock, async (em, now) => {
        const { id } = await readCourtCase(em, actor, caseId);
        await decide(em, { caseId: id, byId: accountId, ...decision }, now);
        return { id };
      });
    },
  };
}

async function decide(
  em: EntityManager,
  { caseId, byId, answer, consentId, newestId }: DoubtDecision & { readonly caseId: string; readonly byId: string },
  now: Date,
): Promise<void> {
  const [newest] = (await listDoubtful(em, [caseId])).filter((message) => message.consentId === consentId);
  if (newest === undefined) throw new ApplicationError('conflict', { detail: OVER });
  if (newest.id !== newestId) throw new ApplicationError('conflict', { detail: ANOTHER_CAME });
  await noteAnswered(em, consentId, newest.receivedAt);
  if (answer === 'stranger') await noteStranger(em, consentId, now);
  const how = WITHDRAWAL_BY_ANSWER[answer];
  if (how !== null && !newest.isWithdrawn) await withdraw(em, { id: consentId, byId, how }, now);
  await planAnewAfterAnswer(em, { consentId, newestId }, now);
  await endDoubts(em, [caseId], byId, now);
  await judgeOwedLetters(em, [caseId], now);
  const told = { caseId, casePartyId: newest.partyId, channel: 'sms', id: `${newestId}:${consentId}` } as const;
  await tellCase(em, lineOf(answer, newest), { ...told, actorId: byId }, now);
  const subject = caseSubject(caseId);
  await appendAudit(em, { at: now, actorId: byId, action: 'message.judged', subject, data: { answer, consentId } });
}

/** Of a consent that was taken back before nothing is said but whose the number is. */
function lineOf(answer: DoubtAnswer, { isWithdrawn }: DoubtfulMessage) {
  if (!isWithdrawn) return LINES[answer];
  return answer === 'stranger' ? 'message_is_of_stranger' : 'message_is_of_party';
}

const LINES = {
  refusal: 'message_is_refusal',
  stranger: 'message_is_stranger',
  keep: 'message_is_kept',
} as const satisfies Readonly<Record<DoubtAnswer, string>>;

async function withdraw(
  em: EntityManager,
  {
    id,
    byId,
    how,
  }: { readonly id: string; readonly byId: string; readonly how: 'refusal_message' | 'stranger_number' },
  now: Date,
): Promise<void> {
  await withdrawConsent(em, { id, byId, how }, now);
  const subject = { kind: 'consent', id };
  await appendAudit(em, { at: now, actorId: byId, action: 'consent.withdrawn', subject, data: { how } });
}
