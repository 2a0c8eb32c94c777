import { standingOf, type Standing } from '#domain/calendar/valid-from.ts';
import {
  DAY_COUNT_CODES,
  DAY_COUNTS,
  DELIVERY_CLASS_CODES,
  DELIVERY_CLASSES,
  DISTANCES,
  type ClassTerm,
  type DeliveryClass,
} from '#domain/delivery/delivery-norm.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { DeliveryNormEntryView } from '#views/delivery/delivery.ts';
import { checkField } from '../components/check-field.ts';
import { selectField } from '../components/choice-field.ts';
import { dayField } from '../components/day-field.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { dayText } from '../format/time.ts';
import { html, type Html } from '../html.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { PATHS } from '../paths.ts';
import { statisticsTabs } from '../statistics/statistics-page.ts';

export interface DeliveryNormsModel {
  readonly entries: readonly DeliveryNormEntryView[];
  /** `yyyy-MM-dd` where the viewer is. */
  readonly today: string;
  readonly mayAdd: boolean;
  readonly refused?:
    | {
        readonly faults: readonly Fault[];
        readonly refusal: string | undefined;
        readonly values: (name: string) => string;
      }
    | undefined;
  readonly keysOf: () => FormKeys;
}

const TITLE = 'Сроки доставки';

/** In how many days a letter is expected, from which day on, and where that is known from. */
export function deliveryNormsPage(chrome: Chrome, model: DeliveryNormsModel): Html {
  const { refused } = model;
  const content = html`<div class="page-head"><h1>${TITLE}</h1></div>
    ${statisticsTabs(PATHS.deliveryNorms)}
    <div class="stacked">
      ${errorSummary({ faults: refused?.faults ?? [], refusal: refused?.refusal, heading: 'Не сохранено' })}
      ${normsCard(chrome, model)} ${model.mayAdd ? normForm(model) : undefined}
    </div>`;
  return page(chrome, { title: TITLE, width: 'wide' }, content);
}

function normsCard({ viewer }: Chrome, { entries, today }: DeliveryNormsModel): Html {
  const versions = entries.filter(({ isInForce }) => isInForce).map(({ norm }) => norm);
  return html`<section class="card" aria-labelledby="norms-heading">
    <h2 id="norms-heading">Когда ожидать письмо</h2>
    <div class="table-box" role="region" aria-label="Сроки доставки" tabindex="0">
      <table class="letters">
        <caption class="visually-hidden">
          Сроки по дням, с которых действуют
        </caption>
        <thead>
          <tr>
            <th scope="col">Действуют с</th>
            ${DELIVERY_CLASS_CODES.map((code) => html`<th scope="col">${DELIVERY_CLASSES[code]}</th>`)}
            <th scope="col">Источник</th>
            <th scope="col">Внёс</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map((entry) => {
            const { norm, authorName, at, isInForce } = entry;
            return html`<tr>
              <td class="nowrap" data-label="Действуют с">
                ${dayText(norm.validFrom)}<small class="awaits"
                  >${STANDINGS[standingOf(norm, isInForce, { versions, today })]}</small
                >
              </td>
              ${DELIVERY_CLASS_CODES.map(
                (code) => html`<td data-label="${DELIVERY_CLASSES[code]}">${termWords(norm.terms[code])}</td>`,
              )}
              <td class="grow" data-label="Источник">
                ${norm.source} <small class="awaits">${norm.isChecked ? 'сверено с источником' : 'не проверено'}</small>
              </td>
              <td data-label="Внёс">${authorName ?? 'с программой'} ${at === null ? '' : timeTag(at, viewer)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    <p class="hint">
      Дни считаются со дня, следующего за приёмом письма Почтой, по календарю суда; действует срок, который действовал в
      день приёма. Свой ли регион у адресата, видно по первым трём цифрам индекса. Это оценка, а не обещание Почты: по
      ней программа говорит, когда ожидать письмо и что оно опаздывает.
    </p>
  </section>`;
}

function termWords({ same, other, count }: ClassTerm): string {
  const days = same === other ? String(same) : `${String(same)} в своём регионе, ${String(other)} в другой`;
  return `${days}: ${DAY_COUNTS[count]}`;
}

const STANDINGS: Readonly<Record<Standing, string>> = {
  ...{ replaced: 'заменены', to_begin: 'ещё не начались', in_force: 'действуют', over: 'были' },
};

function normForm({ refused, today, entries, keysOf }: DeliveryNormsModel): Html {
  const faults = refused?.faults ?? [];
  const value = (name: string, known = ''): string => refused?.values(name) ?? known;
  const inForce = entries.find(({ norm, isInForce }) => isInForce && norm.validFrom <= today)?.norm.terms;
  return html`<form
    class="card no-print"
    method="post"
    action="${PATHS.deliveryNorms}"
    data-typed
    aria-labelledby="new-norm"
  >
    <h2 id="new-norm">Новые сроки</h2>
    ${formKeys(keysOf())}
    ${dayField({ form: 'norm', name: 'validFrom', label: 'Действуют с', value: value('validFrom', today), faults })}
    ${DELIVERY_CLASS_CODES.map((code) => classFields({ code, known: inForce?.[code], value, faults }))}
    ${textField({ form: 'norm', name: 'source', label: 'Источник', hint: 'Документ Почты, договор или чья это оценка.', value: value('source'), faults })}
    ${checkField({
      ...{ name: 'isChecked', label: 'Проверка', chosen: value('isChecked') === '1' ? ['1'] : [] },
      faults,
      checks: [{ value: '1', label: 'Сверено с источником' }],
    })}
    <p class="button-row"><button class="primary">Сохранить сроки</button></p>
  </form>`;
}

interface ClassFields {
  readonly code: DeliveryClass;
  readonly known: ClassTerm | undefined;
  readonly value: (name: string, known?: string) => string;
  readonly faults: readonly Fault[];
}

function classFields({ code, known, value, faults }: ClassFields): Html {
  const days = (distance: keyof typeof DISTANCES): Html => {
    const name = `terms.${code}.${distance}`;
    const label = `${DISTANCES[distance]}, дней`;
    const typed = value(name, known === undefined ? '' : String(known[distance]));
    return textField({ form: 'norm', name, label, inputMode: 'numeric', value: typed, faults });
  };
  const choices = DAY_COUNT_CODES.map((count) => ({ value: count, label: DAY_COUNTS[count] }));
  const name = `terms.${code}.count`;
  return html`<fieldset class="field">
    <legend>${DELIVERY_CLASSES[code]}</legend>
    <div class="field-row">
      ${days('same')} ${days('other')}
      ${selectField({ form: 'norm', name, label: 'Считать', choices, value: value(name, known?.count ?? 'working'), faults })}
    </div>
  </fieldset>`;
}
