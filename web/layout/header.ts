import { formKeys } from '../components/form-keys.ts';
import { shortName } from '../format/person-name.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { PATHS } from '../paths.ts';
import type { Chrome, NavItem } from './chrome.ts';

/** The head of every page: where one can go, who one is, the way out. */
export function header(chrome: Chrome): Html {
  return html`<header class="top">
    <div class="top-row">
      <a class="brand" href="${PATHS.home}"><b>МАСК</b><span>судебная корреспонденция</span></a>
      ${navigation(chrome.nav)} ${personBlock(chrome)}
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

function personBlock({ person, csrfToken }: Chrome): MaybeHtml {
  if (person === undefined || csrfToken === undefined) return undefined;
  const where = person.siteName ?? 'вся установка';
  return html`<div class="who">
    <p>
      <b title="${person.fullName}"
        ><span class="who-full">${person.fullName}</span><span class="who-short">${shortName(person.fullName)}</span></b
      ><span title="${person.position}">${person.roleName} · ${where}</span>
    </p>
    <form method="post" action="${PATHS.logout}">
      ${formKeys({ csrfToken, idempotencyKey: 'logout' })}<button class="quiet">Выйти</button>
    </form>
  </div>`;
}
