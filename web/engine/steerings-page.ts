import {
  STEERING_ACTS,
  STEERING_RESULT_WORDS,
  STEERING_RESULTS,
  STEERING_RULES,
  type SteeringAct,
  type SteeringResult,
} from '#domain/processes/steering.ts';
import type { SteeringItem } from '#views/engine/steering.ts';
import { emptyState } from '../components/empty-state.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html } from '../html.ts';
import type { Chrome, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { PATHS, steeringPath } from '../paths.ts';
import { engineTabs } from './engine-tabs.ts';

export interface SteeringsModel {
  readonly items: readonly SteeringItem[];
  readonly filter: {
    readonly act?: SteeringAct | undefined;
    readonly login?: string | undefined;
    readonly process?: string | undefined;
    readonly result?: SteeringResult | undefined;
  };
  readonly moreHref?: string | undefined;
}

/** Everything administrators did to processes, filtered by what, who, what with and what came of it. */
export function steeringsPage(chrome: Chrome, { items, filter, moreHref }: SteeringsModel): Html {
  const content = html`<div class="page-head"><h1>Журнал действий</h1></div>
    ${engineTabs('acts')} ${filters(filter)}
    ${items.length === 0 ? emptyState('Действий нет', 'Здесь остаётся всё, что администраторы делали с процессами: кто, зачем, над чем и что вышло.') : table(items, chrome.viewer)}
    ${moreHref === undefined ? undefined : html`<p class="pager"><a class="button" href="${moreHref}">Дальше</a></p>`}`;
  return page(chrome, { title: 'Журнал действий', width: 'wide' }, content);
}

function filters({ act, login, process, result }: SteeringsModel['filter']): Html {
  return html`<form class="narrowing" method="get" action="${PATHS.steerings}">
    ${choice(
      'act',
      'Действие',
      act,
      STEERING_ACTS.map((one) => [one, STEERING_RULES[one].name] as const),
    )}
    ${choice(
      'result',
      'Итог',
      result,
      STEERING_RESULTS.filter((one) => one !== 'proposed').map((one) => [one, STEERING_RESULT_WORDS[one]] as const),
    )}
    ${field('login', 'Логин', login)} ${field('process', 'Процесс или номер', process)}
    <button>Показать</button>
  </form>`;
}

function choice(
  name: string,
  label: string,
  chosen: string | undefined,
  options: readonly (readonly [string, string])[],
): Html {
  return html`<div class="field">
    <label for="f-${name}">${label}</label>
    <select id="f-${name}" name="${name}">
      <option value="">все</option>
      ${options.map(([value, words]) => html`<option value="${value}" ${value === chosen ? html`selected` : undefined}>${words}</option>`)}
    </select>
  </div>`;
}

function field(name: string, label: string, value = ''): Html {
  return html`<div class="field">
    <label for="f-${name}">${label}</label>
    <input id="f-${name}" name="${name}" type="text" value="${value}" autocomplete="off" />
  </div>`;
}

function table(items: readonly SteeringItem[], viewer: Viewer): Html {
  return html`<div class="table-box">
    <table class="folding">
      <caption class="visually-hidden">
        Действия, новые сверху
      </caption>
      <thead>
        <tr>
          <th scope="col">Когда</th>
          <th scope="col">Кто</th>
          <th scope="col">Что</th>
          <th scope="col">Зачем</th>
          <th scope="col">Итог</th>
        </tr>
      </thead>
      <tbody>
        ${items.map((item) => line(item, viewer))}
      </tbody>
    </table>
  </div>`;
}

function line({ id, act, actorName, reason, rowCount, confirmedAt, counts }: SteeringItem, viewer: Viewer): Html {
  const results = STEERING_RESULTS.flatMap((result) =>
    counts[result] === undefined ? [] : [`${STEERING_RESULT_WORDS[result]}: ${counts[result]}`],
  );
  return html`<tr>
    <td class="nowrap" data-label="Когда">${timeTag(confirmedAt, viewer)}</td>
    <td data-label="Кто">${actorName}</td>
    <td>
      <a class="row-link" href="${steeringPath(id)}"
        >${STEERING_RULES[act].name}${rowCount > 1 ? `: ${rowCount}` : ''}</a
      >
    </td>
    <td class="${reason ? '' : 'blank'}" data-label="Зачем">${reason ?? ''}</td>
    <td data-label="Итог">${results.join(', ')}</td>
  </tr>`;
}
