import {
  CHANNEL_WORDS,
  NOTIFICATION_CHANNELS,
  NOTIFICATION_STATUSES,
  notificationStatusName,
  type NotificationStatus,
} from '#domain/notifications/notification-status.ts';
import { phoneWords } from '#domain/notifications/phone.ts';
import { KIND_WORDS } from '#domain/notifications/templates.ts';
import type { NotificationItem } from '#views/notifications/notification.ts';
import { emptyState } from '../components/empty-state.ts';
import { liveMark } from '../components/live-mark.ts';
import { timeTag } from '../components/time.ts';
import { numberText } from '../format/number.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, Viewer } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import { noticePill, noticeTabs } from './notice-frame.ts';
import { notificationPath } from './notification-paths.ts';
import { takenWords } from './taken-words.ts';

/** What the journal is filtered by, as it was typed. */
export interface NoticeFilter {
  readonly status: string;
  readonly channel: string;
  /** Of those who see several: which is meant; empty: all that they see. */
  readonly site: string;
  readonly caseNumber: string;
  readonly party: string;
  readonly from: string;
  readonly to: string;
}

export interface NotificationsModel {
  readonly items: readonly NotificationItem[];
  /** Of those that the rest of the filter leaves. */
  readonly counts: Readonly<Record<NotificationStatus, number>>;
  readonly filter: NoticeFilter;
  readonly moreHref: string | undefined;
  readonly hasSite: boolean;
}

/** Every notice that was made, newest first. */
export function notificationsPage(chrome: Chrome, model: NotificationsModel): Html {
  const { items, moreHref, hasSite } = model;
  const content = html`<div class="page-head"><h1>Уведомления сторонам</h1></div>
    ${noticeTabs('list', { hasSite })} ${liveMark({ kinds: ['notification'], says: 'Журнал уведомлений обновлён' })}
    ${filterForm(model)}
    <div id="notification-list" data-live-part>
      ${found(model)} ${items.length === 0 ? nothing(model) : table(items, chrome.viewer)}
      ${moreHref === undefined ? undefined : html`<p class="pager"><a class="button" href="${moreHref}">Показать ещё</a></p>`}
    </div>`;
  return page(chrome, { title: 'Уведомления', width: 'wide', islands: ['live-page'] }, content);
}

/** The number that led here stands over its list. */
function found({ items, filter, counts }: NotificationsModel): MaybeHtml {
  if (items.length === 0 || Object.values(filter).every((value) => value === '')) return undefined;
  const asked = NOTIFICATION_STATUSES.filter((status) => filter.status === '' || status === filter.status);
  const all = asked.reduce((sum, status) => sum + counts[status], 0);
  const where = filter.site === '' ? '' : `, участок ${filter.site}`;
  return html`<p class="muted" id="notices-found">Найдено: ${numberText(all)}${where}</p>`;
}

function filterForm({ filter, counts }: NotificationsModel): Html {
  return html`<form class="search" method="get" action="${PATHS.notifications}" role="search">
    <label class="visually-hidden" for="caseNumber">Номер дела</label>
    <input
      id="caseNumber"
      name="caseNumber"
      type="search"
      value="${filter.caseNumber}"
      placeholder="Номер дела"
      autocomplete="off"
    />
    <label class="visually-hidden" for="party">Сторона</label>
    <input id="party" name="party" type="search" value="${filter.party}" placeholder="Сторона" autocomplete="off" />
    <label class="visually-hidden" for="status">Состояние</label>
    <select id="status" name="status" class="narrow">
      <option value="">Любое состояние</option>
      ${NOTIFICATION_STATUSES.map(
        (status) =>
          html`<option value="${status}" ${status === filter.status ? 'selected' : ''}>
            ${notificationStatusName(status)} (${counts[status]})
          </option>`,
      )}
    </select>
    <label class="visually-hidden" for="channel">Способ</label>
    <select id="channel" name="channel" class="narrow">
      <option value="">Любой способ</option>
      ${NOTIFICATION_CHANNELS.map(
        (channel) =>
          html`<option value="${channel}" ${channel === filter.channel ? 'selected' : ''}>
            ${CHANNEL_WORDS[channel]}
          </option>`,
      )}
    </select>
    ${filter.site === '' ? undefined : html`<input type="hidden" name="site" value="${filter.site}" />`}
    ${dayInput('from', 'составлено с', filter.from)} ${dayInput('to', 'по', filter.to)}
    <button>Показать</button>
    ${Object.values(filter).some((value) => value !== '') ? html`<a href="${PATHS.notifications}">Сбросить</a>` : undefined}
  </form>`;
}

function dayInput(name: string, label: string, value: string): Html {
  return html`<span class="nowrap"
    ><label class="inline" for="${name}">${label}</label>
    <input id="${name}" name="${name}" type="date" value="${value}"
  /></span>`;
}

function nothing({ filter }: NotificationsModel): Html {
  return Object.values(filter).some((value) => value !== '')
    ? emptyState('Ничего не найдено', 'Под этот отбор не подходит ни одно уведомление.')
    : emptyState('Уведомлений пока нет', 'Их отправляют со страницы согласий дела и из карточки письма.');
}

function table(items: readonly NotificationItem[], viewer: Viewer): Html {
  return html`<div class="table-box">
    <table class="letters">
      <caption class="visually-hidden">
        Уведомления, новые первыми
      </caption>
      <thead>
        <tr>
          <th scope="col">Кому</th>
          <th scope="col">Дело</th>
          <th scope="col">Способ</th>
          <th scope="col">Составлено</th>
          <th scope="col">Стоимость</th>
          <th scope="col">Состояние</th>
        </tr>
      </thead>
      <tbody>
        ${items.map((item) => row(item, viewer))}
      </tbody>
    </table>
  </div>`;
}

function row(item: NotificationItem, viewer: Viewer): Html {
  const { id, partyName, address, channel, caseNumber, kind, status, reason } = item;
  return html`<tr>
    <td>
      <a class="row-link" href="${notificationPath(id)}">${partyName}</a>
      <small class="muted">${channel === 'sms' ? phoneWords(address) : address}</small>
    </td>
    <td class="nowrap">${caseNumber}</td>
    <td>${CHANNEL_WORDS[channel]} <small class="muted">${KIND_WORDS[kind]}</small></td>
    <td class="nowrap">${timeTag(item.createdAt, viewer)}</td>
    <td>${channel === 'sms' ? takenWords(item) : html`<span class="muted">—</span>`}</td>
    <td class="status-cell">
      ${noticePill(status)}${item.heldUntil === null || status !== 'waiting' ? undefined : html`<small class="awaits">до ${timeTag(item.heldUntil, viewer)}</small>`}${reason === null ? undefined : html`<small class="awaits">${reason}</small>`}
    </td>
  </tr>`;
}
