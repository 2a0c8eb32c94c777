import type { Hono } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import type { ApiEnv } from '../context.ts';

/** One route at an address. */
export interface KnownRoute {
  readonly method: string;
  /** As it was written: `/letters/:letterId`. */
  readonly pattern: string;
  /** Parameters of its pattern: `/letters/counts` is itself before it is a letter called counts. */
  readonly holes: number;
}

/** The routes of an app, by address: the routes themselves are asked, so that a new one needs no line here. */
export class RouteTable {
  readonly #app: Pick<Hono<ApiEnv>, 'routes'>;
  #table: TrieRouter<KnownRoute> | undefined;

  constructor(app: Pick<Hono<ApiEnv>, 'routes'>) {
    this.#app = app;
  }

  /** Those that answer there; of several patterns the most literal. */
  at(path: string): readonly KnownRoute[] {
    // The app has all its routes only when the first request comes.
    this.#table ??= tableOf(this.#app);
    const known = this.#table.match('ALL', path)[0].map(([route]) => route);
    const fewest = Math.min(...known.map(({ holes }) => holes));
    return known.filter(({ holes }) => holes === fewest);
  }
}

function tableOf({ routes }: Pick<Hono<ApiEnv>, 'routes'>): TrieRouter<KnownRoute> {
  const table = new TrieRouter<KnownRoute>();
  for (const { method, path } of routes) {
    if (method !== 'ALL') table.add('ALL', path, { method, pattern: path, holes: path.split('/:').length - 1 });
  }
  return table;
}
