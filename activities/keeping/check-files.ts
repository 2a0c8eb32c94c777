import type { MikroORM } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { keepSignatureCheck, type SignedFile } from '#db/keeping/signed-files.ts';
import { record } from '#db/record.ts';
import { closeIncident, openIncident } from '#db/work/incidents.ts';
import { stateOfVerdict, type CheckState } from '#domain/keeping/signed-file-check.ts';
import { signedFileWords, signedFileIncident } from '#domain/keeping/signed-file-words.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { SignatureVerifier } from '../ports/signer.ts';

export interface CheckingDependencies {
  readonly orm: MikroORM;
  readonly blobs: Pick<BlobStore, 'get'>;
  readonly verifier: Pick<SignatureVerifier, 'verify'>;
  readonly isRehearsal: boolean;
}

/** Looks at each of them; a store or a judge that does not answer is an error, never a word about a file. */
export async function checkFiles(
  dependencies: CheckingDependencies,
  files: readonly SignedFile[],
  onFile: () => void = () => undefined,
): Promise<void> {
  for (const file of files) {
    await keepState(dependencies, file, await stateOf(dependencies, file));
    onFile();
  }
}

/** Both files are read to the last byte and the signature is judged as of its making. */
async function stateOf({ blobs, verifier }: CheckingDependencies, file: SignedFile): Promise<CheckState> {
  if (file.pdfSha256 === null) return 'file_missing';
  const [pdf, signature] = [await readWhole(blobs, file.pdfSha256), await readWhole(blobs, file.signatureSha256)];
  if (typeof pdf === 'string') return pdf;
  if (typeof signature === 'string') return signature;
  const expectedFingerprintSha256 = file.fingerprintSha256 ?? undefined;
  return stateOfVerdict(await verifier.verify({ pdf, signature, at: file.signedAt, expectedFingerprintSha256 }));
}

/** What is wrong with the file is told by its name. @throws whatever is no fact about the file */
async function readWhole(blobs: CheckingDependencies['blobs'], sha256: string): Promise<Uint8Array | CheckState> {
  try {
    return await blobs.get(sha256);
  } catch (error) {
    if (error instanceof Error && error.name === 'BlobMissingError') return 'file_missing';
    if (error instanceof Error && error.name === 'BlobDamagedError') return 'file_damaged';
    throw error;
  }
}

/** What is good and was good needs no incident to be looked for. */
async function keepState(
  { orm, isRehearsal }: CheckingDependencies,
  file: SignedFile,
  state: CheckState,
): Promise<void> {
  await record(orm, 'keeping.file_checked', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    await keepSignatureCheck(tx, file, state, now);
    const { letterId, revision, siteId } = file;
    const key = signedFileIncident(letterId, revision);
    if (state !== 'good') {
      const details = { words: [signedFileWords(file.number ?? letterId, state)] };
      await openIncident(tx, { key, siteId, subject: letterSubject(letterId), details }, now, true);
    } else if (file.failedSince !== null) await closeIncident(tx, key, now);
  });
}
