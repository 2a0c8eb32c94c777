import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES, RECIPIENT_TYPE_NAMES } from '#domain/letters/letter.ts';
import { LETTER_WAY_NAMES } from '#domain/letters/letter-way.ts';
import { textFacts } from '#domain/letters/letter-texts.ts';
import type { AttachmentView } from '#views/documents/attachment.ts';
import type { CertificateFacts } from '#views/letters/signature-facts.ts';
import type { OpenedLetter } from '#views/signing/session.ts';
import { addressAskedNotice } from '../../case-register/address-asked-notice.ts';
import { documentWarnings, fieldWarnings } from '../../documents/document-warnings.ts';
import { factList } from '../../components/facts.ts';
import { countText } from '../../format/count.ts';
import { dayText, dateTimeText } from '../../format/time.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { letterPath } from '../../paths.ts';
import type { Viewer } from '../../layout/chrome.ts';
import type { LetterCardModel } from '../card/letter-card-model.ts';

const DAY_MS = 86_400_000;
const ENDS_SOON_DAYS = 30;

/** What stands on the envelope and in the register, beside the pages; what is odd about it comes first. */
export function letterFacts(letter: LetterCardModel, viewer: Viewer): Html {
  const { fields, number, id, addressQuestion: question } = letter;
  const { recipient } = fields;
  return html`<h2><a href="${letterPath(id)}">Письмо ${number ?? 'без номера'}</a></h2>
    ${addressAskedNotice(question === null || question.isLate ? undefined : question.now)} ${fieldWarnings(letter)}
    ${letter.attachments.map((attachment) => cautionsOf(attachment, viewer))}
    ${factList([
      ['Кому', html`<b>${recipient.name}</b>, ${RECIPIENT_TYPE_NAMES[recipient.type].toLowerCase()}`],
      ['Адрес', recipient.address],
      ['Письмо', `${LETTER_KIND_NAMES[letter.kind]}, ${DOCUMENT_KIND_NAMES[letter.documentKind].toLowerCase()}`],
      ['Как уйдёт', fields.way === 'paper' ? LETTER_WAY_NAMES.paper : undefined],
      ...textFacts(fields),
      ['Подготовил', letter.authorName],
      ['Виза', letter.endorserName],
      ['За кого', letter.onBehalfOfName === null ? undefined : `${letter.onBehalfOfName} (замещение)`],
    ])}`;
}

/** Whose signature it will be, and until when it can be put. */
export function certificateFacts(certificate: CertificateFacts | undefined, viewer: Viewer): MaybeHtml {
  if (certificate === undefined) return undefined;
  const { ownerName, serialNumber, validTo } = certificate;
  const daysLeft = Math.floor((Date.parse(validTo) - Date.parse(viewer.now)) / DAY_MS);
  const until = html`до ${dayText(validTo.slice(0, 10))}, ${termText(daysLeft)}`;
  return factList([
    ['Сертификат', html`<b>${ownerName}</b> <small class="serial" title="Серийный номер">${serialNumber}</small>`],
    ['Действует', daysLeft < ENDS_SOON_DAYS ? html`<b class="late">${until}</b>` : until],
  ]);
}

function termText(daysLeft: number): string {
  return daysLeft < 0 ? 'срок вышел' : `осталось ${countText(daysLeft, 'день', 'дня', 'дней')}`;
}

/** Who has had the letter before the eyes, and what is different since the last time. */
export function readingFacts({ readings, changes }: OpenedLetter, viewer: Viewer): Html {
  const changed =
    changes.length === 0
      ? undefined
      : html`<p class="notice notice-warn" id="changes">С прошлого раза изменилось: ${changes.join(', ')}.</p>`;
  const looks = readings.slice(0, 3).map(
    ({ name, isOwn, openedAt, revision }) =>
      html`<li>
        ${isOwn ? 'Вы' : name}, ${dateTimeText(openedAt, viewer.timeZone)}
        <span class="muted">(редакция ${revision})</span>
      </li>`,
  );
  return html`${changed}
  ${
    looks.length === 0
      ? html`<p class="muted">Открыто впервые.</p>`
      : html`<div class="looks">
          <p>Смотрели раньше:</p>
          <ul>
            ${looks}
          </ul>
        </div>`
  }`;
}

/** What conversion left out is said before the document is signed, not after. */
function cautionsOf(attachment: AttachmentView, viewer: Viewer): MaybeHtml {
  const { fileName, warnings } = attachment;
  if (warnings.length === 0) return undefined;
  return html`<div class="cautions"><b>${fileName}</b>${documentWarnings(attachment, viewer)}</div>`;
}
