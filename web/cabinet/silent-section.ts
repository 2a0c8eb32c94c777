import type { CabinetView } from '#views/cabinet/cabinet.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { cabinetActPath } from '../paths.ts';
import { typedIn, type CabinetForms } from './cabinet-forms.ts';

/** Pasted lines that said nothing: they are shown, not lost. */
export function silentSection(view: CabinetView, forms: CabinetForms): MaybeHtml {
  const { notUnderstood, canSetAside, nothingToDo } = view;
  if (notUnderstood.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="silent-heading">
    <h2 id="silent-heading">Не понято строк: ${notUnderstood.length}</h2>
    ${nothingToDo === null ? WHAT_TO_DO : undefined}
    <ul>
      ${notUnderstood.map(({ words }) => html`<li class="muted">${words}</li>`)}
    </ul>
    ${canSetAside ? asideAll(view, forms) : undefined}
  </section>`;
}

const WHAT_TO_DO = html`<p class="hint">
  В них нет ни ШПИ, ни сообщения об ошибке. Если строка — письмо партии, внесите его ШПИ другим способом; если нет,
  отложите с причиной.
</p>`;

function asideAll({ batchId }: CabinetView, forms: CabinetForms): Html {
  const path = cabinetActPath(batchId, 'lines');
  return html`<form method="post" action="${path}" data-typed class="stacked">
    ${formKeys(forms.keysOf())}
    <div class="field">
      <label for="lines-reason">Почему эти строки не о письмах</label>
      <input id="lines-reason" name="reason" type="text" value="${typedIn(forms, path, 'reason')}" required />
    </div>
    <p class="button-row"><button>Отложить эти строки</button></p>
  </form>`;
}
