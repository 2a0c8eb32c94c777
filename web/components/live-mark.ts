import type { SubjectKind } from '#domain/work/subject.ts';
import { html, type Html } from '../html.ts';
import { PATHS } from '../paths.ts';

export interface LiveMarkModel {
  /** Changes of these kinds make the page ask for itself again. */
  readonly kinds: readonly SubjectKind[];
  /** Only of this one, where the page is about one thing. */
  readonly subjectId?: string | undefined;
  /** Where the page is asked for again; its own address when absent. */
  readonly url?: string | undefined;
  /** Said aloud to those who hear the page when something has changed. */
  readonly says: string;
  /** The page asks besides so often, where what it shows does not announce itself. */
  readonly everySeconds?: number | undefined;
}

/**
 * Makes a page renew itself, with the island `live-page`: numbers (`data-live-count`), parts (`data-live-part`), lists row by row
 * (`data-live-list`, their rows have ids) and forms that nobody is filling in (`data-live-form`); each marked element has an id.
 */
export function liveMark({ kinds, subjectId, url, says, everySeconds }: LiveMarkModel): Html {
  return html`<div
      data-live-page="${PATHS.live}"
      data-kinds="${kinds.join(' ')}"
      data-says="${says}"
      ${subjectId === undefined ? undefined : html`data-subject="${subjectId}"`}
      ${url === undefined ? undefined : html`data-url="${url}"`}
      ${everySeconds === undefined ? undefined : html`data-every-seconds="${everySeconds}"`}
    ></div>
    <p class="visually-hidden" id="live-news" role="status"></p>`;
}
