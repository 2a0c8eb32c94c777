import type { BeyondDraftView, ProfileLookView, ProfileView } from '#views/limits/profile.ts';
import { seenInputs, type Seen } from '../components/edit-conflict.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { changesList } from '../components/versions-section.ts';
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
  const { changes, effects, sites, drafts, version } = look;
  const title = `${settings.name}: что изменится`;
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${PATHS.limits}">Пределы Почты</a></p>
      <h1>${title}</h1>
    </div>
    <div class="stacked">
      <section class="card" aria-labelledby="changes-heading">
        <h2 id="changes-heading">Отличия</h2>
        ${changes.length === 0 ? html`<p class="muted">Ничего не изменено.</p>` : changesList({ changes })}
      </section>
      <section class="card" aria-labelledby="effects-heading">
        <h2 id="effects-heading">Что из этого выйдет</h2>
        <ul class="files">
          ${effects.map((effect) => html`<li>${effect}</li>`)}
        </ul>
        ${sites.length === 0 ? undefined : html`<p>Участки: ${sites.map(({ id }) => id).join(', ')}.</p>`}
      </section>
      ${draftsSection(drafts, chrome.viewer)}
      <form method="post" action="${limitsPath(family)}">
        ${formKeys(keys)}${seenInputs(seen)}
        ${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <p class="button-row">
          ${changes.length === 0 ? undefined : html`<button class="primary" name="step" value="save">Сохранить как версию ${version + 1}</button>`}
          <button name="step" value="edit">Вернуться к правке</button>
        </p>
      </form>
    </div>`;
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
