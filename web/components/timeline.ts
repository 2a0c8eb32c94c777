import type { TimelineLine } from '#views/work/timeline.ts';
import { timeTag } from './time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';
import { withQuery } from '../paths.ts';

/** Of a course that is shown in parts. */
export interface TimelinePager {
  /** Of the page itself. */
  readonly href: string;
  /** Where the lines before those shown go on; null: there are none. */
  readonly older: string | null;
  readonly isOlder: boolean;
}

/** Everything that happened to a subject, newest first. */
export function timelineSection(
  heading: string,
  lines: readonly TimelineLine[],
  viewer: Viewer,
  pager?: TimelinePager,
): Html {
  const items = [...lines].reverse().map((line) => timelineLine(line, viewer));
  return html`<section class="card" aria-labelledby="timeline-heading">
    <h2 id="timeline-heading">${heading}</h2>
    ${
      items.length === 0
        ? html`<p class="muted">Пока ничего не произошло.</p>`
        : html`<ol class="timeline">
            ${items}
          </ol>`
    }
    ${pager === undefined ? undefined : pagerLine(pager)}
  </section>`;
}

function pagerLine({ href, older, isOlder }: TimelinePager): MaybeHtml {
  if (older === null && !isOlder) return undefined;
  return html`<p class="pager">
    ${older === null ? undefined : html`<a class="button" href="${withQuery(href, { timeline: older })}">Более ранние</a>`}
    ${isOlder ? html`<a href="${href}">К последним событиям</a>` : undefined}
  </p>`;
}

function timelineLine({ at, text, kind, actorName, about }: TimelineLine, viewer: Viewer): Html {
  // Who is named in the words is not named once more beside them.
  const actor =
    actorName === null || text.includes(actorName) ? undefined : html` <small class="muted">${actorName}</small>`;
  return html`<li class="timeline-${kind}">
    ${timeTag(at, viewer)}
    <span>${text}${actor}${about === undefined ? undefined : html`<br /><small class="muted">${about}</small>`}</span>
  </li>`;
}
