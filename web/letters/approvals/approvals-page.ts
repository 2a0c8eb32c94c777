import type { AuthorityView } from '#views/signing/authority.ts';
import type { LetterListItem } from '#views/letters/letter.ts';
import type { CertificateFacts } from '#views/letters/signature-facts.ts';
import type { LetterMarks, OpenedLetter } from '#views/signing/session.ts';
import type { KeptRemark } from '../../signing/remarks-page.ts';
import { emptyState } from '../../components/empty-state.ts';
import { liveMark } from '../../components/live-mark.ts';
import { formKeys } from '../../components/form-keys.ts';
import { dayText } from '../../format/time.ts';
import { lettersText } from '../../format/count.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { page } from '../../layout/page.ts';
import { approvalPath, PATHS, SHOWN_REVISION, signedPagePath, TAKE_SUBSTITUTED, withQuery } from '../../paths.ts';
import { decisionPanel, type DecisionDraft } from './decision-panel.ts';
import { queueList } from './queue-list.ts';
import { readingPane } from './reading-pane.ts';
import type { Chrome, FormKeys } from '../../layout/chrome.ts';
import type { LetterCardModel } from '../card/letter-card-model.ts';

export interface ApprovalsModel {
  /** What waits for this supervisor, the oldest first. */
  readonly queue: readonly LetterListItem[];
  /** The queue is longer than what is shown. */
  readonly hasMore: boolean;
  /** The letter being read; absent when the queue is empty. */
  readonly letter?: LetterCardModel | undefined;
  /** True: the desk that asks shows pages that are not the letter's any more. */
  readonly isOutdated: boolean;
  /** Where «пропустить» leads. */
  readonly nextHref?: string | undefined;
  readonly draft?: DecisionDraft | undefined;
  /** To choose from when a letter is sent back. */
  readonly remarks: readonly KeptRemark[];
  readonly marks: ReadonlyMap<string, LetterMarks>;
  /** Who has read the letter; absent when the queue is empty. */
  readonly opened?: OpenedLetter | undefined;
  /** Named by the stamp on the pages; absent for a document made before it was told. */
  readonly certificate?: CertificateFacts | undefined;
  /** What waits for those whom this person substitutes today. */
  readonly substituted: readonly SubstitutedNotice[];
  /** Why letters of some kinds cannot come at all: the route names somebody who is gone; absent: it does not. */
  readonly routeTrouble?: string | undefined;
  /** False: somebody who is only asked for visas. */
  readonly isSupervisor: boolean;
  /** A run of this person that goes on. */
  readonly runHref?: string | undefined;
  /** How long a signed letter can still be recalled, seconds. */
  readonly recallWindowSeconds: number | null;
  readonly ownKey?: { readonly fingerprintSha256: string; readonly vendorHref: string } | undefined;
  readonly authority: AuthorityView | null;
}

export interface SubstitutedNotice {
  readonly principalId: string;
  readonly principalName: string;
  readonly untilDay: string;
  readonly count: number;
}

const EMPTY_REFRESH_SECONDS = 60;

/** A supervisor's signing session: the queue, the pages, the decision. */
export function approvalsPage(chrome: Chrome, model: ApprovalsModel, keys: FormKeys): Html {
  const { queue, letter } = model;
  const content = html`${liveMark({ kinds: ['letter'], url: letter && askedAt(letter), says: 'Очередь изменилась' })}
  ${routeNotice(model.routeTrouble)} ${substitutedNotices(model.substituted, keys)}
  ${letter === undefined ? nothingToSign(model) : desk(chrome, model, letter, keys)}`;
  const title = letter?.number == null ? 'На подпись' : `На подпись: ${letter.number}`;
  // An empty queue has no place for a letter: when one comes the page is taken anew.
  const refreshSeconds = letter === undefined ? EMPTY_REFRESH_SECONDS : undefined;
  return page(
    chrome,
    {
      title,
      width: letter === undefined ? 'wide' : 'desk',
      refreshSeconds,
      refreshTo: PATHS.approvals,
      prefetch: aheadOf(model),
      islands: queue.length > 0 || letter ? ['approvals', 'live-page', ...(model.ownKey ? ['own-key'] : [])] : [],
    },
    content,
  );
}

