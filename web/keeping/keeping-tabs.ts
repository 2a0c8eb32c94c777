import { html, type Html } from '../html.ts';
import { PATHS } from '../paths.ts';
import type { Role } from '#domain/people/role.ts';

const TABS: readonly { readonly href: string; readonly label: string; readonly roles?: readonly Role[] }[] = [
  { href: PATHS.keeping, label: 'Проверка файлов' },
  { href: PATHS.signings, label: 'Подписания' },
  { href: PATHS.keepingTerms, label: 'Сроки хранения' },
  { href: PATHS.keepingHolds, label: 'Запреты' },
  { href: PATHS.destructionActs, label: 'Акты' },
  { href: PATHS.personRequests, label: 'Персональные данные', roles: ['supervisor', 'admin'] },
];

/** From one page of storage to the others. */
export function keepingTabs(current: string, role: Role): Html {
  const shown = TABS.filter(({ roles }) => roles === undefined || roles.includes(role));
  return html`<nav class="tabs" aria-label="Хранение">
    <ul>
      ${shown.map(
        ({ href, label }) =>
          html`<li><a href="${href}" ${href === current ? html`aria-current="page"` : undefined}>${label}</a></li>`,
      )}
    </ul>
  </nav>`;
}
