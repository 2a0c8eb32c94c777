import type { PublicationFileKind } from '#domain/publications/publication-files.ts';
import type { PublicationCard, PublicationMessageView } from '#views/publications/publication.ts';
import { serverKeyMark } from '../components/server-key-mark.ts';
import { timeTag } from '../components/time.ts';
import { sizeText } from '#domain/documents/size-text.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';
import { messageFilePath, olderMessagesPath, publicationPath } from './publication-paths.ts';
import { messagePill } from './standing-pill.ts';

const FILE_NAMES: Readonly<Record<PublicationFileKind, string>> = {
  message: 'Сообщение (.eml)',
  picture: 'Файл (.xml)',
  signature: 'Подпись (.sig)',
};

/** Every message as it was sent, newest first. */
export function messagesSection(
  { id, messages, hasOlderMessages }: PublicationCard,
  isOlder: boolean,
  viewer: Viewer,
): Html {
  const last = messages.at(-1);
  return html`<section class="card" aria-labelledby="messages-heading">
    <h2 id="messages-heading">Сообщения</h2>
    ${isOlder ? html`<p><a href="${publicationPath(id)}">К последним сообщениям</a></p>` : undefined}
    ${messages.length === 0 ? html`<p class="muted">Пока ничего не отправлено.</p>` : undefined}
    <ol class="messages">
      ${messages.map((message) => messageLine(id, message, viewer))}
    </ol>
    ${hasOlderMessages && last !== undefined ? html`<p class="pager"><a class="button" href="${olderMessagesPath(id, last.version)}">Более ранние</a></p>` : undefined}
  </section>`;
}

function messageLine(id: string, message: PublicationMessageView, viewer: Viewer): Html {
  const { version, recipient, attempts, answer, triggers, messageId, settingsVersion } = message;
  return html`<li id="message-${version}">
    <p class="message-head"><b>№ ${version}</b> ${messagePill(message)} ${datesOf(message, viewer)}</p>
    ${answer === null ? undefined : html`<p class="quote">${answer}</p>`}
    <p class="message-files">${message.files.map((file) => fileLink(id, version, file))}</p>
    ${serverKeyMark(message.files.some(({ kind }) => kind === 'signature') ? 'server' : undefined)}
    <p class="hint">
      Кому:
      ${recipient}${attempts > 1 ? `, попыток: ${String(attempts)}` : ''}${triggers.length === 0 ? '' : `; ${triggers.join(', ')}`}.
      Настройки версии ${settingsVersion}. <code>${messageId}</code>
    </p>
  </li>`;
}

function datesOf({ composedAt, sentAt, answeredAt }: PublicationMessageView, viewer: Viewer): Html {
  const answered: MaybeHtml = answeredAt === null ? undefined : html`, ответ ${timeTag(answeredAt, viewer)}`;
  return html`<span class="muted"
    >${sentAt === null ? html`составлено ${timeTag(composedAt, viewer)}` : html`отправлено ${timeTag(sentAt, viewer)}`}${answered}</span
  >`;
}

function fileLink(id: string, version: number, { kind, byteSize }: PublicationMessageView['files'][number]): Html {
  return html`<span
    ><a href="${messageFilePath(id, version, kind)}" download>${FILE_NAMES[kind]}</a>
    <small class="muted">${sizeText(byteSize)}</small></span
  >`;
}
