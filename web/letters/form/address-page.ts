import { html, type Html } from '../../html.ts';
import type { LetterFormModel } from './letter-form-model.ts';

/**
 * The blank page on which the Post prints the address, with the window of the envelope. Where exactly the Post prints is not published:
 * the figure shows what will stand there and says that the place is approximate.
 */
export function addressPage({ values, returnAddress }: Pick<LetterFormModel, 'values' | 'returnAddress'>): Html {
  const { recipientName, recipientAddress } = values;
  return html`<h3>Страница для адреса</h3>
    <figure class="page address-page">
      <div
        class="address-sheet"
        role="img"
        aria-label="Страница с окном конверта: кому ${recipientName}, куда ${recipientAddress}"
      >
        <div class="address-window address-from"><small>Откуда</small><span>${returnAddress}</span></div>
        <div class="address-window address-to">
          <small>Кому</small><b data-shows="recipient.name">${recipientName}</b> <small>Куда</small
          ><span data-shows="recipient.address">${recipientAddress}</span>
        </div>
      </div>
      <figcaption>Чистая страница: адрес на ней печатает Почта, окно конверта показано примерно.</figcaption>
    </figure>`;
}
