import { documentWarnings } from '../../documents/document-warnings.ts';
import { factList } from '../../components/facts.ts';
import { serverKeyMark } from '../../components/server-key-mark.ts';
import { optionalTime, timeTag } from '../../components/time.ts';
import { RETURN_CAUSES } from '#domain/returns/return-cause.ts';
import { SCAN_KIND_NAMES, SCAN_WAY_NAMES } from '#domain/scans/scan.ts';
import type { LetterScanView } from '#views/scans/scan.ts';
import { sizeText } from '#domain/documents/size-text.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { attachmentPath, letterFilePath, letterScanPath } from '../../paths.ts';
import { authorityFacts } from '../../signing/authority-facts.ts';
import type { LetterCardModel, LetterFileModel, SignatureModel } from './letter-card-model.ts';
import type { Viewer } from '../../layout/chrome.ts';

const FILE_NAMES: Readonly<Record<LetterFileModel['kind'], string>> = {
  pdf: 'Документ (PDF)',
  signature: 'Подпись',
  archive: 'Архив партии',
  form103: 'Список ф. 103',
  notice: 'Уведомление о вручении',
  picture: 'Файл публикации',
  message: 'Сообщение публикации',
  authority: 'Доверенность (МЧД)',
};

/** What can be taken away: made, received and uploaded files. */
export function filesSection(letter: LetterCardModel, viewer: Viewer): Html {
  const { files, attachments } = letter;
  const nothing = files.length === 0 && attachments.length === 0 && letter.scans.length === 0;
  return html`<section class="card" aria-labelledby="files-heading">
    <h2 id="files-heading">Файлы</h2>
    ${nothing ? html`<p class="muted">Файлов пока нет.</p>` : undefined}
    <ul class="files">
      ${newestOfEach(files).map((file) => fileItem(letter, file, viewer))}
    </ul>
    ${papers(letter, viewer)} ${uploads(letter, viewer)}
  </section>`;
}

/** Older revisions stay in storage; the card shows the newest of each kind. */
function newestOfEach(files: readonly LetterFileModel[]): readonly LetterFileModel[] {
  const kinds = Object.keys(FILE_NAMES);
  const newest = files.filter((file) =>
    files.every((other) => other.kind !== file.kind || other.revision <= file.revision),
  );
  return [...newest].sort((left, right) => kinds.indexOf(left.kind) - kinds.indexOf(right.kind));
}

function fileItem({ id: letterId, scans }: LetterCardModel, file: LetterFileModel, viewer: Viewer): Html {
  const scan = file.kind === 'notice' ? scans.find(({ sha256 }) => sha256 === file.sha256) : undefined;
  return html`<li>
    <a href="${letterFilePath(letterId, file.kind, file.revision)}" download>${FILE_NAMES[file.kind]}</a>
    <span class="muted">${file.fileName} · ${sizeText(file.byteSize)} · ${timeTag(file.createdAt, viewer)}</span>
    ${scan && origin(scan)} ${scan && signatureLink(letterId, scan)}
    ${file.signature && signatureFacts(file.signature, letterFilePath(letterId, 'authority', file.revision), viewer)}
  </li>`;
}

function signatureFacts(signature: SignatureModel, authorityHref: string, viewer: Viewer): Html {
  const { accepted, summary, checks, ownerName, position, issuerName, serialNumber, validFrom, validTo } = signature;
  const { authority } = signature;
  return html`<div class="signature ${accepted ? 'signature-good' : 'signature-bad'}">
    ${serverKeyMark(signature.keyPlace)}
    <p>${accepted ? undefined : html`<b>Подпись не подтверждена.</b> `}${summary}</p>
    ${checks.length === 0 ? undefined : html`<p>${checks.join(' · ')}</p>`}
    ${factList([
      ['Владелец', position === undefined ? ownerName : `${ownerName ?? ''}, ${position}`],
      ['Выдан', issuerName],
      ['Номер', serialNumber === undefined ? undefined : html`<code>${serialNumber}</code>`],
      ['Действует', validityOf(optionalTime(validFrom, viewer), optionalTime(validTo, viewer))],
    ])}
    ${usedLists(signature.lists, viewer)} ${authority && authorityFacts(authority, { fileHref: authorityHref })}
  </div>`;
}

/** What tells each list from any other, for whoever checks the verdict once more. */
function usedLists(lists: SignatureModel['lists'], viewer: Viewer): MaybeHtml {
  if (lists.length === 0) return undefined;
  return html`<details>
    <summary>По каким спискам проверен отзыв</summary>
    <ul>
      ${lists.map(
        ({ issuerName, number, thisUpdate, nextUpdate, sha256, isStale }) =>
          html`<li>
            ${issuerName}${number === null ? '' : `, № ${number}`}, от ${timeTag(thisUpdate, viewer)}, до
            ${optionalTime(nextUpdate, viewer) ?? 'срок не назван'}${isStale ? html` <b class="late">устарел</b>` : undefined}
            <code class="digest">${sha256}</code>
          </li>`,
      )}
    </ul>
  </details>`;
}

function validityOf(from: MaybeHtml, to: MaybeHtml): MaybeHtml {
  return from === undefined || to === undefined ? undefined : html`${from} — ${to}`;
}

/** What people have filed besides the letter's own notice, which stands above. */
function papers({ id, files, scans }: LetterCardModel, viewer: Viewer): MaybeHtml {
  const notices = new Set(files.filter(({ kind }) => kind === 'notice').map(({ sha256 }) => sha256));
  const others = scans.filter(({ sha256 }) => !notices.has(sha256));
  if (others.length === 0) return undefined;
  return html`<h3>Приобщённые бумаги Почты</h3>
    <ul class="files">
      ${others.map(
        (scan) =>
          html`<li>
            <a href="${letterScanPath(id, scan.id, 'paper')}" download>${SCAN_KIND_NAMES[scan.kind]}</a>
            ${scan.cause === null ? undefined : html`<b>${RETURN_CAUSES[scan.cause]}</b>`}
            <span class="muted">${scan.fileName} · ${sizeText(scan.byteSize)} · ${timeTag(scan.filedAt, viewer)}</span>
            ${origin(scan)} ${signatureLink(id, scan)}
          </li>`,
      )}
    </ul>`;
}

function origin({ filedByName, way }: LetterScanView): Html {
  return html`<span class="muted">скан, приобщил(а) ${filedByName}; ШПИ ${SCAN_WAY_NAMES[way]}</span>`;
}

function signatureLink(letterId: string, { id, signature }: LetterScanView): MaybeHtml {
  if (signature === null) return undefined;
  const words = signature.state === 'bad' ? html`<b class="late">${signature.words}</b>` : html`${signature.words}`;
  return html`<a href="${letterScanPath(letterId, id, 'signature')}" download>файл подписи</a> <small>${words}</small>`;
}

function uploads({ id, attachments }: LetterCardModel, viewer: Viewer): MaybeHtml {
  if (attachments.length === 0) return undefined;
  const items = attachments.map(
    (attachment) =>
      html`<li>
        <a href="${attachmentPath(id, attachment.id)}" download>${attachment.fileName}</a>
        <span class="muted">${sizeText(attachment.byteSize)}</span>
        ${documentWarnings(attachment, viewer)}
      </li>`,
  );
  return html`<h3>Вложения, как загружены</h3>
    <ol class="files">
      ${items}
    </ol>`;
}
