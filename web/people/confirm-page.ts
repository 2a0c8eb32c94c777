import type { Fault } from '#domain/documents/fault.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { codeLabel, keyProofOf } from '../components/key-proof.ts';
import { passwordField } from '../components/password-field.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome } from '../layout/chrome.ts';

export interface ConfirmModel {
  /** Where the form that was stopped leads; this page sends it there with the proof. */
  readonly action: string;
  /** What was typed there, in its order. */
  readonly carried: readonly (readonly [name: string, value: string])[];
  readonly fields: { readonly password: string; readonly code: string; readonly key: string };
  readonly hasFactor: boolean;
  readonly hasApp: boolean;
  readonly hasKey: boolean;
  readonly faults: readonly Fault[];
  /** A file was chosen that is too large to be carried: it is chosen once more. */
  readonly losesFile: boolean;
}

/** Before a grave act: whoever sits here shows that he is the owner of the session. What was typed goes on from here. */
export function confirmPage(chrome: Chrome, model: ConfirmModel): Html {
  const { action, carried, fields, hasFactor, losesFile } = model;
  const name = hasFactor ? fields.code : fields.password;
  const faults = model.faults.map((fault) => ({ ...fault, field: name }));
  const content = html`<div class="card login">
    <h1>Подтвердите, что это вы</h1>
    ${errorSummary({ faults, heading: 'Не подтверждено' })}
    <p>Вы вошли давно, а это действие важное. Набранное сохранено и пойдёт дальше.</p>
    ${losesFile ? html`<p class="notice notice-warn">Файл придётся выбрать ещё раз.</p>` : undefined}
    <form method="post" action="${action}" data-own>
      ${carried.map(([field, value]) => html`<input type="hidden" name="${field}" value="${value}" />`)}
      ${
        hasFactor
          ? textField({
              ...{
                name,
                label: codeLabel(model),
                value: '',
                faults,
                isFocused: true,
                autocomplete: 'one-time-code',
              },
            })
          : passwordField({ name, label: 'Пароль', autocomplete: 'current-password', faults })
      }
      ${keyProofOf(model.hasKey, { field: fields.key, sends: true })}
      <button class="primary">Подтвердить и продолжить</button>
    </form>
  </div>`;
  return page(
    chrome,
    { title: 'Подтвердите, что это вы', width: 'narrow', islands: model.hasKey ? ['keys'] : [] },
    content,
  );
}
