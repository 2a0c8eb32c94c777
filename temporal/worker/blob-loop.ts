import { sweepBlobs, type BlobSweepOptions } from './blob-sweep.ts';
import { startPacedLoop } from './paced-loop.ts';
import type { WokenLoop } from './woken-loop.ts';

export interface BlobLoopOptions extends BlobSweepOptions {
  readonly logger: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

/** Not at the start: after a long standstill those who wait for their files come first. */
const EVERY_MS = 3_600_000;

/** Clears hourly what nobody needs; two workers at it do each other no harm. */
export function startBlobLoop(options: BlobLoopOptions): WokenLoop {
  return startPacedLoop(EVERY_MS, () => sweep(options));
}

async function sweep({ logger, ...options }: BlobLoopOptions): Promise<void> {
  try {
    const swept = await sweepBlobs(options);
    if (swept.cleared > 0) logger.info(swept, 'files that nobody needs are cleared');
  } catch (error) {
    logger.warn({ errorType: error instanceof Error ? error.name : 'unknown' }, 'the store of files cannot be swept');
  }
}
