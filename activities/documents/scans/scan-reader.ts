import { z } from 'zod';
import { joinedShpi } from '#domain/cabinet/found-words.ts';
import type { ReadNumber } from '#domain/scans/group-pages.ts';
import { MAX_SCAN_PAGES } from '#domain/scans/scan.ts';
import { FenceBroken } from '#fence/fence-broken.ts';
import { FrameError, type Message } from '#fence/frames.ts';
import { LoneChild } from '#fence/lone-child.ts';
import type { ScanTask } from './scan-child.ts';
import type { PageRange } from './split-pages.ts';

const TIME_LIMIT_MS = 30_000;
const RECYCLE_AFTER = 500;
const CHILD = new URL('scan-child.ts', import.meta.url);

const number = z.object({
  shpi: z
    .string()
    .max(14)
    .refine((text) => joinedShpi(text) === text),
  way: z.enum(['text', 'barcode']),
});
/** The answer of a child as it is believed: a conquered one may send anything. */
const answerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unreadable') }),
  z.object({ state: z.literal('open'), pageCount: z.number().int().min(0) }),
  z.object({ state: z.literal('page'), numbers: z.array(number).max(100) }),
  z.object({ state: z.literal('split') }),
]);
type State = z.infer<typeof answerSchema>['state'];

/** Why a file of scans cannot be read. */
export type ScanRefusal = 'unreadable' | 'too_many_pages';

/** The file itself is to blame. */
export class ScanRefused extends Error {
  override name = 'ScanRefused';
  readonly code: ScanRefusal;

  constructor(code: ScanRefusal, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

export interface OpenedScan {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
}

/** Reads scans of strangers in a fenced process without network, a page at a time, each within limits of time and memory. */
export class ScanReader {
  readonly #child: LoneChild;

  constructor(timeLimitMs = TIME_LIMIT_MS) {
    this.#child = new LoneChild({ program: CHILD, timeLimitMs, recycleAfter: RECYCLE_AFTER });
  }

  /** A PDF, PNG or JPEG as a PDF. @throws ScanRefused @throws FenceUnavailable */
  async open(bytes: Uint8Array): Promise<OpenedScan> {
    const { answer, blobs } = await this.#ask({ name: 'open' }, bytes, 'open');
    const { pageCount } = answer;
    if (pageCount === 0) throw new ScanRefused('unreadable');
    if (pageCount > MAX_SCAN_PAGES) throw new ScanRefused('too_many_pages');
    return { pdf: blobs[0] ?? bytes, pageCount };
  }

  /** The Post's numbers on a page, from 1; none on one that breaks the reader. @throws FenceUnavailable */
  async page(pdf: Uint8Array, page: number): Promise<readonly ReadNumber[]> {
    try {
      return (await this.#ask({ name: 'page', page }, pdf, 'page')).answer.numbers;
    } catch (error) {
      // One sheet that cannot be read is given to a person; the others are read.
      if (error instanceof ScanRefused) return [];
      throw error;
    }
  }

  /** A PDF of each range. @throws ScanRefused @throws FenceUnavailable */
  async split(pdf: Uint8Array, ranges: readonly PageRange[]): Promise<readonly Uint8Array[]> {
    const { blobs } = await this.#ask({ name: 'split', ranges }, pdf, 'split');
    if (blobs.length !== ranges.length) throw new ScanRefused('unreadable');
    return blobs;
  }

  close(): Promise<void> {
    return this.#child.close();
  }

  async #ask<Wanted extends State>(task: ScanTask, bytes: Uint8Array, state: Wanted) {
    try {
      const { body, blobs }: Message = await this.#child.run({ body: task, blobs: [bytes] });
      const answer = answerSchema.parse(body);
      if (!isOf(answer, state)) throw new FrameError(`not what was asked for: ${answer.state}`);
      return { answer, blobs };
    } catch (cause) {
      if (cause instanceof FenceBroken || cause instanceof FrameError || cause instanceof z.ZodError)
        throw new ScanRefused('unreadable', { cause });
      throw cause;
    }
  }
}

type Answer = z.infer<typeof answerSchema>;

function isOf<Wanted extends State>(answer: Answer, state: Wanted): answer is Extract<Answer, { state: Wanted }> {
  return answer.state === state;
}
