import type { MikroORM } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { keepScanSignature, listUnjudgedScans, type UnjudgedScan } from '#db/scans/signatures.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { SignatureVerifier } from '../ports/signer.ts';

export interface ScanJudging {
  readonly orm: MikroORM;
  readonly blobs: Pick<BlobStore, 'get'>;
  readonly verifier: Pick<SignatureVerifier, 'verify'>;
  readonly isRehearsal: boolean;
}

const AT_ONCE = 20;

/**
 * Judges signatures that came with filed papers, by the verifier that judges our own, as of the day on which they were filed. Done twice it
 * writes one verdict. @returns how many there were
 * @throws AggregateError when some could not be judged; they are taken again, and the others are done
 */
export async function judgeUnjudged(dependencies: ScanJudging): Promise<number> {
  const scans = await listUnjudgedScans(dependencies.orm.em.fork(), AT_ONCE);
  const errors: unknown[] = [];
  for (const scan of scans) {
    try {
      await judgeOne(dependencies, scan);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${String(errors.length)} signatures could not be judged`);
  return scans.length;
}

/** A signature that cannot be read is a verdict; a store or an openssl that does not answer is none. */
async function judgeOne({ orm, blobs, verifier, isRehearsal }: ScanJudging, scan: UnjudgedScan): Promise<void> {
  const [paper, signature] = [await blobs.get(scan.sha256), await blobs.get(scan.signatureSha256)];
  const { accepted, summary, certificate } = await verifier.verify({ pdf: paper, signature, at: scan.filedAt });
  await record(orm, 'scans.signature_judged', async (tx) =>
    keepScanSignature(tx, {
      ...{ scanId: scan.id, state: accepted ? 'good' : 'bad', words: summary },
      ...{ signedBy: certificate?.ownerName ?? null, checkedAt: await readNow(tx, isRehearsal) },
    }),
  );
}
