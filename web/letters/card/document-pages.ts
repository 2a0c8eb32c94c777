import { pageImages } from '../../documents/page-images.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { letterPagePath } from '../../paths.ts';
import type { LetterCardModel } from './letter-card-model.ts';

/** Pages of the prepared document, stamp included. */
export function documentPages({ id, revision, pageCount, pdfSha256, status }: LetterCardModel): MaybeHtml {
  if (pageCount === null || pdfSha256 === null) {
    return status === 'draft'
      ? undefined
      : html`<section class="card">
          <h2>Страницы</h2>
          <p class="muted">Документ ещё не подготовлен.</p>
        </section>`;
  }
  return html`<section class="card" aria-labelledby="pages-heading">
    <h2 id="pages-heading">Страницы</h2>
    ${images(id, revision, pageCount)}
  </section>`;
}

function images(id: string, revision: number, pageCount: number): Html {
  return pageImages({ pageCount, source: (page) => letterPagePath(id, page, revision), name: 'Документ письма' });
}
