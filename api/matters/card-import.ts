import {
  addCardImport,
  findByNumbers,
  findCardImport,
  lockByNumbers,
  lockCardImport,
  notePortion,
  type CardImportRow,
} from '#db/matters/card-imports.ts';
import type { EntityManager } from '#db/orm.ts';
import {
  importCounts,
  importedRow,
  judgeRow,
  type ImportRow,
  type JudgedRow,
  type KnownCard,
} from '#domain/matters/card-import.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import type { CardImportView } from '#views/matters/card-import.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { cleanFileName, type UploadedFile } from '../documents/uploaded-file.ts';
import { readBlob } from '../documents/read-blob.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { editCard, registerCard } from './cards.ts';
import type { CardFiles, ReadCards } from './card-files.ts';

export interface CardImportService {
  /** What the file would do; nothing is kept. @throws ApplicationError `invalid` when it cannot be read as cards */
  look(actor: Actor, file: UploadedFile): Promise<CardImportView>;
  /** Keeps the file for its confirmation. @throws ApplicationError `invalid` */
  keep(actor: Actor, file: UploadedFile, command: Command): Promise<{ readonly id: string }>;
  /** What it would do, or did. @throws ApplicationError `not-found` */
  read(actor: Actor, id: string): Promise<CardImportView>;
  /** Carries it out, from where it stopped. A file that is carried out changes nothing any more. */
  carryOut(actor: Actor, id: string): Promise<CardImportView>;
}

/** Rows in one transaction: a court's other work never waits long for a file. */
const PORTION = 100;

/** Registration cards from a workbook or an XML file. Nothing but the file itself is believed: it is read and judged anew each time. */
export function createCardImportService(deps: ServiceDeps, files: CardFiles): CardImportService {
  const { database, blobs } = deps;
  const readCards = async ({ timeZone }: SiteActor, bytes: Uint8Array): Promise<ReadCards> =>
    files.read(bytes, localDateAt(await database.read(deps.clock), timeZone));
  const viewOf = async (em: EntityManager, { siteId }: SiteActor, cards: ReadCards, fileName: string) => {
    const known = await findByNumbers(em, siteId, numbersOf(cards.rows));
    const rows = judged(cards.rows, known).map(importedRow);
    const { ignored: ignoredColumns } = cards;
    const planned = { state: 'planned', total: rows.length, taken: 0, counts: importCounts(rows) } as const;
    return { id: null, fileName, ...planned, ignoredColumns, rows };
  };
  const read = async (actor: Actor, id: string): Promise<CardImportView> => {
    const person = requireImporter(actor);
    const kept = await database.read((em) => findOwn(em, person, id));
    if (kept.startedAt !== null) return resultOf(kept);
    const cards = await readCards(person, await readBlob(blobs, kept.sha256));
    return { ...(await database.read((em) => viewOf(em, person, cards, kept.fileName))), id };
  };
  return {
    look: async (actor, file) => {
      const person = requireImporter(actor);
      const cards = await readCards(person, file.bytes);
      return database.read((em) => viewOf(em, person, cards, cleanFileName(file.fileName)));
    },
    keep: async (actor, { fileName, bytes }, command) => {
      const person = requireImporter(actor);
      const { rows } = await readCards(person, bytes);
      const sha256 = await blobs.put(bytes);
      const request = { actor, command, record: 'matters.import_kept', args: { sha256 } };
      return changeOnce(database, request, deps.clock, async (em, now) => {
        const { siteId, accountId: authorId } = person;
        const kept = { siteId, authorId, fileName: cleanFileName(fileName), sha256, total: rows.length };
        return { id: await addCardImport(em, kept, now) };
      });
    },
    read,
    carryOut: async (actor, id) => {
      const person = requireImporter(actor);
      const kept = await database.read((em) => findOwn(em, person, id));
      if (kept.finishedAt === null) {
        const { rows } = await readCards(person, await readBlob(blobs, kept.sha256));
        while (await carryOutPortion(deps, person, id, rows));
      }
      return read(actor, id);
    },
  };
}

function requireImporter(actor: Actor): SiteActor {
  return requireSiteRole(actor, 'clerk', 'supervisor');
}

async function findOwn(em: EntityManager, { siteId }: SiteActor, id: string): Promise<CardImportRow> {
  const kept = await findCardImport(em, siteId, id);
  if (kept === null) throw new ApplicationError('not-found', { detail: 'Такого файла карточек нет.' });
  return kept;
}

/** The next rows in one transaction with the note that they are done, so that none is done twice. @returns whether more are left */
function carryOutPortion(
  { database, clock }: ServiceDeps,
  person: SiteActor,
  id: string,
  rows: readonly ImportRow[],
): Promise<boolean> {
  const { siteId } = person;
  return database.change('matters.import', async (em) => {
    const kept = await lockCardImport(em, siteId, id);
    if (kept.finishedAt !== null) return false;
    const now = await clock(em);
    const portion = rows.slice(kept.taken, kept.taken + PORTION);
    const done = judged(portion, await lockByNumbers(em, siteId, numbersOf(portion)));
    await notePortion(em, kept, { rows: done.map(importedRow), counts: importCounts(done) }, now);
    for (const row of done) await writeRow(em, person, row, now);
    return kept.taken + portion.length < kept.total;
  });
}

/** As registering a card and editing it by hand do. */
async function writeRow(em: EntityManager, person: SiteActor, row: JudgedRow, now: Date): Promise<void> {
  const { outcome, id, card } = row;
  if (outcome === 'made') await registerCard(em, person, card, now);
  if (outcome === 'changed' && id !== null)
    await editCard(em, person, { id, numberBefore: card.registrationNumber, card }, now);
}

function judged(rows: readonly ImportRow[], known: ReadonlyMap<string, readonly KnownCard[]>): JudgedRow[] {
  return rows.map((row) => judgeRow(row, known.get(row.card.registrationNumber) ?? []));
}

function numbersOf(rows: readonly ImportRow[]): string[] {
  return rows.filter(({ faults }) => faults.length === 0).map(({ card }) => card.registrationNumber);
}

function resultOf({ id, fileName, total, taken, refusals, finishedAt, ...counted }: CardImportRow): CardImportView {
  const { made, changed, same, refused } = counted;
  const state = finishedAt === null ? 'going' : 'done';
  const counts = { made, changed, same, refused };
  return {
    id,
    fileName,
    state,
    total,
    taken,
    counts,
    ignoredColumns: [],
    rows: refusals.map((row) => ({ ...row, differences: [], card: null })),
  };
}
