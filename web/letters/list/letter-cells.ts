import { listedTitle } from '#domain/composing/merge-fields.ts';
import { caseWords } from '#domain/letters/case-number.ts';
import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES } from '#domain/letters/letter.ts';
import { expectedWords, lateWords } from '#domain/delivery/expected-words.ts';
import { LETTER_LIFE } from '#domain/letters/letter-life.ts';
import type { LetterColumn } from '#domain/letters/letter-columns.ts';
import { postTimeText } from '#domain/post/local-time.ts';
import type { LetterListItem } from '#views/letters/letter.ts';
import { shortName } from '../../format/person-name.ts';
import { dateTimeText } from '../../format/time.ts';
import { isOverdue } from '../../format/mood.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { gateMark } from '../../components/gate-mark.ts';
import { shpiTag, simpleLetterTag } from '../../components/shpi.ts';
import { statusPill } from '../../components/status-pill.ts';
import { timeTag } from '../../components/time.ts';
import { editPath, letterPath } from '../../paths.ts';
import { subjectWords } from '../subject-words.ts';
import type { Viewer } from '../../layout/chrome.ts';

type Cell = (letter: LetterListItem, viewer: Viewer) => Html;

/** What stands in each column; an empty one gives way on a telephone. */
export const LETTER_CELLS: Readonly<Record<LetterColumn, Cell>> = {
  number: (letter) =>
    html`<td class="nowrap col-number">
      <a class="row-link" href="${rowTarget(letter)}">${letter.number ?? 'Черновик'}</a>
    </td>`,
  created: ({ createdAt }, viewer) => html`<td class="nowrap col-created">${timeTag(createdAt, viewer)}</td>`,
  sent: (letter, viewer) => {
    const sent = sentOf(letter, viewer);
    return html`<td class="nowrap col-sent ${sent === undefined ? 'blank' : ''}">${sent}</td>`;
  },
  shpi: (letter) =>
    html`<td class="nowrap col-shpi ${letter.shpi === null && letter.kind !== 'simple' ? 'blank' : ''}">
      ${shpiOrKind(letter)}
    </td>`,
  case: ({ caseNumber }) =>
    html`<td class="nowrap col-case ${caseNumber === null ? 'blank' : ''}">${caseNumber ?? ''}</td>`,
  comment: (letter, viewer) =>
    html`<td class="grow col-comment">${isBegun(letter) ? begunOf(letter, viewer) : commentOf(letter)}</td>`,
  recipient: ({ recipientName }) =>
    html`<td class="recipient col-recipient">
      ${recipientName === '' ? html`<span class="muted">не указан</span>` : recipientName}
    </td>`,
  author: ({ authorName }) => html`<td class="nowrap col-author">${shortName(authorName)}</td>`,
  approver: ({ approverName }) => html`<td class="nowrap col-approver">${shortName(approverName)}</td>`,
  pages: ({ pageCount }) =>
    html`<td class="number col-pages ${pageCount === null ? 'blank' : ''}">${pageCount ?? ''}</td>`,
  due: (letter, viewer) =>
    html`<td class="nowrap col-due ${letter.awaiting?.until === undefined ? 'blank' : ''}">
      ${dueOf(letter, viewer)}
    </td>`,
  status: (letter, viewer) =>
    html`<td class="status-cell col-status">
      ${statusPill(letter.status, letter.outcome)} ${awaitingLine(letter, viewer)} ${archivedLine(letter, viewer)}
      ${letter.gate === null ? undefined : gateMark(letter.gate)} ${lateLine(letter)}
    </td>`,
};

/** Found at the Post after a restore, a letter has no time of its own: the Post's book tells the first of its operations. */
function sentOf({ sentAt, isSentByPostBook, postTookAt }: LetterListItem, viewer: Viewer): MaybeHtml {
  if (sentAt !== null) return timeTag(sentAt, viewer);
  if (!isSentByPostBook) return undefined;
  const took = postTookAt === null ? undefined : html`${postTimeText(postTookAt)} `;
  return html`${took}<small class="awaits" title="Суд возвращён из копии, в которой письмо ещё не отправлено"
      >по книге Почты</small
    >`;
}

function rowTarget({ id, status }: LetterListItem): string {
  return status === 'draft' ? editPath(id) : letterPath(id);
}

function shpiOrKind({ shpi, kind }: LetterListItem): Html {
  if (shpi !== null) return shpiTag(shpi);
  if (kind === 'simple') return simpleLetterTag();
  return html`<span class="muted" title="${LETTER_KIND_NAMES[kind]}: номер присвоит Почта">—</span>`;
}

/** A document was brought and nothing filled in yet. */
function isBegun({ status, title, comment, recipientName }: LetterListItem): boolean {
  return status === 'draft' && title === '' && (comment ?? '') === '' && recipientName === '';
}

/** What nobody has filled in is known by its document, its author and its time. */
function begunOf({ fileName, documentKind, authorName, createdAt }: LetterListItem, viewer: Viewer): Html {
  return html`<span class="clip">${fileName ?? DOCUMENT_KIND_NAMES[documentKind]}</span>
    <small class="awaits">${shortName(authorName)}, ${timeTag(createdAt, viewer)}</small>`;
}

function commentOf({ caseNumber, comment, title, documentKind }: LetterListItem): Html {
  const listed = listedTitle({ title, caseNumber });
  const main = subjectWords({ title: listed, comment });
  const ofCase = caseNumber === null ? undefined : html`<small class="awaits">${caseWords(caseNumber)}</small>`;
  return html`<span class="clip" title="${listed}">${main === '' ? DOCUMENT_KIND_NAMES[documentKind] : main}</span>
    ${ofCase}`;
}

function dueOf({ status, awaiting }: LetterListItem, viewer: Viewer): MaybeHtml {
  if (awaiting?.until === undefined) return undefined;
  const late = isOverdue(status, awaiting, viewer.now) ? html` <b class="late">просрочено</b>` : undefined;
  return html`${timeTag(awaiting.until, viewer)}${late}`;
}

/** One line: what, from whom, until when. The card says it at length. */
function awaitingLine({ status, awaiting }: LetterListItem, viewer: Viewer): MaybeHtml {
  if (awaiting === null) return undefined;
  const { what, from, until } = awaiting;
  const isLate = isOverdue(status, awaiting, viewer.now);
  const term =
    until === undefined
      ? undefined
      : html`, ${isLate ? html`<b class="late">срок был</b>` : 'до'}
          <time datetime="${until}">${dateTimeText(until, viewer.timeZone)}</time>`;
  // Beside an open letter only what waits for a person keeps its line.
  const whose = LETTER_LIFE[status].waitsFor === 'person' ? 'awaits-person' : '';
  return html`<small class="awaits ${whose}">ждём: ${what} — ${shortName(from)}${term}</small>`;
}

/** The Post has it longer than it was expected to. */
function lateLine({ expected }: LetterListItem): MaybeHtml {
  if (expected === null || expected.lateDays === 0) return undefined;
  return html`<small class="awaits"
    ><b class="late" title="Ожидалось ${expectedWords(expected)}. ${expected.caveat}"
      >${lateWords(expected.lateDays)}</b
    ></small
  >`;
}

function archivedLine({ archivedAt }: LetterListItem, { timeZone }: Viewer): MaybeHtml {
  if (archivedAt === null) return undefined;
  return html`<small class="awaits">в архиве с ${dateTimeText(archivedAt, timeZone)}</small>`;
}
