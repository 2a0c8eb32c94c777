import type { BeyondDraftView, ProfileLookView, ProfileView } from '#views/limits/profile.ts';
import { changeLook } from '../components/change-look.ts';
import type { Seen } from '../components/edit-conflict.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { letterPath, limitsPath, PATHS } from '../paths.ts';
import type { ProfileValues } from './limits-form.ts';

export interface ProfileLookModel {
  readonly profile: ProfileView;
  readonly look: ProfileLookView;
  readonly values: ProfileValues;
  readonly seen: Seen;
}

/** What a change does, before it is saved: differences, sites, drafts that would become too large. */
export function profileLookPage(
  chrome: Chrome,
  { profile: { family, settings }, look, values, seen }: ProfileLookModel,
  keys: FormKeys,
): Html {
  const { sites } = look;
  const aside = sites.length === 0 ? undefined : html`<p>Участки: ${sites.map(({ id }) => id).join(', ')}.</p>`;
  const title = `${settings.name}: что изменится`;
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${PATHS.limits}">Пределы Почты</a></p>
      <h1>${title}</h1>
    </div>
    ${changeLook({ look, values, seen, action: limitsPath(family), aside, more: draftsSection(look.drafts, chrome.viewer) }, keys)}`;
  return page(chrome, { title }, content);
}

function draftsSection(drafts: readonly BeyondDraftView[], viewer: Viewer): MaybeHtml {
  if (drafts.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="drafts-heading">
    <h2 id="drafts-heading">Черновики, которые не пройдут</h2>
    <ul class="files">
      ${drafts.map(
        ({ letterId, siteId, authorName, createdAt, reasons }) =>
          html`<li>
            <a href="${letterPath(letterId)}">Черновик участка ${siteId}, ${timeTag(createdAt, viewer)}</a>,
            ${authorName ?? 'автор неизвестен'}: ${reasons.join(' ')}
          </li>`,
      )}
    </ul>
  </section>`;
}
