import { html, type Html } from '../html.ts';
import { PATHS } from '../paths.ts';

const TABS = [
  { href: PATHS.people, label: 'Люди' },
  { href: PATHS.sites, label: 'Участки' },
  { href: PATHS.limits, label: 'Пределы Почты' },
  { href: PATHS.channels, label: 'Пути к Почте' },
  { href: PATHS.trust, label: 'Доверие' },
  { href: PATHS.calendar, label: 'Календарь' },
  { href: PATHS.proofRules, label: 'Правила извещения' },
  { href: PATHS.auditJournal, label: 'Журнал' },
  { href: PATHS.machineClients, label: 'Программы' },
  { href: PATHS.webhooks, label: 'Подписки' },
  { href: PATHS.caseRegister, label: 'АМИРС' },
] as const;

/** Pages by which an installation is managed. */
export function isOfManagement(path: string): boolean {
  return TABS.some(({ href }) => path === href || path.startsWith(`${href}/`));
}

/** Those that are the installation's and no site's. */
const OF_INSTALLATION: readonly string[] = [
  ...[PATHS.limits, PATHS.channels, PATHS.trust],
  ...[PATHS.machineClients, PATHS.webhooks],
];

/** From one of them to the others. */
export function managementTabs(current: string, { seesInstallation }: { readonly seesInstallation: boolean }): Html {
  const shown = TABS.filter(({ href }) => seesInstallation || !OF_INSTALLATION.includes(href));
  return html`<nav class="tabs" aria-label="Управление">
    <ul>
      ${shown.map(
        ({ href, label }) =>
          html`<li><a href="${href}" ${href === current ? html`aria-current="page"` : undefined}>${label}</a></li>`,
      )}
    </ul>
  </nav>`;
}
