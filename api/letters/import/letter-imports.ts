import { randomUUID } from 'node:crypto';
import { writeWorkbook } from '#activities/papers/workbook.ts';
import {
  findLetterImport,
  listImportRows,
  putLetterImport,
  startLetterImport,
  type ImportRowShown,
} from '#db/letters/letter-imports.ts';
import { isUuid } from '#db/letters/letters.ts';
import { isActiveSupervisor } from '#db/people/accounts.ts';
import { loadSite } from '#db/people/step-people.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { EntityManager } from '#db/orm.ts';
import { ROW_STATES, type ImportDefaults, type RowState } from '#domain/letters/letter-import.ts';
import { channelProfile } from '#domain/post/profiles.ts';
import type { LetterImportView } from '#views/letters/letter-import.ts';
import { requireSiteRole, type Actor, type Command } from '../../actor.ts';
import type { StoredFile } from '../../documents/attachments.ts';
import { readBlob } from '../../documents/read-blob.ts';
import { cleanFileName, uploadFaults, type UploadedFile } from '../../documents/uploaded-file.ts';
import { ApplicationError } from '../../errors.ts';
import type { ServiceDeps } from '../../services/service-deps.ts';
import { changeOnce } from '../../work/idempotent-command.ts';
import type { SteadyLoop } from '../../work/steady-loop.ts';
import { judgeRows } from './judge-rows.ts';
import type { SheetFiles } from './sheet-files.ts';

/** A sheet with what it names. */
export interface SentSheet {
  readonly sheet: UploadedFile;
  readonly documents: readonly UploadedFile[];
  readonly approverId: string;
  readonly isSent: boolean;
  readonly defaults: ImportDefaults;
}

export interface LetterImportService {
  /** Keeps the sheet for its confirmation and tells what it would make; no letter is made. @throws ApplicationError `invalid` */
  keep(actor: Actor, sent: SentSheet, command: Command): Promise<{ readonly id: string }>;
  /** @throws ApplicationError `not-found`, the same for an absent and for another person's sheet */
  read(actor: Actor, id: string): Promise<LetterImportView>;
  /** Good rows become letters; it goes on by itself. A repeat changes nothing. @throws ApplicationError `not-found` */
  makeLetters(actor: Actor, id: string): Promise<LetterImportView>;
  /** The person's own sheet, all its cells in their order, with what came of each row in added columns. */
  sheet(actor: Actor, id: string): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
}

export function createLetterImports(
  deps: ServiceDeps,
  files: SheetFiles,
  loop: Pick<SteadyLoop, 'wake'>,
): LetterImportService {
  const { database, blobs, clock } = deps;
  const own = async (em: EntityManager, actor: Actor, id: string) => {
    const found = isUuid(id) ? await findLetterImport(em, actor.accountId, id) : null;
    if (found === null) throw new ApplicationError('not-found', { detail: 'Такой таблицы писем нет.' });
    return found;
  };
  const read = (actor: Actor, id: string): Promise<LetterImportView> => {
    requireSiteRole(actor, 'clerk');
    return database.read(async (em) => viewOf(await own(em, actor, id), await listImportRows(em, id)));
  };
  return {
    keep: async (actor, sent, command) => {
      const { siteId, accountId: authorId } = requireSiteRole(actor, 'clerk');
      const table = await files.sheet(sent.sheet.bytes);
      const documents = await storeAll(deps, await files.documents(sent.documents));
      const sha256 = await blobs.put(sent.sheet.bytes);
      const { approverId, isSent, defaults } = sent;
      const args = { sha256, documents, approverId, isSent, defaults };
      return changeOnce(database, { actor, command, record: 'letters.import_kept', args }, clock, async (em, now) => {
        if (!isUuid(approverId) || !(await isActiveSupervisor(em, siteId, approverId))) throw approverWrong();
        const limits = channelProfile((await loadSite(em, siteId)).profileId);
        const rows = await judgeRows(em, table, { siteId, limits, defaults, files: documents });
        const id = randomUUID();
        const fileName = cleanFileName(sent.sheet.fileName);
        await putLetterImport(em, { id, siteId, authorId, approverId, isSent, fileName, sha256, createdAt: now }, rows);
        return { id };
      });
    },
    read,
    makeLetters: async (actor, id) => {
      requireSiteRole(actor, 'clerk');
      await database.change('letters.import_begun', async (em) => {
        const { startedAt, isSent } = await own(em, actor, id);
        if (startedAt !== null) return;
        const at = await clock(em);
        await startLetterImport(em, id, at);
        const subject = { kind: 'letter_import', id } as const;
        await appendAudit(em, {
          at,
          actorId: actor.accountId,
          action: 'letters.import_begun',
          subject,
          data: { isSent },
        });
      });
      loop.wake();
      return read(actor, id);
    },
    sheet: async (actor, id) => {
      const { rows, fileName } = await read(actor, id);
      const { sha256 } = await database.read((em) => own(em, actor, id));
      const table = await files.sheet(await readBlob(blobs, sha256));
      const told = new Map(rows.map((row) => [row.place, row]));
      const lines = table.rows.map(({ place, cells }) => {
        const row = told.get(place);
        return [...cells, row?.number ?? '', (row?.faults ?? []).map(({ message }) => message).join(' ')];
      });
      const bytes = writeWorkbook('Письма', [[...table.columns, 'Письмо', 'Ошибка'], ...lines]);
      return { fileName: `${fileName.replace(/\.[^.]*$/, '')} с ошибками.xlsx`, bytes };
    },
  };
}

async function storeAll(deps: ServiceDeps, files: readonly UploadedFile[]): Promise<StoredFile[]> {
  const faults = files.flatMap((file) =>
    uploadFaults(file, deps.maxUploadBytes, 'documents').map((fault) => ({
      ...fault,
      message: `«${file.fileName}»: ${fault.message}`,
    })),
  );
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  const stored: StoredFile[] = [];
  for (const { fileName, bytes } of files) {
    stored.push({ fileName: cleanFileName(fileName), byteSize: bytes.length, sha256: await deps.blobs.put(bytes) });
  }
  return stored;
}

function approverWrong(): ApplicationError {
  const fault = { code: 'approver_wrong', field: 'approverId', message: 'Выберите, кто подписывает письма.' };
  return new ApplicationError('invalid', { faults: [fault] });
}

function viewOf(
  { id, fileName, isSent, startedAt }: { id: string; fileName: string; isSent: boolean; startedAt: Date | null },
  rows: readonly ImportRowShown[],
): LetterImportView {
  const counted = (state: RowState): number => rows.filter((row) => row.state === state).length;
  const counts = Object.fromEntries(ROW_STATES.map((state) => [state, counted(state)])) as LetterImportView['counts'];
  const state = startedAt === null ? 'planned' : counts.waiting > 0 ? 'going' : 'done';
  const shown = rows.map(({ place, state: of, fields, fileName: file, letterId, number, faults }) => ({
    ...{ place, state: of, recipientName: fields.recipient.name, caseNumber: fields.caseNumber ?? '', fileName: file },
    ...{ letterId, number, faults },
  }));
  return { id, fileName, state, isSent, counts, rows: shown };
}
