import { operationName } from '#domain/post/operations.ts';
import { postTimeText } from '#domain/post/local-time.ts';
import type { PostalEventView } from '#views/letters/letter-card.ts';
import { timeTag } from '../../components/time.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import type { LetterCardModel } from './letter-card-model.ts';
import type { Viewer } from '../../layout/chrome.ts';

/** Operations of the Post: its own code and words, its own local time. */
export function postalSection({ postalEvents, shpi }: LetterCardModel, viewer: Viewer): MaybeHtml {
  if (shpi === null) return undefined;
  return html`<section class="card" aria-labelledby="postal-heading">
    <h2 id="postal-heading">Операции Почты</h2>
    ${postalEvents.length === 0 ? html`<p class="muted">Почта ещё не сообщила ни одной операции.</p>` : table(postalEvents, viewer)}
  </section>`;
}

function table(events: readonly PostalEventView[], viewer: Viewer): Html {
  return html`<div class="table-box" role="region" aria-label="Таблица операций" tabindex="0">
    <table>
      <caption class="visually-hidden">
        Операции Почты по порядку; время — по часам отделения, как его сообщила Почта
      </caption>
      <thead>
        <tr>
          <th scope="col">Код</th>
          <th scope="col">Операция</th>
          <th scope="col">Время отделения</th>
          <th scope="col">Отделение</th>
          <th scope="col">Узнали</th>
        </tr>
      </thead>
      <tbody>
        ${events.map((event) => eventRow(event, viewer))}
      </tbody>
    </table>
  </div>`;
}

function eventRow(event: PostalEventView, viewer: Viewer): Html {
  const { operType, operAttr, operDate, localTime, officeIndex, receivedAt } = event;
  return html`<tr>
    <td class="nowrap"><code>${operType}/${operAttr}</code></td>
    <td>${nameOf(event)}</td>
    <td class="nowrap">${localTime === null ? operDate : postTimeText(localTime)}</td>
    <td class="nowrap">${officeIndex === '' ? '—' : officeIndex}</td>
    <td class="nowrap muted">${timeTag(receivedAt, viewer)}</td>
  </tr>`;
}

/** The published words for the code; what the Post wrote beside it stays in sight when it differs. */
function nameOf(event: PostalEventView): Html {
  const known = operationName(event);
  const own = event.operName;
  const isSame = own === null || own === '' || known.toLowerCase().includes(own.toLowerCase());
  return isSame ? html`${known}` : html`${known} <small class="muted">Почта пишет: ${own}</small>`;
}
