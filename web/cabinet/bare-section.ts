import type { BareView } from '#views/cabinet/cabinet.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { cabinetActPath, letterPath } from '../paths.ts';
import { typedIn, type CabinetForms } from './cabinet-forms.ts';

/** Registered letters that stand as taken without a ШПИ: nobody can follow them before it is written. */
export function bareSection(view: BareView, forms: CabinetForms): MaybeHtml {
  const { batchId, letters, canGive } = view;
  if (letters.length === 0) return undefined;
  const path = cabinetActPath(batchId, 'give');
  const table = html`<div class="table-box" role="region" aria-label="Письма, принятые без ШПИ" tabindex="0">
    <table class="folding">
      <thead>
        <tr>
          <th scope="col">Номер</th>
          <th scope="col">Получатель</th>
          <th scope="col">ШПИ</th>
        </tr>
      </thead>
      <tbody>
        ${letters.map((letter) => bareRow(view, letter, typedIn(forms, path, `shpi-${letter.letterId}`)))}
      </tbody>
    </table>
  </div>`;
  return html`<section class="card" id="bare" aria-labelledby="bare-heading">
    <h2 id="bare-heading">Приняты без ШПИ: ${letters.length}</h2>
    <p class="notice notice-warn">
      Без ШПИ эти письма нельзя отследить. Найдите их в кабинете или в форме 103 и впишите ШПИ. Если кабинет оставил
      письмо в «Новых», исправьте его там и отправьте: ШПИ появится. Второй раз отсюда оно не уйдёт.
    </p>
    ${
      canGive
        ? html`<form method="post" action="${path}" data-typed class="stacked">
            ${formKeys(forms.keysOf())} ${table}
            <p class="button-row"><button class="primary">Вписать ШПИ</button></p>
          </form>`
        : table
    }
  </section>`;
}

function bareRow({ canGive }: BareView, letter: BareView['letters'][number], typed: string): Html {
  const { letterId, registrationNumber, recipientName, said } = letter;
  return html`<tr>
    <td class="nowrap" data-label="Номер"><a href="${letterPath(letterId)}">${registrationNumber}</a></td>
    <td data-label="Получатель">${recipientName}</td>
    <td data-label="ШПИ">
      ${canGive ? shpiField(letter, typed) : html`<span class="muted">—</span>`}
      ${said === null ? undefined : html`<span class="muted">так его называет ответ кабинета или форма 103</span>`}
    </td>
  </tr>`;
}

function shpiField({ letterId, registrationNumber, said }: BareView['letters'][number], typed: string): Html {
  return html`<input
    name="shpi-${letterId}"
    type="text"
    inputmode="numeric"
    autocomplete="off"
    size="20"
    value="${typed === '' ? (said ?? '') : typed}"
    aria-label="ШПИ письма ${registrationNumber}"
    data-shpi
  />`;
}
