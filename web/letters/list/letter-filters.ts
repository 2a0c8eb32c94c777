import { outcomeTag } from '../../components/status-pill.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { PATHS } from '../../paths.ts';
import { isSearched, listHref, looksFields } from './list-address.ts';
import type { LettersModel } from './letters-model.ts';

/** How letters ended, where some have. */
export function outcomeChips({ outcomes }: LettersModel): MaybeHtml {
  if (outcomes.length === 0) return undefined;
  const links = outcomes.map(
    ({ outcome, href, isCurrent }) =>
      html`<li><a href="${href}" ${isCurrent ? html`aria-current="true"` : undefined}>${outcomeTag(outcome)}</a></li>`,
  );
  return html`<nav class="outcomes" id="letter-outcomes" aria-label="Исход">
    <ul>
      ${links}
    </ul>
  </nav>`;
}

/** One box to find by number, name, ШПИ or comment, within the folder that is open. */
export function searchForm({ settings, refusal }: LettersModel): Html {
  const { group, outcome, text = '', from = '', to = '' } = settings;
  const clearHref = listHref({ ...settings, outcome: undefined, text: undefined, from: undefined, to: undefined });
  return html`<form class="search" method="get" action="${PATHS.letters}" role="search">
    ${hiddenFields({ group, outcome, ...looksFields(settings) })}
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
    ${isSearched(settings) ? html`<a href="${clearHref}">Сбросить поиск</a>` : undefined} ${searchRefusal(refusal)}
  </form>`;
}

/** What a form carries along without being asked. */
export function hiddenFields(fields: Readonly<Record<string, string | undefined>>): readonly Html[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [html`<input type="hidden" name="${name}" value="${value}" />`],
  );
}

function dayInput(name: string, label: string, value: string): Html {
  return html`<label class="inline" for="${name}">${label}</label
    ><input id="${name}" name="${name}" type="date" value="${value}" />`;
}

function searchRefusal(refusal: string | undefined): MaybeHtml {
  return refusal === undefined ? undefined : html`<p class="fault" role="alert">${refusal}</p>`;
}