/** Where an open desk asks what has become of this very letter, whatever is first in the queue by now. */
function askedAt({ id, revision }: LetterCardModel): string {
  return withQuery(approvalPath(id), { [SHOWN_REVISION]: String(revision) });
}

const PAGES_AHEAD = 2;

/** The first pages of the letter that is read next, drawn while this one is read: who is shown them is told by that letter's own page. */
function aheadOf({ queue, marks, letter }: ApprovalsModel): readonly string[] {
  const place = queue.findIndex(({ id }) => id === letter?.id);
  const next = queue.slice(place + 1).find(({ id }) => marks.get(id)?.isChosen !== true);
  const mark = next && marks.get(next.id);
  if (letter === undefined || mark === undefined || mark.digest === null) return [];
  const { digest, shown } = mark;
  const count = Math.min(PAGES_AHEAD, shown.of);
  return Array.from({ length: count }, (_, index) => signedPagePath(next?.id ?? '', index + 1, digest));
}

function head({ queue, hasMore, marks, runHref, isSupervisor }: ApprovalsModel): Html {
  const read = queue.filter(({ id }) => marks.get(id)?.isRead === true).length;
  const waiting = `Ждут: ${hasMore ? 'больше, чем ' : ''}${lettersText(queue.length)}, прочитано ${read}`;
  return html`<p class="muted" id="queue-total" data-live-count>${waiting}</p>
    ${isSupervisor ? DESK_LINKS : undefined} ${runNotice(runHref)}`;
}

const DESK_LINKS = html`<p class="desk-links">
  <a href="${PATHS.overview}">Обзор</a> <a href="${PATHS.substitutions}">Замещение</a>
  <a href="${PATHS.approvalRoute}">Порядок</a> <a href="${PATHS.ownKey}">Мой ключ</a>
</p>`;

function routeNotice(trouble: string | undefined): MaybeHtml {
  if (trouble === undefined) return undefined;
  return html`<p class="notice notice-warn">${trouble} <a href="${PATHS.approvalRoute}">Изменить порядок</a></p>`;
}

/** The substitute takes what waits: the documents are made anew with his certificate. */
function substitutedNotices(substituted: readonly SubstitutedNotice[], keys: FormKeys): readonly Html[] {
  return substituted.map(
    ({ principalId, principalName, untilDay, count }) =>
      html`<form method="post" action="${TAKE_SUBSTITUTED}" class="notice notice-calm substituted">
        ${formKeys(keys)}<input type="hidden" name="principal" value="${principalId}" />
        <p>Вы замещаете: ${principalName}, по ${dayText(untilDay)}. Ждут: ${lettersText(count)}.</p>
        ${count === 0 ? undefined : html`<button>Взять на подпись (${count})</button>`}
      </form>`,
  );
}

function whoseText(waiting: readonly SubstitutedNotice[]): string {
  return waiting.map(({ principalName, count }) => `${principalName} — ${lettersText(count)}`).join('; ');
}

function runNotice(runHref: string | undefined): MaybeHtml {
  if (runHref === undefined) return undefined;
  return html`<p class="notice notice-calm"><a href="${runHref}">Подписание отмеченных идёт: посмотреть</a></p>`;
}

function desk(chrome: Chrome, model: ApprovalsModel, letter: LetterCardModel, keys: FormKeys): Html {
  return html`<div class="desk">
    ${queueList({ ...model, currentId: letter.id, head: head(model) }, chrome.viewer)} ${readingPane(letter)}
    ${decisionPanel({ ...model, letter, isRehearsal: chrome.rehearsal !== undefined }, keys, chrome.viewer)}
  </div>`;
}

/** All is signed only when nothing waits for those either whom this person substitutes. */
function nothingToSign({ runHref, substituted }: ApprovalsModel): Html {
  const waiting = substituted.filter(({ count }) => count > 0);
  const [heading, text] =
    waiting.length === 0
      ? ['Всё подписано', 'Новые письма появятся здесь, когда секретарь отправит их на подпись.']
      : [
          'Ваши письма подписаны',
          `Ждут письма тех, кого вы замещаете: ${whoseText(waiting)}. Возьмите их на подпись выше.`,
        ];
  const state = emptyState(heading, text, html`<a class="button" href="${PATHS.letters}">Все письма участка</a>`);
  return html`<div class="page-head">
      <h1>На подпись</h1>
      ${DESK_LINKS}
    </div>
    ${runNotice(runHref)} ${state}`;
}
