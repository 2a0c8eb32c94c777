import { html, type Html, type MaybeHtml } from '../html.ts';
import { PATHS } from '../paths.ts';

/** A key beside a code: where it is asked for, and the field in which its answer goes. */
export interface KeyProofModel {
  readonly field: string;
  /** At the door: in place of a session. */
  readonly ticket?: string | undefined;
  /** The answer sends the form; else the person presses a button of his own after it. */
  readonly sends: boolean;
}

/** Another way to answer where a code is asked for. The button stands there only with scripts: without them no browser reaches a key. */
export function keyProof({ field, ticket, sends }: KeyProofModel): Html {
  const asked =
    ticket === undefined
      ? html`data-key-ask="${PATHS.askKey}" data-key-purpose="prove"`
      : html`data-key-ask="${PATHS.askKeyAtDoor}" data-key-ticket="${ticket}"`;
  return html`<div class="key-proof" ${asked} ${sends ? html`data-key-sends` : undefined}>
    <input type="hidden" name="${field}" value="" data-key-answer />
    <p class="button-row"><button type="button" data-key-show hidden>Приложить ключ</button></p>
    ${keyStatus()}
  </div>`;
}

/** Where it is said how it goes with the key. */
export function keyStatus(): Html {
  return html`<p role="status" data-key-status></p>
    <noscript
      ><p class="hint">Ключу нужны сценарии браузера. Код из приложения и запасной код подходят и без них.</p></noscript
    >`;
}

/** What stands in for the second factor, by what a person has. */
export function codeLabel({ hasApp }: { readonly hasApp: boolean }): string {
  return hasApp ? 'Код из приложения' : 'Запасной код';
}

/** The key where there is one. */
export function keyProofOf(hasKey: boolean, model: KeyProofModel): MaybeHtml {
  return hasKey ? keyProof(model) : undefined;
}
