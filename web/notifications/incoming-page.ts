import { MESSAGE_OUTCOME_WORDS } from '#domain/notifications/consent.ts';
import { phoneWords } from '#domain/notifications/phone.ts';
import type { IncomingMessage } from '#views/notifications/incoming.ts';
import { emptyState } from '../components/empty-state.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { casePath } from '../cases/case-paths.ts';
import { PATHS, withQuery } from '../paths.ts';
import { noticeTabs } from './notice-frame.ts';

export interface IncomingModel {
  readonly items: readonly IncomingMessage[];
  /** Only messages that withdraw a consent. */
  readonly isStopOnly: boolean;
  readonly moreHref: string | undefined;
  readonly hasSite: boolean;
}

/** What came from the phones of parties, newest first. */
export function incomingPage(chrome: Chrome, { items, isStopOnly, moreHref, hasSite }: IncomingModel): Html {
  const { incomingMessages } = PATHS;
  const content = html`<div class="page-head"><h1>Входящие СМС</h1></div>
    ${noticeTabs('incoming', { hasSite })}
    <p class="muted">
      Слово «СТОП» в начале отзывает все согласия с этим телефоном, и что ещё не ушло, не уходит. Остальное — и
      написанное рядом со «СТОП» — с телефона, на который есть согласие или уходили СМС, — задание секретарю в деле: не
      отказ ли это, не чужой ли номер; кроме простых ответов («да», «спасибо», «буду»). На сообщения программа не
      отвечает.
    </p>
    <p>
      ${
        isStopOnly
          ? html`<a href="${incomingMessages}">Показать все</a>`
          : html`<a href="${withQuery(incomingMessages, { stop: 'yes' })}">Только «СТОП»</a>`
      }
    </p>
    ${items.length === 0 ? emptyState('Сообщений нет', 'Здесь появится то, что стороны пришлют на номер суда.') : table(items, chrome.viewer)}
    ${moreHref === undefined ? undefined : html`<p class="pager"><a class="button" href="${moreHref}">Показать ещё</a></p>`}`;
  return page(chrome, { title: 'Входящие СМС', width: 'wide' }, content);
}

function table(items: readonly IncomingMessage[], viewer: Viewer): Html {
  return html`<div class="table-box">
    <table class="letters">
      <caption class="visually-hidden">
        Входящие сообщения, новые первыми
      </caption>
      <thead>
        <tr>
          <th scope="col">Пришло</th>
          <th scope="col">С телефона</th>
          <th scope="col">Текст</th>
          <th scope="col">Чей телефон</th>
        </tr>
      </thead>
      <tbody>
        ${items.map((item) => row(item, viewer))}
      </tbody>
    </table>
  </div>`;
}

function row({ phone, text, isStop, outcomes, receivedAt, parties }: IncomingMessage, viewer: Viewer): Html {
  return html`<tr>
    <td class="nowrap" data-label="Пришло">${timeTag(receivedAt, viewer)}</td>
    <td class="nowrap" data-label="С телефона">${phoneWords(phone)}</td>
    <td class="grow" data-label="Текст">
      <span class="wrap preserved">${text}</span>
      ${isStop ? html`<span class="pill pill-warn">согласие отозвано</span>` : undefined}
      ${outcomes.map((outcome) => html`<span class="pill">${MESSAGE_OUTCOME_WORDS[outcome]}</span>`)}
    </td>
    <td data-label="Чей телефон">${owners(parties)}</td>
  </tr>`;
}

function owners(parties: IncomingMessage['parties']): MaybeHtml {
  if (parties.length === 0) return html`<span class="muted">никто из сторон его не называл</span>`;
  return html`${parties.map(
    ({ caseId, caseNumber, partyName }) =>
      html`<p>${partyName}, <a href="${casePath(caseId)}">дело № ${caseNumber}</a></p>`,
  )}`;
}
