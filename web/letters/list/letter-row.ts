import { USUAL_COLUMNS, type LetterColumn } from '#domain/letters/letter-columns.ts';
import type { LetterListItem } from '#views/letters/letter.ts';
import { html, type Html } from '../../html.ts';
import type { Viewer } from '../../layout/chrome.ts';
import { LETTER_CELLS } from './letter-cells.ts';

/** The form over the list through which chosen letters go. */
export const CHOSEN_FORM = 'chosen-letters';

/** One letter in the columns that are shown. The number is the link; it covers the whole line. */
export function letterRow(
  letter: LetterListItem,
  viewer: Viewer,
  columns: readonly LetterColumn[] = USUAL_COLUMNS,
  isTicked = false,
): Html {
  const name = letter.number ?? 'черновик';
  return html`<tr id="letter-${letter.id}" data-letter="${letter.id}" data-version="${letter.version}">
    <td class="check-cell">
      <label class="row-check"
        ><input
          type="checkbox"
          name="letter"
          value="${letter.id}"
          form="${CHOSEN_FORM}"
          ${isTicked ? 'checked' : ''}
        /><span class="visually-hidden">Отметить: ${name}</span></label
      >
    </td>
    ${columns.map((column) => LETTER_CELLS[column](letter, viewer))}
  </tr>`;
}
