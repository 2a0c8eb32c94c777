import type { SettingsVersionView } from '#views/publications/settings.ts';
import { factList } from '../components/facts.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { changesList } from '../components/versions-section.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { restorePath, settingsPath } from './publication-paths.ts';

export interface VersionPageModel {
  readonly row: SettingsVersionView;
  /** Everything that is set, each by its name. */
  readonly facts: readonly [string, string][];
  /** The version in force. */
  readonly newest: number;
  /** The version in force when the page was opened: a restore is held against it. */
  readonly base: number;
  readonly refusal?: string | undefined;
}

/** One version of a site's settings, whole, and the way back to it. */
export function versionPage(chrome: Chrome, model: VersionPageModel, keys: FormKeys): Html {
  const { row, refusal } = model;
  const { siteId, version, authorName, createdAt } = row;
  const title = `Настройки публикации: версия ${String(version)}`;
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${settingsPath(siteId)}">Настройка публикации</a></p>
      <h1>Версия ${version}</h1>
      <span class="muted">${siteId} · ${timeTag(createdAt, chrome.viewer)}, ${authorName}</span>
    </div>
    ${refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${refusal}</p>`}
    <div class="columns">
      <section class="card column-main" aria-labelledby="whole-heading">
        <h2 id="whole-heading">Настройки целиком</h2>
        ${factList(model.facts)}
      </section>
      <aside class="column-side" aria-label="Об этой версии">
        ${restoreForm(model, keys)}
        <section class="card" aria-labelledby="changes-heading">
          <h2 id="changes-heading">Что изменилось</h2>
          ${row.changes.length === 0 ? html`<p class="muted">Ничего.</p>` : changesList(row)}
        </section>
      </aside>
    </div>`;
  return page(chrome, { title, width: 'wide' }, content);
}

function restoreForm({ row, newest, base }: VersionPageModel, keys: FormKeys): MaybeHtml {
  if (row.version === newest) return html`<p class="notice notice-good">Эта версия действует.</p>`;
  return html`<form class="card" method="post" action="${restorePath(row.siteId)}">
    ${formKeys(keys)}<input type="hidden" name="base" value="${base}" /><input
      type="hidden"
      name="version"
      value="${row.version}"
    />
    <button class="primary">Вернуть эту версию</button>
    ${
      base === newest
        ? undefined
        : html`<button class="danger" name="over" value="${newest}">Вернуть поверх версии ${newest}</button>`
    }
    <p class="hint">Получится версия ${newest + 1} с этими же настройками; нынешняя останется в списке.</p>
  </form>`;
}
