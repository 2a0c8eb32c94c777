import type { Hono } from 'hono';
import { NOTIFICATION_CHANNELS } from '#domain/notifications/notification-status.ts';
import { NOTIFICATION_KINDS } from '#domain/notifications/templates.ts';
import type { TemplateView } from '#views/notifications/choices.ts';
import type { NoticeReview } from '#views/notifications/notification.ts';
import { composePage, type ComposeModel, type NoticeValues } from '#web/notifications/compose-page.ts';
import { noticesOfCasesPath } from '#web/notifications/notification-paths.ts';
import { PATHS, withQuery } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';
import { requireNotifier } from './notice-access.ts';
import { saidOf } from './said-of-sent.ts';
import type { NoticeDraft } from './notice-requests.ts';

const MAX_CASES = 100;

/** Writing notices: the form, what they come to, and sending them. */
export function mountComposePages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.newNotification, (c) => open(c, parts));
  app.post(PATHS.newNotification, (c) => post(c, parts));
}

/** `case` as many times as there are cases, or `letter` alone: then its case and party. */
async function open(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  requireNotifier(actor);
  const letterId = c.req.query('letter') ?? '';
  const asked = (c.req.queries('case') ?? []).slice(0, MAX_CASES);
  const ofLetter = letterId === '' ? null : await parts.services.noticeComposing.ofLetter(actor, letterId);
  const caseIds = asked.length > 0 ? asked : ofLetter === null ? [] : [ofLetter.caseId];
  if (caseIds.length === 0) {
    const detail =
      letterId === ''
        ? 'Выберите дело: уведомления отправляют из карточки дела, списка дел или карточки письма.'
        : 'Письмо не связано с делом: согласия сторон хранятся в деле.';
    throw new ApplicationError('not-found', { detail });
  }
  const [template] = await parts.services.noticeChoices.templates(actor);
  const partyIds = ofLetter?.partyId == null ? [] : [ofLetter.partyId];
  const values = { caseIds, partyIds, letterId, repeatReason: '', ...textOf(template) };
  return showForm(c, parts, { values, faults: [], refusal: undefined, review: undefined });
}

async function post(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  // Of ticked cases: the address of the form names them and nothing of the form that they were ticked in.
  if (form.text('act') === 'choose') return goTo(c, noticesOfCasesPath(form.texts('case')));
  const { actor } = c.get('session');
  const { noticeComposing, noticeChoices } = parts.services;
  const values = valuesOf(form);
  const nothing = { faults: [], refusal: undefined, review: undefined };
  try {
    switch (form.text('act')) {
      case 'template': {
        const chosen = (await noticeChoices.templates(actor)).find(({ code }) => code === values.templateCode);
        return await showForm(c, parts, { ...nothing, values: chosen ? { ...values, ...textOf(chosen) } : values });
      }
      case 'agreed':
        return await showForm(c, parts, { ...nothing, values: await withAgreed(c, parts, values) });
      case 'review':
        return await showForm(c, parts, {
          ...nothing,
          values,
          review: await noticeComposing.review(actor, draftOf(values)),
        });
      case 'send': {
        const { ids, heldUntilWords } = await noticeComposing.send(actor, draftOf(values), {
          idempotencyKey: form.key,
        });
        return goTo(
          c,
          ids.length === 1 ? `${PATHS.notifications}/${ids[0] ?? ''}` : withQuery(PATHS.notifications, {}),
          ...saidOf(heldUntilWords),
        );
      }
      default:
        return await showForm(c, parts, { ...nothing, values });
    }
  } catch (error) {
    const { faults, refusal, status } = refusalOf(error);
    return showForm(c, parts, { values, faults, refusal, review: undefined }, status);
  }
}

/** Ticked are all who have agreed to the chosen way, in every case of the form, and nobody else. */
async function withAgreed(c: PageContext, parts: PageParts, values: NoticeValues): Promise<NoticeValues> {
  const cases = await parts.services.consents.cases(c.get('session').actor, values.caseIds);
  const agreed = cases
    .flatMap(({ parties }) => parties)
    .filter(({ consents }) => consents.some((one) => one.withdrawnAt === null && one.channel === values.channel));
  return { ...values, partyIds: agreed.map(({ id }) => id) };
}

function textOf(
  template: TemplateView | undefined,
): Pick<NoticeValues, 'templateCode' | 'kind' | 'channel' | 'title' | 'text'> {
  if (template === undefined) return { templateCode: '', kind: 'message', channel: 'sms', title: '', text: '' };
  const { code, kind, channel, title, text } = template;
  return { templateCode: code, kind, channel, title, text };
}

function valuesOf(form: PageForm): NoticeValues {
  return {
    ...{ caseIds: form.texts('case'), partyIds: form.texts('party'), letterId: form.text('letter') },
    ...{ templateCode: form.text('templateCode'), kind: form.text('kind'), channel: form.text('channel') },
    ...{ title: form.text('title'), text: form.text('text'), repeatReason: form.text('repeatReason') },
  };
}

/** @throws ApplicationError `invalid` by the fields of the form */
function draftOf(values: NoticeValues): NoticeDraft {
  const kind = NOTIFICATION_KINDS.find((one) => one === values.kind);
  const channel = NOTIFICATION_CHANNELS.find((one) => one === values.channel);
  const faults = [
    ...(values.partyIds.length === 0
      ? [{ code: 'party_missing', field: 'party', message: 'Стороны: отметьте, кого известить.' }]
      : []),
    ...(kind === undefined ? [{ code: 'kind_missing', field: 'kind', message: 'О чём: выберите.' }] : []),
    ...(channel === undefined ? [{ code: 'channel_missing', field: 'channel', message: 'Способ: выберите.' }] : []),
    ...(values.text.trim() === ''
      ? [{ code: 'text_missing', field: 'text', message: 'Текст: напишите, о чём известить.' }]
      : []),
  ];
  if (faults.length > 0 || kind === undefined || channel === undefined)
    throw new ApplicationError('invalid', { faults });
  const { caseIds, partyIds, title, text, templateCode, letterId, repeatReason } = values;
  return {
    ...{ caseIds, partyIds, kind, channel, text, repeatReason, title: channel === 'mail' ? title : '' },
    templateCode: templateCode === '' ? null : templateCode,
    letterId: letterId === '' ? null : letterId,
  };
}

async function showForm(
  c: PageContext,
  parts: PageParts,
  shown: Pick<ComposeModel, 'values' | 'faults' | 'refusal'> & { readonly review: NoticeReview | undefined },
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const session = c.get('session');
  const cases = await parts.services.consents.cases(session.actor, shown.values.caseIds);
  const templates = await parts.services.noticeChoices.templates(session.actor);
  return show(
    c,
    composePage(await frameOf(c, parts), { ...shown, cases, templates, keys: formKeysOf(session) }),
    status,
  );
}
