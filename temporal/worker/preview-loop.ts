import type { MikroORM } from '@mikro-orm/postgresql';
import { dropWish, postponeWish, takeWishes, type TakenWish } from '#db/repositories/conversion-wishes.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

export interface PreviewOptions {
  readonly orm: MikroORM;
  readonly databaseUrl: string;
  readonly logger: { warn(fields: object, message: string): void };
  /** Converts one document and keeps the result; the wish goes with it. */
  readonly convert: (request: { readonly sha256: string }) => Promise<void>;
}

const PAGE = 4;
/** Longer than any lawful conversion: a worker that was killed is not waited for longer. */
const LEASE_MS = 180_000;
const MAX_ATTEMPTS = 3;
const RETRY_MS = 5_000;

/**
 * Converts uploaded documents ahead of need, so that the clerk sees their pages. A convenience: what fails here three times is left,
 * and converted when its letter is prepared.
 */
export function startPreviews(options: PreviewOptions): WokenLoop {
  const { databaseUrl, logger } = options;
  const work = (): Promise<number> => convertWished(options);
  return startWokenLoop({ databaseUrl, channel: 'mask_conversion', logger, work, trouble: 'wishes cannot be read' });
}

/** Converts one page of wishes; returns how many it took. */
export async function convertWished(options: PreviewOptions): Promise<number> {
  const wishes = await takeWishes(options.orm.em.fork(), PAGE, LEASE_MS);
  await Promise.all(wishes.map((wish) => grant(options, wish)));
  return wishes.length;
}

async function grant({ orm, convert, logger }: PreviewOptions, wish: TakenWish): Promise<void> {
  const { sourceSha256, attempts } = wish;
  try {
    await convert({ sha256: sourceSha256 });
    // The conversion may have been there before the wish.
    await dropWish(orm.em.fork(), sourceSha256);
  } catch (error) {
    const errorType = error instanceof Error ? error.name : 'unknown';
    logger.warn({ sourceSha256, attempts, errorType }, 'a document could not be converted ahead of need');
    if (attempts >= MAX_ATTEMPTS) await dropWish(orm.em.fork(), sourceSha256);
    else await postponeWish(orm.em.fork(), sourceSha256, RETRY_MS * attempts);
  }
}
