import { standingOf, type Standing } from '#domain/calendar/valid-from.ts';
import { CURRENCY, exactly, moneyText } from '#domain/post/tariff.ts';
import { roublesTyped } from '#domain/post/typed-roubles.ts';
import { addedTexts, SIDES } from '#domain/post/tariff-words.ts';
import { vatWords } from '#domain/post/vat.ts';
import { spentPercent } from '#domain/tariffs/budget.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { BudgetStandingView, TariffEntryView } from '#views/tariffs/tariff.ts';
import { errorSummary } from '../components/error-summary.ts';
import { dayField } from '../components/day-field.ts';
import { selectField } from '../components/choice-field.ts';
import { fieldId, textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { sums } from '../components/sums.ts';
import { timeTag } from '../components/time.ts';
import { dayText } from '../format/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { PATHS } from '../paths.ts';
import { statisticsTabs } from '../statistics/statistics-page.ts';
import { budgetWarning, limitText } from './budget-line.ts';

export interface TariffsModel {
  readonly entries: readonly TariffEntryView[];
  /** `yyyy-MM-dd` where the viewer is. */
  readonly today: string;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly year: number;
  readonly mayAdd: boolean;
  /** Null: no site is there to be looked at. */
  readonly site: { readonly id: string; readonly standing: BudgetStandingView; readonly maySet: boolean } | null;
  readonly refused?:
    | {
        readonly faults: readonly Fault[];
        readonly refusal: string | undefined;
        readonly of: 'tariff' | 'budget';
        readonly values: (name: string) => string;
      }
    | undefined;
  readonly keysOf: () => FormKeys;
}

/** What the Post takes for a letter from which day on, and what a site may spend in a year. */
export function tariffsPage(chrome: Chrome, model: TariffsModel): Html {
  const { refused } = model;
  const content = html`<div class="page-head"><h1>Тарифы и бюджет</h1></div>
    ${statisticsTabs(PATHS.tariffs)}
    <div class="stacked">
      ${errorSummary({
        ...{ faults: refused?.faults ?? [], refusal: refused?.refusal, heading: 'Не сохранено' },
        target: ({ field }) => fieldId(field, refused?.of),
      })}
      ${budgetCard(model)} ${tariffsCard(chrome, model)} ${model.mayAdd ? tariffForm(model) : undefined}
    </div>`;
  return page(chrome, { title: 'Тарифы и бюджет', width: 'wide' }, content);
}

function budgetCard(model: TariffsModel): MaybeHtml {
  const { site, sites, year } = model;
  if (site === null) return undefined;
  const { budget, spent, vat } = site.standing;
  return html`<section class="card" aria-labelledby="budget-heading">
    <h2 id="budget-heading">Бюджет участка ${site.id} на ${String(year)} год</h2>
    ${chooser(sites, site.id, year)} ${budgetWarning(site.standing)}
    ${sums([
      ['Истрачено', `${moneyText(spent)}${vatWords(vat)}`],
      ['Бюджет', budget === null ? 'не задан' : limitText(budget.limitKopecks)],
      ...(budget === null ? [] : ([['Доля', `${String(spentPercent(budget, spent))} %`]] as const)),
    ])}
    <p class="hint">
      Истрачено: письма партий этого года по цене формы 103, до неё — по цене заказа у Почты или по тарифу дня партии, и
      отправленные СМС; в «Реестре» те же письма стоят по тарифу, и сумма там может быть другой. Верхняя граница — если
      письма, о способе которых Почта ещё не сказала, будут напечатаны. НДС — тот, что в письмах, по ставке тарифа дня
      партии; у СМС ставка не известна. Письмо, число листов которого не известно, посчитано без листов сверх цены.
    </p>
    ${site.maySet ? budgetForm(model, site.id) : undefined}
  </section>`;
}

function chooser(sites: TariffsModel['sites'], siteId: string, year: number): Html {
  return html`<form class="search report-period no-print" method="get" action="${PATHS.tariffs}">
    ${
      sites.length > 1
        ? html`<label class="inline" for="site">участок</label>
            <select id="site" name="site">
              ${sites.map(
                ({ id, name }) =>
                  html`<option value="${id}" ${id === siteId ? 'selected' : ''}>${id} — ${name}</option>`,
              )}
            </select>`
        : undefined
    }
    <label class="inline" for="year">год</label
    ><input id="year" name="year" inputmode="numeric" size="4" value="${String(year)}" />
    <button>Показать</button>
  </form>`;
}

function budgetForm({ site, year, refused, keysOf }: TariffsModel, siteId: string): Html {
  const own = refused?.of === 'budget' ? refused : undefined;
  const budget = site?.standing.budget;
  const field = (name: string, label: string, known: string, hint?: string): Html =>
    textField({ form: 'budget', name, label, hint, value: own?.values(name) ?? known, faults: own?.faults ?? [] });
  return html`<form class="no-print" method="post" action="${PATHS.budget}" data-typed aria-labelledby="budget-set">
    <h3 id="budget-set">${budget ? 'Изменить бюджет' : 'Задать бюджет'}</h3>
    ${formKeys(keysOf())}<input type="hidden" name="site" value="${siteId}" />
    ${field('year', 'Год', String(year))}
    ${field('limitKopecks', `Сумма на год, ${CURRENCY}`, budget ? roublesTyped(budget.limitKopecks) : '')}
    ${field('warnPercent', 'Предупредить при, %', String(budget?.warnPercent ?? USUAL_WARNING), 'С этой доли о бюджете говорится на странице партии и руководителю.')}
    <p class="button-row"><button>Сохранить бюджет</button></p>
  </form>`;
}

const USUAL_WARNING = 80;

function tariffsCard({ viewer }: Chrome, { entries, today }: TariffsModel): Html {
  const versions = entries.filter(({ isInForce }) => isInForce).map(({ tariff }) => tariff);
  return html`<section class="card" aria-labelledby="tariffs-heading">
    <h2 id="tariffs-heading">Тарифы Почты</h2>
    <div class="table-box" role="region" aria-label="Тарифы" tabindex="0">
      <table class="letters">
        <caption class="visually-hidden">
          Тарифы по дням, с которых действуют
        </caption>
        <thead>
          <tr>
            <th scope="col">Действует с</th>
            <th scope="col" class="number">Заказное, вручённое электронно</th>
            <th scope="col" class="number">Заказное, напечатанное</th>
            <th scope="col" class="number">Простое</th>
            <th scope="col">Сверх цены, НДС</th>
            <th scope="col">Источник</th>
            <th scope="col">Внёс</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map((entry) => {
            const { tariff, authorName, at, isInForce } = entry;
            const { simpleKopecks } = tariff;
            return html`<tr>
              <td class="nowrap" data-label="Действует с">
                ${dayText(tariff.validFrom)}<small class="awaits"
                  >${STANDINGS[standingOf(tariff, isInForce, { versions, today })]}</small
                >
              </td>
              <td class="number" data-label="Электронно">${moneyText(exactly(tariff.electronicKopecks))}</td>
              <td class="number" data-label="Напечатанное">${moneyText(exactly(tariff.paperKopecks))}</td>
              <td class="number" data-label="Простое">
                ${simpleKopecks === null ? 'не известно' : moneyText(exactly(simpleKopecks))}
              </td>
              <td class="grow" data-label="Сверх цены, НДС">${addedCell(tariff)}</td>
              <td class="grow" data-label="Источник">${tariff.source}</td>
              <td data-label="Внёс">${authorName ?? 'с программой'} ${at === null ? '' : timeTag(at, viewer)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    <p class="hint">Письмо считается по тарифу дня своей партии. Точную сумму скажет счёт Почты.</p>
  </section>`;
}

function addedCell(tariff: TariffEntryView['tariff']): Html | string {
  const texts = addedTexts(tariff);
  return texts.length === 0
    ? 'ничего не добавляется, НДС не указан'
    : html`${texts.map((text) => html`<div>${text}</div>`)}`;
}

const STANDINGS: Readonly<Record<Standing, string>> = {
  ...{ replaced: 'заменён', to_begin: 'ещё не начался', in_force: 'действует', over: 'был' },
};

function tariffForm({ refused, today, keysOf }: TariffsModel): Html {
  const own = refused?.of === 'tariff' ? refused : undefined;
  const faults = own?.faults ?? [];
  const value = (name: string): string => own?.values(name) ?? '';
  const price = (name: string, label: string, hint?: string): Html =>
    textField({ form: 'tariff', name, label: `${label}, ${CURRENCY}`, hint, value: value(name), faults });
  return html`<form
    class="card no-print"
    method="post"
    action="${PATHS.tariffs}"
    data-typed
    aria-labelledby="new-tariff"
  >
    <h2 id="new-tariff">Новый тариф</h2>
    ${formKeys(keysOf())}
    ${dayField({ form: 'tariff', name: 'validFrom', label: 'Действует с', value: own?.values('validFrom') ?? today, faults })}
    ${price('electronicKopecks', 'Заказное, вручённое электронно')}
    ${price('paperKopecks', 'Заказное, напечатанное Почтой')}
    ${price('simpleKopecks', 'Простое', 'Пусто — цена не известна, и простые письма в суммы не входят.')}
    ${addedFields({ value, faults, price })}
    ${textField({ form: 'tariff', name: 'source', label: 'Источник', hint: 'Приказ, договор или письмо Почты: номер и дата.', value: value('source'), faults })}
    <p class="button-row"><button class="primary">Сохранить тариф</button></p>
  </form>`;
}

interface AddedFields {
  readonly value: (name: string) => string;
  readonly faults: readonly Fault[];
  readonly price: (name: string, label: string, hint?: string) => Html;
}

/** What is added to the price of a letter and what is contained in it: an empty field adds nothing. */
function addedFields({ value, faults, price }: AddedFields): Html {
  const plain = (name: string, label: string, hint: string): Html =>
    textField({ form: 'tariff', name, label, hint, value: value(name), faults, inputMode: 'numeric' });
  const choices = Object.entries(SIDES).map(([side, label]) => ({ value: side, label }));
  const sides = value('pagesPerSheet') || '1';
  return html`${plain('includedSheets', 'Листов в цене', 'Сколько листов уже оплачено. Лист — страница готового документа, чистая для адреса тоже; при печати с двух сторон — две страницы. Пусто — цена от листов не зависит.')}
  ${selectField({ form: 'tariff', name: 'pagesPerSheet', label: 'Как печатает Почта', value: sides, choices, faults })}
  ${price('furtherSheetElectronicKopecks', 'Каждый следующий лист, вручённое электронно', NOTHING)}
  ${price('furtherSheetPaperKopecks', 'Каждый следующий лист, напечатанное и простое', NOTHING)}
  ${price('noticeKopecks', 'Уведомление о вручении заказного', 'Если оно не входит в цену письма: добавится к каждому заказному, у простого уведомления нет. Пусто — ничего не добавляется.')}
  ${plain('vatPercent', 'НДС в этих ценах, %', 'Рядом с суммами будет «в том числе НДС». Пусто — НДС не показывается.')}`;
}

const NOTHING = 'Пусто — ничего не добавляется.';
