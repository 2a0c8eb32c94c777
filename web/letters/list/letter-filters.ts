import { GATES } from '#domain/proof/gate.ts';
import { gateMark } from '../../components/gate-mark.ts';
import { icon } from '../../components/icons.ts';
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

/** Whether addressees are notified and letters late: pressed again, it shows all letters. */
export function gateChips({ settings }: LettersModel): Html {
  const links = GATES.map((gate) => {
    const isCurrent = gate === settings.gate;
    const href = listHref({ ...settings, gate: isCurrent ? undefined : gate, isLate: undefined, order: 'newest' });
    return html`<li><a href="${href}" ${isCurrent ? html`aria-current="true"` : undefined}>${gateMark(gate)}</a></li>`;
  });
  return html`<nav class="outcomes" id="letter-gates" aria-label="Извещён ли адресат, не опаздывает ли письмо">
    <ul>
      ${links} ${lateAtPostChip(settings)}
    </ul>
  </nav>`;
}

/** Those that the Post has not brought by the day on which they were expected. */
function lateAtPostChip(settings: LettersModel['settings']): Html {
  const isCurrent = settings.isLateAtPost === true;
  const next = isCurrent ? undefined : true;
  const href = listHref({ ...settings, isLateAtPost: next, isLate: undefined, order: 'newest' });
  return html`<li>
    <a href="${href}" ${isCurrent ? html`aria-current="true"` : undefined}
      ><span class="pill pill-warn">${icon('clock')}Опаздывают</span></a
    >
  </li>`;
}

/** One box to find by number, name, ШПИ or comment, within the folder that is open. */
export function searchForm({ settings, refusal }: LettersModel): Html {
  const { group, outcome, gate, isLateAtPost, text = '', from = '', to = '' } = settings;
  const lateAtPost = isLateAtPost === true ? '1' : undefined;
  const clearHref = listHref({
    ...settings,
    outcome: undefined,
    gate: undefined,
    isLateAtPost: undefined,
    text: undefined,
    from: undefined,
    to: undefined,
  });
  return html`<form class="search" method="get" action="${PATHS.letters}" role="search">
    ${hiddenFields({ group, outcome, gate, lateAtPost, ...looksFields(settings) })}
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
