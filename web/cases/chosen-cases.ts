import type { CaseItem } from '#views/cases/case.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { FormKeys } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';

const CHOSEN_CASES = 'chosen-cases';

/** What this person makes of cases. */
export interface ChosenActs {
  /** Writes letters. */
  readonly canWrite: boolean;
  /** Notifies parties. */
  readonly canNotify: boolean;
}

/** Cases that are ticked become letters or notices. */
export function chosenForm({ canWrite, canNotify }: ChosenActs, keys: FormKeys): MaybeHtml {
  if (!canWrite && !canNotify) return undefined;
  const [letters, notices] = [PATHS.newCaseLetters, PATHS.newNotification];
  return html`<form
    id="${CHOSEN_CASES}"
    class="bulk"
    method="post"
    action="${canWrite ? letters : notices}"
    data-selection="case"
  >
    ${formKeys(keys)} <span class="bulk-count" data-selection-count>Отмеченные:</span>
    ${canWrite ? html`<button class="small">Письма по отмеченным</button>` : undefined}
    ${
      canNotify
        ? html`<button class="small" name="act" value="choose" formaction="${notices}">
            Уведомления по отмеченным
          </button>`
        : undefined
    }
  </form>`;
}

export function choiceCell({ id, number }: CaseItem): Html {
  return html`<td class="check-cell">
    <label class="row-check"
      ><input type="checkbox" name="case" value="${id}" form="${CHOSEN_CASES}" /><span class="visually-hidden"
        >Отметить дело ${number}</span
      ></label
    >
  </td>`;
}

/** Shown where a script can tick them all. */
export function choiceHead(): Html {
  return html`<th scope="col" class="check-cell">
    <label class="row-check"
      ><input type="checkbox" data-selection-all="case" hidden /><span class="visually-hidden"
        >Отметить все на экране</span
      ></label
    >
  </th>`;
}
