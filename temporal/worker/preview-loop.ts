import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { record } from '#db/record.ts';
import type { Room } from '#db/room/room.ts';
import { closeWishes, takeWishes, type ClosedWish, type TakenWish } from '#db/documents/conversion-wishes.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

export interface PreviewOptions {
  readonly orm: MikroORM;
  readonly databaseUrl: string;
  readonly logger: { warn(fields: object, message: string): void };
  /** A wish costs one of its tries: none is taken while there is no room to grant it. */
  readonly room: Pick<Room, 'lowPlace'>;
  /** Converts one document and keeps the result. */
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
  const { databaseUrl, logger, room } = options;
  const work = async (): Promise<number> => ((await room.lowPlace()) ? 0 : convertWished(options));
  return startWokenLoop({
    databaseUrl,
    channel: 'mask_conversion',
    logger,
    work,
    errorMessage: 'wishes cannot be read',
  });
}

/** Converts one page of wishes; returns how many it took. */
export async function convertWished(options: Omit<PreviewOptions, 'room'>): Promise<number> {
  const take = (em: EntityManager): Promise<TakenWish[]> => takeWishes(em, PAGE, LEASE_MS);
  const wishes = await record(options.orm, 'conversion.wishes_taken', take, 'statement');
  if (wishes.length === 0) return 0;
  const closed = await Promise.all(wishes.map((wish) => grant(options, wish)));
  await record(options.orm, 'conversion.wishes_closed', (em) => closeWishes(em, closed), 'statement');
  return wishes.length;
}

async function grant(
  { convert, logger }: Pick<PreviewOptions, 'convert' | 'logger'>,
  { sourceSha256, attempts }: TakenWish,
): Promise<ClosedWish> {
  try {
    await convert({ sha256: sourceSha256 });
    return { sourceSha256, retryAfterMs: null };
  } catch (error) {
    const errorType = error instanceof Error ? error.name : 'unknown';
    logger.warn({ sourceSha256, attempts, errorType }, 'a document could not be converted ahead of need');
    return { sourceSha256, retryAfterMs: attempts < MAX_ATTEMPTS ? RETRY_MS * attempts : null };
  }
}
