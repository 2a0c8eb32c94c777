import { profileVersionId } from '#domain/post/profiles.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { ProfileVersionView, ProfileView } from '#views/limits/profile.ts';
import { conflictSection, saveButtons, seenInputs, type EditConflict, type Seen } from '../components/edit-conflict.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { managementTabs } from '../components/management-tabs.ts';
import { versionsSection } from '../components/versions-section.ts';
import { countText } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { limitsPath, limitsVersionPath, PATHS, sitePath } from '../paths.ts';
import { limitsTable, profileFields, type ProfileValues } from './limits-form.ts';

/** Every profile: what the program brought, and what was made of it. */
export function limitsListPage(chrome: Chrome, profiles: readonly ProfileView[]): Html {
  const content = html`<div class="page-head"><h1>Пределы Почты</h1></div>
    ${managementTabs(PATHS.limits, { seesInstallation: true })}
    <div class="stacked">
      <p class="hint">
        Сколько писем, страниц и байт принимает Почта. Профиль участок выбирает на своей странице; поставленный с
        программой не меняется — сделайте копию.
      </p>
      <div class="table-box">
        <table class="letters">
          <caption class="visually-hidden">
            Профили пределов: название, код, версия, участки
          </caption>
          <thead>
            <tr>
              <th scope="col">Название</th>
              <th scope="col">Код</th>
              <th scope="col">Версия</th>
              <th scope="col">Участки</th>
            </tr>
          </thead>
          <tbody>
            ${profiles.map(
              ({ family, version, isShipped, sites, settings: { name } }) =>
                html`<tr>
                  <td class="grow" data-label="Название"><a href="${limitsPath(family)}">${name}</a></td>
                  <td data-label="Код">${family}</td>
                  <td data-label="Версия">${isShipped ? 'с программой' : version}</td>
                  <td data-label="Участки">
                    ${sites.length === 0 ? '—' : countText(sites.length, 'участок', 'участка', 'участков')}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </div>`;
  return page(chrome, { title: 'Пределы Почты', width: 'wide' }, content);
}

export interface ProfileModel {
  readonly profile: ProfileView;
  readonly values: ProfileValues;
  readonly copy: { readonly family: string; readonly name: string };
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
  readonly seen: Seen;
  readonly conflict?: EditConflict | undefined;
  readonly versions: readonly ProfileVersionView[];
  /** The form is filled with what this version said. */
  readonly from: number | null;
  readonly mayChange: boolean;
}

/** One profile: its limits, every version of them, and a copy to be made. */
export function profilePage(chrome: Chrome, model: ProfileModel, keys: FormKeys): Html {
  const { profile, faults, refusal, versions, from, conflict, mayChange } = model;
  const { family, isShipped, settings } = profile;
  const content = html`${head(settings.name)}
    ${errorSummary({ faults, refusal, heading: 'Не сохранено: исправьте указанное' })}
    ${from === null ? undefined : html`<p class="notice notice-warn" role="status">В форме — версия ${from}. Она не действует, пока не сохранена.</p>`}
    ${conflictSection(conflict, 'в профиле')}
    <div class="columns">
      <div class="column-main">
        ${isShipped ? html`<p class="hint">Поставлен с программой и не меняется: чтобы задать другие цифры, сделайте копию.</p>` : undefined}
        ${isShipped || !mayChange ? limitsTable(settings) : editForm(model, keys)}
      </div>
      <aside class="column-side" aria-label="Копия, участки, версии">
        ${usedBy(profile)} ${mayChange ? copyForm(model, keys) : undefined}
        ${versionsSection((one) => limitsVersionPath(family, one), versions, chrome.viewer)}
      </aside>
    </div>`;
  return page(chrome, { title: settings.name, width: 'wide' }, content);
}

function editForm({ profile: { family, version }, values, faults, seen, conflict }: ProfileModel, keys: FormKeys) {
  return html`<form class="stacked" method="post" action="${limitsPath(family)}" data-typed>
    ${formKeys(keys)}${seenInputs(seen)} ${profileFields(values, faults)}
    <div class="submit-row">
      ${saveButtons('Показать, что изменится', conflict)}
      <p class="hint">
        Действует версия ${version}. Сначала будет показано, что выйдет из правки; сохраните на той странице.
      </p>
    </div>
  </form>`;
}

function usedBy({ sites, copiedFrom }: ProfileView): Html {
  const list = html`<ul class="files">
    ${sites.map(({ id, name }) => html`<li><a href="${sitePath(id)}">${id}</a> ${name}</li>`)}
  </ul>`;
  return html`<section class="card" aria-labelledby="used-heading">
    <h2 id="used-heading">Кто по нему работает</h2>
    ${sites.length === 0 ? html`<p class="muted">Ни один участок.</p>` : list} ${copiedWords(copiedFrom)}
  </section>`;
}

function copiedWords(copiedFrom: string | null): MaybeHtml {
  return copiedFrom === null ? undefined : html`<p class="muted">Копия профиля ${copiedFrom}.</p>`;
}

function copyForm({ profile: { family, version }, copy, faults }: ProfileModel, keys: FormKeys): Html {
  return html`<form class="card" method="post" action="${PATHS.copyLimits}" aria-labelledby="copy-heading" data-typed>
    <h2 id="copy-heading">Сделать копию</h2>
    ${formKeys(keys)}<input type="hidden" name="from" value="${profileVersionId(family, version)}" />
    ${textField({ form: 'copy', name: 'family', label: 'Код копии', hint: 'Латиницей, потом не меняется: sud-2026', value: copy.family, faults })}
    ${textField({ form: 'copy', name: 'copyName', label: 'Название копии', value: copy.name, faults })}
    <p><button>Сделать копию</button></p>
  </form>`;
}

function head(title: string): Html {
  return html`<div class="page-head letter-head">
    <p class="crumbs"><a href="${PATHS.limits}">Пределы Почты</a></p>
    <h1>${title}</h1>
  </div>`;
}
