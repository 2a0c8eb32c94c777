import { BlobDamagedError, BlobMissingError } from '#db/blobs/encrypted-blob-store.ts';
import type { LetterReason } from '#domain/letters/letter-reasons.ts';
import { readNow } from '#db/clock.ts';
import type { BatchEntry } from '#db/batches/batch-row.ts';
import type { BatchDependencies } from './dependencies.ts';

/** A document with the signature that covers it. */
export interface VerifiedPair {
  readonly entry: BatchEntry;
  readonly pdf: Uint8Array;
  readonly signature: Uint8Array;
}

/** A letter that must not be sent as it is. */
export interface BrokenPair {
  readonly entry: BatchEntry;
  readonly reason: LetterReason;
}

export interface VerifiedPairs {
  readonly whole: readonly VerifiedPair[];
  readonly broken: readonly BrokenPair[];
}

/** Looks at every pair once more before packing: bytes sent = bytes signed = bytes archived. */
export async function verifyPairs(
  dependencies: BatchDependencies,
  entries: readonly BatchEntry[],
): Promise<VerifiedPairs> {
  const whole: VerifiedPair[] = [];
  const broken: BrokenPair[] = [];
  for (const entry of entries) {
    const pair = await readPair(dependencies, entry);
    if (!pair) broken.push({ entry, reason: { code: 'pair_lost' } });
    else if (await holds(dependencies, pair)) whole.push(pair);
    else broken.push({ entry, reason: { code: 'pair_broken' } });
  }
  return { whole, broken };
}

/** Null when a file is missing or is not what was stored: such a pair is never sent. */
async function readPair({ blobs }: BatchDependencies, entry: BatchEntry): Promise<VerifiedPair | null> {
  try {
    const pdf = await blobs.get(entry.pdfSha256);
    return { entry, pdf, signature: await blobs.get(entry.signatureSha256) };
  } catch (error) {
    if (error instanceof BlobMissingError || error instanceof BlobDamagedError) return null;
    throw error;
  }
}

async function holds(
  { orm, verifier, isRehearsal }: BatchDependencies,
  { pdf, signature }: VerifiedPair,
): Promise<boolean> {
  const at = await readNow(orm.em.fork(), isRehearsal);
  const verdict = await verifier.verify({ pdf, signature, at });
  return verdict.signature === 'valid' && verdict.revocation !== 'revoked';
}
