import type { SettingsVersionView } from '#views/publications/settings.ts';
import { timeTag } from '../components/time.ts';
import { countText } from '../format/count.ts';
import { html, type Html } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';
import { settingsVersionPath } from './publication-paths.ts';

/** Every version: who, when, and what it changed. */
export function versionsSection(siteId: string, versions: readonly SettingsVersionView[], viewer: Viewer): Html {
  const none = html`<p class="muted">Настройки ещё не сохраняли: показано то, с чего начинает каждый участок.</p>`;
  return html`<section class="card" aria-labelledby="versions-heading" id="versions">
    <h2 id="versions-heading">Версии</h2>
    ${
      versions.length === 0
        ? none
        : html`<ol class="versions">
            ${versions.map((version, index) => versionLine(siteId, version, index, viewer))}
          </ol>`
    }
  </section>`;
}

function versionLine(siteId: string, row: SettingsVersionView, index: number, viewer: Viewer): Html {
  const { version, authorName, createdAt, changes } = row;
  const count =
    changes.length === 0 ? 'ничего не изменилось' : countText(changes.length, 'отличие', 'отличия', 'отличий');
  return html`<li>
    <a href="${settingsVersionPath(siteId, version)}">Версия ${version}</a
    >${index === 0 ? html` <span class="pill pill-good">действует</span>` : undefined}
    <small class="muted">${timeTag(createdAt, viewer)}, ${authorName}</small>
    <details ${index === 0 ? 'open' : ''}>
      <summary>Что изменилось: ${count}</summary>
      ${changesList(row)}
    </details>
  </li>`;
}

/** What was and what became of each. */
export function changesList({ changes }: Pick<SettingsVersionView, 'changes'>): Html {
  return html`<dl class="changes">
    ${changes.map(
      ({ label, was, became }) =>
        html`<div>
          <dt>${label}</dt>
          <dd><del>${was}</del> <span aria-hidden="true">→</span> <ins>${became}</ins></dd>
        </div>`,
    )}
  </dl>`;
}
