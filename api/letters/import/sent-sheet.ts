import { findLetterImport, listImportFiles } from '#db/letters/letter-imports.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { isActiveSupervisor } from '#db/people/accounts.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { sameFile, type ImportDefaults } from '#domain/letters/letter-import.ts';
import type { Actor } from '../../actor.ts';
import type { StoredFile } from '../../documents/attachments.ts';
import { readBlob } from '../../documents/read-blob.ts';
import { cleanFileName, uploadFaults, type UploadedFile } from '../../documents/uploaded-file.ts';
import { ApplicationError } from '../../errors.ts';
import type { ServiceDeps } from '../../services/service-deps.ts';
import type { SheetFiles } from './sheet-files.ts';

/** A sheet with what it names. */
export interface SentSheet {
  /** Absent: the sheet of `from` as it was. */
  readonly sheet?: UploadedFile | undefined;
  /** An own earlier sheet that this one goes on from: its documents need not be sent again. */
  readonly from?: string | undefined;
  readonly documents: readonly UploadedFile[];
  readonly approverId: string;
  readonly isSent: boolean;
  readonly defaults: ImportDefaults;
}

interface Gathered {
  readonly sheet: UploadedFile;
  readonly documents: readonly StoredFile[];
  readonly faults: readonly Fault[];
}

/** The sheet and all its documents, theirs durable; a file that is sent again takes the place of its namesake. @throws ApplicationError `invalid` */
export async function gatherSheet(
  deps: ServiceDeps,
  files: SheetFiles,
  actor: Actor,
  sent: SentSheet,
): Promise<Gathered> {
  const before = await earlier(deps, actor, sent.from);
  const sheet = sent.sheet ? { ...sent.sheet, fileName: cleanFileName(sent.sheet.fileName) } : before?.sheet;
  if (sheet === undefined) throw noSheet();
  const { files: unpacked, faults } = await files.documents(sent.documents);
  const bad = unpacked.flatMap((file) => fileFaults(file, deps.maxUploadBytes));
  const added = await storeAll(deps, unpacked);
  const kept = (before?.documents ?? []).filter((old) => !added.some((one) => sameFile(one.fileName, old.fileName)));
  return { sheet, documents: [...kept, ...added], faults: [...faults, ...bad] };
}

async function earlier({ database, blobs }: ServiceDeps, actor: Actor, from = '') {
  if (!isUuid(from)) return undefined;
  const found = await database.read(async (em) => {
    const kept = await findLetterImport(em, actor.accountId, from);
    return kept && { kept, documents: await listImportFiles(em, from) };
  });
  if (found === null) return undefined;
  const sheet = { fileName: found.kept.fileName, bytes: await readBlob(blobs, found.kept.sha256) };
  return { sheet, documents: found.documents };
}

function fileFaults(file: UploadedFile, maxBytes: number): Fault[] {
  return uploadFaults(file, maxBytes, 'documents').map((fault) => ({
    ...fault,
    message: `«${cleanFileName(file.fileName)}»: ${fault.message}`,
  }));
}

async function storeAll({ blobs, maxUploadBytes }: ServiceDeps, files: readonly UploadedFile[]): Promise<StoredFile[]> {
  const stored: StoredFile[] = [];
  for (const file of files.filter((one) => fileFaults(one, maxUploadBytes).length === 0)) {
    const { fileName, bytes } = file;
    stored.push({ fileName: cleanFileName(fileName), byteSize: bytes.length, sha256: await blobs.put(bytes) });
  }
  return stored;
}

/** @throws ApplicationError `invalid` */
export async function requireApprover(em: EntityManager, siteId: string, approverId: string): Promise<void> {
  if (isUuid(approverId) && (await isActiveSupervisor(em, siteId, approverId))) return;
  const fault = { code: 'approver_wrong', field: 'approverId', message: 'Выберите, кто подписывает письма.' };
  throw new ApplicationError('invalid', { faults: [fault] });
}

function noSheet(): ApplicationError {
  const fault = { code: 'missing', field: 'file', message: 'Выберите таблицу или вставьте строки.' };
  return new ApplicationError('invalid', { faults: [fault] });
}
