import { MERGE_HINT } from '#domain/composing/merge-fields.ts';
import { moneyText, priceOf, sumOf, TARIFF_CAVEAT } from '#domain/post/tariff.ts';
import { textField } from '../../components/field.ts';
import { radioField } from '../../components/choice-field.ts';
import { timeTag } from '../../components/time.ts';
import { lettersText } from '../../format/count.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import type { Viewer } from '../../layout/chrome.ts';
import type { LetterFormModel } from './letter-form-model.ts';

/** What the press of a button does, what it costs and when it goes: said before it is done. */
export function submitSection(model: LetterFormModel, viewer: Viewer): Html {
  const { letter } = model;
  const isDraft = letter === undefined || letter.status === 'draft';
  const count = countOf(model);
  return html`<div class="submit-row">
    ${isDraft ? summary(model, count, viewer) : undefined}
    <p class="button-row">
      <button class="primary" name="action" value="send" aria-keyshortcuts="Control+Enter">
        ${isDraft ? (count > 1 ? `Отправить на подпись: ${lettersText(count)}` : 'Отправить на подпись') : 'Отправить снова'}
      </button>
      <button name="action" value="save">${isDraft ? 'Сохранить черновик' : 'Сохранить изменения'}</button>
    </p>
    ${isDraft ? undefined : html`<p class="hint">Документ подготовится заново и вернётся на подпись.</p>`}
    ${isDraft ? templateForm(model) : undefined}
  </div>`;
}

/** The addressee in the fields is one of them, if there is one. */
function countOf({ further, values }: LetterFormModel): number {
  return further.length + (further.length > 0 && values.recipientName.trim() === '' ? 0 : 1);
}

function summary(model: LetterFormModel, count: number, viewer: Viewer): Html {
  const { further, values, postAt } = model;
  const names = [values.recipientName.trim(), ...further.map(({ name }) => name)].filter((name) => name !== '');
  const price = priceOf(values.kind === 'simple' ? 'simple' : 'registered', null);
  const sum = price === null ? undefined : moneyText(sumOf(Array.from({ length: count }, () => price)));
  return html`<div class="hint" id="before-sending">
    ${count > 1 ? html`<p class="together-said"><b>Будет ${lettersText(count)}</b>, по одному каждому: ${names.join('; ')}.</p>` : undefined}
    <p>
      ${sum === undefined ? undefined : html`<span title="${TARIFF_CAVEAT}" data-price>Стоимость ${sum} (тариф 2020 года). </span>`}Если
      подписать сейчас, Почта получит ${count > 1 ? 'их' : 'его'} ${timeTag(postAt, viewer)}.
    </p>
  </div>`;
}

/** What is filled in now, kept to begin other letters with. */
function templateForm({ newTemplate }: LetterFormModel): MaybeHtml {
  const { name = '', faults = [] } = newTemplate ?? {};
  const hint = `В нём останутся вид, заголовок, комментарий и кто подписывает. ${MERGE_HINT}`;
  return html`<details class="keep-template" id="keep-template" ${newTemplate === undefined ? '' : 'open'}>
    <summary>Сохранить как шаблон</summary>
    ${textField({ name: 'templateName', label: 'Название шаблона', hint, value: name, faults })}
    ${radioField({ name: 'templateWhose', label: 'Чей', value: 'own', faults: [], choices: WHOSE })}
    <button name="action" value="keep-template">Сохранить шаблон</button>
  </details>`;
}

const WHOSE = [
  { value: 'own', label: 'Мой' },
  { value: 'site', label: 'Общий', hint: 'для всех на участке' },
];
