import { readFileSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { ZipFile } from 'yazl';
import { buildArchive, type ArchiveLetter, type ArchiveRequest } from '#activities/post/archive.ts';
import { buildRegistry } from '#activities/post/registry.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { archiveLetter } from './archive-letters.ts';
import { median, timed } from './statistics.ts';

/** What packing a full batch costs. */
export interface ArchiveMeasure {
  readonly letterCount: number;
  readonly archiveByteSize: number;
  /** Median of the whole `buildArchive`: checks, registry, ZIP, SHA-256. */
  readonly buildMs: number;
  /** Median of yazl storing the same files and the same ready registry, without checks and SHA-256. */
  readonly yazlMs: number;
  readonly ratio: number;
  /** Most resident memory while packing, above what stood before and above the archive's own bytes. */
  readonly extraBytes: number;
  readonly isRepeatable: boolean;
  /** The registry alone, and the same table by exceljs. */
  readonly registryMs: number;
  readonly exceljsMs: number;
}

const LETTERS = 1_000;
const ROUNDS = 7;
const PROFILE = OTPRAVKA_2020;

/** Packs 1,000 letters of some 24 KB, as many as an archive holds, several times each way, turn and turn about. */
export async function measureArchive(): Promise<ArchiveMeasure> {
  const letters = Array.from({ length: LETTERS }, (_, place) => archiveLetter(place + 1));
  const rows = letters.map(({ row }) => row);
  const registry = Buffer.from(buildRegistry(rows, PROFILE));
  const request = { letters, profile: PROFILE, archiveName: 'bench.zip' };
  await buildArchive({ ...request, letters: letters.slice(0, 50) });
  const { extraBytes, first } = await measureFirst(request);
  const hashes = new Set([first.sha256]);
  const [ours, theirs, registryMs, exceljsMs]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await timed(async () => void hashes.add((await buildArchive(request)).sha256)));
    theirs.push(await timed(() => packByYazl(letters, registry)));
    registryMs.push(await timed(() => Promise.resolve(buildRegistry(rows, PROFILE))));
    exceljsMs.push(await timed(() => writeByExceljs(rows.map((row) => Object.values(row)))));
  }
  return {
    ...{ letterCount: LETTERS, archiveByteSize: first.bytes.length, extraBytes, isRepeatable: hashes.size === 1 },
    ...{ buildMs: median(ours), yazlMs: median(theirs), ratio: median(ours) / median(theirs) },
    ...{ registryMs: median(registryMs), exceljsMs: median(exceljsMs) },
  };
}

async function packByYazl(letters: readonly ArchiveLetter[], registry: Buffer): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(registry, 'registry.xlsx', { compress: false });
  for (const { fileName, pdf, signature } of letters) {
    zip.addBuffer(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength), fileName, { compress: false });
    const signatureBytes = Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength);
    zip.addBuffer(signatureBytes, `${fileName}.sig`, { compress: false });
  }
  zip.end();
  return buffer(zip.outputStream);
}

async function writeByExceljs(rows: readonly (readonly string[])[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Реестр');
  sheet.addRow([...PROFILE.columns]);
  for (const row of rows) sheet.addRow([...row]);
  await workbook.xlsx.writeBuffer();
}

/** Linux keeps a process's peak of resident memory and forgets it when told so. */
async function measureFirst(request: ArchiveRequest) {
  globalThis.gc?.();
  writeFileSync('/proc/self/clear_refs', '5');
  const before = process.memoryUsage().rss;
  const first = await buildArchive(request);
  const peakKilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1];
  const extraBytes = Math.max(0, Number(peakKilobytes ?? 0) * 1_024 - before - first.bytes.length);
  return { first, extraBytes };
}
