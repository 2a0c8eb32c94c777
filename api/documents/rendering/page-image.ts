import type { RenderAnswer, RenderRequest } from './render-protocol.ts';

/** A page of a document as a picture. */
export interface PageImage {
  readonly png: Uint8Array;
  /** Names the picture's content: the ETag. */
  readonly tag: string;
  readonly pageCount: number;
}

/** Pictures kept in memory, bytes in all. */
const CACHE_BYTES = 48 * 1024 * 1024;

/** Either the picture, or why there is none. */
export type PageAnswer =
  { readonly state: 'ready'; readonly image: PageImage } | Exclude<RenderAnswer, { readonly state: 'ready' }>;

/** Where the bytes come from, read only when the picture is not there yet. */
export interface PageSource {
  readonly sha256: string;
  readonly read: () => Promise<Uint8Array>;
}

/** Pictures of pages, the last used ones kept; a page asked for by several people at once is made once. */
export class PageImages {
  readonly #ready = new Map<string, PageImage>();
  readonly #underWay = new Map<string, Promise<PageAnswer>>();
  readonly #render: (request: RenderRequest) => Promise<RenderAnswer>;
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(render: (request: RenderRequest) => Promise<RenderAnswer>, maxBytes = CACHE_BYTES) {
    this.#render = render;
    this.#maxBytes = maxBytes;
  }

  async page(source: PageSource, page: number): Promise<PageAnswer> {
    const tag = `${source.sha256}-${page}`;
    const ready = this.#take(tag);
    if (ready) return { state: 'ready', image: ready };
    const running = this.#underWay.get(tag) ?? this.#begin(tag, source, page);
    return running;
  }

  #begin(tag: string, source: PageSource, page: number): Promise<PageAnswer> {
    const running = this.#make(tag, source, page).finally(() => this.#underWay.delete(tag));
    this.#underWay.set(tag, running);
    return running;
  }

  async #make(tag: string, source: PageSource, page: number): Promise<PageAnswer> {
    const answer = await this.#render({ bytes: await source.read(), page });
    if (answer.state !== 'ready') return answer;
    const image = { png: answer.png, tag, pageCount: answer.pageCount };
    this.#keep(tag, image);
    return { state: 'ready', image };
  }

  /** Taking a picture makes it the last used one. */
  #take(tag: string): PageImage | undefined {
    const image = this.#ready.get(tag);
    if (!image) return undefined;
    this.#ready.delete(tag);
    this.#ready.set(tag, image);
    return image;
  }

  #keep(tag: string, image: PageImage): void {
    this.#ready.set(tag, image);
    this.#bytes += image.png.length;
    for (const [oldest, { png }] of this.#ready) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#ready.delete(oldest);
      this.#bytes -= png.length;
    }
  }
}
