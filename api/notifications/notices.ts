import { isUuid } from '#domain/work/uuid.ts';
import { isHandedOver } from '#db/notifications/letter-owed.ts';
import { countNotifications, listNotifications, type NotificationRow } from '#db/notifications/notification-list.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { closeTasksOfKind } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import type { ProcessDecision } from '#domain/work/process-decision.ts';
import {
  notificationSubject,
  notificationWorkflowId,
  SETTLE_NOTIFICATION,
  WITHDRAW_NOTIFICATION,
  type NotificationFinding,
  type NotificationState,
} from '#domain/notifications/notification-process.ts';
import { NOTIFICATION_STATUSES, type NotificationStatus } from '#domain/notifications/notification-status.ts';
import type { NotificationCard, NotificationItem } from '#views/notifications/notification.ts';
import type { Page } from '#views/paging.ts';
import type { DecisionAnswer } from '#views/work/decision.ts';
import type { Actor, Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { pageLimit, pageOf, placeOf } from '../http/cursor.ts';
import { readableSite, requireReadableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { decideOnce } from '../work/decide-once.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { readNotice, requireNotifier } from './notice-access.ts';
import type { LetterSent, NotificationCountRequest, NotificationListRequest } from './notice-requests.ts';
import { noticeCard, noticeItem } from './notice-view.ts';

/** Notices that were made. A foreign one is `not-found`, as one that is not there. */
export interface NoticeService {
  /** Newest first. */
  list(actor: Actor, request: NotificationListRequest): Promise<Page<NotificationItem>>;
  /** How many stand in each status of those that the rest of the request asks for. */
  counts(actor: Actor, request?: NotificationCountRequest): Promise<Readonly<Record<NotificationStatus, number>>>;
  card(actor: Actor, id: string): Promise<NotificationCard>;
  /** What a person found out. @throws ApplicationError `forbidden` · `not-found` · `conflict` · `unavailable` */
  settle(
    actor: Actor,
    id: string,
    finding: NotificationFinding,
    command: Command,
  ): Promise<DecisionAnswer<NotificationState>>;
  /** Only while nothing has left. @throws ApplicationError as above */
  withdraw(actor: Actor, id: string, command: Command): Promise<DecisionAnswer<NotificationState>>;
  /**
   * The letter instead of it is with the Post, or it is said how it was sent elsewhere.
   * @throws ApplicationError `conflict` when none is owed · `invalid` while neither is so
   */
  letterDone(actor: Actor, id: string, sent: LetterSent, command: Command): Promise<{ readonly id: string }>;
}

export function createNotices(deps: ServiceDeps): NoticeService {
  const { database, clock } = deps;
  return {
    list: (actor, request) => {
      const limit = pageLimit(request);
      const query = queryOf(actor, request);
      return database.read(async (em) => {
        const rows = await listNotifications(em, { ...query, limit: limit + 1 });
        return pageOf(rows, limit, noticeItem);
      });
    },
    counts: async (actor, request = {}) => {
      const filter = queryOf(actor, request);
      const counted = await database.read((em) => countNotifications(em, filter));
      const counts = NOTIFICATION_STATUSES.map((status) => [status, counted.get(status) ?? 0] as const);
      return Object.fromEntries(counts) as Record<NotificationStatus, number>;
    },
    card: (actor, id) => database.read(async (em) => noticeCard(em, actor, await readNotice(em, actor, id))),
    settle: (actor, id, finding, command) =>
      decide(
        deps,
        { actor, id, command, operation: 'notifications.settle', args: { id, finding } },
        SETTLE_NOTIFICATION,
        {
          actorId: actor.accountId,
          finding,
        },
      ),
    withdraw: (actor, id, command) =>
      decide(deps, { actor, id, command, operation: 'notifications.withdraw', args: { id } }, WITHDRAW_NOTIFICATION, {
        actorId: actor.accountId,
      }),
    letterDone: (actor, id, sent, command) => {
      const { accountId } = requireNotifier(actor);
      const request = { actor, command, record: 'notifications.letter_done', args: { id, ...sent } };
      return changeOnce(database, request, clock, async (em, at) => {
        const notice = await readNotice(em, actor, id);
        const subject = notificationSubject(id);
        const owed = { subject, kind: 'letter_instead' } as const;
        if (!(await closeTasksOfKind(em, owed, { status: 'completed', byId: accountId }, at)))
          throw new ApplicationError('conflict', { detail: 'Задание о письме уже закрыто.' });
        const line = await lineOfSent(em, notice, sent.sentElsewhere.trim());
        await appendTimeline(em, { ...line, subject, eventKey: 'letter_done', at, actorId: accountId });
        await appendAudit(em, { at, actorId: accountId, action: 'notification.letter_done', subject });
        return { id };
      });
    },
  };
}

/** A draft that nobody has sent notifies nobody. @throws ApplicationError `invalid` */
async function lineOfSent(em: EntityManager, notice: NotificationRow, sentElsewhere: string) {
  if (sentElsewhere !== '') return { kind: 'letter_elsewhere' as const, data: { reason: sentElsewhere } };
  const { casePartyId: partyId, draftLetterId = null, caseHearingId: hearingId = null } = notice;
  if (await isHandedOver(em, { draftLetterId, partyId, hearingId })) return { kind: 'letter_handed' as const };
  const message =
    'Письмо ещё не передано Почте. Отправьте его; если оно отправлено иначе, напишите номер отправления или как отправлено.';
  throw new ApplicationError('invalid', {
    faults: [{ code: 'letter_not_handed', field: 'sentElsewhere', message }],
  });
}

interface Asked {
  readonly actor: Actor;
  readonly id: string;
  readonly command: Command;
  readonly operation: string;
  readonly args: object;
}

function decide<Request extends object>(
  { database, clock, gateway }: ServiceDeps,
  { actor, id, command, operation, args }: Asked,
  decision: ProcessDecision<Request, NotificationState>,
  asked: Request,
): Promise<DecisionAnswer<NotificationState>> {
  requireNotifier(actor);
  return decideOnce(database, { actor, command, operation, args }, clock, {
    ...{ subject: notificationSubject(id), workflowId: notificationWorkflowId(id), engine: gateway },
    check: () => database.read(async (em) => void (await readNotice(em, actor, id))),
    standing: (em: EntityManager) => standingOf(em, actor, id),
    decide: (decisionId) => gateway.decide(notificationWorkflowId(id), decision, asked, decisionId),
  });
}

async function standingOf(em: EntityManager, actor: Actor, id: string): Promise<'over' | 'elsewhere'> {
  const { finishedAt } = await readNotice(em, actor, id);
  return finishedAt === null || finishedAt === undefined ? 'elsewhere' : 'over';
}

function queryOf(actor: Actor, request: NotificationListRequest) {
  const { status, channel, site, caseId, caseNumber, party, from, to, madeFrom, madeTo, cursor } = request;
  if (caseId !== undefined && !isUuid(caseId))
    throw new ApplicationError('bad-request', { detail: 'caseId: нужен UUID.' });
  const given = (text: string | undefined): string | undefined => (text?.trim() === '' ? undefined : text?.trim());
  const siteId = given(site);
  if (siteId !== undefined) requireReadableSite(actor, siteId);
  return {
    ...{ siteId: siteId ?? readableSite(actor), status, channel, caseId, madeFrom, madeTo },
    ...{ caseNumber: given(caseNumber), party: given(party) },
    ...{ from: from === undefined ? undefined : new Date(from), before: to === undefined ? undefined : new Date(to) },
    after: placeOf(cursor),
  };
}
