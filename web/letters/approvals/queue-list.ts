import type { LetterListItem } from '#views/letters/letter.ts';
import { isOverdue } from '../../format/mood.ts';
import { dateTimeText } from '../../format/time.ts';
import { html, type Html } from '../../html.ts';
import { approvalPath } from '../../paths.ts';
import type { Viewer } from '../../layout/chrome.ts';

/** Letters that wait, the oldest first; the one being read is marked. */
export function queueList(queue: readonly LetterListItem[], currentId: string, viewer: Viewer): Html {
  return html`<nav class="queue" aria-label="Письма на подпись" id="queue" data-live-list>
    <ol>
      ${queue.map((letter) => queueItem(letter, letter.id === currentId, viewer))}
    </ol>
  </nav>`;
}

function queueItem(letter: LetterListItem, isCurrent: boolean, viewer: Viewer): Html {
  const { id, number, recipientName, comment, title, awaiting, status, statusSince } = letter;
  const isLate = isOverdue(status, awaiting, viewer.now);
  return html`<li id="queue-${id}">
    <a href="${approvalPath(id)}" ${isCurrent ? html`aria-current="true"` : undefined} data-queue-item>
      <b>${number ?? 'без номера'}</b>
      <span>${recipientName}</span>
      <small>${comment ?? title}</small>
      <small class="muted"
        >с
        ${dateTimeText(statusSince, viewer.timeZone)}${isLate ? html` <b class="late">просрочено</b>` : undefined}</small
      >
    </a>
  </li>`;
}
