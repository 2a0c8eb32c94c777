import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { REGISTRY_FILE_NAME } from '#domain/batches/archive-size.ts';
import type { ChannelProfile } from '#domain/post/profiles.ts';

/** One pair read back from an archive. */
export interface ArchivePair {
  readonly fileName: string;
  readonly pdf: Uint8Array;
  readonly signature: Uint8Array;
}

/** An archive opened for checking. Files are read one pair at a time. */
export interface OpenedArchive {
  /** The xlsx. */
  readonly registry: Uint8Array;
  readonly fileNames: readonly string[];
  /** Every pair in the archive's order, its checksums verified. @throws ArchiveDamagedError */
  pairs(): AsyncGenerator<ArchivePair>;
}

/** The archive is not one of ours any more: not a ZIP, a wrong checksum, a file without its pair, a foreign file. */
export class ArchiveDamagedError extends Error {
  override name = 'ArchiveDamagedError';
}

/** Reads an archive that `buildArchive` made, to verify each pair before it is sent. @throws ArchiveDamagedError */
export async function openArchive(bytes: Uint8Array, profile: ChannelProfile): Promise<OpenedArchive> {
  const zip = await openZip(bytes);
  const entries = await listEntries(zip, profile);
  const registryEntry = entries.get(REGISTRY_FILE_NAME);
  if (registryEntry === undefined) throw new ArchiveDamagedError(`Архив: нет реестра ${REGISTRY_FILE_NAME}`);
  const fileNames = [...entries.keys()].filter((name) => name.endsWith('.pdf'));
  refuseUnpaired(entries, fileNames);
  return {
    registry: await read(zip, registryEntry),
    fileNames,
    pairs: () => readPairs(zip, entries, fileNames),
  };
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const zipBuffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await fromBufferPromise(zipBuffer, { lazyEntries: true, strictFileNames: true });
  } catch (error) {
    throw new ArchiveDamagedError('Архив: это не ZIP или он повреждён', { cause: error });
  }
}

async function listEntries(zip: ZipFile, profile: ChannelProfile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw new ArchiveDamagedError('Архив: имя файла повторяется');
      if (entry.uncompressedSize > profile.maxArchiveByteSize)
        throw new ArchiveDamagedError('Архив: файл слишком велик');
      entries.set(entry.fileName, entry);
      if (entries.size > 2 * profile.maxLetters + 1) throw new ArchiveDamagedError('Архив: слишком много файлов');
    }
  } catch (error) {
    if (error instanceof ArchiveDamagedError) throw error;
    throw new ArchiveDamagedError('Архив: оглавление повреждено', { cause: error });
  }
  return entries;
}

function refuseUnpaired(entries: ReadonlyMap<string, Entry>, fileNames: readonly string[]): void {
  const lawful = new Set([REGISTRY_FILE_NAME, ...fileNames.flatMap((name) => [name, `${name}.sig`])]);
  const foreign = [...entries.keys()].find((name) => !lawful.has(name));
  if (foreign !== undefined) throw new ArchiveDamagedError(`Архив: лишний файл «${foreign}»`);
  const alone = fileNames.find((name) => !entries.has(`${name}.sig`));
  if (alone !== undefined) throw new ArchiveDamagedError(`Архив: у файла «${alone}» нет подписи`);
}

async function* readPairs(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  fileNames: readonly string[],
): AsyncGenerator<ArchivePair> {
  for (const fileName of fileNames) {
    const pdf = entries.get(fileName);
    const signature = entries.get(`${fileName}.sig`);
    if (pdf === undefined || signature === undefined) throw new ArchiveDamagedError(`Архив: нет пары «${fileName}»`);
    yield { fileName, pdf: await read(zip, pdf), signature: await read(zip, signature) };
  }
}

async function read(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const bytes = await readBytes(zip, entry);
  if (crc32(bytes) !== entry.crc32) throw new ArchiveDamagedError(`Архив: файл «${entry.fileName}» повреждён`);
  return bytes;
}

async function readBytes(zip: ZipFile, entry: Entry): Promise<Buffer> {
  try {
    return await buffer(await zip.openReadStreamPromise(entry));
  } catch (error) {
    throw new ArchiveDamagedError(`Архив: файл «${entry.fileName}» не читается`, { cause: error });
  }
}
