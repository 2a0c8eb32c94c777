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
      ${navigation(chrome.nav)} ${bellLink(chrome)} ${helpLink(chrome)} ${personBlock(chrome)}
    </div>
  </header>`;
}

function navigation(places: readonly NavItem[]): MaybeHtml {
  if (places.length === 0) return undefined;
  const isOften = ({ isRare }: NavItem): boolean => isRare !== true;
  const items = places.map((place, index) => ({ ...place, index }));
  return html`<nav class="menu" aria-label="Разделы">
    <ul>
      ${items.filter(isOften).map(navItem)} ${rarely(items.filter((item) => !isOften(item)))}
    </ul>
  </nav>`;
}

/** Opens by itself, without scripts; its number is all that waits in it. */
function rarely(items: readonly (NavItem & { readonly index: number })[]): MaybeHtml {
  if (items.length === 0) return undefined;
  const counts = items.flatMap(({ count }) => count ?? []);
  const waits = counts.reduce((sum, count) => sum + count, 0);
  const counter =
    counts.length === 0 ? undefined : html`<span id="menu-count-rare" data-live-count>${badge(waits)}</span>`;
  return html`<li class="menu-more">
    <details>
      <summary ${items.some(({ isCurrent }) => isCurrent) ? html`aria-current="true"` : undefined}>
        Ещё${counter}
      </summary>
      <ul>
        ${items.map(navItem)}
      </ul>
    </details>
  </li>`;
}

function navItem({ href, label, count, isCurrent, index }: NavItem & { readonly index: number }): Html {
  const counter =
    count === undefined ? undefined : html`<span id="menu-count-${index}" data-live-count>${badge(count)}</span>`;
  return html`<li><a href="${href}" ${isCurrent ? html`aria-current="page"` : undefined}>${label}${counter}</a></li>`;
}

function badge(count: number): MaybeHtml {
  if (count === 0) return undefined;
  return html`<span class="badge" aria-label="ждёт: ${count}">${count > 99 ? '99+' : count}</span>`;
}

/** Without scripts it is a page. */
function bellLink({ person, unseenNotices }: Chrome): MaybeHtml {
  if (person === undefined) return undefined;
  return html`<a class="bell-link" href="${PATHS.notices}" title="Оповещения"
    >${BELL_ICON}<span class="visually-hidden">Оповещения</span>${bellCounter(unseenNotices ?? 0)}</a
  >`;
}

const BELL_ICON = html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
  <path
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    d="M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4M12 3v2"
  />
</svg>`;

/** How many were not seen; the script `bell` asks for it alone. */
export function bellCounter(count: number): Html {
  const unseen =
    count === 0
      ? undefined
      : html`<span class="badge" aria-label="не увидено: ${count}">${count > 99 ? '99+' : count}</span>`;
  return html`<span id="bell-count" data-live-count>${unseen}</span>`;
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
