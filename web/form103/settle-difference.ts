import type { Form103LineView, Form103View } from '#views/form103/form103.ts';
import { typedIn, type CabinetForms } from '../cabinet/cabinet-forms.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { form103ActPath } from '../paths.ts';

interface DifferencePlace {
  readonly view: Form103View;
  readonly checkId: string;
  readonly place: number;
  readonly settlement: Form103LineView['settlement'];
  /** Something at the place waits for a person, whatever was settled before. */
  readonly isOpen: boolean;
}

/** Why a difference needs nothing more, and the form that asks for it while something does. */
export function settleOrReason(difference: DifferencePlace, forms: CabinetForms): MaybeHtml {
  const { settlement, isOpen } = difference;
  return html`${settlement && settled(settlement, forms)} ${isOpen ? settleForm(difference, forms) : undefined}`;
}

function settled({ reason, byName, at }: NonNullable<DifferencePlace['settlement']>, forms: CabinetForms): Html {
  return html`<small>Разобрано: ${reason} <span class="muted">${byName}, ${timeTag(at, forms.viewer)}</span></small>`;
}

function settleForm({ view, checkId, place }: DifferencePlace, forms: CabinetForms): Html {
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
