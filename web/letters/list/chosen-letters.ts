import { MANY_ACT_WORDS } from '#domain/letters/many-letters.ts';
import { formKeys } from '../../components/form-keys.ts';
import { lettersText } from '../../format/count.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { PATHS } from '../../paths.ts';
import { hiddenFields } from './letter-filters.ts';
import { CHOSEN_FORM } from './letter-row.ts';
import { listFields } from './list-address.ts';
import type { LettersModel } from './letters-model.ts';

/** One act with every chosen letter, asked about before it is done; or the same said of each. */
export function chosenForm({ settings, keysOf, acts }: LettersModel): Html {
  return html`<form
    method="post"
    action="${PATHS.letterComments}"
    id="${CHOSEN_FORM}"
    class="bulk"
    data-selection="letter"
  >
    ${formKeys(keysOf())} ${hiddenFields(listFields(settings))}
    <span class="bulk-count" data-selection-count>Отмеченные:</span>
    <label class="visually-hidden" for="chosen-text">Комментарий к отмеченным</label>
    <input id="chosen-text" name="text" type="text" placeholder="Комментарий к отмеченным письмам" autocomplete="off" />
    <button class="small">Добавить ко всем</button>
    <button class="small" formaction="${PATHS.confirmations}">Подтверждения отправки</button>
    ${acts.map((act) => html`<button class="small" name="act" value="${act}" formaction="${PATHS.manyLetters}">${MANY_ACT_WORDS[act].button}</button>`)}
  </form>`;
}

export function saidOfChosen(said: LettersModel['said']): MaybeHtml {
  if (said === undefined) return undefined;
  const { done, refusals } = said;
  const tone = refusals.length === 0 ? 'notice-good' : 'notice-warn';
  return html`<div class="notice ${tone}" role="status">
    <p>Комментарий добавлен: ${lettersText(done)}.</p>
    ${
      refusals.length === 0
        ? undefined
        : html`<ul>
            ${refusals.map((words) => html`<li>${words}</li>`)}
          </ul>`
    }
  </div>`;
}

/** Before the papers are given: those that cannot be, each with the reason, and the way on with the others. */
export function confirmedOfChosen({ confirmed, settings, ticked, keysOf }: LettersModel): MaybeHtml {
  if (confirmed === undefined) return undefined;
  const { refusal, ids, leftOut } = confirmed;
  return html`<div class="notice notice-warn" role="alert">
    <p>
      ${refusal ?? `Подтверждения отправки есть у ${String(ids.length)} из отмеченных (${String(ticked?.length ?? 0)}). Не войдут:`}
    </p>
    ${
      leftOut.length === 0
        ? undefined
        : html`<ul>
            ${leftOut.map(({ name, why }) => html`<li>${name}: ${why}</li>`)}
          </ul>`
    }
    ${
      ids.length === 0
        ? undefined
        : html`<form method="post" action="${PATHS.confirmations}">
            ${formKeys(keysOf())} ${hiddenFields(listFields(settings))}<input type="hidden" name="sure" value="yes" />
            ${(ticked ?? []).map((id) => html`<input type="hidden" name="letter" value="${id}" />`)}
            <button class="primary">Скачать остальные: ${lettersText(ids.length)}</button>
          </form>`
    }
  </div>`;
}
