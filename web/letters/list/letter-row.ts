import { caseWords } from '#domain/letters/case-number.ts';
import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES } from '#domain/letters/letter.ts';
import type { LetterListItem } from '#views/letters/letter.ts';
import { shortName } from '../../format/person-name.ts';
import { dateTimeText, shortDateTimeText } from '../../format/time.ts';
import { isOverdue } from '../../format/mood.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { shpiTag } from '../../components/shpi.ts';
import { statusPill } from '../../components/status-pill.ts';
import { timeTag } from '../../components/time.ts';
import { editPath, letterPath } from '../../paths.ts';
import type { Viewer } from '../../layout/chrome.ts';

/** One letter in the deck's columns. The number is the link; it covers the whole line. */
export function letterRow(letter: LetterListItem, viewer: Viewer): Html {
  return html`<tr id="letter-${letter.id}" data-letter="${letter.id}" data-version="${letter.version}">
    <td class="nowrap"><a class="row-link" href="${rowTarget(letter)}">${letter.number ?? 'Черновик'}</a></td>
    <td class="nowrap">${sentAt(letter, viewer)}</td>
    <td class="nowrap ${letter.shpi === null && letter.kind !== 'simple' ? 'blank' : ''}">${shpiOrKind(letter)}</td>
    <td class="grow">${commentOf(letter)}</td>
    <td class="recipient">
      ${letter.recipientName === '' ? html`<span class="muted">не указан</span>` : letter.recipientName}
    </td>
    <td class="status-cell">
      ${statusPill(letter.status, letter.outcome)} ${awaitingLine(letter, viewer)} ${archivedLine(letter, viewer)}
    </td>
  </tr>`;
}

function rowTarget({ id, status }: LetterListItem): string {
  return status === 'draft' ? editPath(id) : letterPath(id);
}

function sentAt({ sentAt: at, createdAt }: LetterListItem, viewer: Viewer): Html {
  if (at !== null) return timeTag(at, viewer);
  return html`<span class="muted" title="Ещё не отправлено Почте, показано время создания"
    >${timeTag(createdAt, viewer)}</span
  >`;
}

function shpiOrKind({ shpi, kind }: LetterListItem): Html {
  if (shpi !== null) return shpiTag(shpi);
  if (kind === 'simple') return html`<span class="muted">– простое письмо –</span>`;
  return html`<span class="muted" title="${LETTER_KIND_NAMES[kind]}: номер присвоит Почта">—</span>`;
}

function commentOf({ caseNumber, comment, title, documentKind }: LetterListItem): Html {
  const main = comment === null || comment === '' ? title : comment;
  const ofCase = caseNumber === null ? undefined : html`<small class="awaits">${caseWords(caseNumber)}</small>`;
  return html`<span class="clip" title="${title}">${main === '' ? DOCUMENT_KIND_NAMES[documentKind] : main}</span>
    ${ofCase}`;
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
          <time datetime="${until}">${shortDateTimeText(until, viewer.timeZone)}</time>`;
  return html`<small class="awaits">ждём: ${what} — ${shortName(from)}${term}</small>`;
}

function archivedLine({ archivedAt }: LetterListItem, { timeZone }: Viewer): MaybeHtml {
  if (archivedAt === null) return undefined;
  return html`<small class="awaits">в архиве с ${dateTimeText(archivedAt, timeZone)}</small>`;
}
