import type { LinkCheck, LinkView, TestMessageView } from '#views/publications/link-check.ts';
import type { PreviewView } from '#views/publications/preview.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { dayText } from '../format/time.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { PATHS, withQuery } from '../paths.ts';
import { pictureSection } from './picture-section.ts';
import { checkLinkPath, testMessagePath } from './publication-paths.ts';
import { publicationTabs, siteChooser, type SiteChoice } from './site-frame.ts';

export interface CheckPageModel {
  readonly choice: SiteChoice;
  readonly isAdmin: boolean;
  readonly number: string;
  /** Null: there is no such card; undefined: none was asked for. */
  readonly preview: PreviewView | null | undefined;
  /** The handler's address that is set; empty: none. */
  readonly recipient: string;
  readonly check?: LinkCheck | undefined;
  readonly test?: TestMessageView | undefined;
  readonly refusal?: string | undefined;
  readonly keysOf: () => FormKeys;
}

/** Looking and trying before anything goes: a real card, the links, a test message. */
export function checkPage(chrome: Chrome, model: CheckPageModel): Html {
  const { choice, refusal, preview } = model;
  const heading = 'Просмотр и проверка';
  const content = html`<div class="page-head"><h1>${heading}</h1></div>
    ${publicationTabs('check', { siteId: choice.siteId, isAdmin: model.isAdmin, maySet: true })}
    ${siteChooser(PATHS.publicationCheck, choice)}
    ${refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${refusal}</p>`}
    <div class="columns">
      <div class="column-main">
        ${previewForm(model)} ${preview === undefined || preview === null ? undefined : pictureSection(preview)}
      </div>
      <aside class="column-side" aria-label="Проверка связи">${linkSection(model)} ${testSection(model)}</aside>
    </div>`;
  return page(chrome, { title: heading, width: 'wide' }, content);
}

function previewForm({ choice, number, preview }: CheckPageModel): Html {
  return html`<section class="card" aria-labelledby="preview-heading">
    <h2 id="preview-heading">Как карточка ушла бы</h2>
    <p class="hint">По действующим настройкам; ничего не отправляется.</p>
    <form class="search" method="get" action="${PATHS.publicationCheck}">
      <input type="hidden" name="site" value="${choice.siteId}" />
      <label class="visually-hidden" for="number">Номер карточки</label>
      <input
        id="number"
        name="number"
        type="search"
        value="${number}"
        placeholder="Номер карточки целиком"
        autocomplete="off"
      />
      <button class="primary">Показать</button>
    </form>
    ${preview === null ? html`<p class="fault" role="alert">Карточки с таким номером на участке нет.</p>` : undefined}
    ${preview ? othersNotice(preview, choice.siteId, number) : undefined}
  </section>`;
}

/** Another program may give one number twice: which card is shown, and the way to the others. */
function othersNotice({ others, picture }: PreviewView, site: string, number: string): MaybeHtml {
  if (others.length === 0) return undefined;
  return html`<p class="notice notice-warn" role="note">
    С этим номером на участке карточек: ${others.length + 1}. Показана зарегистрированная
    ${dayText(picture.card.registeredOn)}. Другие:
    ${others.map(
      ({ matterId, registeredOn, documentGroup }) =>
        html`<a href="${withQuery(PATHS.publicationCheck, { site, number, card: matterId })}"
          >от ${dayText(registeredOn)}, ${documentGroup}</a
        > `,
    )}
  </p>`;
}

function linkSection({ choice, check, keysOf }: CheckPageModel): Html {
  return html`<section class="card" aria-labelledby="link-heading">
    <h2 id="link-heading">Связь</h2>
    ${check === undefined ? undefined : html`<div role="status">${verdict('Почтовый сервер', check.smtp)}${verdict('Ящик обмена', check.mailbox)}</div>`}
    <form method="post" action="${checkLinkPath(choice.siteId)}">
      ${formKeys(keysOf())}
      <p class="button-row"><button>Проверить связь</button></p>
      <p class="hint">Программа соединится и войдёт на оба сервера. Ничего не отправит и не прочтёт.</p>
    </form>
  </section>`;
}

function testSection({ choice, test, recipient, keysOf }: CheckPageModel): Html {
  const action =
    recipient === ''
      ? html`<p class="hint">Сначала сохраните в настройках адреса обработчика и отправителя.</p>`
      : html`<form method="post" action="${testMessagePath(choice.siteId)}">
          ${formKeys(keysOf())}
          <p class="button-row"><button>Отправить проверочное сообщение</button></p>
          <p class="hint">На ${recipient}, тема «Проверка». Сведений о карточках в нём нет.</p>
        </form>`;
  return html`<section class="card" aria-labelledby="test-heading">
    <h2 id="test-heading">Проверочное сообщение</h2>
    ${test === undefined ? undefined : html`<div role="status">${verdict('Почтовый сервер', test)}${messageName(test)}</div>`}
    ${action}
  </section>`;
}

function messageName({ messageId }: TestMessageView): MaybeHtml {
  return messageId === null ? undefined : html`<p class="hint">Message-ID: <code>${messageId}</code></p>`;
}

function verdict(name: string, { isFine, server, words }: LinkView): Html {
  return html`<p class="verdict ${isFine ? '' : 'verdict-bad'}">
    <b>${name}${server === null ? '' : ` ${server}`}: ${isFine ? 'в порядке' : 'не получилось'}.</b> ${words}
  </p>`;
}
