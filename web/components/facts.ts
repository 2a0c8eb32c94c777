import { html, type Html } from '../html.ts';

/** A label and what stands by it; `undefined` leaves the line out. */
export type Fact = readonly [label: string, value: Html | string | number | undefined | null];

/** Labels and values in two columns. */
export function factList(facts: readonly Fact[]): Html {
  const lines = facts
    .filter(([, value]) => value != null && value !== '')
    .map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    );
  return html`<dl class="facts">${lines}</dl>`;
}
