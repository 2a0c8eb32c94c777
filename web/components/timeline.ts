import { timeTag } from './time.ts';
import { html, type Html } from '../html.ts';
import type { TimelineModel } from '../models/letter.ts';
import type { Viewer } from '../models/viewer.ts';

/** Everything that happened to a subject, newest first. */
export function timelineSection(heading: string, lines: readonly TimelineModel[], viewer: Viewer): Html {
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

function timelineLine({ at, text, kind, actorName }: TimelineModel, viewer: Viewer): Html {
  return html`<li class="timeline-${kind}">
    ${timeTag(at, viewer)}
    <span>${text}${actorName === null ? undefined : html` <small class="muted">${actorName}</small>`}</span>
  </li>`;
}
