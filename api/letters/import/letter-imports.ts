import { randomUUID } from 'node:crypto';
import type { Grid } from '#activities/documents/tables/table.ts';
import { holdRows, listImportRows, putImportRows, refuseRows, sendImportedDrafts } from '#db/letters/import-rows.ts';
import {
  findLetterImport,
  findOwnImport,
  lastImportChoice,
  listImportFiles,
  putLetterImport,
  setImportLayout,
  startLetterImport,
  type KeptImport,
} from '#db/letters/letter-imports.ts';
import { wishConversion } from '#db/documents/conversion-wishes.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { loadProfile } from '#db/limits/load-profile.ts';
import { loadSite } from '#db/people/step-people.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { EntityManager } from '#db/orm.ts';
import { tableFault } from '#domain/documents/table-refusals.ts';
import { layoutFaults, originOf, type SheetLayout } from '#domain/letters/import-columns.ts';
import type { ImportColumns, LetterImportView } from '#views/letters/letter-import.ts';
import { requireSiteRole, type Actor, type Command } from '../../actor.ts';
import { readBlob } from '../../documents/read-blob.ts';
import { ApplicationError } from '../../errors.ts';
import type { ServiceDeps } from '../../services/service-deps.ts';
import { changeOnce } from '../../work/idempotent-command.ts';
import type { SteadyLoop } from '../../work/steady-loop.ts';
import { askedOfRows, heldRows } from './asked-rows.ts';
import { importColumns, importTerms, importView, judgedNow, type ImportTerms } from './import-view.ts';
import { judgeRows } from './judge-rows.ts';
import { refusedRows } from './refused-rows.ts';
import { sheetMarks } from './marked-sheet.ts';
import { gatherSheet, requireApprover, type SentSheet } from './sent-sheet.ts';
import type { SheetFiles } from './sheet-files.ts';
import { ignoredHeads, layoutOf, rememberLayout } from './sheet-layout.ts';

export interface LetterImportService {
  /**
   * Keeps the sheet for its confirmation and tells what it would make; no letter is made. A sheet whose columns nobody knows is kept too, and
   * asks. @throws ApplicationError `invalid`
   */
  keep(actor: Actor, sent: SentSheet, command: Command): Promise<{ readonly id: string }>;
  /** @throws ApplicationError `not-found`, the same for an absent and for another person's sheet */
  read(actor: Actor, id: string): Promise<LetterImportView>;
  /** What held for its rows, for a form that goes on from it. @throws ApplicationError `not-found` */
  terms(actor: Actor, id: string): Promise<ImportTerms>;
  /** Who signs and whether letters go at once, as this person chose last; undefined: nothing was chosen yet. */
  lastChoice(actor: Actor): Promise<Pick<KeptImport, 'approverId' | 'isSent'> | undefined>;
  /** Its columns as they are read now, or as they most likely are. @throws ApplicationError `not-found` */
  columns(actor: Actor, id: string): Promise<ImportColumns>;
  /**
   * The sheet is read so, and so are sheets with such heads from now on.
   * @throws ApplicationError `not-found` · `invalid` · `conflict` when letters are being made of it
   */
  setColumns(actor: Actor, id: string, layout: SheetLayout): Promise<LetterImportView>;
  /**
   * Good rows become letters; it goes on by itself. Where letters are to be sent, a row that would not be sent becomes none. A repeat changes nothing. Of letters that are to be sent those whose questions are not
   * among `confirmed` stay drafts. @throws ApplicationError `not-found` · `conflict` when its columns are being changed
   */
  makeLetters(actor: Actor, id: string, confirmed: readonly string[]): Promise<LetterImportView>;
  /**
   * Letters of it that are drafts are sent for approval, by themselves too; those whose questions are not among `confirmed` stay drafts. A
   * repeat changes nothing. @throws ApplicationError `not-found`
   */
  sendDrafts(actor: Actor, id: string, confirmed: readonly string[]): Promise<LetterImportView>;
  /** The person's own sheet with what came of each row in added columns. @throws ApplicationError `not-found` · `invalid` */
  sheet(actor: Actor, id: string): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
}

