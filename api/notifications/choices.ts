import { planAnewAfterSettings } from '#db/notifications/planned-anew.ts';
import { addNotificationSettings, readNotificationSettings } from '#db/notifications/settings.ts';
import { addTemplateVersion, listTemplates } from '#db/notifications/templates.ts';
import { appendAudit } from '#db/work/audit.ts';
import { notificationSettingsFaults, type NotificationSettings } from '#domain/notifications/notification-settings.ts';
import { templateFaults, type TemplateContent } from '#domain/notifications/templates.ts';
import type { SettingsInForceView, TemplateView } from '#views/notifications/choices.ts';
import { requireSiteRole, type Actor, type Command } from '../actor.ts';
import { ApplicationError, requireNoFaults } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { requireSetter } from './notice-access.ts';
import type { TemplateInput } from './notice-requests.ts';

/** How the actor's own site notifies, and by which texts. */
export interface NoticeChoices {
  templates(actor: Actor): Promise<readonly TemplateView[]>;
  /** A further version, or a new text. @throws ApplicationError `invalid` · `conflict` */
  setTemplate(actor: Actor, code: string, input: TemplateInput, command: Command): Promise<Versioned>;
  /** It is offered no more; notices that were made of it stay. @throws ApplicationError `conflict` · `not-found` */
  retireTemplate(actor: Actor, code: string, base: number, command: Command): Promise<Versioned>;
  settings(actor: Actor): Promise<SettingsInForceView>;
  /** @throws ApplicationError `invalid` · `conflict` */
  set(actor: Actor, base: number, settings: NotificationSettings, command: Command): Promise<Versioned>;
}

export interface Versioned {
  readonly version: number;
}

const CHANGED = 'Пока вы правили, это изменил кто-то ещё. Откройте страницу заново и повторите.';

export function createNoticeChoices({ database, clock }: ServiceDeps): NoticeChoices {
  const reader = (actor: Actor) => requireSiteRole(actor, 'clerk', 'supervisor', 'site_admin');
  return {
    templates: async (actor) => {
      const { siteId } = reader(actor);
      return database.read((em) => listTemplates(em, siteId));
    },
    setTemplate: (actor, code, { base, ...content }, command) => {
      const { siteId, accountId } = requireSetter(actor);
      requireNoFaults(templateFaults(content));
      const request = { actor, command, record: 'notifications.template', args: { code, base, content } };
      return changeOnce(database, request, clock, async (em, now) => {
        const added = { siteId, code, base, content: trimmed(content), isRetired: false, authorId: accountId };
        const version = await addTemplateVersion(em, added, now);
        if (version === null) throw new ApplicationError('conflict', { detail: CHANGED });
        const subject = { kind: 'site', id: siteId };
        await appendAudit(em, {
          at: now,
          actorId: accountId,
          action: 'notification.template_set',
          subject,
          data: { version },
        });
        return { version };
      });
    },
    retireTemplate: (actor, code, base, command) => {
      const { siteId, accountId } = requireSetter(actor);
      const request = { actor, command, record: 'notifications.template_retired', args: { code, base } };
      return changeOnce(database, request, clock, async (em, now) => {
        const known = (await listTemplates(em, siteId)).find((one) => one.code === code);
        if (!known) throw new ApplicationError('not-found', { detail: 'Такого шаблона нет.' });
        const { version: _, code: __, ...content } = known;
        const added = { siteId, code, base, content, isRetired: true, authorId: accountId };
        const version = await addTemplateVersion(em, added, now);
        if (version === null) throw new ApplicationError('conflict', { detail: CHANGED });
        const subject = { kind: 'site', id: siteId };
        await appendAudit(em, { at: now, actorId: accountId, action: 'notification.template_retired', subject });
        return { version };
      });
    },
    settings: async (actor) => {
      const { siteId } = reader(actor);
      return { siteId, ...(await database.read((em) => readNotificationSettings(em, siteId))) };
    },
    set: (actor, base, settings, command) => {
      const { siteId, accountId } = requireSetter(actor);
      requireNoFaults(notificationSettingsFaults(settings));
      const request = { actor, command, record: 'notifications.settings', args: { base, settings } };
      return changeOnce(database, request, clock, async (em, now) => {
        const version = await addNotificationSettings(em, { siteId, base, settings, authorId: accountId }, now);
        if (version === null) throw new ApplicationError('conflict', { detail: CHANGED });
        await planAnewAfterSettings(em, { siteId, version }, now);
        const subject = { kind: 'site', id: siteId };
        await appendAudit(em, {
          at: now,
          actorId: accountId,
          action: 'notification.settings_set',
          subject,
          data: { version },
        });
        return { version };
      });
    },
  };
}

function trimmed({ name, title, text, ...content }: TemplateContent): TemplateContent {
  return { ...content, name: name.trim(), title: title.trim(), text: text.trim() };
}
