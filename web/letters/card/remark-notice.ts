import { faultText } from '../../components/error-summary.ts';
import { html, type MaybeHtml } from '../../html.ts';
import type { LetterCardModel } from './letter-card-model.ts';

/** Why the supervisor sent the letter back; only while it is being reworked. */
export function remarkNotice({ status, remark }: LetterCardModel): MaybeHtml {
  if (status !== 'returned' || remark === null) return undefined;
  return html`<section class="notice notice-warn" aria-labelledby="remark-heading">
    <h2 id="remark-heading">Замечание руководителя</h2>
    <p class="quote">${remark}</p>
  </section>`;
}

/** What the checks or the Post found. */
export function faultsNotice({ status, faults }: LetterCardModel): MaybeHtml {
  if (status !== 'needs_fix' || faults.length === 0) return undefined;
  return html`<section class="notice notice-bad" aria-labelledby="faults-heading">
    <h2 id="faults-heading">Что исправить</h2>
    <ul>
      ${faults.map((fault) => html`<li>${faultText(fault)}</li>`)}
    </ul>
  </section>`;
}
