import { CHANNEL_LABELS, type ChannelName } from '#domain/post/channels.ts';
import type { SiteLookView, SiteVersionView } from '#views/settings/site-settings.ts';
import { changeLook } from '../components/change-look.ts';
import { conflictSection, saveButtons, seenInputs, type EditConflict, type Seen } from '../components/edit-conflict.ts';
import { emptyState } from '../components/empty-state.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { managementTabs } from '../components/management-tabs.ts';
import { versionsSection } from '../components/versions-section.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { PATHS, sitePath, siteVersionPath } from '../paths.ts';
import { siteFields, type SiteFieldsModel, type SiteValues } from './site-form.ts';

export interface SiteLine {
  readonly id: string;
  readonly name: string;
  readonly cutOffTime: string;
  readonly timeZone: string;
  readonly channel: ChannelName;
}

/** Every site that this person sees. */
export function sitesPage(
  chrome: Chrome,
  model: { readonly sites: readonly SiteLine[]; readonly mayCreate: boolean; readonly seesInstallation: boolean },
): Html {
  const make = html`<a class="button primary" href="${PATHS.newSite}">Завести участок</a>`;
  const content = html`<div class="page-head">
      <h1>Участки</h1>
      ${model.mayCreate && model.sites.length > 0 ? html`<p class="button-row">${make}</p>` : undefined}
    </div>
    ${managementTabs(PATHS.sites, model)}
    ${
      model.sites.length === 0
        ? emptyState(
            'Участков пока нет',
            'Заведите первый: его партии начнут закрываться сразу.',
            model.mayCreate ? make : undefined,
          )
        : html`<div class="table-box">
            <table class="letters">
              <caption class="visually-hidden">
                Участки: код, название, час партии, путь к Почте
              </caption>
              <thead>
                <tr>
                  <th scope="col">Код</th>
                  <th scope="col">Название</th>
                  <th scope="col">Партия закрывается</th>
                  <th scope="col">Путь к Почте</th>
                </tr>
              </thead>
              <tbody>
                ${model.sites.map(
                  ({ id, name, cutOffTime, timeZone, channel }) =>
                    html`<tr>
                      <td data-label="Код"><a href="${sitePath(id)}">${id}</a></td>
                      <td class="grow" data-label="Название">${name}</td>
                      <td data-label="Партия закрывается">${cutOffTime}, ${timeZone}</td>
                      <td data-label="Путь к Почте">${CHANNEL_LABELS[channel]}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }`;
  return page(chrome, { title: 'Участки', width: 'wide' }, content);
}

/** Where a site is made. */
export function newSitePage(
  chrome: Chrome,
  model: SiteFieldsModel & { readonly siteId: string; readonly refusal?: string | undefined },
  keys: FormKeys,
): Html {
  const { faults, refusal, siteId } = model;
  const content = html`${head('Новый участок')}
    ${errorSummary({ faults, refusal, heading: 'Не заведён: исправьте указанное' })}
    <form class="stacked" method="post" action="${PATHS.newSite}" data-typed>
      ${formKeys(keys)}
      <section class="card" aria-labelledby="code-heading">
        <h2 id="code-heading">Код</h2>
        ${textField({ ...{ name: 'siteId', label: 'Код участка', value: siteId, faults }, hint: 'С него начинаются номера писем, потом не меняется: 50MS0095' })}
      </section>
      ${siteFields(model)}
      <p class="button-row">
        <button class="primary">Завести участок</button> <a class="button" href="${PATHS.sites}">К списку</a>
      </p>
    </form>`;
  return page(chrome, { title: 'Новый участок' }, content);
}

export interface SiteModel extends SiteFieldsModel {
  readonly siteId: string;
  readonly version: number;
  readonly seen: Seen;
  readonly conflict?: EditConflict | undefined;
  readonly refusal?: string | undefined;
  readonly versions: readonly SiteVersionView[];
  /** The form is filled with what this version said. */
  readonly from: number | null;
}

/** One site: its settings and every version of them. */
export function sitePage(chrome: Chrome, model: SiteModel, keys: FormKeys): Html {
  const { siteId, version, seen, conflict, faults, refusal, versions, from } = model;
  const content = html`${head(`Участок ${siteId}`)}
    ${errorSummary({ faults, refusal, heading: 'Не сохранено: исправьте указанное' })}
    ${from === null ? undefined : html`<p class="notice notice-warn" role="status">В форме — версия ${from}. Она не действует, пока не сохранена.</p>`}
    ${conflictSection(conflict, 'в настройках')}
    <div class="columns">
      <form class="column-main stacked" method="post" action="${sitePath(siteId)}" data-typed>
        ${formKeys(keys)}${seenInputs(seen)} ${siteFields(model)}
        <div class="submit-row">
          ${saveButtons('Показать, что изменится', conflict)}
          <p class="hint">
            Действует версия ${version}. Сначала будет показано, что выйдет из правки; сохраните на той странице.
          </p>
        </div>
      </form>
      <aside class="column-side" aria-label="Версии настроек">
        ${versionsSection((one) => siteVersionPath(siteId, one), versions, chrome.viewer)}
      </aside>
    </div>`;
  return page(chrome, { title: `Участок ${siteId}`, width: 'wide' }, content);
}

export interface SiteLookModel {
  readonly siteId: string;
  readonly look: SiteLookView;
  readonly values: SiteValues;
  readonly seen: Seen;
}

/** What a change does, before it is saved. */
export function siteLookPage(chrome: Chrome, { siteId, look, values, seen }: SiteLookModel, keys: FormKeys): Html {
  const content = html`${head(`Участок ${siteId}: что изменится`)}
  ${changeLook({ look, values, seen, action: sitePath(siteId) }, keys)}`;
  return page(chrome, { title: `Участок ${siteId}: что изменится` }, content);
}

function head(title: string): Html {
  return html`<div class="page-head letter-head">
    <p class="crumbs"><a href="${PATHS.sites}">Участки</a></p>
    <h1>${title}</h1>
  </div>`;
}
