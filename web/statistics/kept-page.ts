import { PACES, periodWords } from '#domain/statistics/periods.ts';
import type { KeptView, ScheduleView } from '#views/statistics/statistics.ts';
import { emptyState } from '../components/empty-state.ts';
import { formKeys } from '../components/form-keys.ts';
import { lettersText } from '../format/count.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { keptStatisticsPath, PATHS } from '../paths.ts';
import { statisticsTabs } from './statistics-page.ts';

export interface KeptModel {
  readonly kept: readonly KeptView[];
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  /** A site's id, or `all`. */
  readonly scope: string;
  readonly canChoose: boolean;
  readonly schedules: readonly ScheduleView[];
  readonly recipients: readonly { readonly id: string; readonly fullName: string; readonly position: string }[];
  readonly maySet: boolean;
  readonly keysOf: () => FormKeys;
}

/** Reports that make themselves: which, to whom, and what has been made. */
export function keptPage(chrome: Chrome, model: KeptModel): Html {
  const content = html`<div class="page-head"><h1>Отчёты по расписанию</h1></div>
    ${statisticsTabs(PATHS.keptStatistics)} ${chooseScope(model)}
    <div class="columns">
      <div class="column-main stacked">${keptList(model, chrome.viewer)}</div>
      <div class="column-side stacked">${model.schedules.map((schedule) => scheduleCard(schedule, model))}</div>
    </div>`;
  return page(chrome, { title: 'Отчёты по расписанию', width: 'wide' }, content);
}

function chooseScope({ canChoose, sites, scope }: KeptModel): MaybeHtml {
  if (!canChoose) return undefined;
  return html`<form class="search no-print" method="get" action="${PATHS.keptStatistics}">
    <label class="inline" for="scope">чьё расписание</label>
    <select id="scope" name="scope">
      <option value="all" ${scope === 'all' ? 'selected' : ''}>всех участков вместе</option>
      ${sites.map(({ id, name }) => html`<option value="${id}" ${id === scope ? 'selected' : ''}>${id} — ${name}</option>`)}
    </select>
    <button>Показать</button>
  </form>`;
}

function keptList({ kept, sites }: KeptModel, viewer: Viewer): Html {
  const nameOf = (scope: string): string =>
    scope === 'all' ? 'все участки' : (sites.find(({ id }) => id === scope)?.name ?? scope);
  return html`<section class="card" aria-labelledby="kept-heading">
    <h2 id="kept-heading">Сделано</h2>
    ${
      kept.length === 0
        ? emptyState(
            'Готовых отчётов нет',
            'Включите отчёт справа: он появится, когда кончится день, неделя или месяц.',
          )
        : html`<ul class="remarks">
            ${kept.map(
              ({ id, scope, pace, from, to, madeAt, letters }) =>
                html`<li id="kept-${id}">
                  <span
                    ><b>${periodWords({ from, to })}</b>, ${nameOf(scope)} — ${lettersText(letters)}
                    <small class="muted">${PACES[pace]}; сделан ${timeTag(madeAt, viewer)}</small></span
                  >
                  <span class="button-row">
                    <a
                      class="button small"
                      href="${keptStatisticsPath(id, 'pdf')}"
                      download
                      aria-label="PDF за ${periodWords({ from, to })}"
                      >PDF</a
                    >
                    <a
                      class="button small"
                      href="${keptStatisticsPath(id, 'xlsx')}"
                      download
                      aria-label="xlsx за ${periodWords({ from, to })}"
                      >xlsx</a
                    >
                  </span>
                </li>`,
            )}
          </ul>`
    }
    <p class="hint">
      Отчёт хранится таким, каким был сделан: письма с тех пор пошли дальше. Нынешний — на вкладке «Отчёт».
    </p>
  </section>`;
}

function scheduleCard(
  { pace, isOn, recipients: chosen }: ScheduleView,
  { scope, recipients, maySet, keysOf }: KeptModel,
): Html {
  const standing = isOn
    ? html`<span class="pill pill-good">делается</span>`
    : html`<span class="pill">не делается</span>`;
  const named = recipients.filter(({ id }) => chosen.includes(id)).map(({ fullName }) => fullName);
  if (!maySet) {
    return html`<section class="card" aria-labelledby="${pace}-heading">
      <h2 id="${pace}-heading">${capital(PACES[pace])} ${standing}</h2>
      <p>${named.length === 0 ? 'Никому не сообщается.' : `Сообщается: ${named.join(', ')}.`}</p>
    </section>`;
  }
  return html`<form
    class="card"
    method="post"
    action="${PATHS.keptStatistics}"
    data-own
    aria-labelledby="${pace}-heading"
  >
    <h2 id="${pace}-heading">${capital(PACES[pace])} ${standing}</h2>
    ${formKeys(keysOf())}
    <input type="hidden" name="scope" value="${scope}" /><input type="hidden" name="pace" value="${pace}" />
    <label for="on-${pace}"
      ><input type="checkbox" id="on-${pace}" name="isOn" value="yes" ${isOn ? 'checked' : ''} /><span
        >Делать ${PACES[pace]}</span
      ></label
    >
    <details>
      <summary>Кому сообщать: ${named.length === 0 ? 'никому' : String(named.length)}</summary>
      ${recipientsField(pace, recipients, chosen)}
    </details>
    <p class="button-row"><button>Сохранить</button></p>
  </form>`;
}

/** Three forms stand side by side, each with the same people: ids are told apart by the pace. */
function recipientsField(pace: string, recipients: KeptModel['recipients'], chosen: readonly string[]): Html {
  return html`<fieldset class="field checks">
    <legend>Кому сообщать и слать письмом</legend>
    <div class="check-list">
      ${recipients.map(
        ({ id, fullName, position }) =>
          html`<div class="check">
            <label for="to-${pace}-${id}"
              ><input
                type="checkbox"
                id="to-${pace}-${id}"
                name="recipients"
                value="${id}"
                ${chosen.includes(id) ? 'checked' : ''}
              /><span>${fullName}, ${position}</span></label
            >
          </div>`,
      )}
    </div>
    <p class="hint">Колокольчиком — сразу; письмом с таблицей и PDF — тем, кто выбрал почту в «Моих оповещениях».</p>
  </fieldset>`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
