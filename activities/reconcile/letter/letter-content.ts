import type { FileFacts, ContentFacts } from '#domain/reconcile/facts.ts';
import type { LetterPageRow } from '#db/reconcile/letter-page.ts';
import type { ReconcileDependencies } from '../dependencies.ts';

type Kept = Pick<FileFacts, 'sha256' | 'byteSize' | 'isStored'> & { readonly kind: ContentFacts['kind'] };

/** Reads a letter's files to the last byte and verifies the signature of its revision, one file at a time. */
export async function readLetterContent(
  dependencies: ReconcileDependencies,
  { revision }: Pick<LetterPageRow, 'revision'>,
  files: readonly FileFacts[],
  attachments: readonly Kept[],
): Promise<readonly ContentFacts[]> {
  const own = files.filter((file): file is FileFacts & { kind: ContentFacts['kind'] } => file.kind !== 'archive');
  const faults: ContentFacts[] = [];
  for (const file of [...own, ...attachments].filter(({ isStored }) => isStored)) {
    const bytes = await readWhole(dependencies, file.sha256);
    const fault = bytes === null ? 'damaged' : bytes.byteLength === file.byteSize ? undefined : 'wrong_size';
    if (fault) faults.push({ kind: file.kind, sha256: file.sha256, fault });
  }
  const signature = files.find((file) => file.kind === 'signature' && file.revision === revision);
  const pdf = files.find((file) => file.kind === 'pdf' && file.revision === revision);
  if (signature && pdf && !(await isWholePair(dependencies, pdf, signature))) {
    faults.push({ kind: 'signature', sha256: signature.sha256, fault: 'unsigned' });
  }
  return faults;
}

/** True also when a file of the pair cannot be read: that is told apart. */
async function isWholePair(dependencies: ReconcileDependencies, pdf: FileFacts, sig: FileFacts): Promise<boolean> {
  if (!pdf.isStored || !sig.isStored) return true;
  const [document, signature] = [await readWhole(dependencies, pdf.sha256), await readWhole(dependencies, sig.sha256)];
  if (document === null || signature === null) return true;
  const verdict = await dependencies.verifier.verify({ pdf: document, signature, at: new Date(sig.createdAt) });
  return verdict.signature === 'valid';
}

/** Null: the store does not give it out. Any other failure is no fact about the file. */
async function readWhole({ blobs }: ReconcileDependencies, sha256: string): Promise<Uint8Array | null> {
  try {
    return await blobs.get(sha256);
  } catch (error) {
    if (error instanceof Error && (error.name === 'BlobDamagedError' || error.name === 'BlobMissingError')) return null;
    throw error;
  }
}
