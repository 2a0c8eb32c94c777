import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome } from '../layout/chrome.ts';

export interface DecisionPendingModel {
  /** What the decision is about: «Письмо 50MS0095/26/12». */
  readonly about: string;
  readonly subjectHref: string;
  readonly next?: { readonly href: string; readonly label: string } | undefined;
}

const REFRESH_SECONDS = 3;

/** The decision was handed over and is being carried out; the page asks again by itself. */
export function decisionPendingPage(chrome: Chrome, { about, subjectHref, next }: DecisionPendingModel): Html {
  const content = html`<div class="card error-page" role="status">
    <h1>Решение передано, ждём ответа</h1>
    <p>${about}: решение принято к исполнению. Повторять его не нужно, оно не потеряется.</p>
    <p>Страница обновляется сама каждые ${REFRESH_SECONDS} секунды и откроет письмо, как только придёт ответ.</p>
    <p class="button-row">
      <a class="button" href="${subjectHref}">Открыть сейчас</a>
      ${next === undefined ? undefined : html`<a class="button primary" href="${next.href}">${next.label}</a>`}
    </p>
  </div>`;
  return page(chrome, { title: 'Ждём ответа', width: 'narrow', refreshSeconds: REFRESH_SECONDS }, content);
}
