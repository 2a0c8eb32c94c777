import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import type { ScanSignature } from './scan.entity.ts';

/** A paper whose signature nobody has judged yet. */
export interface UnjudgedScan {
  readonly id: string;
  readonly sha256: string;
  readonly signatureSha256: string;
  readonly filedAt: Date;
}

/** The oldest first. */
export async function listUnjudgedScans(em: EntityManager, limit: number): Promise<readonly UnjudgedScan[]> {
  const rows = await database(em)
    .selectFrom('letter_scan as s')
    .leftJoin('scan_signature as v', 'v.scan_id', 's.id')
    .select(['s.id', 's.sha256', 's.signature_sha256 as signatureSha256', 's.filed_at as filedAt'])
    .where('s.signature_sha256', 'is not', null)
    .where('v.scan_id', 'is', null)
    .orderBy('s.filed_at')
    .limit(limit)
    .execute();
  return rows.map(({ signatureSha256, ...row }) => ({ ...row, signatureSha256: signatureSha256 ?? '' }));
}

/** What a signature is worth. */
export type ScanVerdict = Pick<ScanSignature, 'scanId' | 'state' | 'words' | 'checkedAt'> & {
  readonly signedBy: string | null;
};

/** Whoever judged it first has judged it. */
export async function keepScanSignature(em: EntityManager, verdict: ScanVerdict): Promise<void> {
  await database(em)
    .insertInto('scan_signature')
    .values({
      ...{ scan_id: verdict.scanId, state: verdict.state, words: verdict.words, signed_by: verdict.signedBy },
      checked_at: verdict.checkedAt,
    })
    .onConflict((same) => same.column('scan_id').doNothing())
    .execute();
}
