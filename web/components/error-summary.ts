import type { Fault } from '#domain/documents/fault.ts';
import { html, type MaybeHtml } from '../html.ts';
import { fieldId } from './field.ts';

export interface ErrorSummaryModel {
  readonly faults: readonly Fault[];
  /** A sentence about the whole form. */
  readonly refusal?: string | undefined;
  readonly heading?: string | undefined;
  /** Where a fault's link leads; by its field when absent. */
  readonly target?: ((fault: Fault) => string) | undefined;
}

/** What is wrong, above the form: each line leads to its field. Takes the focus when the page opens. */
export function errorSummary({ faults, refusal, heading, target }: ErrorSummaryModel): MaybeHtml {
  if (faults.length === 0 && refusal === undefined) return undefined;
  const lines = faults.map(
    (fault) => html`<li><a href="#${(target ?? fieldTarget)(fault)}">${faultText(fault)}</a></li>`,
  );
  return html`<section class="notice notice-bad" role="alert" tabindex="-1" id="errors" autofocus>
    <h2>${heading ?? 'Не отправлено: исправьте указанное'}</h2>
    ${refusal === undefined ? undefined : html`<p>${refusal}</p>`}
    ${
      lines.length > 0
        ? html`<ul>
            ${lines}
          </ul>`
        : undefined
    }
  </section>`;
}

/** A fault's words with its page, when it has one. */
export function faultText({ message, page }: Fault): string {
  return page === undefined ? message : `Страница ${page}: ${message}`;
}

function fieldTarget({ field }: Fault): string {
  return fieldId(field);
}
