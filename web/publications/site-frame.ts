import { html, type Html, type MaybeHtml } from '../html.ts';
import { PATHS } from '../paths.ts';
import { backfillPath, checkPath, settingsPath } from './publication-paths.ts';

/** The site whose publication is looked at, and those that may be chosen instead. */
export interface SiteChoice {
  readonly siteId: string;
  readonly siteName: string;
  /** One: nothing is to be chosen. */
  readonly sites: readonly { readonly id: string; readonly name: string }[];
}

type Tab = 'list' | 'settings' | 'check' | 'backfill' | 'mailbox';

/** The places of the capability; those of a site keep the site that was chosen. */
export function publicationTabs(
  current: Tab,
  { siteId, isAdmin, maySet }: { readonly siteId: string; readonly isAdmin: boolean; readonly maySet: boolean },
): MaybeHtml {
  if (!maySet) return undefined;
  const tabs: readonly [Tab, string, string][] = [
    ['list', PATHS.publications, 'Список'],
    ['settings', settingsPath(siteId), 'Настройка'],
    ['check', checkPath(siteId), 'Просмотр и проверка'],
    ['backfill', backfillPath(siteId), 'Уже открытые карточки'],
  ];
  const all = isAdmin ? [...tabs, ['mailbox', PATHS.publicationMailbox, 'Ящик обмена'] as const] : tabs;
  return html`<nav class="tabs" aria-label="Разделы публикации">
    <ul>
      ${all.map(([tab, href, label]) => html`<li><a href="${href}" ${tab === current ? html`aria-current="page"` : undefined}>${label}</a></li>`)}
    </ul>
  </nav>`;
}

/** Which site; the admin chooses, a supervisor has his own. */
export function siteChooser(action: string, { siteId, siteName, sites }: SiteChoice): Html {
  if (sites.length < 2) return html`<p class="muted">${siteName}</p>`;
  return html`<form class="search" method="get" action="${action}">
    <label class="inline" for="site">Участок</label>
    <select id="site" name="site">
      ${sites.map(({ id, name }) => html`<option value="${id}" ${id === siteId ? 'selected' : ''}>${id} — ${name}</option>`)}
    </select>
    <button>Показать</button>
  </form>`;
}
