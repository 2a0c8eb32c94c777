import { CASE_BOUNDS } from '#domain/cases/case-record.ts';
import type { CaseCardView } from '#views/cases/case.ts';
import { formKeys } from '../components/form-keys.ts';
import { textField } from '../components/field.ts';
import { html, type Html } from '../html.ts';
import type { FormKeys } from '../layout/chrome.ts';
import { caseNotePath } from './case-paths.ts';

/** A note of the court's own: no source of the case changes it. */
export function noteSection({ card, keys }: { readonly card: CaseCardView; readonly keys: FormKeys }): Html {
  const heading = html`<h2 id="note-heading">Заметка</h2>`;
  if (!card.actions.note) {
    return html`<section class="card" aria-labelledby="note-heading">
      ${heading}
      <p class="${card.note === '' ? 'muted' : 'prose'}">${card.note === '' ? 'Заметки нет.' : card.note}</p>
    </section>`;
  }
  return html`<section class="card" aria-labelledby="note-heading">
    ${heading}
    <form method="post" action="${caseNotePath(card.id)}" data-typed>
      ${formKeys(keys)} <input type="hidden" name="version" value="${card.version}" data-typed-base />
      ${textField({
        ...{ name: 'note', label: 'Своя заметка к делу', value: card.note, rows: 4, faults: [] },
        hint: 'Её видят сотрудники участка; картотека её не меняет.',
        maxLength: CASE_BOUNDS.note,
      })}
      <p class="button-row"><button>Сохранить заметку</button></p>
    </form>
  </section>`;
}
