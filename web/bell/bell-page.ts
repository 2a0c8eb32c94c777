import type { NoticePage, NoticeView } from '#views/bell/notice.ts';
import { emptyState } from '../components/empty-state.ts';
import { formKeys } from '../components/form-keys.ts';
import { liveMark } from '../components/live-mark.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { bellCounter } from '../layout/header.ts';
import { page } from '../layout/page.ts';
import { noticePath, PATHS, withQuery } from '../paths.ts';

export interface BellModel {
  readonly notices: NoticePage;
  readonly keysOf: () => FormKeys;
}

/** What one is told of: newest first, each with a link to what it speaks of. */
export function bellPage(chrome: Chrome, { notices, keysOf }: BellModel): Html {
  const { items, unseen, nextCursor } = notices;
  const content = html`<div class="page-head">
      <h1>Оповещения</h1>
      <p class="button-row no-print">
        <a class="button" href="${PATHS.wishes}">Мои оповещения: что и как присылать</a>
      </p>
    </div>
    ${liveMark({ kinds: [], says: 'Оповещения обновились' })}
    <div class="stacked">
      ${seeAll(unseen, keysOf)}
      <section class="card" aria-labelledby="notices-heading" id="notices" data-live-form>
        <h2 id="notices-heading" class="visually-hidden">Список</h2>
        ${
          items.length === 0
            ? emptyState('Оповещений нет', 'Когда случится то, что вы выбрали, это появится здесь.')
            : html`<ul class="notices">
                ${items.map((notice) => line(notice, chrome.viewer, keysOf))}
              </ul>`
        }
      </section>
      ${nextCursor === null ? undefined : html`<p><a class="button" href="${withQuery(PATHS.notices, { before: nextCursor })}">Более ранние</a></p>`}
    </div>`;
  return page(chrome, { title: 'Оповещения', islands: ['live-page'] }, content);
}

/** The counter alone, for the script that keeps it true. */
export function bellCount(count: number): Html {
  return html`<!doctype html>
    <title>Оповещения</title>
    ${bellCounter(count)}`;
}

function seeAll(unseen: number, keysOf: () => FormKeys): MaybeHtml {
  return html`<div id="see-all" data-live-form>
    ${
      unseen === 0
        ? undefined
        : html`<form method="post" action="${PATHS.noticesSeen}" data-own>
            ${formKeys(keysOf())}<button>Отметить все увиденными</button>
          </form>`
    }
  </div>`;
}

function line({ id, text, at, seenAt }: NoticeView, viewer: Viewer, keysOf: () => FormKeys): Html {
  const isNew = seenAt === null;
  return html`<li id="notice-${id}" class="${isNew ? 'notice-new' : ''}">
    <span
      >${isNew ? html`<span class="pill pill-warn">новое</span> ` : undefined}<a href="${noticePath(id)}">${text}</a>
      <small class="muted">${timeTag(at, viewer)}</small></span
    >
    ${
      isNew
        ? html`<form method="post" action="${PATHS.noticesSeen}" data-own>
            ${formKeys(keysOf())}<input type="hidden" name="id" value="${id}" /><button
              class="small"
              aria-label="Увидено: ${text}"
            >
              Увидено
            </button>
          </form>`
        : undefined
    }
  </li>`;
}
