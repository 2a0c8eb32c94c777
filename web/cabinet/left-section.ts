import type { CabinetView, LeftLetterView } from '#views/cabinet/cabinet.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { cabinetActPath, letterPath } from '../paths.ts';
import { typedIn, type CabinetForms } from './cabinet-forms.ts';

/** Letters in «Новые»: mended in the cabinet, with what was changed, or here and sent in the next archive. */
export function leftSection(view: CabinetView, forms: CabinetForms): MaybeHtml {
  if (view.left.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="left-heading">
    <h2 id="left-heading">Остались в «Новых»: ${view.left.length}</h2>
    <ul class="plain-list stacked">
      ${view.left.map((letter) => html`<li>${leftLetter(view, letter, forms)}</li>`)}
    </ul>
  </section>`;
}

function leftLetter(view: CabinetView, letter: LeftLetterView, forms: CabinetForms): Html {
  const { batchId, canAct, absence } = view;
  const { letterId, registrationNumber, recipientName, column, message, mended } = letter;
  const said = html`<p>
      <a href="${letterPath(letterId)}">${registrationNumber}</a> · ${recipientName}<br />
      ${column === '' ? undefined : html`<code>${column}</code> `}${message}
    </p>
    ${mended === null ? undefined : html`<p class="notice">Исправлено в кабинете: ${mended.words} <span class="muted">(${mended.byName}, ${timeTag(mended.at, forms.viewer)})</span>. Теперь внесите его ШПИ.</p>`}`;
  if (!canAct) return said;
  if (mended === null) return html`${said} ${mendForm(batchId, letterId, forms)}`;
  return absence.mayTell ? html`${said} ${mistakeForm(batchId, letterId, forms)}` : said;
}

/** It may have gone from the cabinet: from here it goes only when who answers for it says that it has not. */
function mistakeForm(batchId: string, letterId: string, forms: CabinetForms): Html {
  return html`<form method="post" action="${cabinetActPath(batchId, 'mend')}" class="stacked">
    ${formKeys(forms.keysOf())}
    <input type="hidden" name="letter" value="${letterId}" />
    <p class="button-row"><button class="danger" name="act" value="mistake">Исправили по ошибке</button></p>
    <p class="hint">Только если в кабинете письмо по-прежнему в «Новых»: после этого его можно исправить здесь.</p>
  </form>`;
}

function mendForm(batchId: string, letterId: string, forms: CabinetForms): Html {
  const path = cabinetActPath(batchId, 'mend');
  const words = typedIn(forms, path, 'letter') === letterId ? typedIn(forms, path, 'words') : '';
  return html`<form method="post" action="${path}" data-typed="${letterId}" class="stacked">
    ${formKeys(forms.keysOf())}
    <input type="hidden" name="letter" value="${letterId}" />
    <div class="field">
      <label for="mended-${letterId}">Что изменено в кабинете</label>
      <input id="mended-${letterId}" name="words" type="text" value="${words}" />
      <p class="hint">Было и стало: например, «индекс 140000 исправлен на 140005». Останется в деле письма.</p>
    </div>
    <p class="button-row">
      <button class="primary" name="act" value="in_cabinet">Исправлено в кабинете</button>
      <button name="act" value="here">Исправить здесь</button>
    </p>
    <p class="hint">«Исправить здесь»: письмо вернётся автору и уйдёт в следующем архиве; из «Новых» его удалите.</p>
  </form>`;
}
