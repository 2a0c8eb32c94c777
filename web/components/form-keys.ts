import { html, type Html } from '../html.ts';
import type { FormKeys } from '../layout/chrome.ts';

/** Hidden fields of every form that changes something. */
export function formKeys({ csrfToken, idempotencyKey }: FormKeys): Html {
  return html`<input type="hidden" name="csrf" value="${csrfToken}" /><input
      type="hidden"
      name="key"
      value="${idempotencyKey}"
    />`;
}
