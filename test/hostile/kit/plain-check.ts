import { pdfOf, sample, outcomeOf } from '#test/documents/kit/converter.ts';
import type { PoolConverter } from '#activities/documents/converter.ts';
import { textOf } from '#test/documents/kit/judges.ts';
import type { HostileFile } from './hostile-file.ts';
import { plainOffice } from './plain-office.ts';

/** Refusals that are right whatever LibreOffice alone would make of the file, and why. */
export const DELIBERATE: Readonly<Record<string, string>> = {
  archive_bomb: 'предел распаковки: 64 МиБ на часть, 128 МиБ всего, 2000 частей',
  deep_structure: 'предел вложенности XML: 512',
  picture_too_big: 'предел рисунка: 60 мегапикселей',
  memory: 'предел памяти: 512 МиБ',
  timeout: 'предел времени: 20 с',
  unknown_format: 'не документ: LibreOffice печатает такие байты как текст',
  archive: 'архив, а не документ',
  spreadsheet: 'таблица, а не текст',
  presentation: 'презентация, а не текст',
  image_format: 'принимаются JPG, PNG, TIFF, WEBP и HEIC',
  empty: 'пустой файл',
};

const ENOUGH_WORDS = 0.5;
const OFFICE = /\.(docx|doc|odt|rtf|fodt|html)$/;

/** Undefined when the refusal is right; otherwise what LibreOffice alone made of it. */
export async function wrongRefusal(converter: PoolConverter, file: HostileFile, bytes: Uint8Array, outcome: string) {
  if (outcome === 'converted' || outcome in DELIBERATE || file.refusedBecause !== undefined || !OFFICE.test(file.name))
    return undefined;
  const plain = await plainOffice(file.name, bytes);
  if (plain === undefined) return undefined;
  if (file.original === undefined) return 'LibreOffice без нас преобразует файл';
  const original = await converter.convert({ bytes: await sample(file.original) });
  if (outcomeOf(original) !== 'converted') throw new Error(`sample ${file.original} is not converted`);
  const share = await wordsKept(await textOf(pdfOf(original)), await textOf(plain));
  return share >= ENOUGH_WORDS ? `LibreOffice без нас сохраняет ${String(Math.round(share * 100))} % слов` : undefined;
}

async function wordsKept(original: string, other: string): Promise<number> {
  const words = new Set(original.split(' ').filter((word) => word.length > 3));
  const kept = new Set(other.split(' '));
  return [...words].filter((word) => kept.has(word)).length / Math.max(words.size, 1);
}
