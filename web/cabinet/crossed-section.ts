import type { CabinetView, CrossedView } from '#views/cabinet/cabinet.ts';
import { formKeys } from '../components/form-keys.ts';
import { shpiTag } from '../components/shpi.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { cabinetActPath, letterPath } from '../paths.ts';
import type { CabinetForms } from './cabinet-forms.ts';

/** Letters whose ШПИ stand crosswise, and the one decision that puts them right. */
export function crossedSection(view: CabinetView, forms: CabinetForms): MaybeHtml {
  if (view.crossed.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="crossed-heading">
    <h2 id="crossed-heading">Похоже, ШПИ перепутаны</h2>
    <p>
      По бумагам Почты эти ШПИ стоят у писем накрест. Посмотрите в кабинете, чей какой. Операции и уведомления Почты
      относятся к ШПИ и перейдут вместе с ним к письму, чей он.
    </p>
    ${view.crossed.map((crossed) => crossedTable(view, crossed, forms))}
  </section>`;
}

function crossedTable(view: CabinetView, { letters }: CrossedView, forms: CabinetForms): Html {
  return html`<div class="table-box" role="region" aria-label="Перепутанные ШПИ" tabindex="0">
      <table class="folding">
        <thead>
          <tr>
            <th scope="col">Письмо</th>
            <th scope="col">Записан</th>
            <th scope="col">По бумагам Почты</th>
          </tr>
        </thead>
        <tbody>
          ${letters.map(
            ({ letterId, registrationNumber, recipientName, was, shpi }) =>
              html`<tr>
                <td data-label="Письмо">
                  <a href="${letterPath(letterId)}">${registrationNumber}</a><br />${recipientName}
                </td>
                <td data-label="Записан">${shpiTag(was)}</td>
                <td data-label="По бумагам Почты">${shpiTag(shpi)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${view.canSwap ? swapForm(view, letters, forms) : undefined}`;
}

function swapForm({ batchId }: CabinetView, letters: CrossedView['letters'], forms: CabinetForms): Html {
  return html`<form method="post" action="${cabinetActPath(batchId, 'swap')}">
    ${formKeys(forms.keysOf())}
    <input type="hidden" name="letters" value="${letters.map(({ letterId }) => letterId).join(',')}" />
    <p class="button-row"><button class="primary">Поменять ШПИ местами</button></p>
  </form>`;
}
