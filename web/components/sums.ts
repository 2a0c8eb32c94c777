import { html, type Html } from '../html.ts';

/** A few short facts side by side, each under its name; `undefined` leaves one out. */
export function sums(facts: readonly (readonly [name: string, value: string | undefined])[]): Html {
  const items = facts
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    );
  return html`<dl class="sums">${items}</dl>`;
}
