import { RUN_WORDS, type RunAct, type SigningState } from '#domain/signing/signing-run.ts';
import type { RunItemView, SigningRunView } from '#views/signing/session.ts';
import { serverKeyMark } from '../components/server-key-mark.ts';
import { timeTag } from '../components/time.ts';
import { lettersText } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import { approvalPath, letterPath, PATHS } from '../paths.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { hasToSign, ownKeyPanel } from './own-key-panel.ts';

export interface RunModel {
  readonly run: SigningRunView;
  /** Where what is left waits; absent when nothing does. */
  readonly nextHref?: string | undefined;
  /** True: shown for the first time since «Подписать» was pressed, and one's own key begins by itself. */
  readonly isJustBegun: boolean;
}

const REFRESH_SECONDS = 1;

/** How a run goes: a result for each letter, and the reason where there is no signature. It is drawn from what is kept: a reload shows the truth. */
export function runPage(chrome: Chrome, { run, nextHref, isJustBegun }: RunModel, keyOf: () => FormKeys): Html {
  const { items, isOver, act } = run;
  const toSign = items.filter(hasToSign);
  const words = RUN_WORDS[act];
  const counted = (state: SigningState): number => items.filter((item) => item.state === state).length;
  const [signed, failed] = [counted('signed'), counted('failed')];
  const heading = isOver ? words.over : toSign.length > 0 && !isJustBegun ? words.stopped : words.going;
  // What the signer's browser brought is signed a moment later.
  const isSettling = !isOver && items.some((item) => isGoing(item) && !hasToSign(item));
  const content = html`<div class="page-head">
      <h1 id="run-heading">${heading}</h1>
      <p class="muted">Начато ${timeTag(run.startedAt, chrome.viewer)}</p>
    </div>
    <section class="card run" role="status" aria-label="Сколько подписано">
      <p id="run-count" data-live-part data-live-state ${isSettling ? 'data-run-settling' : ''}>
        <b>${words.signed} ${signed} из ${items.length}.</b>
        ${failed === 0 ? undefined : html`<b class="late">${words.failed}: ${lettersText(failed)}.</b>`}
        ${isOver || toSign.length > 0 ? undefined : 'Страница обновляется сама; её можно закрыть: всё идёт на сервере.'}
      </p>
      <progress
        id="run-done"
        data-live-part
        data-live-state
        max="${items.length}"
        value="${signed + failed}"
        aria-label="Сделано"
      ></progress>
      ${act === 'sign' ? serverKeyMark(run.keyPlace) : undefined} ${isOver ? afterwards(failed, nextHref) : undefined}
      ${toSign.length > 0 ? ownKeyPanel(chrome, { run, items: toSign, isJustBegun }, keyOf) : undefined}
    </section>
    ${table(act, items)}`;
  return page(
    chrome,
    {
      title: heading,
      refreshSeconds: isOver || toSign.length > 0 ? undefined : REFRESH_SECONDS,
      islands: toSign.length > 0 ? ['own-key'] : [],
    },
    content,
  );
}

function afterwards(failed: number, nextHref: string | undefined): MaybeHtml {
  const words = failed > 0 ? 'К оставшимся в очереди' : 'К очереди';
  return html`<p class="button-row">
    ${nextHref === undefined ? undefined : html`<a class="button primary" href="${nextHref}">${words}</a>`}
    <a class="button" href="${PATHS.letters}">К письмам участка</a>
  </p>`;
}

/** What did not go well stands first. */
function table(act: RunAct, items: readonly RunItemView[]): Html {
  const ordered = [...items.filter(isFailed), ...items.filter((item) => !isFailed(item))];
  return html`<table class="letters" id="run-letters" data-live-part data-live-state>
    <thead>
      <tr>
        <th scope="col">Номер</th>
        <th scope="col">Кому</th>
        <th scope="col">Итог</th>
      </tr>
    </thead>
    <tbody>
      ${ordered.map((item) => row(act, item))}
    </tbody>
  </table>`;
}

function isGoing({ state }: RunItemView): boolean {
  return state === 'waiting' || state === 'running';
}

function isFailed({ state }: RunItemView): boolean {
  return state === 'failed';
}

function row(act: RunAct, { letterId, number, recipientName, state, reason }: RunItemView): Html {
  const path = state === 'failed' ? approvalPath(letterId) : letterPath(letterId);
  const result = html`<b class="run-${state}">${RUN_WORDS[act][state]}</b>`;
  return html`<tr>
    <td><a href="${path}">${number ?? 'без номера'}</a></td>
    <td>${recipientName}</td>
    <td class="grow">${result}${reason === null ? undefined : html`. ${reason}`}</td>
  </tr>`;
}
