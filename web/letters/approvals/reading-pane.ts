import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES, RECIPIENT_TYPE_NAMES } from '#domain/letters/letter.ts';
import { textFacts } from '#domain/letters/letter-texts.ts';
import type { AttachmentView } from '#views/documents/attachment.ts';
import { documentWarnings, fieldWarnings } from '../../documents/document-warnings.ts';
import { factList } from '../../components/facts.ts';
import { pageImages } from '../../documents/page-images.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { letterPagePath, letterPath } from '../../paths.ts';
import type { Viewer } from '../../layout/chrome.ts';
import type { LetterCardModel } from '../card/letter-card-model.ts';

/** Exactly what the addressee gets, stamp included, under what stands on the envelope. */
export function readingPane(letter: LetterCardModel, viewer: Viewer): Html {
  const { id, number, revision, pageCount, fields } = letter;
  const { recipient } = fields;
  return html`<article class="reading card" aria-labelledby="reading-heading" tabindex="-1" id="reading">
    <h2 id="reading-heading"><a href="${letterPath(id)}">Письмо ${number ?? 'без номера'}</a></h2>
    ${factList([
      ['Получатель', html`<b>${recipient.name}</b>, ${RECIPIENT_TYPE_NAMES[recipient.type].toLowerCase()}`],
      ['Адрес', recipient.address],
      ['Письмо', `${LETTER_KIND_NAMES[letter.kind]}, ${DOCUMENT_KIND_NAMES[letter.documentKind].toLowerCase()}`],
      ...textFacts(fields),
      ['Подготовил', letter.authorName],
    ])}
    ${fieldWarnings(letter)} ${letter.attachments.map((attachment) => cautionsOf(attachment, viewer))}
    ${
      pageCount === null
        ? html`<p class="muted">Документ ещё не подготовлен.</p>`
        : pageImages({
            pageCount,
            source: (page) => letterPagePath(id, page, revision),
            name: `Письмо ${number ?? ''}`,
          })
    }
  </article>`;
}

/** What conversion left out is said before the document is signed, not after. */
function cautionsOf(attachment: AttachmentView, viewer: Viewer): MaybeHtml {
  const { fileName, warnings } = attachment;
  if (warnings.length === 0) return undefined;
  return html`<div class="cautions"><b>${fileName}</b>${documentWarnings(attachment, viewer)}</div>`;
}
