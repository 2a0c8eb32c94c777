import { notificationStatusName, type NotificationStatus } from '#domain/notifications/notification-status.ts';
import { html, type Html } from '../html.ts';
import { PATHS } from '../paths.ts';

const TABS = [
  ['list', PATHS.notifications, 'Журнал'],
  ['incoming', PATHS.incomingMessages, 'Входящие СМС'],
  ['templates', PATHS.notificationTemplates, 'Шаблоны'],
  ['settings', PATHS.notificationSettings, 'Настройки'],
] as const;
export type NoticeTab = (typeof TABS)[number][0];

/** Places about notices; who has no site has the journal alone. */
export function noticeTabs(current: NoticeTab, { hasSite }: { readonly hasSite: boolean }): Html {
  if (!hasSite) return html``;
  return html`<nav class="tabs" aria-label="Уведомления">
    <ul>
      ${TABS.map(
        ([name, href, label]) =>
          html`<li><a href="${href}" ${name === current ? html`aria-current="page"` : undefined}>${label}</a></li>`,
      )}
    </ul>
  </nav>`;
}

const TONES: Readonly<Record<NotificationStatus, 'good' | 'warn' | 'bad' | 'calm'>> = {
  ...{ queued: 'calm', waiting: 'calm', submitting: 'calm', unknown: 'warn', sent: 'calm', delivered: 'good' },
  ...{ undelivered: 'bad', expired: 'bad', fallen_back: 'warn', withdrawn: 'calm' },
  cut_short: 'warn',
};

export function noticePill(status: NotificationStatus): Html {
  return html`<span class="pill pill-${TONES[status]}">${notificationStatusName(status)}</span>`;
}
