import type { Warning } from '#domain/documents/fault.ts';
import { MAYBE_AT_POST, MAYBE_AT_POST_FIELD } from '#domain/recovery/unknown-at-post.ts';
import { fieldId } from '../components/field.ts';
import { html, type MaybeHtml } from '../html.ts';
import { RECOVERY_PATHS } from './recovery-paths.ts';

/**
 * A letter that may be one of those that a recovery found at the Post, or was sent as another one.
 * @param isTold what is asked stands among its facts already
 */
export function maybeAtPostNotice(warnings: readonly Pick<Warning, 'code' | 'message'>[], isTold = false): MaybeHtml {
  const told = warnings.find(({ code }) => code === MAYBE_AT_POST);
  if (told === undefined) return undefined;
  return html`<section
    class="notice notice-warn"
    id="${fieldId(MAYBE_AT_POST_FIELD)}"
    tabindex="-1"
    aria-labelledby="maybe-at-post-heading"
  >
    <h2 id="maybe-at-post-heading">Может быть, это письмо уже у Почты</h2>
    ${isTold ? undefined : html`<p>${told.message}</p>`}
    <p><a href="${RECOVERY_PATHS.found}">Список найденных на Почте писем</a></p>
  </section>`;
}
