import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import { FenceUnavailable } from '#fence/fence-broken.ts';
import { PreparedOnce } from '#fence/prepared-once.ts';
import { INPUT_PATH, runFenced } from '#fence/run-fenced.ts';
import type { FencedResult } from '#fence/run-fenced.ts';
import { chooseSandbox } from '#fence/sandbox.ts';
import type { Sandbox } from '#fence/sandbox.ts';
import { SlotQueue } from '#fence/slot-queue.ts';
import type { WorkTime } from '#fence/work-time.ts';
import { ConversionRefused } from '../conversion-refused.ts';

export interface QpdfOptions {
  readonly tempDir: string;
  /** How many at once. */
  readonly count: number;
  readonly memoryLimitBytes: number;
}

/** A PDF that holds what its cross-reference table names and nothing else. */
export interface NormalPdf {
  readonly pdf: Uint8Array;
  readonly notices: readonly ConversionNotice[];
}

const MAX_OUTPUT_BYTES = 160 * 1024 * 1024;
/** Streams stay as they are: what they hold is the readers' business. An ID of its own would make the bytes differ from day to day. */
const WORDS = ['--static-id', '--object-streams=disable', '--stream-data=preserve', '--decode-level=none'];
const COMMAND = ['qpdf', ...WORDS, INPUT_PATH, '-'];
const PROGRAM = 'qpdf';
const [CLEAN, WITH_WARNINGS] = [0, 3];
const NOT_FOUND = 127;

/**
 * Writes a PDF from outside anew by qpdf, which follows the cross-reference table as viewers do: an object that the table does not name,
 * or names as freed, cannot come in (ISO 32000-1, 7.5.4).
 */
export class Qpdf {
  readonly #options: QpdfOptions;
  readonly #places: SlotQueue<number>;
  readonly #sandbox: PreparedOnce<Sandbox>;

  constructor(options: QpdfOptions) {
    this.#options = options;
    this.#places = new SlotQueue([...Array(options.count).keys()]);
    this.#sandbox = new PreparedOnce(() => prepare(options));
  }

  /** @throws FenceUnavailable when qpdf is not there */
  async start(): Promise<void> {
    await this.#sandbox.get();
  }

  /** @throws ConversionRefused `pdf_encrypted`, `damaged` @throws FenceBroken @throws FenceUnavailable */
  async normalise(input: Uint8Array, time: WorkTime, signal?: AbortSignal): Promise<NormalPdf> {
    const sandbox = await this.#sandbox.get();
    const { tempDir, memoryLimitBytes } = this.#options;
    const place = await this.#places.take(signal);
    const run = { sandbox, command: COMMAND, input, tempDir, maxOutputBytes: MAX_OUTPUT_BYTES };
    try {
      return await time.spend(async (deadlineMs) =>
        judged(await runFenced({ ...run, limits: { deadlineMs, memoryLimitBytes } }, signal)),
      );
    } finally {
      this.#places.give(place);
    }
  }
}

async function prepare({ tempDir, memoryLimitBytes }: QpdfOptions): Promise<Sandbox> {
  await mkdir(tempDir, { recursive: true });
  await promisify(execFile)(PROGRAM, ['--version']).catch((cause: unknown) => {
    throw new FenceUnavailable('qpdf не найден. Установите его: apt-get install --no-install-recommends qpdf', {
      cause,
    });
  });
  return chooseSandbox(memoryLimitBytes, [PROGRAM, '--version']);
}

/** qpdf guesses which objects live when the table cannot be followed; smaller flaws it mends without a guess. */
function judged({ code, output, words }: FencedResult): NormalPdf {
  if (code === NOT_FOUND) throw new FenceUnavailable(`qpdf не запускается: ${words.trim()}`);
  if (code !== CLEAN && code !== WITH_WARNINGS) {
    throw new ConversionRefused(/password|encrypt/i.test(words) ? 'pdf_encrypted' : 'damaged', {
      cause: new Error(words),
    });
  }
  if (code === CLEAN) return { pdf: output, notices: [] };
  const isGuessed = /reconstruct/i.test(words);
  return { pdf: output, notices: [{ code: isGuessed ? 'lost_by_guess' : 'pdf_flawed' }] };
}
