import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import {
  SETTING_NUMBERS,
  type NotificationSettings,
  type SettingNumber,
} from '#domain/notifications/notification-settings.ts';
import { NOTIFICATION_CHANNELS } from '#domain/notifications/notification-status.ts';
import { NOTIFICATION_KINDS } from '#domain/notifications/templates.ts';
import { noticeSettingsPage, type NoticeSettingsValues } from '#web/notifications/settings-page.ts';
import { templatePage, templatesPage, type TemplateValues } from '#web/notifications/templates-page.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf, type Refusal } from '../pages/refusal.ts';
import { goTo, show } from '../pages/responses.ts';

const ONE = `${PATHS.notificationTemplates}/:code` as const;
const NEW = 'new';
const EMPTY: TemplateValues = { name: '', kind: 'message', channel: 'sms', title: '', text: '' };

/** The texts of the site, and how it notifies. */
export function mountChoicePages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { noticeChoices } = parts.services;
  app.get(PATHS.notificationTemplates, async (c) => {
    const { actor } = c.get('session');
    const templates = await noticeChoices.templates(actor);
    return show(c, templatesPage(await frameOf(c, parts), { templates, maySet: maySet(actor) }));
  });
  app.get(ONE, (c) => showTemplate(c, parts, c.req.param('code')));
  app.post(ONE, async (c) => {
    const [form, code] = [await readForm(c), c.req.param('code')];
    const values = templateValues(form);
    const base = form.integer('base');
    try {
      const input = { base, ...contentOf(values) };
      const name = code === NEW ? randomUUID() : code;
      await noticeChoices.setTemplate(c.get('session').actor, name, input, { idempotencyKey: form.key });
    } catch (error) {
      return showTemplate(c, parts, code, { ...refusalOf(error), values, base });
    }
    return goTo(c, PATHS.notificationTemplates, 'notice-template-kept');
  });
  app.post(`${ONE}/retire`, async (c) => {
    const [form, code] = [await readForm(c), c.req.param('code')];
    const command = { idempotencyKey: form.key };
    await noticeChoices.retireTemplate(c.get('session').actor, code, form.integer('base'), command);
    return goTo(c, PATHS.notificationTemplates, 'notice-template-retired');
  });
  app.get(PATHS.notificationSettings, (c) => showSettings(c, parts));
  app.post(PATHS.notificationSettings, async (c) => {
    const form = await readForm(c);
    const values = settingsValues(form);
    const base = form.integer('base');
    try {
      await noticeChoices.set(c.get('session').actor, base, settingsOf(values), { idempotencyKey: form.key });
    } catch (error) {
      return showSettings(c, parts, { ...refusalOf(error), values, base });
    }
    return goTo(c, PATHS.notificationSettings, 'saved');
  });
}

function maySet({ role }: { readonly role: string }): boolean {
  return role === 'supervisor' || role === 'site_admin';
}

function templateValues(form: PageForm): TemplateValues {
  const [name, kind, channel] = [form.text('name'), form.text('kind'), form.text('channel')];
  return { name, kind, channel, title: form.text('title'), text: form.text('text') };
}

/** @throws ApplicationError `invalid` by the fields of the form */
function contentOf({ name, kind: about, channel: way, title, text }: TemplateValues) {
  const kind = NOTIFICATION_KINDS.find((one) => one === about);
  const channel = NOTIFICATION_CHANNELS.find((one) => one === way);
  if (kind !== undefined && channel !== undefined) return { name, kind, channel, title, text };
  const faults = [
    ...(kind === undefined ? [{ code: 'template_kind', field: 'kind', message: 'О чём: выберите.' }] : []),
    ...(channel === undefined ? [{ code: 'channel_missing', field: 'channel', message: 'Способ: выберите.' }] : []),
  ];
  throw new ApplicationError('invalid', { faults });
}

interface Typed<Values> extends Refusal {
  readonly values: Values;
  readonly base: number;
}

async function showTemplate(
  c: PageContext,
  parts: PageParts,
  code: string,
  typed?: Typed<TemplateValues>,
): Promise<Response> {
  const session = c.get('session');
  const known = (await parts.services.noticeChoices.templates(session.actor)).find((one) => one.code === code);
  if (known === undefined && code !== NEW) throw new ApplicationError('not-found', { detail: 'Такого шаблона нет.' });
  const model = {
    ...{ code, base: typed?.base ?? known?.version ?? 0, values: typed?.values ?? known ?? EMPTY },
    ...{ faults: typed?.faults ?? [], refusal: typed?.refusal, maySet: maySet(session.actor) },
    keysOf: () => formKeysOf(session),
  };
  return show(c, templatePage(await frameOf(c, parts), model), typed?.status ?? 200);
}

async function showSettings(c: PageContext, parts: PageParts, typed?: Typed<NoticeSettingsValues>): Promise<Response> {
  const session = c.get('session');
  const { version, settings } = await parts.services.noticeChoices.settings(session.actor);
  const model = {
    ...{ base: typed?.base ?? version, values: typed?.values ?? valuesOfSettings(settings) },
    ...{
      faults: typed?.faults ?? [],
      refusal: typed?.refusal,
      maySet: maySet(session.actor),
      keys: formKeysOf(session),
    },
  };
  return show(c, noticeSettingsPage(await frameOf(c, parts), model), typed?.status ?? 200);
}

const NUMBERS = Object.keys(SETTING_NUMBERS) as readonly SettingNumber[];

function numbersOf<T>(of: (name: SettingNumber) => T): Record<SettingNumber, T> {
  return Object.fromEntries(NUMBERS.map((name) => [name, of(name)])) as Record<SettingNumber, T>;
}

function settingsValues(form: PageForm): NoticeSettingsValues {
  return {
    ...numbersOf((name) => form.text(name)),
    ...{ quietFrom: form.text('quietFrom'), quietTo: form.text('quietTo'), mailSender: form.text('mailSender') },
    remindDaysBefore: form.text('remindDaysBefore'),
  };
}

function valuesOfSettings({
  quiet,
  mailSender,
  remindDaysBefore,
  ...numbers
}: NotificationSettings): NoticeSettingsValues {
  return {
    ...numbersOf((name) => String(numbers[name])),
    ...{ quietFrom: quiet.from, quietTo: quiet.to, mailSender, remindDaysBefore: remindDaysBefore.join(', ') },
  };
}

/** What is no number stays none, for the rules to name. */
function settingsOf(values: NoticeSettingsValues): NotificationSettings {
  const wholeNumber = (text: string): number => (/^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN);
  const { quietFrom, quietTo, mailSender, remindDaysBefore } = values;
  const days = remindDaysBefore.split(',').map((day) => day.trim());
  return {
    ...numbersOf((name) => wholeNumber(values[name])),
    ...{ quiet: { from: quietFrom.trim(), to: quietTo.trim() }, mailSender: mailSender.trim() },
    remindDaysBefore: days.filter((day) => day !== '').map(wholeNumber),
  };
}
