import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { PATHS } from '../paths.ts';
import type { Chrome } from './chrome.ts';

const DAYS = [1, 3, 7, 30] as const;

/** Says on every page that nothing here is real, and lets the clock be moved. */
export function rehearsalBanner(chrome: Chrome): MaybeHtml {
  if (chrome.rehearsal === undefined) return undefined;
  return html`<aside class="rehearsal" aria-label="Учебный режим">
    <p>
      <b>Репетиция:</b> учебный режим, Почта — эмулятор. На часах программы ${timeTag(chrome.viewer.now, chrome.viewer)}
    </p>
    ${forwardForm(chrome, chrome.rehearsal)}
  </aside>`;
}

function forwardForm(chrome: Chrome, { canForward, returnTo }: NonNullable<Chrome['rehearsal']>): MaybeHtml {
  if (!canForward || chrome.csrfToken === undefined) return undefined;
  const buttons = DAYS.map(
    (days): Html => html`<button class="small" name="days" value="${days}">+${days} дн.</button>`,
  );
  return html`<form method="post" action="${PATHS.rehearsalForward}">
    ${formKeys({ csrfToken: chrome.csrfToken, idempotencyKey: 'rehearsal' })}
    <input type="hidden" name="returnTo" value="${returnTo}" />
    <span id="forward-label">Перемотать время:</span>
    <span class="button-row" role="group" aria-labelledby="forward-label">${buttons}</span>
  </form>`;
}
