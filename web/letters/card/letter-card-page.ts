import { LETTER_KIND_NAMES } from '#domain/letters/letter.ts';
import { movedPartySection } from '../../case-register/moved-party-section.ts';
import { movedCallNotice } from '../../case-letters/moved-call-notice.ts';
import { formKeys } from '../../components/form-keys.ts';
import { statusPill } from '../../components/status-pill.ts';
import { STATUS_LOOKS } from '../../format/status.ts';
import { dateTimeText } from '../../format/time.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { page } from '../../layout/page.ts';
import { hearingStartPath, PATHS } from '../../paths.ts';
import { actionsSection, againForm } from './actions-section.ts';
import { attachSection } from './attach-section.ts';
import { awaitingSection } from './awaiting-section.ts';
import { caseKindSection } from './case-kind-section.ts';
import { commentForm, commentsSection } from './comments-section.ts';
import { documentPages } from './document-pages.ts';
import { factsSection } from './facts-section.ts';
import { filesSection } from './files-section.ts';
import { postalSection } from './postal-section.ts';
import { refusedAct } from './refused-act.ts';
import { faultsNotice, remarkNotice } from './remark-notice.ts';
import { timelineSection } from '../../components/timeline.ts';
import { undeliveredSection } from './undelivered-section.ts';
import { gateSection } from '../../proof/gate-section.ts';
import { tasksSection } from '../../work/tasks-section.ts';
import type { Chrome, FormKeys, Viewer } from '../../layout/chrome.ts';
import { maybeAtPostNotice } from '../../recovery/maybe-at-post-notice.ts';
import type { LetterCardModel, LetterCardPageModel } from './letter-card-model.ts';

/** All about one letter. Parts that may change by themselves are marked for the live island. */
export function letterCardPage(chrome: Chrome, model: LetterCardPageModel, keys: FormKeys): Html {
  const { letter } = model;
  const content = html`<div class="page-head letter-head" id="card-head" data-live-part>
      <p class="crumbs"><a href="${PATHS.letters}" data-list-link>Письма</a></p>
      <h1>${titleOf(letter)}</h1>
      ${statusPill(letter.status, letter.outcome)}
      <span class="muted">${LETTER_KIND_NAMES[letter.kind]} письмо</span>
      ${archivedMark(letter, chrome.viewer)}
      <p class="meaning muted">${STATUS_LOOKS[letter.status].meaning}</p>
    </div>
    <div
      data-live-card="${PATHS.live}"
      data-letter="${letter.id}"
      data-version="${letter.version}"
      id="card-version"
    ></div>
    <p class="visually-hidden" id="live-news" role="status"></p>
    ${refusedAct(model)}
    <div id="card-awaiting" data-live-part>
      ${awaitingSection(letter, chrome.viewer)} ${remarkNotice(letter)} ${faultsNotice(letter)}
    </div>
    <div id="card-again">${againForm(model, keys, chrome.flash !== undefined && letter.status === 'preparing')}</div>
    <div id="card-maybe-at-post">${maybeAtPostNotice(letter.warnings, true)}</div>
    <div id="card-hearing">${movedNotice(letter, keys)}</div>
    <div id="card-address">${movedPartySection(model, keys, chrome.viewer)}</div>
    <div id="card-kind">${caseKindSection(model, keys, chrome.viewer)}</div>
    <div id="card-return">${undeliveredSection(model, keys, chrome.viewer)}</div>
    <div class="columns">
      <div class="column-main">
        <div id="card-gate" data-live-part>${gateSection(model.gate, chrome.viewer)}</div>
        <div id="card-facts" data-live-part>${factsSection(model, chrome.viewer)}</div>
        <div id="comments" data-live-part>${commentsSection(letter, chrome.viewer)}</div>
        <div>${commentForm(model, keys)}</div>
        <div id="card-postal" data-live-part>${postalSection(letter, chrome.viewer)}</div>
        <div id="card-timeline" data-live-part>${timelineSection('Ход письма', letter.timeline, chrome.viewer)}</div>
      </div>
      <aside class="column-side" aria-label="Действия и документы">
        <div id="card-actions">${actionsSection(model, keys, chrome.viewer)}</div>
        <div id="card-attach">${attachSection(model, keys)}</div>
        <div id="card-tasks" data-live-part>${tasksSection(letter.tasks)}</div>
        <div id="card-files" data-live-part>${filesSection(letter, chrome.viewer)}</div>
        <div id="card-pages" data-live-part>${documentPages(letter)}</div>
      </aside>
    </div>`;
  return page(chrome, { title: titleOf(letter), width: 'wide', islands: ['letter-card', 'small-acts'] }, content);
}

/** Of a letter in its author's hands; of another, whoever reads it is told beside its facts. */
function movedNotice({ id, hearingMoved, actions }: LetterCardModel, keys: FormKeys): MaybeHtml {
  if (hearingMoved === null || !actions.edit) return undefined;
  const button = (words: string): Html =>
    html`<form method="post" action="${hearingStartPath(id)}">
      ${formKeys(keys)}
      <p class="button-row"><button>${words}</button></p>
    </form>`;
  return movedCallNotice(hearingMoved, { id: 'hearing-moved', button });
}

function archivedMark({ archivedAt }: LetterCardModel, { timeZone }: Viewer): MaybeHtml {
  if (archivedAt === null) return undefined;
  return html`<span class="muted" id="archived"
    >В <a href="${PATHS.archive}">архиве</a> с ${dateTimeText(archivedAt, timeZone)}</span
  >`;
}

function titleOf({ number }: LetterCardModel): string {
  return number === null ? 'Черновик письма' : `Письмо ${number}`;
}
