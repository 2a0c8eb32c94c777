import type { CaseRegisterView } from '#views/case-register/register.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type MaybeHtml } from '../html.ts';
import type { FormKeys, Viewer } from '../layout/chrome.ts';
import { PATHS, registerReadingPath } from '../paths.ts';
import { standingText } from './register-words.ts';

/** Above lists and cards of cases: as of when they are, and «Обновить сейчас». Nothing where the site reads no register. `more`: what is told beside it. */
export function standingLine(
  register: CaseRegisterView | null,
  viewer: Viewer,
  keys: FormKeys,
  returnTo: string,
  more?: MaybeHtml,
): MaybeHtml {
  if (register?.isOn !== true) return undefined;
  const mood = register.awaySince === null ? 'muted' : 'notice notice-warn';
  return html`<div class="${mood}" id="register-standing" data-live-part>
    <p>
      ${standingText(register, viewer.timeZone)} ${more}
      ${register.awaySince === null ? undefined : html`Письма идут как обычно.`}
      <a href="${PATHS.caseRegister}">Подробно</a>
    </p>
    ${
      register.canRead && !register.isReading
        ? html`<form method="post" action="${registerReadingPath(register.siteId)}">
            ${formKeys(keys)}<input type="hidden" name="returnTo" value="${returnTo}" />
            <button class="small">Обновить сейчас</button>
          </form>`
        : undefined
    }
  </div>`;
}
