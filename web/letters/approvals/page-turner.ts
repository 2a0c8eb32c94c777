import { html, type Html, type MaybeHtml } from '../../html.ts';
import { signedPagePath } from '../../paths.ts';

export interface PageTurnerModel {
  readonly letterId: string;
  readonly name: string;
  readonly pageCount: number;
  /** Of the document whose pages these are: the one that a decision names. */
  readonly digest: string;
}

/** Whole pages, one after another: a click on one turns to the next, with or without scripts; keys turn them too. */
export function pageTurner(model: PageTurnerModel): Html {
  const pages = Array.from({ length: model.pageCount }, (_, index) => index + 1);
  return html`<div class="sheets" id="sheets" tabindex="0" role="region" aria-label="Страницы письма">
      ${pages.map((page) => sheet(model, page))}
    </div>
    ${turnerBar(model, pages)}`;
}

function sheet({ letterId, name, pageCount, digest }: PageTurnerModel, page: number): Html {
  const image = html`<img
    src="${signedPagePath(letterId, page, digest)}"
    alt="${name}, страница ${page} из ${pageCount}"
    width="794"
    height="1123"
    loading="${page <= 2 ? 'eager' : 'lazy'}"
    decoding="async"
  />`;
  const next = page === pageCount ? 1 : page + 1;
  return html`<figure class="sheet" id="page-${page}">
    ${
      pageCount === 1
        ? image
        : html`<a href="#page-${next}" aria-label="Страница ${page} из ${pageCount}: перейти к странице ${next}"
            >${image}</a
          >`
    }
  </figure>`;
}

function turnerBar({ letterId, digest, pageCount }: PageTurnerModel, pages: readonly number[]): MaybeHtml {
  return html`<nav class="sheet-bar" aria-label="Страницы">
    <span>Страница</span>
    ${pages.map((page) => html`<a href="#page-${page}" data-sheet="${page}">${page}</a>`)}
    <span class="muted">из ${pageCount}</span>
    <button type="button" class="small" id="sheet-width" hidden aria-pressed="false">По ширине</button>
    <a href="${signedPagePath(letterId, 1, digest)}" target="_blank" rel="noopener">Крупно в новом окне</a>
  </nav>`;
}
