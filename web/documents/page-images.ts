import { html, type Html } from '../html.ts';

export interface PageImagesModel {
  readonly pageCount: number;
  /** Address of the picture of a page, from 1. */
  readonly source: (page: number) => string;
  /** What the pages belong to: «Документ письма». */
  readonly name: string;
}

/** The pages of a document, exactly as the addressee gets them. A4 is kept free while they load. */
export function pageImages({ pageCount, source, name }: PageImagesModel): Html {
  const pages = Array.from({ length: pageCount }, (_, index) =>
    pageFigure(source(index + 1), name, index + 1, pageCount),
  );
  return html`<div class="pages">${pages}</div>`;
}

function pageFigure(src: string, name: string, page: number, pageCount: number): Html {
  return html`<figure class="page">
    <a href="${src}" aria-label="${name}: страница ${page}, открыть крупно"
      ><img
        src="${src}"
        alt="${name}, страница ${page} из ${pageCount}"
        width="794"
        height="1123"
        loading="${page === 1 ? 'eager' : 'lazy'}"
        decoding="async"
    /></a>
    <figcaption>стр. ${page} из ${pageCount}</figcaption>
  </figure>`;
}