export function createLetterImports(
  deps: ServiceDeps,
  files: SheetFiles,
  loop: Pick<SteadyLoop, 'wake'>,
): LetterImportService {
  const { database, blobs, clock } = deps;
  const rowsOf = async ({ sha256 }: KeptImport): Promise<Grid> => files.rows(await readBlob(blobs, sha256));
  /** A sheet that was given back with its errors is known again, whichever way it comes: its documents are here. */
  const mendedOf = async ({ accountId }: Actor, rows: Grid | undefined): Promise<string | undefined> => {
    const origin = rows && originOf(rows);
    return origin ? database.read((em) => findOwnImport(em, accountId, origin)) : undefined;
  };
  const shown = (actor: Actor, id: string) =>
    database.read(async (em) => ({
      kept: await own(em, actor, id),
      rows: await listImportRows(em, id),
      documents: await listImportFiles(em, id),
    }));
  const read = async (actor: Actor, id: string): Promise<LetterImportView> => {
    requireSiteRole(actor, 'clerk');
    const { kept, rows, documents } = await shown(actor, id);
    const refused = await database.read((em) => refusedRows(em, kept, rows));
    const questions = await askedOfRows(deps, kept, rows);
    return importView(kept, judgedNow(kept, rows, refused), documents, questions, refused);
  };
  return {
    keep: async (actor, sent, command) => {
      const { siteId, accountId: authorId } = requireSiteRole(actor, 'clerk');
      const { approverId, isSent, defaults } = sent;
      await database.read((em) => requireApprover(em, siteId, approverId));
      const given = sent.sheet && (await files.rows(sent.sheet.bytes));
      const from = isUuid(sent.from ?? '') ? sent.from : await mendedOf(actor, given);
      const { sheet, documents, faults } = await gatherSheet(deps, files, actor, { ...sent, from });
      const rows = given ?? (await files.rows(sheet.bytes));
      if (rows.length === 0) throw new ApplicationError('invalid', { faults: [tableFault('no_rows')] });
      const sha256 = await blobs.put(sheet.bytes);
      const args = { sha256, documents, approverId, isSent, defaults };
      return changeOnce(database, { actor, command, record: 'letters.import_kept', args }, clock, async (em, now) => {
        const { layout, isSure } = await layoutOf(em, siteId, rows);
        const head = { id: randomUUID(), siteId, authorId, approverId, isSent, fileName: sheet.fileName, sha256 };
        const columns = isSure ? layout.columns : null;
        const read = { headPlace: layout.headPlace, columns, ignored: isSure ? ignoredHeads(rows, layout) : [] };
        const kept = { ...head, createdAt: now, ...read, defaults, faults: [...faults] };
        await putLetterImport(em, kept, documents);
        if (isSure) await judge(em, kept, rows, layout);
        return { id: head.id };
      });
    },
    read,
    terms: (actor, id) => {
      requireSiteRole(actor, 'clerk');
      return database.read(async (em) => importTerms(await own(em, actor, id), await listImportFiles(em, id)));
    },
    lastChoice: (actor) => {
      const { siteId, accountId } = requireSiteRole(actor, 'clerk');
      return database.read((em) => lastImportChoice(em, siteId, accountId));
    },
    columns: async (actor, id) => {
      const { siteId } = requireSiteRole(actor, 'clerk');
      const kept = await database.read((em) => own(em, actor, id));
      const rows = await rowsOf(kept);
      const { headPlace, columns } = kept;
      if (columns !== null) return importColumns(kept, rows, { headPlace, columns });
      const { layout } = await database.read((em) => layoutOf(em, siteId, rows));
      return importColumns(kept, rows, layout);
    },
    setColumns: async (actor, id, layout) => {
      const { siteId } = requireSiteRole(actor, 'clerk');
      const rows = await rowsOf(await database.read((em) => own(em, actor, id)));
      const faults = layoutFaults(layout);
      if (faults.length > 0) throw new ApplicationError('invalid', { faults });
      await database.change('letters.import_columns', async (em) => {
        const kept = await own(em, actor, id, true);
        if (kept.startedAt !== null) throw begun();
        await setImportLayout(em, id, layout, ignoredHeads(rows, layout));
        await rememberLayout(em, siteId, rows, layout);
        await judge(em, kept, rows, layout);
      });
      return read(actor, id);
    },
    makeLetters: async (actor, id, confirmed) => {
      requireSiteRole(actor, 'clerk');
      const seen = await shown(actor, id);
      const held = heldRows(await askedOfRows(deps, seen.kept, seen.rows), confirmed);
      await database.change('letters.import_begun', async (em) => {
        const kept = await own(em, actor, id, true);
        if (kept.startedAt !== null || kept.columns === null) return;
        if (!isReadAlike(kept, seen.kept)) throw readOtherwise();
        if (kept.isSent) {
          await holdRows(em, id, held);
          await refuseRows(em, id, await refusedRows(em, kept, await listImportRows(em, id)));
        }
        const at = await clock(em);
        await startLetterImport(em, id, at);
        await note(em, actor, id, at, { action: 'letters.import_begun', data: { isSent: kept.isSent } });
      });
      loop.wake();
      return read(actor, id);
    },
    sendDrafts: async (actor, id, confirmed) => {
      requireSiteRole(actor, 'clerk');
      const { kept, rows } = await shown(actor, id);
      const held = heldRows(await askedOfRows(deps, kept, rows), confirmed);
      await database.change('letters.import_sent', async (em) => {
        await own(em, actor, id, true);
        // What is being made now was asked about when it was begun.
        if (rows.some(({ state }) => state === 'waiting')) return;
        const refused = await refusedRows(em, kept, await listImportRows(em, id));
        const count = await sendImportedDrafts(em, id, new Map([...held, ...refused]));
        if (count > 0) await note(em, actor, id, await clock(em), { action: 'letters.import_sent', data: { count } });
      });
      loop.wake();
      return read(actor, id);
    },
    sheet: async (actor, id) => {
      const { rows, fileName } = await read(actor, id);
      const kept = await database.read((em) => own(em, actor, id));
      const bytes = await readBlob(blobs, kept.sha256);
      const layout = { headPlace: kept.headPlace, columns: kept.columns ?? [] };
      const marked = await files.marked(bytes, sheetMarks(await files.rows(bytes), layout, { id, rows }));
      const plain = fileName.replace(/\.[^.]*$/, '').replace(/ с ошибками$/, '');
      return { fileName: `${plain} с ошибками.xlsx`, bytes: marked };
    },
  };
}

