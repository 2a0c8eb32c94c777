import { ACCEPTED_EXTENSIONS, ACCEPTED_NAMES } from '#domain/documents/document-kind.ts';
import { faultLines, fieldId } from '../../components/field.ts';
import { faultText } from '../../components/error-summary.ts';
import { documentWarnings } from '../../documents/document-warnings.ts';
import { sizeText } from '#domain/documents/size-text.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { pageFaults } from '#domain/post/page-faults.ts';
import { sizeFaults } from '#domain/post/size-faults.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { attachmentPath } from '../../paths.ts';
import { faultsOfAttachment, isAboutDocument } from './fault-target.ts';
import { readAllOffer } from './offers-section.ts';
import type { Viewer } from '../../layout/chrome.ts';
import type { AttachmentPreviewModel, LetterFormModel } from './letter-form-model.ts';

const ACCEPT = ACCEPTED_EXTENSIONS.map((extension) => `.${extension}`).join(',');

/** The documents in the order in which they are joined. */
export function attachmentsSection(model: LetterFormModel, viewer: Viewer): Html {
  const { attachments, faults, limits } = model;
  const own = faults.filter(({ field }) => isAboutDocument(field));
  const lines =
    own.length === 0
      ? undefined
      : faultLines(
          'attachments',
          own.map((fault) => ({ ...fault, message: faultText(fault) })),
        );
  return html`<section class="card form-block" aria-labelledby="attachments-heading" id="attachments" data-drop>
    <h2 id="attachments-heading">Документы</h2>
    ${attachmentList(model, viewer)}
    <div id="read-all">${readAllOffer(model)}</div>
    <div class="field ${own.length > 0 ? 'field-bad' : ''}">
      <label for="${fieldId('attachments')}"
        >${attachments.length === 0 ? 'Приложите документы' : 'Добавить ещё'}</label
      >
      <p class="hint" id="f-attachments-hint">
        Перетащите сюда или выберите: ${ACCEPTED_NAMES.join(', ')}; до ${sizeText(limits.maxUploadByteSize)} за раз.
        Вместе не больше ${limits.maxPages} страниц с чистой для адреса и ${sizeText(limits.maxPdfByteSize)}
        (${limits.name}).
      </p>
      ${lines}
      <p class="fault" id="upload-too-large" role="alert" hidden>
        Файлы вместе больше ${sizeText(limits.maxUploadByteSize)}: загрузите их по одному или уменьшите.
      </p>
      <div class="upload">
        <input
          id="${fieldId('attachments')}"
          type="file"
          name="files"
          multiple
          data-max-bytes="${limits.maxUploadByteSize}"
          accept="${ACCEPT}"
          aria-describedby="f-attachments-hint"
          aria-keyshortcuts="Alt+O"
        />
        <button name="action" value="upload">Загрузить</button>
      </div>
    </div>
  </section>`;
}

/** How much of the Post's limit is taken, as soon as it is known: before a number is spent. */
function pagesLine(attachments: LetterFormModel['attachments'], limits: LetterFormModel['limits']): MaybeHtml {
  const pages = attachments.map(({ preview }) => (preview.state === 'ready' ? preview.pageCount : 0));
  const together = pages.reduce((sum, count) => sum + count, 0);
  const [fault] = pageFaults(together, limits);
  if (fault !== undefined) return html`<p class="fault" role="alert" id="pages-together">${fault.message}</p>`;
  if (together === 0) return undefined;
  return html`<p class="hint" id="pages-together">
    Страниц вместе: ${together} из ${limits.maxPages - limits.blankPages}.
  </p>`;
}

function attachmentList({ letter, attachments, faults, limits }: LetterFormModel, viewer: Viewer): MaybeHtml {
  if (letter === undefined || attachments.length === 0) return undefined;
  const sizes = sizeFaults(attachments, limits);
  const items = attachments.map((attachment, index) =>
    attachmentItem(letter.id, attachment, viewer, {
      isFirst: index === 0,
      isLast: index === attachments.length - 1,
      // The losses themselves stand below, with the button.
      messages: faultsOfAttachment([...faults, ...sizes], index)
        .filter(({ code }) => code !== 'losses_unseen')
        .map(faultText),
    }),
  );
  return html`<div id="attachment-list">
    <ol class="attachments">
      ${items}
    </ol>
    ${pagesLine(attachments, limits)} ${sizes.filter(({ field }) => field === 'attachments').map(sizeLine)}
  </div>`;
}

function sizeLine({ message }: Fault): Html {
  return html`<p class="fault" role="alert">${message}</p>`;
}

interface Place {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly messages: readonly string[];
}

function attachmentItem(letterId: string, attachment: AttachmentPreviewModel, viewer: Viewer, place: Place): Html {
  const { id, fileName, byteSize, preview } = attachment;
  const messages = new Set([...place.messages, ...(preview.state === 'faulty' ? preview.messages : [])]);
  const faults = [...messages].map((message) => html`<p class="fault">${message}</p>`);
  const warnings = documentWarnings(attachment, viewer);
  const looked = lookedButton(attachment);
  const isTold = faults.length > 0 || warnings !== undefined || looked !== undefined;
  const told = isTold ? html`${faults} ${warnings} ${looked}` : undefined;
  return html`<li id="attachment-${id}" tabindex="-1" data-attachment="${id}">
    <div class="attachment-name">
      <a href="${attachmentPath(letterId, id)}">${fileName}</a>
      <span class="muted">${sizeText(byteSize)}</span> ${stateOf(attachment)}
    </div>
    <div class="button-row">
      ${moveButton('up', '↑', `Выше: ${fileName}`, id, place.isFirst)}
      ${moveButton('down', '↓', `Ниже: ${fileName}`, id, place.isLast)}
      <button class="small" name="action" value="remove:${id}" aria-label="Убрать: ${fileName}">Убрать</button>
    </div>
    ${told === undefined ? undefined : html`<div class="attachment-told">${told}</div>`}
  </li>`;
}

function lookedButton({ id, fileName, losses }: AttachmentPreviewModel): MaybeHtml {
  if (losses === null || losses.seen !== null) return undefined;
  return html`<p>
    <button
      class="small"
      name="action"
      value="see-losses:${id}:${losses.key}"
      aria-label="Посмотрел(а), отправить так: ${fileName}"
    >
      Посмотрел(а), отправить так
    </button>
  </p>`;
}

function moveButton(way: 'up' | 'down', sign: string, label: string, id: string, isOff: boolean): Html {
  return html`<button class="small" name="action" value="${way}:${id}" aria-label="${label}" ${isOff ? 'disabled' : ''}>
    ${sign}
  </button>`;
}

function stateOf({ preview }: AttachmentPreviewModel): Html {
  if (preview.state === 'ready') return html`<span class="muted">${preview.pageCount} стр.</span>`;
  if (preview.state === 'converting') return html`<span class="pill pill-busy">переводится в PDF</span>`;
  return html`<span class="pill pill-bad">не переводится в PDF</span>`;
}
