import type { RecipientOffer } from '#views/letters/offers.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import type { LetterFormModel } from './letter-form-model.ts';

/** What the case lets one fill in: how it usually goes, and whom it was written to. Each button fills in; without scripts through the server. */
export function caseOffers({ offers }: Pick<LetterFormModel, 'offers'>): MaybeHtml {
  const { proposal, recipients } = offers;
  if (proposal === null && recipients.length === 0) return undefined;
  return html`${
    proposal === null
      ? undefined
      : html`<p
          class="hint"
          data-proposal="${JSON.stringify({ documentKind: proposal.documentKind, kind: proposal.kind })}"
        >
          Предложено ${proposal.because}. ${proposal.term}
        </p>`
  }${
    recipients.length === 0
      ? undefined
      : html`<p class="offers"><span class="hint">Писали по делу:</span> ${recipients.map(recipientButton)}</p>`
  }`;
}

function recipientButton(recipient: RecipientOffer & { readonly key?: string | undefined }): Html {
  return html`<button
    class="small"
    name="action"
    value="take:${recipient.key}"
    data-recipient="${JSON.stringify({ ...recipient, key: undefined })}"
  >
    ${recipient.name}
  </button>`;
}

const READ = {
  caseNumbers: { field: 'caseNumber', words: 'В документе дело:', what: 'дело' },
  names: { field: 'recipient.name', words: 'В документе:', what: 'имя' },
  addresses: { field: 'recipient.address', words: 'Адрес в документе:', what: 'адрес' },
} as const;
const READ_KINDS = Object.keys(READ) as readonly (keyof typeof READ)[];

/** What stands in the document and not in the field. */
export function readOffers({ reading, values }: LetterFormModel, of: keyof typeof READ): MaybeHtml {
  const { field, words } = READ[of];
  const typed = { names: values.recipientName, addresses: values.recipientAddress, caseNumbers: values.caseNumber }[of];
  const others = (reading?.[of] ?? []).filter((value) => value !== typed.trim());
  if (others.length === 0) return undefined;
  const buttons = others.map(
    (value, index) =>
      html`<button class="small" name="action" value="fill:${of}:${index}" data-fill="${field}" data-value="${value}">
        ${value}
      </button>`,
  );
  return html`<p class="offers"><span class="hint">${words}</span> ${buttons}</p>`;
}

/** Everything at once, into what is still empty. */
export function readAllOffer({ reading, values }: LetterFormModel): MaybeHtml {
  const typed = { names: values.recipientName, addresses: values.recipientAddress, caseNumbers: values.caseNumber };
  const wanted = READ_KINDS.filter((of) => typed[of].trim() === '' && (reading?.[of].length ?? 0) > 0);
  if (wanted.length < 2) return undefined;
  return html`<p>
    <button class="small" id="take-read" name="action" value="fill:all" aria-keyshortcuts="Alt+V">
      Взять из документа: ${wanted.map((of) => READ[of].what).join(', ')} (Alt+V)
    </button>
  </p>`;
}

/** Whom the same text goes to besides; said before it is done. */
export function furtherList({ further, faults }: LetterFormModel): MaybeHtml {
  if (further.length === 0) return undefined;
  const own = faults.filter(({ field }) => field === 'further');
  return html`<div class="further" id="f-further" tabindex="-1">
    <p><b>Ещё получатели, каждому отдельное письмо:</b></p>
    ${own.map(({ message }) => html`<p class="fault">${message}</p>`)}
    <ol>
      ${further.map(
        ({ id, name, address }) =>
          html`<li>
            <span>${name}<small class="muted">${address}</small></span>
            <button class="small" name="action" value="take-back:${id}" aria-label="Изменить: ${name}">Изменить</button>
            <button class="small" name="action" value="drop:${id}" aria-label="Не отправлять: ${name}">Убрать</button>
          </li>`,
      )}
    </ol>
  </div>`;
}
