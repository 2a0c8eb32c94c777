import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { postFileName } from '#domain/letters/letter-number.ts';
import { channelProfile } from '#domain/post/profiles.ts';
import { registryRowOf } from '#domain/post/registry-row.ts';
import { buildArchive, type ArchiveLetter } from '#activities/post/archive.ts';
import { buildRegistry } from '#activities/post/registry.ts';

/** What packing a full batch costs. */
export interface ArchiveMeasure {
  readonly letterCount: number;
  readonly archiveByteSize: number;
  /** Median of the whole `buildArchive`: checks, registry, ZIP, SHA-256. */
  readonly buildMs: number;
  /** Median of yazl storing the same files and the same registry, without checks and SHA-256. */
  readonly yazlMs: number;
  readonly ratio: number;
  /** Most memory taken above what stood before, the archive itself included. */
  readonly extraRssBytes: number;
  readonly isRepeatable: boolean;
}

const LETTERS = 1_000;
const PDF_BYTES = 19_500;
const SIGNATURE_BYTES = 4_767;
const ROUNDS = 5;

/** Packs 1,000 letters of some 24 KB, as many as an archive holds, five times each way, turn and turn about. */
export async function measureArchive(): Promise<ArchiveMeasure> {
  const letters = Array.from({ length: LETTERS }, (_, place) => benchLetter(place + 1));
  const request = { letters, profile: channelProfile('otpravka-2020'), archiveName: 'bench.zip' };
  const rssBefore = process.memoryUsage().rss;
  const first = await buildArchive(request);
  const extraRssBytes = Math.max(0, process.memoryUsage().rss - rssBefore);
  const ours: number[] = [];
  const theirs: number[] = [];
  let isRepeatable = true;
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(
      await elapsedMs(async () => void (isRepeatable &&= (await buildArchive(request)).sha256 === first.sha256)),
    );
    theirs.push(await elapsedMs(async () => void (await packByYazl(letters))));
  }
  return {
    letterCount: LETTERS,
    archiveByteSize: first.bytes.length,
    buildMs: median(ours),
    yazlMs: median(theirs),
    ratio: median(ours) / median(theirs),
    extraRssBytes,
    isRepeatable,
  };
}

async function packByYazl(letters: readonly ArchiveLetter[]): Promise<Buffer> {
  const zip = new ZipFile();
  const rows = letters.map(({ row }) => row);
  zip.addBuffer(Buffer.from(buildRegistry(rows, channelProfile('otpravka-2020'))), 'registry.xlsx', {
    compress: false,
  });
  for (const { fileName, pdf, signature } of letters) {
    zip.addBuffer(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength), fileName, { compress: false });
    const signatureBytes = Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength);
    zip.addBuffer(signatureBytes, `${fileName}.sig`, { compress: false });
  }
  zip.end();
  return buffer(zip.outputStream);
}

function benchLetter(sequence: number): ArchiveLetter {
  const registrationNumber = `50MS0095/26/${sequence}`;
  const fileName = postFileName(registrationNumber);
  const fields = {
    kind: 'registered',
    documentKind: 'court_order',
    title: `2-${sequence}/2026 копия судебного приказа`,
    recipient: {
      type: 'person',
      name: `Тестов Тест ${sequence}`,
      address: `143000, г Одинцово, ул Пробная, д ${sequence}`,
    },
  } as const;
  const returnAddress = '143001, Московская обл, г Одинцово, ул Судебная, д 3';
  return {
    fileName,
    pdf: noise(sequence, PDF_BYTES, '%PDF-1.7\n'),
    signature: noise(-sequence, SIGNATURE_BYTES, '-----BEGIN CMS-----\n'),
    row: registryRowOf({ fields, registrationNumber, fileName, returnAddress }),
  };
}

/** Bytes that compress as badly as a PDF's streams, the same on every run. */
function noise(seed: number, byteSize: number, head: string): Buffer {
  const bytes = Buffer.alloc(byteSize);
  let state = seed;
  for (let place = 0; place < byteSize; place += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    bytes[place] = state >>> 24;
  }
  bytes.write(head, 0, 'latin1');
  return bytes;
}

async function elapsedMs(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}
