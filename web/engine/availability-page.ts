import { SERVICE_CODES, SERVICES } from '#domain/processes/availability.ts';
import type { AvailabilityView, MonthAvailabilityView } from '#views/engine/availability.ts';
import { timeTag } from '../components/time.ts';
import { countText } from '../format/count.ts';
import { durationText } from '../format/duration.ts';
import { monthText } from '../format/time.ts';
import { html, type Html } from '../html.ts';
import type { Chrome } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { PATHS } from '../paths.ts';
import { engineTabs } from './engine-tabs.ts';

type ServiceView = MonthAvailabilityView['services'][number];

const PERCENT = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const percentText = (basisPoints: number): string => `${PERCENT.format(basisPoints / 100)} %`;

/** How much of each month the installation was there, against what was set as the target. */
export function availabilityPage(chrome: Chrome, report: AvailabilityView): Html {
  const content = html`<div class="page-head">
      <h1>Доступность</h1>
      <a class="button" href="${PATHS.availability}/xlsx">Скачать xlsx</a>
    </div>
    ${engineTabs('availability')}
    <div class="stacked">
      <p>
        Цель — ${percentText(report.targetBasisPoints)} месяца. Простои записываются с
        ${timeTag(report.since, chrome.viewer)}; что было раньше, не считается.
      </p>
      <div class="table-box" tabindex="0" role="group" aria-label="Доступность по месяцам">
        <table>
          <caption class="visually-hidden">
            Доступность по месяцам, новые сверху
          </caption>
          <thead>
            <tr>
              <th scope="col">Месяц</th>
              ${SERVICE_CODES.map((code) => html`<th scope="col">${SERVICES[code].name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${report.months.map(monthRow)}
          </tbody>
        </table>
      </div>
      <details>
        <summary>Как это считается</summary>
        <ul>
          <li>
            «Работа людей» — были и сайт, и база. «Движение писем» — были база, сервер процессов, исполнитель и место на
            диске.
          </li>
          <li>Почта и почтовые серверы стоят отдельно: их отсутствие писем не теряет, они уходят потом.</li>
          <li>Смотрит сам сайт раз в 15 секунд; перезапуск короче минуты простоем сайта не считается.</li>
          <li>Проценты округлены вниз: 100,00 % — значит, простоев не замечено.</li>
        </ul>
      </details>
    </div>`;
  return page(chrome, { title: 'Доступность', width: 'wide' }, content);
}

function monthRow({ month, isPart, services }: MonthAvailabilityView): Html {
  return html`<tr>
    <th scope="row" class="nowrap">
      ${monthText(month)}${isPart ? html`<br /><small class="muted">не целиком</small>` : undefined}
    </th>
    ${services.map((service) => html`<td class="nowrap">${cell(service)}</td>`)}
  </tr>`;
}

function cell({ basisPoints, isConnected, isTargetMet, awaySeconds, absences }: ServiceView): Html {
  if (basisPoints === null) return html`<span class="muted">${isConnected ? '—' : 'не подключено'}</span>`;
  const look = isTargetMet === true ? 'pill-good' : 'pill-bad';
  const sign = isTargetMet === true ? '✓' : '▲';
  return html`<span class="pill ${look}">${sign} ${percentText(basisPoints)}</span>${
      absences === 0
        ? undefined
        : html`<br /><span class="muted">не было ${durationText(awaySeconds * 1_000)}, ${timesText(absences)}</span>`
    }`;
}

const timesText = (times: number): string => countText(times, 'раз', 'раза', 'раз');

/** The report as a table of texts and numbers: of each service the percent, how long it was away, and how many times. */
export function availabilityTable(report: AvailabilityView): (string | number)[][] {
  const services = SERVICE_CODES.map((code) => SERVICES[code].name);
  return [
    ['Доступность по месяцам', `цель ${percentText(report.targetBasisPoints)}`],
    ['Месяц', ...services.flatMap((name) => [`${name}, %`, `${name}: не было, минут`, 'раз'])],
    ...report.months.map(({ month, services: all }) => [
      monthText(month),
      ...all.flatMap(({ basisPoints, isConnected, awaySeconds, absences }) => [
        basisPoints === null ? (isConnected ? '' : 'не подключено') : PERCENT.format(basisPoints / 100),
        Math.ceil(awaySeconds / 60),
        absences,
      ]),
    ]),
  ];
}
