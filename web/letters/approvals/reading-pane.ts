import { html, type Html } from '../../html.ts';
import { pageTurner } from './page-turner.ts';
import type { LetterCardModel } from '../card/letter-card-model.ts';

/** Exactly what the addressee gets, stamp included: a whole page in sight. */
export function readingPane({ id, number, pageCount, pdfSha256 }: LetterCardModel): Html {
  const name = `Письмо ${number ?? 'без номера'}`;
  return html`<article class="reading" aria-labelledby="reading-heading" id="reading">
    <h2 class="visually-hidden" id="reading-heading">${name}: страницы</h2>
    ${
      pageCount === null || pdfSha256 === null
        ? html`<p class="muted">Документ ещё не подготовлен.</p>`
        : pageTurner({ letterId: id, name, pageCount, digest: pdfSha256 })
    }
  </article>`;
}
