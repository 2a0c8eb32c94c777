import { RECOVERY_CAUSE_WORDS, type RecoveryCause } from '#domain/recovery/recovery.ts';
import { timeTag } from '../components/time.ts';
import { html, type MaybeHtml } from '../html.ts';
import { RECOVERY_PATHS } from '../recovery/recovery-paths.ts';
import type { Chrome } from './chrome.ts';

/** What every page says while nothing is handed over. */
export interface RecoveryBanner {
  readonly cause: RecoveryCause;
  readonly copyAt: string;
  readonly openedAt: string;
  readonly trouble: string | null;
  readonly isPersonAsked: boolean;
  /** The administrator may open the page about it. */
  readonly canOpen: boolean;
}

/** Says why no batch goes, since when, and what is waited for. */
export function recoveryBanner({ recovery, viewer }: Chrome): MaybeHtml {
  if (recovery === undefined) return undefined;
  return html`<aside class="rehearsal recovery" aria-label="Восстановление">
    <p>
      <b>Восстановление с ${timeTag(recovery.openedAt, viewer)}:</b> ${RECOVERY_CAUSE_WORDS[recovery.cause]}, данные по
      состоянию на ${timeTag(recovery.copyAt, viewer)}. Программа выясняет у Почты, какие письма уже приняты; до этого
      партии не передаются. Остальная работа продолжается. ${waitingFor(recovery)}
      ${recovery.canOpen ? html`<a href="${RECOVERY_PATHS.recovery}">Подробнее</a>` : undefined}
    </p>
  </aside>`;
}

function waitingFor({ trouble, isPersonAsked }: RecoveryBanner): string {
  if (isPersonAsked) return 'Ждём администратора: список писем из кабинета Почты.';
  return trouble === null ? '' : `Не идёт дальше: ${trouble}.`;
}
