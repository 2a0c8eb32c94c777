import { DENSITIES, DENSITY_CODES, LETTER_COLUMN_CODES, LETTER_COLUMNS } from '#domain/letters/letter-columns.ts';
import { LETTER_ORDER_CODES, LETTER_ORDERS } from '#domain/letters/letter-orders.ts';
import { checkField } from '../../components/check-field.ts';
import { radioField, selectField } from '../../components/choice-field.ts';
import { textField } from '../../components/field.ts';
import { formKeys } from '../../components/form-keys.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { PATHS, savedViewRemovalPath } from '../../paths.ts';
import { hiddenFields } from './letter-filters.ts';
import { isSearched, listFields } from './list-address.ts';
import type { LettersModel } from './letters-model.ts';

/** Columns, order and density of the list, and keeping all that under a name. */
export function viewSettings(model: LettersModel): Html {
  return html`<details class="view-settings" id="view-settings" ${model.newView === undefined ? '' : 'open'}>
    <summary>Вид списка</summary>
    <div class="view-forms">${looksForm(model)} ${keepForm(model)} ${removals(model)}</div>
  </details>`;
}

function looksForm({ settings, hasTerms }: LettersModel): Html {
  const { group, q, from, to, late } = listFields(settings);
  const orders = LETTER_ORDER_CODES.filter((code) => code !== 'due' || hasTerms);
  const order = selectField({
    ...{ name: 'order', label: 'Порядок', value: settings.order, faults: [] },
    hint: hasTerms
      ? 'По сроку показаны только письма со сроком; при поиске порядок всегда «сначала новые».'
      : undefined,
    choices: orders.map((value) => ({ value, label: LETTER_ORDERS[value] })),
  });
  const density = radioField({
    ...{ name: 'density', label: 'Строки', value: settings.density, faults: [] },
    choices: DENSITY_CODES.map((value) => ({ value, label: DENSITIES[value] })),
  });
  const columns = checkField({
    ...{ name: 'cols', label: 'Столбцы', faults: [], chosen: settings.columns },
    checks: LETTER_COLUMN_CODES.map((value) => ({ value, label: LETTER_COLUMNS[value] })),
  });
  return html`<form method="get" action="${PATHS.letters}" class="view-looks">
    ${hiddenFields({ group, q, from, to, late })} ${columns}
    <div class="view-choices">
      ${order} ${density}
      <p class="button-row"><button class="primary">Показать так</button></p>
    </div>
  </form>`;
}

function keepForm({ settings, newView, keysOf }: LettersModel): Html {
  const what = isSearched(settings) ? 'Папка, поиск, порядок, столбцы' : 'Папка, порядок, столбцы';
  return html`<form method="post" action="${PATHS.savedViews}" class="view-keep" data-typed>
    ${formKeys(keysOf())} ${hiddenFields(listFields(settings))}
    ${textField({
      ...{ form: 'view', name: 'name', label: 'Сохранить этот вид под именем', maxLength: 60 },
      ...{ value: newView?.name ?? '', faults: newView?.faults ?? [] },
      hint: `${what} — как сейчас на экране. Вид появится слева и будет на любом компьютере.`,
    })}
    <p>
      <label class="plain-check"
        ><input type="checkbox" name="isShared" value="yes" /> <span>показывать всему участку</span></label
      >
    </p>
    <p class="button-row"><button>Сохранить вид</button></p>
  </form>`;
}

function removals({ views, keysOf }: LettersModel): MaybeHtml {
  const own = views.filter(({ canRemove }) => canRemove);
  if (own.length === 0) return undefined;
  const items = own.map(
    ({ id, name, isShared }) =>
      html`<li>
        <form method="post" action="${savedViewRemovalPath(id)}">
          ${formKeys(keysOf())}<span>${name}${isShared ? html` <small class="muted">общий</small>` : undefined}</span>
          <button class="small">Удалить<span class="visually-hidden"> вид «${name}»</span></button>
        </form>
      </li>`,
  );
  return html`<div class="view-removals">
    <h3>Сохранённые</h3>
    <ul>
      ${items}
    </ul>
  </div>`;
}
