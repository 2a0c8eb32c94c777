import type { MikroORM } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import type { SealedShelf } from '#db/blobs/sealed-shelf.ts';
import { noteFacts } from '#db/operating/operating-facts.ts';
import { dropUnneededConversions, forgetUnneeded, noteUnneeded } from '#db/operating/unneeded-blobs.ts';
import { namedBlobs } from '#db/blobs/named-files.ts';
import { record } from '#db/record.ts';
import { appendAudit } from '#db/work/audit.ts';
import { INSTALLATION } from '#domain/work/subject.ts';

export interface BlobSweepOptions {
  readonly orm: MikroORM;
  readonly shelf: SealedShelf;
  /** So long a file stays that nobody needs, ms. */
  readonly keepMs: number;
  readonly isRehearsal: boolean;
}

export interface BlobSweep {
  /** Files that nobody needs and that stay for now. */
  readonly unneeded: number;
  readonly cleared: number;
  readonly clearedBytes: number;
}

/** Longer than the longest writing of one file. */
const HALF_WRITTEN_MS = 3_600_000;

/** One look at the whole store: what no row names is noted, and goes when it has stood there unneeded for the stated time. */
export async function sweepBlobs(options: BlobSweepOptions): Promise<BlobSweep> {
  const { orm, shelf, keepMs } = options;
  await shelf.mend(Date.now() - HALF_WRITTEN_MS);
  await record(orm, 'blobs.conversions_dropped', (em) => dropUnneededConversions(em, keepMs), 'statement');
  const sum = { unneeded: 0, cleared: 0, clearedBytes: 0 };
  for await (const page of shelf.pages()) {
    const part = await sweepPage(
      options,
      page.flatMap(({ sha256 }) => sha256 ?? []),
    );
    sum.unneeded += part.unneeded;
    sum.cleared += part.cleared;
    sum.clearedBytes += part.clearedBytes;
  }
  await record(orm, 'blobs.swept', (em) => noteSweep(em, options, sum));
  return sum;
}

async function sweepPage({ orm, shelf, keepMs }: BlobSweepOptions, hashes: readonly string[]): Promise<BlobSweep> {
  const named = await namedBlobs(orm.em.fork(), hashes);
  const unneeded = hashes.filter((sha256) => !named.has(sha256));
  const page = { needed: [...named], unneeded };
  const due = await record(orm, 'blobs.unneeded', (em) => noteUnneeded(em, page, keepMs));
  const gone: string[] = [];
  let clearedBytes = 0;
  for (const sha256 of due) {
    const size = await shelf.clear(sha256, {
      unchangedSince: Date.now() - keepMs,
      isNamed: async (asked) => (await namedBlobs(orm.em.fork(), [asked])).has(asked),
    });
    if (size === null) continue;
    gone.push(sha256);
    clearedBytes += size;
  }
  if (gone.length > 0) await record(orm, 'blobs.forgotten', (em) => forgetUnneeded(em, gone), 'statement');
  return { unneeded: unneeded.length - gone.length, cleared: gone.length, clearedBytes };
}

async function noteSweep(
  em: Parameters<typeof noteFacts>[0],
  { isRehearsal }: BlobSweepOptions,
  { unneeded, cleared, clearedBytes }: BlobSweep,
): Promise<void> {
  await noteFacts(em, [
    { name: 'blobs_unneeded', part: '', value: unneeded },
    { name: 'blobs_cleared', part: '', value: cleared },
  ]);
  if (cleared === 0) return;
  const at = await readNow(em, isRehearsal);
  const data = { count: cleared, byteSize: clearedBytes };
  await appendAudit(em, { at, action: 'blobs.cleared', subject: INSTALLATION, data });
}
