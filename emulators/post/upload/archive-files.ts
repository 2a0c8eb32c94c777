import { fileKey } from './registry-columns.ts';
import { UploadRefusedError } from './row-fault.ts';
import type { UploadRules } from './rules.ts';
import { openArchive, type ArchiveFile } from './zip-archive.ts';

/** The archive sorted by what its files are. Keys are names without extensions, in one spelling. */
export interface ArchiveContent {
  readonly registry: ArchiveFile;
  readonly pdfs: ReadonlyMap<string, ArchiveFile>;
  readonly signatures: ReadonlyMap<string, ArchiveFile>;
}

const UNPACKED_FACTOR = 10;

function oneRegistry(files: readonly ArchiveFile[]): ArchiveFile {
  const registries = files.filter((file) => /\.xlsx?$/i.test(file.name));
  const [registry] = registries;
  if (!registry) throw new UploadRefusedError('В архиве нет реестра (файла xlsx)');
  if (registries.length > 1) throw new UploadRefusedError('В архиве несколько реестров, должен быть один');
  if (/\.xls$/i.test(registry.name)) {
    throw new UploadRefusedError('Реестр xls эмулятор не читает: сохраните его в формате xlsx');
  }
  return registry;
}

function byStem(files: readonly ArchiveFile[], ending: RegExp): ReadonlyMap<string, ArchiveFile> {
  const found = new Map<string, ArchiveFile>();
  for (const file of files.filter((candidate) => ending.test(candidate.name))) {
    const key = fileKey(file.name.replace(ending, ''));
    if (found.has(key)) throw new UploadRefusedError(`Имена файлов совпадают без учёта регистра: «${file.name}»`);
    found.set(key, file);
  }
  return found;
}

/** @throws UploadRefusedError for all that makes the archive unusable as a whole. */
export async function sortArchive(bytes: Uint8Array, rules: UploadRules): Promise<ArchiveContent> {
  const files = await openArchive(bytes, {
    maximumFiles: rules.maximumLetters * 2 + 2,
    maximumUnpackedBytes: rules.maximumArchiveBytes * UNPACKED_FACTOR,
  });
  const nested = files.find((file) => /[/\\\0]/.test(file.name));
  if (nested) throw new UploadRefusedError(`Файлы должны лежать в корне архива: «${nested.name}»`);
  const foreign = files.find((file) => !/\.(xlsx?|pdf|pdf\.sig)$/i.test(file.name));
  if (foreign) throw new UploadRefusedError(`Лишний файл в архиве: «${foreign.name}»`);
  return {
    registry: oneRegistry(files),
    pdfs: byStem(files, /\.pdf$/i),
    signatures: byStem(files, /\.pdf\.sig$/i),
  };
}

/** @throws UploadRefusedError naming a file that no row of the registry mentions. */
export function refuseUnmentionedFiles(content: ArchiveContent, mentioned: ReadonlySet<string>): void {
  for (const files of [content.pdfs, content.signatures]) {
    for (const [key, file] of files) {
      if (!mentioned.has(key)) throw new UploadRefusedError(`Файла «${file.name}» нет в реестре`);
    }
  }
}
