import { html, type Html } from '../html.ts';
import { PATHS } from '../paths.ts';

const TABS = {
  processes: [PATHS.workflows, 'Процессы'],
  acts: [PATHS.steerings, 'Журнал действий'],
  condition: [PATHS.condition, 'Состояние'],
  availability: [PATHS.availability, 'Доступность'],
} as const;

/** The rooms of the administrator's workplace. */
export function engineTabs(current: keyof typeof TABS): Html {
  return html`<nav class="tabs" aria-label="Рабочее место администратора">
    <ul>
      ${Object.entries(TABS).map(([code, [href, name]]) => html`<li><a href="${href}" ${code === current ? html`aria-current="page"` : undefined}>${name}</a></li>`)}
    </ul>
  </nav>`;
}
