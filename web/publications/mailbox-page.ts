import type { UnrecognisedMessage } from '#views/publications/publication.ts';
import { emptyState } from '../components/empty-state.ts';
import { timeTag } from '../components/time.ts';
import { sizeText } from '#domain/documents/size-text.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, Viewer } from '../layout/chrome.ts';
import { mailboxFilePath } from './publication-paths.ts';
import { publicationTabs } from './site-frame.ts';

export interface MailboxModel {
  readonly messages: readonly UnrecognisedMessage[];
  readonly moreHref?: string | undefined;
}

/** What came into the exchange mailbox and is neither a receipt nor a return of ours. */
export function mailboxPage(chrome: Chrome, { messages, moreHref }: MailboxModel): Html {
  const heading = 'Ящик обмена: не узнано';
  const content = html`<div class="page-head"><h1>${heading}</h1></div>
    ${publicationTabs('mailbox', { siteId: '', isAdmin: true, maySet: true })}
    <p class="hint">
      Подтверждения и возвраты программа разбирает сама. Здесь остальное: посмотрите, нет ли среди него ответа
      обработчика в непривычном виде. Файл .eml откроет почтовая программа.
    </p>
    ${messages.length === 0 ? emptyState('Всё узнано', 'Неразобранных сообщений в ящике обмена нет.') : list(messages, chrome.viewer)}
    ${moreHref === undefined ? undefined : html`<p class="pager"><a class="button" href="${moreHref}">Показать ещё</a></p>`}`;
  return page(chrome, { title: heading, width: 'wide' }, content);
}

function list(messages: readonly UnrecognisedMessage[], viewer: Viewer): Html {
  return html`<section class="card" aria-label="Сообщения">
    <ul class="files">
      ${messages.map(
        ({ id, receivedAt, byteSize, sender, subject }) =>
          html`<li>
            <a href="${mailboxFilePath(id)}" download>${subject ?? 'Без темы'}</a>
            <span class="muted"
              >${sender ?? 'отправитель не назван'} · ${timeTag(receivedAt, viewer)} · ${sizeText(byteSize)}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
