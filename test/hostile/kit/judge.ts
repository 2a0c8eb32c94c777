import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PoolConverter } from '#activities/documents/converter.ts';
import { outcomeOf, sample } from '#test/documents/kit/converter.ts';
import { SECRET } from './canary.ts';
import type { LiveCanary } from './canary.ts';
import type { HostileFile } from './hostile-file.ts';
import { pressLetter } from './press-letter.ts';
import { measured } from './watch-memory.ts';

const MEBIBYTE = 1024 * 1024;
const MAX_MEBIBYTES = 512;
const MAX_SECONDS = 20;
/** Generous where others may keep the machine busy. */
const NEXT_MAX_SECONDS = { strict: 5, generous: 20 } as const;

/** One row of the table. */
export interface Verdict {
  readonly name: string;
  readonly attack: string;
  /** `converted` or the code of the refusal. */
  readonly outcome: string;
  readonly words: string;
  readonly peakMebibytes: number;
  readonly seconds: number;
  /** How long the good document right behind it took. */
  readonly nextSeconds: number;
  readonly executed: number;
  readonly packets: number;
  readonly breaches: readonly string[];
}

/** Converts one attack, looks from outside, and sends a good document right behind it. */
export async function judge(
  converter: PoolConverter,
  live: LiveCanary,
  file: HostileFile,
  bytes: Uint8Array,
  pace: 'strict' | 'generous' = 'strict',
): Promise<Verdict> {
  const { value: result, peakBytes, seconds, networkBytes } = await measured(() => converter.convert({ bytes }));
  const letter = await measured(async () => (result.ok ? pressLetter(converter.documents, result.pdf) : undefined));
  const next = await measured(async () => outcomeOf(await converter.convert({ bytes: await sample('pismo.rtf') })));
  const signs = await live.signs();
  const outcome = outcomeOf(result);
  const peakMebibytes = Math.max(peakBytes, letter.peakBytes, next.peakBytes) / MEBIBYTE;
  const words = result.ok
    ? [...said(letter.value), ...result.warnings.map(({ message }) => message)].join('; ')
    : (result.faults[0]?.message ?? '');
  const breaches = [
    ...(signs.executed > 0 ? ['выполнен код'] : []),
    ...(signs.packets + networkBytes + letter.networkBytes > 0 ? ['обращение к сети'] : []),
    ...(peakMebibytes > MAX_MEBIBYTES ? ['память выше 512 МиБ'] : []),
    ...(Math.max(seconds, letter.seconds) > MAX_SECONDS ? ['дольше 20 с'] : []),
    ...(next.value === 'converted' && next.seconds < NEXT_MAX_SECONDS[pace]
      ? []
      : ['следующий документ не обслужен сразу']),
    ...(result.ok && (await leaks(result.pdf, file.name)) ? ['чужой файл попал в PDF'] : []),
    ...(!result.ok && !/[а-я].*\./.test(words) ? ['отказ без слов'] : []),
  ];
  return {
    name: file.name,
    attack: file.attack,
    outcome,
    words,
    peakMebibytes,
    seconds: seconds + letter.seconds,
    nextSeconds: next.seconds,
    ...signs,
    breaches,
  };
}

const said = (refusal: string | undefined): readonly string[] =>
  refusal === undefined ? ['преобразован'] : ['преобразован, но письмом не стал', refusal];

/** What poppler itself chokes on came as a PDF, and the process that takes those over may read nothing but the project. */
async function leaks(pdf: Uint8Array, name: string): Promise<boolean> {
  const words = await firstPages(pdf).catch(() => undefined);
  return words === undefined ? !name.endsWith('.pdf') : words.includes(SECRET);
}

async function firstPages(pdf: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mask-judge-'));
  try {
    await writeFile(join(folder, 'file.pdf'), pdf);
    const bounds = { timeout: 30_000, killSignal: 'SIGKILL', maxBuffer: 64 * MEBIBYTE } as const;
    const words = await promisify(execFile)('pdftotext', ['-q', '-l', '5', join(folder, 'file.pdf'), '-'], bounds);
    return words.stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
