import { Packer } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { courtDocument } from '#scripts/samples/court-paper.ts';
import { judgment } from '#scripts/samples/judgment.ts';

/** A file as the window of files gives it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const FIRST_NAMES = ['Елена', 'Анна', 'Ирина', 'Нина', 'Вера', 'Лариса', 'Ольга'];
const PATRONYMICS = ['Ивановна', 'Петровна', 'Олеговна', 'Павловна', 'Сергеевна', 'Ильинична', 'Львовна', 'Андреевна'];

/** A sheet as a clerk's program gives it and its documents in one archive: each row has its own person, case and judgment, which names both. */
export async function sheetOfLetters(count: number): Promise<readonly [sheet: ChosenFile, documents: ChosenFile]> {
  const rows = Array.from({ length: count }, (_, index) => rowOf(index));
  const lines = rows.map(
    ({ place, first, patronymic, caseNumber, file }) =>
      `Примерова ${first} ${patronymic};140000, Московская обл, г Учебный, ул Примерная, д ${place};${caseNumber};${file};Копия решения по делу`,
  );
  const text = ['Получатель;Адрес;Номер дела;Файл;Заголовок', ...lines].join('\r\n');
  const files: Record<string, Uint8Array> = {};
  for (const row of rows) files[row.file] = await judgmentOf(row);
  return [
    { name: 'список.csv', mimeType: 'text/csv', buffer: Buffer.from(strToU8(`\uFEFF${text}`)) },
    { name: 'документы.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync(files)) },
  ];
}

function rowOf(index: number) {
  const place = index + 1;
  const first = FIRST_NAMES[Math.floor(index / PATRONYMICS.length) % FIRST_NAMES.length] ?? '';
  const patronymic = PATRONYMICS[index % PATRONYMICS.length] ?? '';
  return { place, first, patronymic, caseNumber: `2-${1_000 + place}/2026`, file: `решение-${place}.docx` };
}

/** Two pages, and the names bent as a judgment bends them. */
async function judgmentOf({ first, patronymic, caseNumber }: ReturnType<typeof rowOf>): Promise<Uint8Array> {
  const genitive = (word: string): string => word.replace(/га$/u, 'ги').replace(/а$/u, 'ы');
  const dative = (word: string): string => word.replace(/а$/u, 'е');
  const named = (bent: (word: string) => string): string => `Примеровой ${bent(first)} ${bent(patronymic)}`;
  const paper = judgment({ caseNumber, to: named(dative), from: named(genitive) });
  return new Uint8Array(await Packer.toBuffer(courtDocument(paper)));
}
