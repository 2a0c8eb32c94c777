import { dateTimeText } from '../../format/time.ts';
import { html, type MaybeHtml } from '../../html.ts';
import type { Viewer } from '../../layout/chrome.ts';

/** That the search did not reach the oldest letters, and what helps. */
export function searchedSinceNotice(searchedSince: string | undefined, { timeZone }: Viewer): MaybeHtml {
  if (searchedSince === undefined) return undefined;
  return html`<p class="notice" id="searched-since" role="status">
    Искали среди писем, созданных с ${dateTimeText(searchedSince, timeZone)}: поиск по более старым занял бы слишком
    долго. Добавьте слово, напишите его длиннее или задайте дни.
  </p>`;
}
