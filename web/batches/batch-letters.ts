import type { BatchCard, BatchLetterView, LeftOutLetterView } from '#views/batches/batch.ts';
import { shpiTag, simpleLetterTag } from '../components/shpi.ts';
import { statusPill } from '../components/status-pill.ts';
import { timeTag } from '../components/time.ts';
import { lettersText } from '../format/count.ts';
import { shortName } from '../format/person-name.ts';
import { BATCH_RESULTS } from '../format/batch-status.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';
import { letterPath } from '../paths.ts';

/** The letters of a batch in the order of its registry, each with the Post's answer. */
export function batchLetters({ letters, leftOut }: BatchCard, viewer: Viewer): Html {
  return html`${leftOutNotice(leftOut, viewer)}
    <div class="table-box">
      <table class="folding">
        <caption class="visually-hidden">
          Письма партии по строкам реестра
        </caption>
        <thead>
          <tr>
            <th scope="col" class="number">Строка</th>
            <th scope="col">Номер</th>
            <th scope="col">Получатель</th>
            <th scope="col">ШПИ</th>
            <th scope="col">Ответ Почты</th>
            <th scope="col">Статус</th>
          </tr>
        </thead>
        <tbody>
          ${letters.map(letterLine)}
        </tbody>
      </table>
    </div>`;
}

/** What was confirmed and is not here: who looks for it finds when it left and why. */
function leftOutNotice(leftOut: readonly LeftOutLetterView[], viewer: Viewer): MaybeHtml {
  if (leftOut.length === 0) return undefined;
  return html`<div class="notice notice-warn" id="left-out">
    <p><b>Выбраны, но в партию не вошли: ${lettersText(leftOut.length)}</b></p>
    <ul>
      ${leftOut.map((letter) => leftOutLine(letter, viewer))}
    </ul>
  </div>`;
}

function leftOutLine({ letterId, registrationNumber, words, at, byName, reason }: LeftOutLetterView, viewer: Viewer) {
  const why = reason === null ? '' : `: ${reason}`;
  const who = byName === null ? undefined : html` — ${shortName(byName)}, ${timeTag(at, viewer)}`;
  return html`<li>
    <a href="${letterPath(letterId)}">${registrationNumber ?? 'без номера'}</a> — ${words}${why}${who}
  </li>`;
}

function letterLine(letter: BatchLetterView): Html {
  return html`<tr>
      <td class="number" data-label="Строка">${letter.row}</td>
      <td class="nowrap"><a class="row-link" href="${letterPath(letter.letterId)}">${letter.registrationNumber}</a></td>
      <td data-label="Получатель">${letter.recipientName}</td>
      <td class="nowrap" data-label="ШПИ">${numberOf(letter)}</td>
      <td data-label="Ответ Почты">${answerOf(letter)}</td>
      <td>${statusPill(letter.status, letter.outcome)}</td>
    </tr>
    ${faultsLine(letter)}`;
}

/** The Post's remarks name the registry's column, as its instruction does. However long they are, they have the table's whole width. */
function faultsLine({ faults }: BatchLetterView): MaybeHtml {
  if (faults.length === 0) return undefined;
  const lines = faults.map(({ column, message }) => html`<p class="fault"><code>${column}</code> ${message}</p>`);
  return html`<tr class="row-more">
    <td colspan="6">${lines}</td>
  </tr>`;
}

function numberOf({ shpi, kind }: BatchLetterView): Html {
  if (kind === 'simple') return simpleLetterTag();
  return shpi === null ? html`<span class="muted">—</span>` : shpiTag(shpi);
}

function answerOf({ result, isLeft }: BatchLetterView): Html {
  if (isLeft) return html`в «Новых»`;
  return result === null ? html`<span class="muted">ждём</span>` : html`${BATCH_RESULTS[result]}`;
}
