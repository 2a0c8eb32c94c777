import type { CabinetRowView } from '#views/cabinet/cabinet.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html } from '../html.ts';
import { cabinetActPath } from '../paths.ts';
import { typedIn, type CabinetForms } from './cabinet-forms.ts';

/** The reason for which a row is none of ours, and its button. */
export function asideField(id: string, reason: string): Html {
  return html`<div class="field">
      <label for="reason-${id}">Если строка не наша, почему</label>
      <input id="reason-${id}" name="reason" type="text" value="${reason}" />
    </div>
    <p class="button-row"><button name="act" value="dismiss">Не наше, отложить</button></p>`;
}

/** A row of a batch that is over: nothing of it is written any more, and yet somebody says what became of it. */
export function asideRowForm(
  batchId: string,
  { readingId, place }: CabinetRowView,
  { id, forms, reason }: { readonly id: string; readonly forms: CabinetForms; readonly reason: string },
): Html {
  return html`<form method="post" action="${cabinetActPath(batchId, 'settle')}" data-typed="${id}" class="settle-row">
    ${formKeys(forms.keysOf())}
    <input type="hidden" name="reading" value="${readingId}" />
    <input type="hidden" name="place" value="${place}" />
    <div class="field">
      <label for="reason-${id}">Что выяснили</label>
      <input id="reason-${id}" name="reason" type="text" value="${reason}" required />
    </div>
    <p class="button-row"><button name="act" value="dismiss">Разобрано, отложить</button></p>
  </form>`;
}

/** A row of one reading that agrees may still be none of ours. */
export function asideForm(batchId: string, rows: readonly CabinetRowView[], forms: CabinetForms): Html {
  const readingId = rows[0]?.readingId ?? '';
  const path = cabinetActPath(batchId, 'settle');
  const chosen = typedIn(forms, path, 'reading') === readingId ? typedIn(forms, path, 'place') : '';
  const isThis = rows.some(({ place }) => String(place) === chosen);
  return html`<details ${isThis ? 'open' : ''}>
    <summary>Отложить строку: она не наша</summary>
    <form method="post" action="${path}" data-typed="aside-${readingId}" class="settle-row">
      ${formKeys(forms.keysOf())}
      <input type="hidden" name="reading" value="${readingId}" />
      <div class="field">
        <label for="place-${readingId}">Строка</label>
        <select id="place-${readingId}" name="place">
          ${rows.map((row) => html`<option value="${row.place}" ${String(row.place) === chosen ? 'selected' : ''}>${row.letter?.registrationNumber} ${row.shpi}</option>`)}
        </select>
      </div>
      ${asideField(readingId, isThis ? typedIn(forms, path, 'reason') : '')}
    </form>
  </details>`;
}
