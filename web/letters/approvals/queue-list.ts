import { statusesFor } from '#domain/letters/letter-decisions.ts';
import type { LetterListItem } from '#views/letters/letter.ts';
import type { LetterMarks } from '#views/signing/session.ts';
import { isOverdue } from '../../format/mood.ts';
import { dateTimeText } from '../../format/time.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { subjectWords } from '../subject-words.ts';
import { approvalPath, SIGN_MANY } from '../../paths.ts';
import type { Viewer } from '../../layout/chrome.ts';

export interface QueueListModel {
  readonly queue: readonly LetterListItem[];
  readonly marks: ReadonlyMap<string, LetterMarks>;
  readonly currentId: string;
  readonly head: MaybeHtml;
  /** False: only visas are asked for, one by one. */
  readonly isSupervisor: boolean;
}

/** Letters that wait, the oldest first; those that were read can be ticked and signed together. */
export function queueList({ queue, marks, currentId, head, isSupervisor }: QueueListModel, viewer: Viewer): Html {
  const toSign = queue.filter(isToSign);
  const chosen = toSign.filter(({ id }) => marks.get(id)?.isChosen === true).length;
  return html`<section class="queue" aria-label="Письма на подпись" id="queue" data-live-list>
    <h1>${isSupervisor ? 'На подпись' : 'На визу'}</h1>
    ${head}
    <form method="get" action="${SIGN_MANY}" id="sign-many">
      <ol>
        ${queue.map((letter) => queueItem(letter, marks.get(letter.id), letter.id === currentId, viewer))}
      </ol>
      ${isSupervisor && toSign.length > 0 ? signMany(chosen) : undefined}
    </form>
  </section>`;
}

/** A visa is given letter by letter: a tick would lead nowhere. */
function isToSign({ status }: LetterListItem): boolean {
  return statusesFor('approve').includes(status);
}

function signMany(chosen: number): Html {
  return html`<button class="wide ${chosen > 0 ? 'primary' : ''}" id="sign-many-button">
    Подписать отмеченные (<span id="chosen-count">${chosen}</span>)…
  </button>`;
}

function queueItem(letter: LetterListItem, marks: LetterMarks | undefined, isCurrent: boolean, viewer: Viewer): Html {
  const { id, number, recipientName, comment, title, awaiting, status, statusSince } = letter;
  const late = isOverdue(status, awaiting, viewer.now) ? html` <b class="late">просрочено</b>` : undefined;
  return html`<li id="queue-${id}">
    ${isToSign(letter) ? tick(letter, marks, isCurrent) : undefined}
    <a href="${approvalPath(id)}" ${isCurrent ? html`aria-current="true"` : undefined} data-queue-item>
      <span class="queue-line"
        ><b>${number ?? 'без номера'}</b> <small class="muted" data-shown>${markWord(marks, isCurrent)}</small></span
      >
      ${isToSign(letter) ? undefined : html`<small class="awaits">На визу</small>`}
      <span class="clip">${recipientName}</span>
      <small class="clip" title="ждёт с ${dateTimeText(statusSince, viewer.timeZone)}"
        >${subjectWords({ title, comment })}</small
      >
      ${late} ${failureLine(marks)}
    </a>
  </li>`;
}

function failureLine(marks: LetterMarks | undefined): MaybeHtml {
  if (marks?.failure === undefined) return undefined;
  const { words, isOver } = marks.failure;
  return html`<small class="${isOver ? 'awaits' : 'late'}">${words}</small>`;
}

function tick({ id, number }: LetterListItem, marks: LetterMarks | undefined, isCurrent: boolean): Html {
  const isOpened = isCurrent || marks?.isOpened === true;
  return html`<input
    type="checkbox"
    name="letter"
    value="${id}"
    data-revision="${marks?.revision ?? ''}"
    aria-label="Отметить письмо ${number ?? 'без номера'} к подписанию"
    ${marks?.isChosen === true ? 'checked' : ''}
    ${isOpened ? '' : 'disabled'}
    ${isOpened ? undefined : html`title="Сначала откройте и прочтите письмо"`}
  />`;
}

function markWord(marks: LetterMarks | undefined, isCurrent: boolean): string {
  const read = readWord(marks, isCurrent);
  return marks?.isChosen === true ? `${read}, отмечено` : read;
}

/** Opened is not read: all pages are read that have all been shown. */
function readWord(marks: LetterMarks | undefined, isCurrent: boolean): string {
  if (marks?.isRead === true) return 'прочитано';
  if (marks?.isOpened === true && marks.shown.pages > 0) return `показано ${marks.shown.pages} из ${marks.shown.of}`;
  if (marks?.isChanged === true) return 'изменилось';
  return isCurrent || marks?.isOpened === true ? 'открыто' : 'новое';
}