async function own(em: EntityManager, { accountId }: Actor, id: string, isLocked = false): Promise<KeptImport> {
  const found = isUuid(id) ? await findLetterImport(em, accountId, id, isLocked) : null;
  if (found === null) throw new ApplicationError('not-found', { detail: 'Такой таблицы писем нет.' });
  return found;
}

async function judge(
  em: EntityManager,
  { id, siteId, defaults }: Pick<KeptImport, 'id' | 'siteId' | 'defaults'>,
  rows: Grid,
  layout: SheetLayout,
): Promise<void> {
  const limits = await loadProfile(em, (await loadSite(em, siteId)).profileId);
  const documents = await listImportFiles(em, id);
  const judged = await judgeRows(em, rows, layout, { siteId, limits, defaults, files: documents });
  await putImportRows(em, id, judged);
  // Read ahead of need: what stands in them is held against the rows before anything is sent.
  const wanted = judged.flatMap(({ state, sha256 }) => (state === 'waiting' && sha256 !== null ? [sha256] : []));
  for (const sha256 of new Set(wanted)) await wishConversion(em, sha256);
}

async function note(
  em: EntityManager,
  { accountId: actorId }: Actor,
  id: string,
  at: Date,
  { action, data }: { readonly action: string; readonly data: Readonly<Record<string, boolean | number>> },
): Promise<void> {
  await appendAudit(em, { at, actorId, action, subject: { kind: 'letter_import', id }, data });
}

function isReadAlike(one: KeptImport, other: KeptImport): boolean {
  return one.headPlace === other.headPlace && JSON.stringify(one.columns) === JSON.stringify(other.columns);
}

function readOtherwise(): ApplicationError {
  return new ApplicationError('conflict', { detail: 'Столбцы таблицы изменились: посмотрите строки ещё раз.' });
}

function begun(): ApplicationError {
  const detail = 'По этой таблице письма уже создаются: столбцы больше не меняются. Приложите таблицу снова.';
  return new ApplicationError('conflict', { detail });
}
