import { REMARK_FIELDS } from '#domain/letters/remark-fields.ts';
import { selectField } from '../../components/choice-field.ts';
import { textField } from '../../components/field.ts';
import { formKeys } from '../../components/form-keys.ts';
import { html, type Html } from '../../html.ts';
import { approvalPath, declineVisaPath, PATHS, sendBackPath, withQuery } from '../../paths.ts';
import type { KeptRemark } from '../../signing/remarks-page.ts';
import type { FormKeys } from '../../layout/chrome.ts';
import type { LetterCardModel } from '../card/letter-card-model.ts';
import type { DecisionDraft } from './decision-panel.ts';
import { documentKeys } from './document-keys.ts';

export interface SendBackModel {
  readonly letter: LetterCardModel;
  readonly draft?: DecisionDraft | undefined;
  readonly remarks: readonly KeptRemark[];
}

const FIELDS = Object.entries(REMARK_FIELDS).map(([value, label]) => ({ value, label }));
const KEEP = [
  { value: 'own', label: 'в мои' },
  { value: 'site', label: 'в общие участка' },
];

/** The remark, what it is about, and the ones that were kept: a chosen one is text like any other. @param besides stands in the line of the button */
export function sendBackForm({ letter, draft, remarks }: SendBackModel, keys: FormKeys, besides: Html): Html {
  const isVisa = letter.status === 'awaiting_visa';
  return html`<form
    method="post"
    action="${isVisa ? declineVisaPath(letter.id) : sendBackPath(letter.id)}"
    class="send-back"
    data-typed
  >
    ${formKeys(keys)} ${documentKeys(letter)}
    ${textField({
      name: 'remark',
      label: 'Замечание автору',
      value: draft?.remark ?? '',
      rows: 2,
      maxLength: 2_000,
      faults: draft?.faults ?? [],
    })}
    <div class="decision-more">
      ${readyRemarks(letter.id, remarks)}
      <details ${draft?.field ? 'open' : ''}>
        <summary>О каком поле, сохранить в готовые</summary>
        ${selectField({ name: 'field', label: 'О чём замечание', value: draft?.field ?? '', faults: [], choices: FIELDS, emptyLabel: 'о письме в целом', isEmptyKept: true })}
        ${selectField({ name: 'keep', label: 'Сохранить в готовые', value: '', faults: [], choices: KEEP, emptyLabel: 'не сохранять', isEmptyKept: true })}
      </details>
    </div>
    <div class="decision-row">
      <button>${isVisa ? 'Отказать в визе с замечанием' : 'Вернуть с замечанием'}</button>
      ${besides}
    </div>
  </form>`;
}

function readyRemarks(letterId: string, remarks: readonly KeptRemark[]): Html {
  const links = remarks.map(
    ({ id, text }) =>
      html`<li><a href="${withQuery(approvalPath(letterId), { remark: id })}" data-remark>${text}</a></li>`,
  );
  return html`<details class="ready-remarks">
    <summary>Готовые замечания (${remarks.length})</summary>
    <ul>
      ${links}
    </ul>
    <p><a href="${PATHS.remarks}">Добавить, убрать</a></p>
  </details>`;
}
