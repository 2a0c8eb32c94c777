import type { Hono } from 'hono';
import { isDay } from '#domain/calendar/day.ts';
import { NOTIFICATION_FINDINGS } from '#domain/notifications/notification-process.ts';
import { NOTIFICATION_CHANNELS, NOTIFICATION_STATUSES } from '#domain/notifications/notification-status.ts';
import { incomingPage } from '#web/notifications/incoming-page.ts';
import { notificationPage } from '#web/notifications/notification-page.ts';
import { notificationPath } from '#web/notifications/notification-paths.ts';
import { notificationsPage } from '#web/notifications/notifications-page.ts';
import { PATHS, withQuery } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';
import { saidOf } from './said-of-sent.ts';

const ONE = `${PATHS.notifications}/:id` as const;

/** The journal of notices and each of them. */
export function mountNoticePages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { notices, noticeComposing } = parts.services;
  app.get(PATHS.notifications, (c) => showJournal(c, parts));
  app.get(PATHS.incomingMessages, (c) => showIncoming(c, parts));
  app.get(ONE, (c) => showNotice(c, parts, c.req.param('id')));
  app.post(`${ONE}/finding`, (c) =>
    act(c, parts, 'notice-settled', (form) => {
      const finding = NOTIFICATION_FINDINGS.find((one) => one === form.text('finding'));
      if (finding === undefined) throw new ApplicationError('bad-request', { detail: 'Выберите, что выяснили.' });
      return notices.settle(c.get('session').actor, c.req.param('id'), finding, { idempotencyKey: form.key });
    }),
  );
  app.post(`${ONE}/withdrawal`, (c) =>
    act(c, parts, 'notice-withdrawn', (form) =>
      notices.withdraw(c.get('session').actor, c.req.param('id'), { idempotencyKey: form.key }),
    ),
  );
  app.post(`${ONE}/letter-done`, (c) =>
    act(c, parts, 'notice-letter-done', (form) =>
      notices.letterDone(
        c.get('session').actor,
        c.req.param('id'),
        { sentElsewhere: form.text('sentElsewhere') },
        { idempotencyKey: form.key },
      ),
    ),
  );
  app.post(`${ONE}/resending`, async (c) => {
    const [form, id] = [await readForm(c), c.req.param('id')];
    try {
      const again = { repeatReason: form.text('repeatReason') };
      const command = { idempotencyKey: form.key };
      const { ids, heldUntilWords } = await noticeComposing.resend(c.get('session').actor, id, again, command);
      return goTo(c, notificationPath(ids[0] ?? id), ...saidOf(heldUntilWords));
    } catch (error) {
      return showNotice(c, parts, id, told(error));
    }
  });
}

type Deed = 'notice-settled' | 'notice-withdrawn' | 'notice-letter-done';

async function act(
  c: PageContext,
  parts: PageParts,
  said: Deed,
  work: (form: PageForm) => Promise<object>,
): Promise<Response> {
  const [form, id] = [await readForm(c), c.req.param('id') ?? ''];
  try {
    const answer = await work(form);
    const isPending = 'kind' in answer && answer.kind === 'in_progress';
    return goTo(c, notificationPath(id), isPending ? 'settle-pending' : said);
  } catch (error) {
    return showNotice(c, parts, id, told(error));
  }
}

interface Told {
  readonly refusal: string | undefined;
  readonly status: ToldStatus;
}

/** A fault has no field on the card: its words stand above everything. */
function told(error: unknown): Told {
  const { faults, refusal, status } = refusalOf(error);
  return { refusal: refusal ?? faults.map(({ message }) => message).join(' '), status };
}

async function showNotice(c: PageContext, parts: PageParts, id: string, refused?: Told): Promise<Response> {
  const session = c.get('session');
  const card = await parts.services.notices.card(session.actor, id);
  const model = { card, refusal: refused?.refusal, keysOf: () => formKeysOf(session) };
  return show(c, notificationPage(await frameOf(c, parts), model), refused?.status ?? 200);
}

async function showJournal(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const text = (name: string): string => (c.req.query(name) ?? '').trim().slice(0, 200);
  const filter = {
    ...{ status: text('status'), channel: text('channel'), site: text('site') },
    ...{ caseNumber: text('caseNumber'), party: text('party'), from: text('from'), to: text('to') },
  };
  const given = (value: string): string | undefined => (value === '' ? undefined : value);
  const request = {
    status: NOTIFICATION_STATUSES.find((one) => one === filter.status),
    channel: NOTIFICATION_CHANNELS.find((one) => one === filter.channel),
    ...{ site: given(filter.site), caseNumber: given(filter.caseNumber), party: given(filter.party) },
    ...{ madeFrom: dayOf(filter.from), madeTo: dayOf(filter.to) },
  };
  const { notices } = parts.services;
  const cursor = c.req.query('cursor');
  const [page, counts] = [await notices.list(actor, { ...request, cursor }), await notices.counts(actor, request)];
  const { items, nextCursor } = page;
  const moreHref = nextCursor === null ? undefined : withQuery(PATHS.notifications, { ...filter, cursor: nextCursor });
  const model = { items, counts, filter, moreHref, hasSite: actor.siteId !== null && actor.role !== 'auditor' };
  return show(c, notificationsPage(await frameOf(c, parts), model));
}

async function showIncoming(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const isStopOnly = c.req.query('stop') === 'yes';
  const stop = isStopOnly ? ('yes' as const) : undefined;
  const { items, nextCursor } = await parts.services.incomingMessages.list(actor, {
    stop,
    cursor: c.req.query('cursor'),
  });
  const moreHref = nextCursor === null ? undefined : withQuery(PATHS.incomingMessages, { stop, cursor: nextCursor });
  const hasSite = actor.siteId !== null && actor.role !== 'auditor';
  return show(c, incomingPage(await frameOf(c, parts), { items, isStopOnly, moreHref, hasSite }));
}

/** What is no day narrows nothing. */
function dayOf(text: string): string | undefined {
  return isDay(text) ? text : undefined;
}
