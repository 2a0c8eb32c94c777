import type { SettingChange } from '#domain/settings/setting-changes.ts';
import { timeTag } from './time.ts';
import { countText } from '../format/count.ts';
import { html, type Html } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';

/** One version of something that is set. */
export interface VersionLine {
  readonly version: number;
  readonly authorName: string;
  /** ISO instant. */
  readonly createdAt: string;
  readonly changes: readonly SettingChange[];
}

/** Every version: who, when, and what it changed; `pathOf` leads to one. */
export function versionsSection(
  pathOf: (version: number) => string,
  versions: readonly VersionLine[],
  viewer: Viewer,
): Html {
  const none = html`<p class="muted">Ещё не сохраняли: показано то, с чего начинают.</p>`;
  return html`<section class="card" aria-labelledby="versions-heading" id="versions">
    <h2 id="versions-heading">Версии</h2>
    ${
      versions.length === 0
        ? none
        : html`<ol class="versions">
            ${versions.map((version, index) => versionLine(pathOf, version, index, viewer))}
          </ol>`
    }
  </section>`;
}

function versionLine(pathOf: (version: number) => string, row: VersionLine, index: number, viewer: Viewer): Html {
  const { version } = row;
  return html`<li>
    <a href="${pathOf(version)}">Версия ${version}</a
    >${index === 0 ? html` <span class="pill pill-good">действует</span>` : undefined}
    <small class="muted">${savedWords(row, viewer)}</small>
    <details ${index === 0 ? 'open' : ''}>
      <summary>${summaryOf(row)}</summary>
      ${changesList(row)}
    </details>
  </li>`;
}

/** The first one is what it was made with. */
function summaryOf({ version, changes }: VersionLine): string {
  if (changes.length > 0) return `Что изменилось: ${countText(changes.length, 'отличие', 'отличия', 'отличий')}`;
  return version === 1 ? 'Так заведено' : 'Что изменилось: ничего не изменилось';
}

/** What stood before anything was changed is kept as of the beginning of time, and nobody has saved it. */
export function savedWords(
  { createdAt, authorName }: Pick<VersionLine, 'createdAt' | 'authorName'>,
  viewer: Viewer,
): Html {
  return Date.parse(createdAt) === 0 ? html`с начала` : html`${timeTag(createdAt, viewer)}, ${authorName}`;
}

/** What was and what became of each. */
export function changesList({ changes }: Pick<VersionLine, 'changes'>): Html {
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
