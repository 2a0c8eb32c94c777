import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';
import { UploadRefusedError } from './row-fault.ts';

/** One file of the archive; read only when asked for. */
export interface ArchiveFile {
  readonly name: string;
  /** Declared size in bytes; reading more is an error. */
  readonly byteSize: number;
  /** @throws UploadRefusedError when the file's data is damaged. */
  read(): Promise<Buffer>;
}

export interface ArchiveLimits {
  readonly maximumFiles: number;
  /** Of all files together, unpacked: the fence against archives that unfold. */
  readonly maximumUnpackedBytes: number;
}

const UTF8_FLAG = 0x0800;
const UNICODE_PATH = 0x7075;

/** UTF-8 when the archive says so or the bytes can be nothing else, else CP866 as Windows programs write. */
function fileNameOf(entry: Entry): string {
  const marked = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0;
  if (marked || entry.extraFields.some((field) => field.id === UNICODE_PATH)) {
    return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  }
  const asUtf8 = entry.fileNameRaw.toString('utf8');
  return asUtf8.includes('\uFFFD') ? new TextDecoder('ibm866').decode(entry.fileNameRaw) : asUtf8;
}

async function readEntry(zip: ZipFile, entry: Entry, name: string): Promise<Buffer> {
  let content: Buffer;
  try {
    content = await buffer(await zip.openReadStreamPromise(entry));
  } catch (error) {
    throw new UploadRefusedError(`Файл «${name}» в архиве повреждён: ${reason(error)}`);
  }
  if (crc32(content) !== entry.crc32)
    throw new UploadRefusedError(`Файл «${name}» в архиве повреждён: не сходится CRC-32`);
  return content;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      decodeStrings: false,
      validateEntrySizes: true,
    });
  } catch (error) {
    throw new UploadRefusedError(`Файл не является ZIP-архивом: ${reason(error)}`);
  }
}

function checkEntry(entry: Entry, name: string): void {
  if (entry.isEncrypted()) throw new UploadRefusedError(`Файл «${name}» в архиве зашифрован`);
  if (!entry.canDecodeFileData()) throw new UploadRefusedError(`Файл «${name}» сжат неизвестным способом`);
}

async function listEntries(zip: ZipFile, limits: ArchiveLimits): Promise<readonly ArchiveFile[]> {
  const files: ArchiveFile[] = [];
  let unpackedBytes = 0;
  for await (const entry of zip.eachEntry()) {
    const name = fileNameOf(entry);
    if (name.endsWith('/') && entry.uncompressedSize === 0) continue;
    checkEntry(entry, name);
    unpackedBytes += entry.uncompressedSize;
    if (files.length >= limits.maximumFiles)
      throw new UploadRefusedError(`В архиве больше ${limits.maximumFiles} файлов`);
    if (unpackedBytes > limits.maximumUnpackedBytes)
      throw new UploadRefusedError('Архив слишком велик в распакованном виде');
    files.push({ name, byteSize: entry.uncompressedSize, read: () => readEntry(zip, entry, name) });
  }
  return files;
}

/** Lists a ZIP without unpacking it. @throws UploadRefusedError when it is not a ZIP, is damaged, encrypted or unfolds too far. */
export async function openArchive(bytes: Uint8Array, limits: ArchiveLimits): Promise<readonly ArchiveFile[]> {
  const zip = await openZip(bytes);
  try {
    return await listEntries(zip, limits);
  } catch (error) {
    if (error instanceof UploadRefusedError) throw error;
    throw new UploadRefusedError(`ZIP-архив повреждён: ${reason(error)}`);
  }
}
