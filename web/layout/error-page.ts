import { html, type Html } from '../html.ts';
import { page } from './page.ts';
import { PATHS } from '../paths.ts';
import type { Chrome } from './chrome.ts';

export interface ErrorPageModel {
  readonly status: number;
  /** What happened. */
  readonly title: string;
  /** What to do. */
  readonly detail: string;
  /** Names the request in the log; told to the administrator. */
  readonly requestId?: string | undefined;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
}

/** A refusal or an error in words, with a way back. */
export function errorPage(chrome: Chrome, model: ErrorPageModel): Html {
  const back = model.back ?? { href: PATHS.home, label: 'На главную' };
  const content = html`<div class="card error-page">
    <p class="error-code">${model.status}</p>
    <h1>${model.title}</h1>
    <p>${model.detail}</p>
    <p><a class="button primary" href="${back.href}">${back.label}</a></p>
    ${
      model.requestId === undefined
        ? undefined
        : html`<p class="hint">Номер обращения для администратора: <code>${model.requestId}</code></p>`
    }
  </div>`;
  // What was typed into the form that this page answers says that it was not sent.
  const islands = model.status === 401 ? ['not-sent'] : [];
  return page(chrome, { title: model.title, width: 'narrow', islands }, content);
}
