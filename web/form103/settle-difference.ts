import type { Form103LineView, Form103View } from '#views/form103/form103.ts';
import { typedIn, type CabinetForms } from '../cabinet/cabinet-forms.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type MaybeHtml } from '../html.ts';
import { form103ActPath } from '../paths.ts';

interface DifferencePlace {
  readonly view: Form103View;
  readonly checkId: string;
  readonly place: number;
  readonly settlement: Form103LineView['settlement'];
}

/** Why a difference needs nothing more, or the form that asks for it. */
export function settleOrReason(difference: DifferencePlace, forms: CabinetForms): MaybeHtml {
  const { view, checkId, place, settlement } = difference;
  if (settlement !== null) {
    const { reason, byName, at } = settlement;
    return html`<small>Разобрано: ${reason} <span class="muted">${byName}, ${timeTag(at, forms.viewer)}</span></small>`;
  }
  if (!view.canSettle) return html`<small class="muted">Не разобрано</small>`;
  const path = form103ActPath(view.batchId, 'settle');
  const id = `form103-${String(place)}`;
  const typed = typedIn(forms, path, 'place') === String(place) ? typedIn(forms, path, 'reason') : '';
  return html`<form method="post" action="${path}" data-typed="${id}">
    ${formKeys(forms.keysOf())}
    <input type="hidden" name="check" value="${checkId}" /><input type="hidden" name="place" value="${place}" />
    <div class="field">
      <label for="${id}">Почему так, что сделано</label>
      <input id="${id}" name="reason" type="text" maxlength="2000" required value="${typed}" />
    </div>
    <button>Разобрано</button>
  </form>`;
}
