import { addresseeWords } from '#domain/form103/addressee-words.ts';
import { uncomparedTotals, uncomparedTotalWords, uncomparedWords } from '#domain/cabinet/uncompared.ts';
import { isPriceAlone } from '#domain/form103/open-differences.ts';
import { moneyText } from '#domain/post/tariff.ts';
import { capitalised } from '#domain/work/capitalised.ts';
import type { Form103ComparisonView, Form103LineView, Form103View } from '#views/form103/form103.ts';
import type { CabinetForms } from '../cabinet/cabinet-forms.ts';
import { shpiTag } from '../components/shpi.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { letterPath } from '../paths.ts';
import { settleOrReason } from './settle-difference.ts';

/** Letters of the batch and lines of the form side by side; what differs stands first. */
export function form103Table(view: Form103View, comparison: Form103ComparisonView, forms: CabinetForms): MaybeHtml {
  const { lines } = comparison;
  if (lines.length === 0) return undefined;
  const differing = lines.filter(({ differences }) => differences.length > 0);
  const equal = lines.filter(({ differences }) => differences.length === 0);
  const totals = uncomparedTotals(equal);
  return html`${
    differing.length === 0
      ? html`<p class="notice ${totals === null ? 'notice-good' : 'notice-warn'}">
          Все строки формы сошлись с письмами партии: ${equal.length}.
          ${totals === null ? undefined : `${capitalised(uncomparedTotalWords(totals))}.`}
        </p>`
      : html`<h3>Не сошлось: ${differing.length}</h3>
          ${table('Расхождения формы 103', differing, (line) => acts(view, comparison, line, forms))}`
  }
  ${
    equal.length === 0
      ? undefined
      : html`<details class="disclosure">
          <summary>
            Сошлось: ${equal.length}${totals === null ? undefined : `; ${uncomparedTotalWords(totals)}`}
          </summary>
          ${table('Строки формы 103, которые сошлись', equal, () => undefined)}
        </details>`
  }`;
}

type Acts = (line: Form103LineView) => MaybeHtml;

function table(caption: string, lines: readonly Form103LineView[], actsOf: Acts): Html {
  return html`<div class="table-box" role="region" aria-label="${caption}" tabindex="0">
    <table class="folding">
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="number">№</th>
          <th scope="col">У нас</th>
          <th scope="col">У Почты</th>
          <th scope="col" class="number">Плата</th>
          <th scope="col">Расхождение</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map((line) => tableLine(line, actsOf))}
      </tbody>
    </table>
  </div>`;
}

function tableLine(line: Form103LineView, actsOf: Acts): Html {
  const { place, differences, uncompared } = line;
  const silent = uncomparedWords(uncompared);
  return html`<tr>
    <td class="number" data-label="№">${place}</td>
    <td data-label="У нас">${ours(line)}</td>
    <td data-label="У Почты">${posts(line)}</td>
    <td class="number" data-label="Плата">${charge(line)}</td>
    <td data-label="Расхождение">
      ${differences.length === 0 ? 'нет' : differences.map(({ words }) => html`<p>${words}</p>`)}
      ${silent === null ? undefined : html`<small class="muted">${silent}</small>`} ${actsOf(line)}
    </td>
  </tr>`;
}

function ours({ letter }: Form103LineView): Html {
  if (letter === null) return html`<span class="muted">такого письма в партии нет</span>`;
  const { id, number, recipientName, shpi } = letter;
  return html`<a href="${letterPath(id)}">${number}</a><br />${recipientName}${
      shpi === null ? undefined : html`<br />${shpiTag(shpi)}`
    }`;
}

function posts({ post, letter }: Form103LineView): Html {
  if (post === null) return html`<span class="muted">в форме нет</span>`;
  if (letter === null) return html`${post.words}`;
  const { shpi } = post;
  return html`${addresseeWords(post)}${shpi === null ? undefined : html`<br />${shpiTag(shpi)}`}`;
}

function charge({ post, priceWords }: Form103LineView): Html {
  if (post?.priceKopecks == null) return html`<span class="muted">—</span>`;
  const { priceKopecks: at } = post;
  return html`${moneyText({ from: at, to: at })}${priceWords === null ? undefined : html`<br /><small class="muted">${priceWords}</small>`}`;
}

/** Charges that alone differ are settled together, above the table. */
function acts(
  view: Form103View,
  { checkId }: Form103ComparisonView,
  line: Form103LineView,
  forms: CabinetForms,
): MaybeHtml {
  const { place, settlement, differences } = line;
  const open = differences.filter(({ isSettled }) => !isSettled);
  const isAbove = isPriceAlone(open.length === 0 ? differences : open);
  const above = isAbove ? html`<small class="muted">разбирается вместе с другими платами, выше</small>` : undefined;
  const isOpen = open.length > 0 && !isAbove;
  return html`${settleOrReason({ view, checkId, place, settlement, isOpen }, forms)} ${above}`;
}
