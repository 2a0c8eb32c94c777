import { askOfMovedParties } from '#db/case-register/address-questions.ts';
import { lockCasesOfSite } from '#db/cases/apply-records.ts';
import { addCaseImport, findCaseImport, setLayout, type CaseImportRow } from '#db/cases/case-imports.ts';
import { isLastImport, touchedSince, undoImport } from '#db/cases/undo-import.ts';
import type { EntityManager } from '#db/orm.ts';
import { casesOfSheet, type CaseOfSheet, type CourtClock } from '#domain/cases/case-sheet.ts';
import { columnsOfCodes } from '#domain/cases/sheet-columns.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import type { CaseImportView } from '#views/cases/case-import.ts';
import type { Actor, Command, SiteActor } from '../actor.ts';
import { cleanFileName, type UploadedFile } from '../documents/uploaded-file.ts';
import { readBlob } from '../documents/read-blob.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { carryOutPortion } from './carry-out-import.ts';
import { requireNoFaults } from './case-access.ts';
import { requireCaseKeeper } from './case-changes.ts';
import type { CaseFiles } from './case-files.ts';
import { codesOf, columnFaults, columnsShown, recognized, shapeHash } from './import-columns.ts';
import { noteImport, tellRestored } from './import-tells.ts';
import { plannedOf } from './import-view.ts';
import { caseMarks } from './marked-cases.ts';
import { refuseRepeated } from './repeated-cases.ts';
import { requireUndoable } from './undoable-import.ts';

export interface CaseImportInput {
  readonly file: UploadedFile;
  /** Absent: now. */
  readonly dataAsOf?: Date | undefined;
  readonly isWhole: boolean;
}

export interface CaseImportService {
  /** Keeps the file for its confirmation; nothing else is written. @throws ApplicationError `invalid` when it cannot be read */
  keep(actor: Actor, input: CaseImportInput, command: Command): Promise<{ readonly id: string }>;
  /** What it would do, or did. @throws ApplicationError `not-found` */
  read(actor: Actor, id: string): Promise<CaseImportView>;
  /** The person's own sheet with what is wrong at its rows. @throws ApplicationError `conflict` of an XML file, or before its columns are known */
  sheet(actor: Actor, id: string): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
  /** What its columns are, by their places: a code or empty. Remembered for sheets with such heads. @throws ApplicationError `invalid` · `conflict` */
  showColumns(actor: Actor, id: string, columns: readonly string[]): Promise<CaseImportView>;
  /** Carries it out, from where it stopped. A file that is carried out changes nothing any more. @throws ApplicationError `conflict` */
  carryOut(actor: Actor, id: string): Promise<CaseImportView>;
  /** Puts everything back as it was. @throws ApplicationError `conflict` when a later one stands or a case was touched since, which are named */
  undo(actor: Actor, id: string, command: Command): Promise<CaseImportView>;
}

const NO_SHEET =
  'Таблицу с ошибками можно получить, когда показано, что в столбцах; файл xml исправляют там, где составили.';

