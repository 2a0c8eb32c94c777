import { addressPage } from './address-page.ts';
import { emptyState } from '../../components/empty-state.ts';
import { pageImages } from '../../documents/page-images.ts';
import { html, type Html } from '../../html.ts';
import { attachmentPagePath, editPath } from '../../paths.ts';
import type { AttachmentPreviewModel, LetterFormModel } from './letter-form-model.ts';

/** Pages of the documents as they will be printed, before any stamp. */
export function previewSection(model: LetterFormModel): Html {
  const { letter, attachments } = model;
  const heading = html`<h2 id="preview-heading">Как это выглядит</h2>`;
  if (letter === undefined || attachments.length === 0) {
    return html`${heading}${emptyState('Страниц пока нет', 'Загрузите документ: здесь появятся его страницы. Оттиск подписи ставится при подготовке письма.')}
    ${addressPage(model)}`;
  }
  const isWaiting = attachments.some(({ preview }) => preview.state === 'converting');
  return html`${heading}
    <div id="preview" ${isWaiting ? html`data-poll="${editPath(letter.id)}"` : undefined}>
      ${isWaiting ? html`<p class="notice notice-calm" role="status">Документы переводятся в PDF. <a href="${editPath(letter.id)}">Обновить</a></p>` : undefined}
      ${attachments.map((attachment) => attachmentPreview(letter.id, attachment))}
    </div>
    ${addressPage(model)}`;
}

function attachmentPreview(letterId: string, { id, fileName, preview }: AttachmentPreviewModel): Html {
  const title = html`<h3>${fileName}</h3>`;
  if (preview.state === 'converting')
    return html`${title}
      <p class="muted">ещё переводится…</p>`;
  if (preview.state === 'faulty')
    return html`${title}
      <p class="fault">Страниц нет: документ не переводится в PDF.</p>`;
  const source = (page: number): string => attachmentPagePath(letterId, id, page);
  return html`${title}${pageImages({ pageCount: preview.pageCount, source, name: fileName })}`;
}
