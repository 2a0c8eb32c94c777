import type { SettingChange } from '#domain/settings/setting-changes.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { FormKeys } from '../layout/chrome.ts';
import { seenInputs, type Seen } from './edit-conflict.ts';
import { formKeys } from './form-keys.ts';
import { changesList } from './versions-section.ts';

/** A change of what is kept by versions, before it is saved. */
export interface ChangeLook {
  readonly look: {
    readonly version: number;
    readonly changes: readonly SettingChange[];
    readonly effects: readonly string[];
  };
  /** What was typed, carried to the saving. */
  readonly values: Readonly<Record<string, string>>;
  readonly seen: Seen;
  /** Where it is saved, or mended further. */
  readonly action: string;
  /** Said under the effects. */
  readonly aside?: MaybeHtml;
  /** Sections of its own, before the form. */
  readonly more?: MaybeHtml;
}

/** What a change does: differences and effects, and under them the form that saves it or leads back. */
export function changeLook({ look, values, seen, action, aside, more }: ChangeLook, keys: FormKeys): Html {
  const { changes, effects, version } = look;
  return html`<div class="stacked">
    <section class="card" aria-labelledby="changes-heading">
      <h2 id="changes-heading">Отличия</h2>
      ${changes.length === 0 ? html`<p class="muted">Ничего не изменено.</p>` : changesList({ changes })}
    </section>
    ${
      effects.length === 0
        ? undefined
        : html`<section class="card" aria-labelledby="effects-heading">
            <h2 id="effects-heading">Что из этого выйдет</h2>
            <ul class="files">
              ${effects.map((effect) => html`<li>${effect}</li>`)}
            </ul>
            ${aside}
          </section>`
    }
    ${more}
    <form method="post" action="${action}">
      ${formKeys(keys)}${seenInputs(seen)}
      ${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <p class="button-row">
        ${changes.length === 0 ? undefined : html`<button class="primary" name="step" value="save">Сохранить как версию ${version + 1}</button>`}
        <button name="step" value="edit">Вернуться к правке</button>
      </p>
    </form>
  </div>`;
}