/** Cases of a file. Nothing but the file itself is believed: it is read and judged anew each time. */
export function createCaseImportService(deps: ServiceDeps, files: CaseFiles): CaseImportService {
  const { database, blobs, clock } = deps;
  const courtOf = async ({ timeZone }: SiteActor): Promise<CourtClock> => ({
    timeZone,
    today: localDateAt(await database.read(clock), timeZone),
  });
  const sheetOf = async (person: SiteActor, kept: CaseImportRow): Promise<readonly CaseOfSheet[]> => {
    const table = await files.read(await readBlob(blobs, kept.sha256));
    return casesOfSheet(table.rows, columnsOfCodes(kept.layout ?? []), await courtOf(person));
  };
  const read = async (actor: Actor, id: string): Promise<CaseImportView> => {
    const person = requireCaseKeeper(actor);
    const kept = await database.read((em) => findOwn(em, person, id));
    if (kept.layout === null)
      return { ...bare(kept, 'columns'), columns: columnsShown(await files.read(await readBlob(blobs, kept.sha256))) };
    if (kept.startedAt !== null) return database.read((em) => resultOf(em, kept));
    const sheet = await sheetOf(person, kept);
    return {
      ...bare(kept, 'planned'),
      ...(await database.read(async (em) =>
        plannedOf(em, kept, await refuseRepeated(em, person.siteId, sheet), person.timeZone),
      )),
    };
  };
  return {
    keep: async (actor, { file, dataAsOf, isWhole }, command) => {
      const person = requireCaseKeeper(actor);
      const table = await files.read(file.bytes);
      const sha256 = await blobs.put(file.bytes);
      const args = { sha256, isWhole, dataAsOf: dataAsOf?.toISOString() };
      return changeOnce(database, { actor, command, record: 'cases.import_kept', args }, clock, async (em, now) => {
        const columns = await recognized(em, person.siteId, table.columns);
        const court = { timeZone: person.timeZone, today: localDateAt(now, person.timeZone) };
        const sheet = columns === null ? [] : casesOfSheet(table.rows, columns, court);
        const { siteId, accountId: authorId } = person;
        const asOf = dataAsOf === undefined || dataAsOf > now ? now : dataAsOf;
        const kept = { siteId, authorId, fileName: cleanFileName(file.fileName), sha256, dataAsOf: asOf, isWhole };
        const id = await addCaseImport(em, { ...kept, layout: columns && codesOf(columns), total: sheet.length }, now);
        await noteImport(em, person, { id, action: 'cases.import_kept', data: { sha256, total: sheet.length } }, now);
        return { id };
      });
    },
    read,
    sheet: async (actor, id) => {
      const person = requireCaseKeeper(actor);
      const kept = await database.read((em) => findOwn(em, person, id));
      const bytes = await readBlob(blobs, kept.sha256);
      const grid = await files.grid(bytes);
      if (grid === null || kept.layout === null) throw new ApplicationError('conflict', { detail: NO_SHEET });
      const columns = columnsOfCodes(kept.layout ?? []);
      const sheet = await sheetOf(person, kept);
      const judged = await database.read((em) => refuseRepeated(em, person.siteId, sheet));
      const marked = await files.marked(bytes, caseMarks(grid, columns, judged));
      const plain = kept.fileName.replace(/\.[^.]*$/, '').replace(/ с ошибками$/, '');
      return { fileName: `${plain} с ошибками.xlsx`, bytes: marked };
    },
    showColumns: async (actor, id, codes) => {
      const person = requireCaseKeeper(actor);
      const kept = await database.read((em) => findOwn(em, person, id));
      if (kept.startedAt !== null) throw new ApplicationError('conflict', { detail: 'Файл уже записан.' });
      const table = await files.read(await readBlob(blobs, kept.sha256));
      const columns = columnsOfCodes(table.columns.map((_, at) => codes[at] ?? ''));
      requireNoFaults(columnFaults(columns));
      const sheet = casesOfSheet(table.rows, columns, await courtOf(person));
      const shape = shapeHash(table.columns);
      await database.change('cases.import_columns', (em) =>
        setLayout(em, { siteId: person.siteId, id: kept.id, shape }, codesOf(columns), sheet.length),
      );
      return read(actor, id);
    },
    carryOut: async (actor, id) => {
      const person = requireCaseKeeper(actor);
      const kept = await database.read((em) => findOwn(em, person, id));
      if (kept.layout === null) throw new ApplicationError('conflict', { detail: 'Сначала покажите, что в столбцах.' });
      if (kept.finishedAt === null) {
        const sheet = await sheetOf(person, kept);
        while (await carryOutPortion(deps, person, id, sheet));
      }
      return read(actor, id);
    },
    undo: async (actor, id, command) => {
      const person = requireCaseKeeper(actor);
      const request = { actor, command, record: 'cases.import_undo', args: { id } };
      await changeOnce(database, request, clock, async (em, now) => {
        await lockCasesOfSite(em, person.siteId);
        await requireUndoable(em, await findOwn(em, person, id));
        const { restored, moved } = await undoImport(
          em,
          { siteId: person.siteId, importId: id, byId: person.accountId },
          now,
        );
        await tellRestored(em, person, { id, restored }, now);
        await askOfMovedParties(em, moved, now);
        return { id };
      });
      return read(actor, id);
    },
  };
}

async function findOwn(em: EntityManager, { siteId }: SiteActor, id: string): Promise<CaseImportRow> {
  const kept = await findCaseImport(em, siteId, id);
  if (kept === null) throw new ApplicationError('not-found', { detail: 'Такого файла дел нет.' });
  return kept;
}

async function resultOf(em: EntityManager, kept: CaseImportRow): Promise<CaseImportView> {
  const state = kept.undoneAt !== null ? 'undone' : kept.finishedAt === null ? 'going' : 'done';
  const canUndo = state === 'done' && (await isLastImport(em, kept.siteId, kept.id));
  return { ...bare(kept, state), canUndo, touched: canUndo ? await touchedSince(em, kept.id) : [] };
}

function bare(kept: CaseImportRow, state: CaseImportView['state']): CaseImportView {
  const { id, fileName, isWhole, total, taken, made, changed, same, older, refused, gone } = kept;
  return {
    ...{ id, fileName, isWhole, total, taken, state, columns: [], cases: [], canUndo: false, touched: [] },
    ...{ counts: { made, changed, same, older, refused, gone }, dataAsOf: kept.dataAsOf.toISOString() },
    ...{ finishedAt: kept.finishedAt?.toISOString() ?? null, undoneAt: kept.undoneAt?.toISOString() ?? null },
  };
}
