import { CARD_LABELS, type CardField } from '#domain/matters/matter-faults.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { dayField } from '../components/day-field.ts';
import { conflictSection, saveButtons, seenInputs, type EditConflict, type Seen } from '../components/edit-conflict.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { suggestField } from '../components/suggest-field.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { MATTER_PATHS, matterEditPath, matterPath } from './matter-paths.ts';

export interface MatterFormModel {
  /** Absent: a new card. */
  readonly matter?: { readonly id: string; readonly registrationNumber: string; readonly seen: Seen } | undefined;
  readonly conflict?: EditConflict | undefined;
  readonly values: Readonly<Record<CardField, string>>;
  readonly groups: readonly string[];
  readonly deliveries: readonly string[];
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
}

/** A new registration card, or one that is kept here. */
export function matterFormPage(chrome: Chrome, model: MatterFormModel, keys: FormKeys): Html {
  const { matter, faults, refusal, conflict } = model;
  const title = matter === undefined ? 'Новая карточка' : `Правка карточки ${matter.registrationNumber}`;
  const back = matter === undefined ? MATTER_PATHS.matters : matterPath(matter.id);
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${MATTER_PATHS.matters}">Карточки</a></p>
      <h1>${title}</h1>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Не сохранено: исправьте указанное' })}
    ${conflictSection(conflict, 'в карточке')}
    <form
      class="stacked"
      data-typed
      method="post"
      action="${matter === undefined ? MATTER_PATHS.newMatter : matterEditPath(matter.id)}"
    >
      ${formKeys(keys)} ${matter === undefined ? undefined : seenInputs(matter.seen)} ${cardSection(model)}
      ${coveringSection(model)}
      <p class="button-row">
        ${saveButtons(matter === undefined ? 'Зарегистрировать' : 'Сохранить', conflict)}
        <a class="button" href="${back}">Не сохранять</a>
      </p>
    </form>`;
  return page(chrome, { title }, content);
}

function cardSection({ values, faults, groups, deliveries }: MatterFormModel): Html {
  const of = (name: CardField) => ({ name, label: CARD_LABELS[name], value: values[name], faults });
  return html`<section class="card" aria-labelledby="card-heading">
    <h2 id="card-heading">Обращение</h2>
    <div class="field-row">${textField(of('registrationNumber'))} ${dayField(of('registeredOn'))}</div>
    <div class="field-row">
      ${suggestField({ ...of('documentGroup'), hint: 'По группе и виду доставки решается, публикуется ли ход.', suggestions: groups })}
      ${suggestField({ ...of('deliveryKind'), hint: 'Как поступило: почтой, с портала…', suggestions: deliveries })}
    </div>
    ${textField({ ...of('applicantName'), hint: 'Фамилия, имя и отчество либо наименование.' })}
    ${textField({ ...of('subject'), rows: 4 })}
  </section>`;
}

function coveringSection({ values, faults }: MatterFormModel): Html {
  const of = (name: CardField) => ({ name, label: CARD_LABELS[name], value: values[name], faults });
  return html`<section class="card" aria-labelledby="covering-heading">
    <h2 id="covering-heading">Сопроводительное письмо</h2>
    <p class="hint">Если обращение переслал другой орган. Без письма оставьте все три поля пустыми.</p>
    <div class="field-row">${textField(of('covering.number'))} ${dayField(of('covering.date'))}</div>
    ${textField(of('covering.sender'))}
  </section>`;
}
