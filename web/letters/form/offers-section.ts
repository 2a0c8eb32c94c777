import { readRecipients } from '#domain/composing/document-reading.ts';
import { likeText } from '#domain/post/post-text.ts';
import type { RecipientType } from '#domain/letters/letter.ts';
import type { RecipientOffer } from '#views/letters/offers.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import type { LetterFormModel } from './letter-form-model.ts';

/** What the case lets one fill in: how it usually goes, and whom it was written to. Each button fills in; without scripts through the server. */
export function caseOffers({ offers, values }: Pick<LetterFormModel, 'offers' | 'values'>): MaybeHtml {
  const { proposal, recipients } = offers;
  if (proposal === null && recipients.length === 0) return undefined;
  return html`${
    proposal === null
      ? undefined
      : html`<p
          class="hint"
          data-proposal="${JSON.stringify({ documentKind: proposal.documentKind, kind: proposal.kind })}"
        >
          Предложено ${proposal.because}. ${termOf(proposal.documentKind, proposal.term, values.documentKind)}
        </p>`
  }${
    recipients.length === 0
      ? undefined
      : html`<p class="offers" data-chips-of="caseNumber">
          <span class="hint">По делу:</span> ${recipients.map(recipientButton)}
        </p>`
  }`;
}

/** The term runs for that kind of document; another one being chosen, it is out of sight until the kind is chosen again. */
function termOf(of: string, term: string | undefined, chosen: string): MaybeHtml {
  return term === undefined
    ? undefined
    : html`<span data-term-of="${of}" ${of === chosen ? '' : 'hidden'}>${term}</span>`;
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

/** One thing read off the document; the server finds it again by `key`. */
interface ReadOffer {
  readonly key: string;
  readonly value: string;
  /** What else is filled in with it. */
  readonly besides?: { readonly type: RecipientType; readonly inn: string } | undefined;
}

/** What stands in the document and not in the field. */
export function readOffers({ reading, values }: LetterFormModel, of: keyof typeof READ): MaybeHtml {
  const { field, words } = READ[of];
  const others = offersOf(reading, of).filter(({ value }) => likeText(value) !== likeText(typedOf(values)[of]));
  if (others.length === 0) return undefined;
  const buttons = others.map(
    ({ key, value, besides }) =>
      html`<button
        class="small"
        name="action"
        value="fill:${key}"
        data-fill="${field}"
        data-value="${value}"
        ${besides && html`data-type="${besides.type}" data-inn="${besides.inn}"`}
      >
        ${value}${besides?.inn ? `, ИНН ${besides.inn}` : ''}
      </button>`,
  );
  return html`<p class="offers" data-chips-of="${field}"><span class="hint">${words}</span> ${buttons}</p>`;
}

function offersOf(reading: LetterFormModel['reading'], of: keyof typeof READ): readonly ReadOffer[] {
  if (reading === undefined) return [];
  if (of !== 'names') return reading[of].map((value, index) => ({ key: `${of}:${String(index)}`, value }));
  return readRecipients(reading).map(({ name, ...besides }, index) => ({
    key: `names:${String(index)}`,
    value: name,
    besides,
  }));
}

function typedOf(values: LetterFormModel['values']): Readonly<Record<keyof typeof READ, string>> {
  return { names: values.recipientName, addresses: values.recipientAddress, caseNumbers: values.caseNumber };
}

/** Everything at once, into what is still empty. */
export function readAllOffer({ reading, values }: LetterFormModel): MaybeHtml {
  const typed = typedOf(values);
  const wanted = READ_KINDS.filter((of) => typed[of].trim() === '' && offersOf(reading, of).length > 0);
  if (wanted.length === 0) return undefined;
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
