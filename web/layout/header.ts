import { formKeys } from '../components/form-keys.ts';
import { shortName } from '../format/person-name.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { PATHS } from '../paths.ts';
import type { Chrome, NavItem, SignedInPerson } from './chrome.ts';

/** The head of every page: where one can go, who one is, the way out. */
export function header(chrome: Chrome): Html {
  return html`<header class="top">
    <div class="top-row">
      <a class="brand" href="${PATHS.home}"><b>МАСК</b><span>судебная корреспонденция</span></a>
      ${navigation(chrome.nav)} ${helpLink(chrome)} ${personBlock(chrome)}
    </div>
  </header>`;
}

function navigation(items: readonly NavItem[]): MaybeHtml {
  if (items.length === 0) return undefined;
  return html`<nav class="menu" aria-label="Разделы">
    <ul>
      ${items.map(navItem)}
    </ul>
  </nav>`;
}

function navItem({ href, label, count, isCurrent }: NavItem, index: number): Html {
  const counter =
    count === undefined ? undefined : html`<span id="menu-count-${index}" data-live-count>${badge(count)}</span>`;
  return html`<li><a href="${href}" ${isCurrent ? html`aria-current="page"` : undefined}>${label}${counter}</a></li>`;
}

function badge(count: number): MaybeHtml {
  if (count === 0) return undefined;
  return html`<span class="badge" aria-label="ждёт: ${count}">${count > 99 ? '99+' : count}</span>`;
}

/** With scripts it opens beside the page, by F1 too. */
function helpLink({ help }: Chrome): Html {
  return html`<a class="help-link" id="help-link" href="${help}" aria-keyshortcuts="F1" title="Справка (F1)"
    ><span aria-hidden="true">?</span><span class="visually-hidden">Справка об этой странице</span></a
  >`;
}

function personBlock({ person, csrfToken }: Chrome): MaybeHtml {
  if (person === undefined || csrfToken === undefined) return undefined;
  const where = person.siteName ?? 'вся установка';
  return html`<div class="who">
    <p>
      <a href="${PATHS.me}">
        <b title="${person.fullName}"
          ><span class="who-full">${person.fullName}</span
          ><span class="who-short">${shortName(person.fullName)}</span></b
        >${roleLine(person, where)}
      </a>
    </p>
    <form method="post" action="${PATHS.logout}">
      ${formKeys({ csrfToken, idempotencyKey: 'logout' })}<button class="quiet">Выйти</button>
    </form>
  </div>`;
}

/** What is said under the name; what happened to the account goes before who one is. */
function roleLine({ news, position, roleName }: SignedInPerson, where: string): Html {
  if (news !== undefined) return html`<span class="pill pill-warn">${news}</span>`;
  return html`<span title="${position}">${roleName} · ${where}</span>`;
}
