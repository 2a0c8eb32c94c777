import { createHash } from 'node:crypto';
import type { Grid } from '#activities/documents/tables/table.ts';
import type { EntityManager } from '#db/orm.ts';
import { lettersOfKeys, type ImportRowKept } from '#db/letters/import-rows.ts';
import { findRepeated } from '#db/letters/letter-repeats.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { IMPORT_HEADS, letterRows, placesOf, type SheetLayout } from '#domain/letters/import-columns.ts';
import {
  letterOfRow,
  MAX_IMPORTED_LETTERS,
  rowKey,
  sameFile,
  type ImportDefaults,
} from '#domain/letters/letter-import.ts';
import { repeatWords } from '#domain/letters/repeat.ts';
import { validateLetterFields } from '#domain/letters/validate-letter.ts';
import { tableFault } from '#domain/documents/table-refusals.ts';
import type { ChannelProfile } from '#domain/post/profiles.ts';
import type { StoredFile } from '../../documents/attachments.ts';
import { ApplicationError } from '../../errors.ts';

export interface Judged {
  readonly siteId: string;
  readonly limits: ChannelProfile;
  readonly defaults: ImportDefaults;
  readonly files: readonly StoredFile[];
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Every row by the rules of one letter, against the rows before it and the letters of the site. @throws ApplicationError `invalid` */
export async function judgeRows(
  em: EntityManager,
  grid: Grid,
  layout: SheetLayout,
  judged: Judged,
): Promise<ImportRowKept[]> {
  const places = placesOf(layout);
  const lines = letterRows(grid, layout);
  if (lines.length === 0) throw new ApplicationError('invalid', { faults: [tableFault('no_rows')] });
  if (lines.length > MAX_IMPORTED_LETTERS) throw new ApplicationError('invalid', { faults: [tooMany(lines.length)] });
  const first = new Map<string, number>();
  const rows: ImportRowKept[] = [];
  for (const { place, cells } of lines)
    rows.push(await judgeRow(em, { place, ...letterOfRow(cells, places, judged.defaults) }, judged, first));
  return withLetters(em, judged.siteId, rows);
}

async function judgeRow(
  em: EntityManager,
  { place, fields, file: named, faults: own }: { readonly place: number } & ReturnType<typeof letterOfRow>,
  { siteId, limits, files }: Judged,
  first: Map<string, number>,
): Promise<ImportRowKept> {
  const file = fileOf(files, named);
  const faults = [...own, ...validateLetterFields(fields, limits), ...('fault' in file ? [file.fault] : [])];
  const stored = 'fault' in file ? null : file;
  const key = stored && createHash('sha256').update(rowKey(fields, stored.sha256)).digest('hex');
  if (faults.length === 0 && stored !== null && key !== null)
    faults.push(...repeatedRow(first, key, place), ...(await repeatedLetter(em, siteId, fields, stored.sha256)));
  return {
    ...{ place, state: faults.length > 0 ? 'refused' : 'waiting', fields, faults, letterId: null, rowKey: key },
    ...{ fileName: stored?.fileName ?? named, byteSize: stored?.byteSize ?? 0, sha256: stored?.sha256 ?? null },
  };
}

function repeatedRow(first: Map<string, number>, key: string, place: number): Fault[] {
  const earlier = first.get(key);
  if (earlier === undefined) first.set(key, place);
  if (earlier === undefined) return [];
  return [{ code: 'row_repeated', field: 'name', message: `То же письмо уже есть в строке ${earlier}.` }];
}

async function repeatedLetter(
  em: EntityManager,
  siteId: string,
  fields: ImportRowKept['fields'],
  document: string,
): Promise<Fault[]> {
  if ((fields.repeatReason ?? '') !== '') return [];
  const found = await findRepeated(em, { id: NOBODY, siteId, fields, document });
  if (found === null) return [];
  const message = `${repeatWords(found)} Если нужно ещё одно, добавьте столбец «${IMPORT_HEADS.repeatReason[0]}».`;
  return [{ code: 'repeat_unexplained', field: 'repeatReason', message }];
}

/** A row that already became a letter says which. */
async function withLetters(
  em: EntityManager,
  siteId: string,
  rows: readonly ImportRowKept[],
): Promise<ImportRowKept[]> {
  const letters = await lettersOfKeys(
    em,
    siteId,
    rows.flatMap(({ rowKey: key }) => (key === null ? [] : [key])),
  );
  return rows.map((row) => {
    const letter = letters.get(row.rowKey ?? '');
    return letter
      ? { ...row, state: 'already', letterId: letter.letterId, faults: [alreadyLetter(letter.number)] }
      : row;
  });
}

export const ALREADY = 'already_letter';

export function alreadyLetter(number: string | null): Fault {
  const which = number === null ? 'черновик' : `№ ${number}`;
  return { code: ALREADY, field: 'name', message: `Эта строка уже стала письмом: ${which}. Второго не будет.` };
}

/** By the name without folders; the case of letters does not matter. */
function fileOf(files: readonly StoredFile[], named: string): StoredFile | { readonly fault: Fault } {
  const [only] = files;
  if (named === '' && files.length === 1 && only) return only;
  const found = files.filter(({ fileName }) => named !== '' && sameFile(fileName, named));
  const [file] = found;
  if (found.length === 1 && file) return file;
  const words =
    found.length > 1
      ? `файлов «${named}» несколько: назовите их по-разному.`
      : named === ''
        ? 'файл не назван.'
        : `файл «${named}» не приложен.`;
  return { fault: { code: 'file_missing', field: 'file', message: `Документ: ${words}` } };
}

function tooMany(count: number): Fault {
  const message = `Строк ${count}, а за один раз принимается ${MAX_IMPORTED_LETTERS}: разделите таблицу.`;
  return { code: 'rows_too_many', field: 'file', message };
}
