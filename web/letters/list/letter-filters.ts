import { outcomeTag } from '../../components/status-pill.ts';
import { numberText } from '../../format/count.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { PATHS } from '../../paths.ts';
import type { FilterChip, LetterFilterModel } from './letters-model.ts';

/** Folders with counters and one box to find by number, name, ШПИ or comment. */
export function letterFilters(model: LetterFilterModel): Html {
  return html`<nav class="chips" id="letter-folders" aria-label="Папки писем" data-live="${PATHS.live}">
      <ul>
        ${model.chips.map(chip)}
      </ul>
    </nav>
    ${outcomes(model)} ${searchForm(model)}`;
}

function chip({ href, name, count, isCurrent, isPressing }: FilterChip, index: number): Html {
  const mark = isPressing && count > 0 ? 'chip-pressing' : '';
  return html`<li>
    <a
      class="chip ${mark}"
      id="folder-${index}"
      data-live-count
      href="${href}"
      ${isCurrent ? html`aria-current="true"` : undefined}
      >${name} <span class="chip-count">${numberText(count)}</span></a
    >
  </li>`;
}

function outcomes({ outcomes: chips }: LetterFilterModel): MaybeHtml {
  if (chips.length === 0) return undefined;
  const links = chips.map(
    ({ outcome, href, isCurrent }) =>
      html`<li><a href="${href}" ${isCurrent ? html`aria-current="true"` : undefined}>${outcomeTag(outcome)}</a></li>`,
  );
  return html`<nav class="outcomes" id="letter-outcomes" aria-label="Исход">
    <ul>
      ${links}
    </ul>
  </nav>`;
}

function searchForm({ group, outcome, text, from, to, isNarrowed, clearHref, refusal }: LetterFilterModel): Html {
  return html`<form class="search" method="get" action="${PATHS.letters}" role="search">
    ${group === '' ? undefined : html`<input type="hidden" name="group" value="${group}" />`}
    ${outcome === '' ? undefined : html`<input type="hidden" name="outcome" value="${outcome}" />`}
    <label class="visually-hidden" for="q">Найти письмо</label>
    <input
      id="q"
      name="q"
      type="search"
      value="${text}"
      placeholder="Номер, дело, получатель, адрес, ШПИ, комментарий"
      autocomplete="off"
    />
    ${dayInput('from', 'создано с', from)} ${dayInput('to', 'по', to)}
    <button>Найти</button>
    ${isNarrowed ? html`<a href="${clearHref}">Сбросить поиск</a>` : undefined} ${searchRefusal(refusal)}
  </form>`;
}

function dayInput(name: string, label: string, value: string): Html {
  return html`<label class="inline" for="${name}">${label}</label
    ><input id="${name}" name="${name}" type="date" value="${value}" />`;
}

function searchRefusal(refusal: string | undefined): MaybeHtml {
  return refusal === undefined ? undefined : html`<p class="fault" role="alert">${refusal}</p>`;
}
