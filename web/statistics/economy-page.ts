import { moneyText } from '#domain/post/tariff.ts';
import { roublesTyped } from '#domain/post/typed-roubles.ts';
import { economyOf, type Figures } from '#domain/statistics/figures.ts';
import type { LetterFilter } from '#domain/statistics/filter.ts';
import { MEASURE_CODES, MEASURES, termText, type Norms } from '#domain/statistics/measures.ts';
import { periodWords } from '#domain/statistics/periods.ts';
import { hoursText, isSaved } from '#domain/statistics/sections.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { NormsVersionView } from '#views/statistics/statistics.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { sums } from '../components/sums.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { PATHS } from '../paths.ts';
import { rowChart, type Bar } from './charts.ts';
import { lettersHref, narrowedNotice, periodForm, statisticsTabs } from './statistics-page.ts';
import { numberText, tenthsText } from '../format/number.ts';
import { CURRENCY } from '#domain/post/tariff.ts';

export interface EconomyModel {
  readonly read: { readonly filter: LetterFilter; readonly figures: Figures; readonly norms: Norms };
  readonly versions: readonly NormsVersionView[];
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly canSet: boolean;
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  /** What was typed, where it was refused. */
  readonly values?: ((name: string) => string) | undefined;
  readonly keys: FormKeys;
}

/** What electronic letters save against paper: a page for the head of a court to show. */
export function economyPage(chrome: Chrome, model: EconomyModel): Html {
  const { read, sites, faults, refusal } = model;
  const { filter } = read;
  const content = html`<div class="page-head"><h1>Экономика за ${periodWords(filter)}</h1></div>
    ${statisticsTabs(PATHS.economy, filter)}
    <div class="stacked">
      ${periodForm(PATHS.economy, { filter, sites, canChooseSite: sites.length > 1 })}
      ${narrowedNotice(PATHS.economy, filter, read.figures.signers)}
      ${errorSummary({ faults, refusal, heading: 'Не сохранено' })} ${saved(read)} ${measured(read)}
      ${basisCard(chrome, model)} ${model.canSet ? normsForm(model) : undefined}
    </div>`;
  return page(chrome, { title: 'Экономика', width: 'wide' }, content);
}

function saved({ filter, figures, norms }: EconomyModel['read']): Html {
  const economy = economyOf(figures, norms);
  const hours = (label: string, minutes: number): Bar => ({ label, value: minutes, told: hoursText(minutes) });
  const name = isSaved(filter.basis) ? 'Сбережено' : 'Прогноз, если все эти письма примет Почта';
  return html`<section class="card" aria-labelledby="saved-heading">
    <h2 id="saved-heading">${name}: ${hoursText(economy.minutes)} и ${moneyText(economy.money)}</h2>
    ${sums([
      ['Писем', numberText(economy.letters)],
      ['Заказных', numberText(economy.registered)],
      ['Рабочих дней по 8 часов', tenthsText(economy.minutes / 480)],
    ])}
    <p class="hint">Времени работы на эти письма:</p>
    ${rowChart('chart-minutes', 'Времени работы на эти письма', [
      hours('На бумаге', economy.letters * norms.minutesOnPaper),
      hours('В МАСК', economy.letters * norms.minutesInMask),
    ])}
    <p><a href="${lettersHref(filter, {})}">Письма, из которых это сложено</a></p>
    <p class="hint">
      Деньги — по заказным письмам, ушедшим электронно; верхняя граница — если так уйдут и те, о способе которых Почта
      ещё не сказала. Простое письмо не считается: его цена не опубликована. Листы сверх цены, уведомление и НДС сюда не
      входят: сравниваются нормы одного письма. Точную сумму скажет счёт Почты.
    </p>
  </section>`;
}

function measured({ figures, norms }: EconomyModel['read']): Html {
  const { prepare } = figures.measures;
  const words =
    prepare.count === 0
      ? html`за эти дни ещё не измерено ни одного письма.`
      : html`половина писем — не дольше <b>${termText(prepare.medianSeconds)}</b>, девять из десяти — не дольше
          <b>${termText(prepare.p90Seconds)}</b> (измерено писем: ${numberText(prepare.count)}).`;
  return html`<section class="card" aria-labelledby="measured-heading">
    <h2 id="measured-heading">Что измерено у нас самих</h2>
    <p>Время ${MEASURES.prepare}: ${words}</p>
    <p class="hint">
      Это время по часам, с перерывами: черновик мог лежать. Рядом — ${String(norms.minutesInMask)} мин работы человека
      из источника норм; сравнивайте, а не складывайте.
    </p>
  </section>`;
}

function basisCard({ viewer }: Chrome, { versions }: EconomyModel): Html {
  return html`<section class="card" aria-labelledby="norms-heading">
    <h2 id="norms-heading">С чем сравнивается</h2>
    <ul class="remarks">
      ${versions.map(
        ({ norms, authorName, at }) =>
          html`<li>
            <span
              ><b>${norms.version === 0 ? 'Поставлено с программой' : `Версия ${String(norms.version)}`}</b>:
              ${norms.minutesOnPaper} → ${norms.minutesInMask} мин,
              ${moneyText({ from: norms.priceOnPaper, to: norms.priceOnPaper })} →
              ${moneyText({ from: norms.priceElectronic, to: norms.priceElectronic })} за заказное письмо. Источник:
              ${norms.source}
              <small class="muted">${authorName ?? ''} ${at === null ? '' : timeTag(at, viewer)}</small></span
            >
          </li>`,
      )}
    </ul>
    <p class="hint">Действует верхняя; отчёты, сделанные по расписанию, хранят свою.</p>
  </section>`;
}

function normsForm({ read: { norms }, values, faults, keys }: EconomyModel): MaybeHtml {
  const value = (name: string, known: string): string => values?.(name) ?? known;
  const field = (name: string, label: string, known: string, hint?: string): Html =>
    textField({ name, label, hint, value: value(name, known), faults });
  return html`<form
    class="card no-print"
    method="post"
    action="${PATHS.economy}"
    data-typed
    aria-labelledby="set-heading"
  >
    <h2 id="set-heading">Новая версия</h2>
    ${formKeys(keys)} ${field('minutesOnPaper', 'Минут на бумажное письмо', String(norms.minutesOnPaper))}
    ${field('minutesInMask', 'Минут на письмо в МАСК', String(norms.minutesInMask))}
    ${field('priceOnPaper', `Цена заказного на бумаге, ${CURRENCY}`, roublesTyped(norms.priceOnPaper))}
    ${field('priceElectronic', `Цена заказного электронно, ${CURRENCY}`, roublesTyped(norms.priceElectronic))}
    ${MEASURE_CODES.map((code) => field(`hours.${code}`, `Норма, часов: ${MEASURES[code]}`, String(norms.hours[code])))}
    ${field('source', 'Источник', norms.source, 'Откуда эти числа: приказ, замер, презентация')}
    <p class="button-row"><button class="primary">Сохранить версию</button></p>
  </form>`;
}
