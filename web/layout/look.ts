import { formKeys } from '../components/form-keys.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { PATHS } from '../paths.ts';
import type { Chrome } from './chrome.ts';

/** How the pages look to one person: as his system does, or as he said. */
export const LOOKS = ['auto', 'light', 'dark'] as const;
export type Look = (typeof LOOKS)[number];

const LOOK_NAMES: Readonly<Record<Look, string>> = { auto: 'как в системе', light: 'светлое', dark: 'тёмное' };

/** Where the dark colours hold; absent: nowhere. Paper is always light. */
const DARK_MEDIA: Readonly<Record<Look, string | undefined>> = {
  auto: 'screen and (prefers-color-scheme: dark)',
  light: undefined,
  dark: 'screen',
};

/** The style sheets of a page: a browser takes the dark colours without a script. */
export function lookStyles({ asset, look = 'auto' }: Chrome): Html {
  const media = DARK_MEDIA[look];
  return html`<meta name="color-scheme" content="${look === 'auto' ? 'light dark' : look}" />
    <link rel="stylesheet" href="${asset('app.css')}" />
    ${media === undefined ? undefined : html`<link rel="stylesheet" href="${asset('dark.css')}" media="${media}" />`}`;
}

/** Changes the look; kept in a cookie for a year. */
export function lookSwitch({ csrfToken, look = 'auto', returnTo = PATHS.home }: Chrome): MaybeHtml {
  if (csrfToken === undefined) return undefined;
  return html`<form method="post" action="${PATHS.look}" class="look-switch">
    ${formKeys({ csrfToken, idempotencyKey: 'look' })}<input type="hidden" name="returnTo" value="${returnTo}" />
    <span id="look-label">Оформление:</span>
    <span class="button-row" role="group" aria-labelledby="look-label">
      ${LOOKS.map(
        (name) =>
          html`<button class="quiet small" name="look" value="${name}" aria-pressed="${name === look}">
            ${LOOK_NAMES[name]}
          </button>`,
      )}
    </span>
  </form>`;
}
