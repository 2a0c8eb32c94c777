import { OUTAGE_PARTS } from '#domain/processes/outage-parts.ts';
import type { ConditionSign, ConditionView, OutageView } from '#views/engine/condition.ts';
import { liveMark } from '../components/live-mark.ts';
import { timeTag } from '../components/time.ts';
import { spanText } from '../format/duration.ts';
import { html, type Html } from '../html.ts';
import type { Chrome, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { engineTabs } from './engine-tabs.ts';

const REFRESH_SECONDS = 15;

/** The installation's condition; the page renews itself, with scripts or without. */
export function conditionPage(chrome: Chrome, condition: ConditionView): Html {
  const { viewer } = chrome;
  const content = html`<div class="page-head"><h1>Состояние установки</h1></div>
    ${engineTabs('condition')} ${liveMark({ kinds: [], says: 'Состояние изменилось', everySeconds: REFRESH_SECONDS })}
    <p class="hint" id="condition-as-of" data-live-count>
      На ${timeTag(condition.asOf, viewer)}. Страница обновляется сама раз в ${REFRESH_SECONDS} секунд.
    </p>
    <div class="condition-grid" id="signs" data-live-part data-live-state="${stateOf(condition)}">
      ${signs('Что работает', condition.parts)} ${signs('Очереди и возраст', condition.queues)}
      ${signs('Почта: расход опроса', condition.post)} ${signs('Свежесть данных', condition.freshness)}
      ${signs('Сроки', condition.terms)}
    </div>
    ${outages(condition.outages, viewer)}`;
  return page(
    chrome,
    {
      title: 'Состояние',
      width: 'wide',
      refreshSeconds: REFRESH_SECONDS,
      islands: ['live-page'],
    },
    content,
  );
}

/** What is worth being told of: ages and counts go on all the while. */
function stateOf({ parts, queues, post, freshness, terms }: ConditionView): string {
  return [parts, queues, post, freshness, terms].map((lines) => lines.map(({ mood }) => mood).join(' ')).join(', ');
}

const LOOKS = {
  good: ['pill-good', '✓ в порядке'],
  warn: ['pill-warn', '! смотрите'],
  bad: ['pill-bad', '▲ нет'],
  calm: ['', '· счёт'],
  off: ['', '— не подключено'],
} as const;

function signs(heading: string, lines: readonly ConditionSign[]): Html {
  return html`<section class="card">
    <h2>${heading}</h2>
    ${
      lines.length === 0
        ? html`<p class="muted">Сведений нет.</p>`
        : html`<ul class="signs">
            ${lines.map(
              ({ name, mood, words }) =>
                html`<li>
                  <span><span class="pill ${LOOKS[mood][0]}">${LOOKS[mood][1]}</span></span
                  ><span><b>${name}</b>: ${words}</span>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

function outages(lines: readonly OutageView[], viewer: Viewer): Html {
  return html`<section class="card" id="outages" data-live-part aria-labelledby="outages-heading">
    <h2 id="outages-heading">Журнал простоев</h2>
    ${
      lines.length === 0
        ? html`<p class="muted">Простоев не было.</p>`
        : html`<div class="table-box" tabindex="0" role="group" aria-label="Простои">
            <table>
              <caption class="visually-hidden">
                Простои, новые сверху
              </caption>
              <thead>
                <tr>
                  <th scope="col">Что</th>
                  <th scope="col">С</th>
                  <th scope="col">По</th>
                  <th scope="col">Сколько</th>
                  <th scope="col">Что известно</th>
                  <th scope="col">Кого коснулось</th>
                </tr>
              </thead>
              <tbody>
                ${lines.map((line) => outageLine(line, viewer))}
              </tbody>
            </table>
          </div>`
    }
  </section>`;
}

function outageLine({ part, from, to, words, touched }: OutageView, viewer: Viewer): Html {
  return html`<tr>
    <td>${OUTAGE_PARTS[part]}</td>
    <td class="nowrap">${timeTag(from, viewer)}</td>
    <td class="nowrap">${to === null ? html`<span class="pill pill-bad">▲ длится</span>` : timeTag(to, viewer)}</td>
    <td class="nowrap">${spanText(from, to ?? viewer.now)}</td>
    <td>${words.join(' ')}</td>
    <td>${touched.join(', ')}</td>
  </tr>`;
}
