import type { TimelineLine } from '#views/work/timeline.ts';
import { timeTag } from './time.ts';
import { html, type Html } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';

/** Everything that happened to a subject, newest first. */
export function timelineSection(heading: string, lines: readonly TimelineLine[], viewer: Viewer): Html {
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
  </section>`;
}

function timelineLine({ at, text, kind, actorName }: TimelineLine, viewer: Viewer): Html {
  // Who is named in the words is not named once more beside them.
  const actor =
    actorName === null || text.includes(actorName) ? undefined : html` <small class="muted">${actorName}</small>`;
  return html`<li class="timeline-${kind}">
    ${timeTag(at, viewer)}
    <span>${text}${actor}</span>
  </li>`;
}
