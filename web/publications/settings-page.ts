import { conflictSection, saveButtons, seenInputs } from '../components/edit-conflict.ts';
import { fieldId } from '../components/field.ts';
import { errorSummary } from '../components/error-summary.ts';
import { formKeys } from '../components/form-keys.ts';
import { versionsSection } from '../components/versions-section.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { countText } from '../format/count.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import { backfillPath, settingsPath, settingsVersionPath } from './publication-paths.ts';
import type { SettingsPageModel } from './settings-form.ts';
import { sendingSection, shownSection, whatSection } from './settings-sections.ts';
import { publicationTabs, siteChooser } from './site-frame.ts';

/** How a site publishes: one form, and every version of it beside. */
export function settingsPage(chrome: Chrome, model: SettingsPageModel, keys: FormKeys): Html {
  const { choice, faults, refusal, seen, newest, conflict } = model;
  const { siteId } = choice;
  const heading = 'Настройка публикации';
  const content = html`<div class="page-head"><h1>${heading}</h1></div>
    ${publicationTabs('settings', { siteId, isAdmin: model.isAdmin, maySet: true })}
    ${siteChooser(PATHS.publicationSettings, choice)}
    ${errorSummary({ faults, refusal, heading: 'Не сохранено: исправьте указанное' })} ${hindranceNotice(model)}
    ${notTakenNotice(model)} ${conflictSection(conflict, 'в настройках')}
    <div class="columns">
      <form class="column-main" method="post" action="${settingsPath(siteId)}" id="settings-form" data-typed>
        ${formKeys(keys)}${seenInputs(seen)} ${whatSection(model)} ${shownSection(model)} ${sendingSection(model)}
        <div class="submit-row">
          ${saveButtons(`Сохранить как версию ${String(newest + 1)}`, conflict)}
          <p class="hint">Уже отправленное не меняется. Следующие сообщения пойдут по новой версии.</p>
        </div>
      </form>
      <aside class="column-side" aria-label="Версии настроек">
        ${versionsSection((version) => settingsVersionPath(siteId, version), model.versions, chrome.viewer)}
      </aside>
    </div>`;
  return page(chrome, { title: heading, width: 'wide', islands: ['certificate-file'] }, content);
}

/** It stands beside its field too, far below. */
function hindranceNotice({ certificate }: SettingsPageModel): MaybeHtml {
  const hindrance = certificate?.hindrance ?? null;
  if (hindrance === null) return undefined;
  return html`<p class="notice notice-bad">
    Сообщения не составляются и ждут: ${hindrance}.
    <a href="#${fieldId('recipientCertificate')}">Вставьте новый</a> или уберите шифрование.
  </p>`;
}

/** A new address or a switch mends no message that was refused before: a person sends them again. */
function notTakenNotice({ notTaken, choice }: SettingsPageModel): MaybeHtml {
  if (notTaken === 0) return undefined;
  return html`<p class="notice notice-warn">
    Последнее сообщение не принято: ${countText(notTaken, 'карточка', 'карточки', 'карточек')}. Сами они снова не уйдут.
    Исправив настройки, отправьте их на странице <a href="${backfillPath(choice.siteId)}">«Уже открытые карточки»</a>.
  </p>`;
}
