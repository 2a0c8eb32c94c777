import { z } from 'zod';
import { LEFT_BEHIND_CODES, TABLE_REFUSALS, type LeftBehind } from '#domain/documents/table-refusals.ts';
import type { AuthorityTerms } from '#domain/signing/authority.ts';
import { FenceBroken } from '#fence/fence-broken.ts';
import { FrameError, type Message } from '#fence/frames.ts';
import { LoneChild } from '#fence/lone-child.ts';
import type { RecordNames } from './read-records.ts';
import type { SheetMarks } from './sheet-marks.ts';
import { TABLE_LIMITS, TableRefused, type Grid, type Table } from './table.ts';

const TIME_LIMIT_MS = 20_000;
const RECYCLE_AFTER = 100;
const CHILD = new URL('table-child.ts', import.meta.url);

const termsSchema = z.object({ number: z.string().max(100), from: z.string().max(10), until: z.string().max(10) });
const answerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal(['table', 'grid', 'workbook', 'text']) }),
  z.object({
    state: z.literal('files'),
    names: z.array(z.string()),
    left: z.array(z.object({ name: z.string(), code: z.enum(LEFT_BEHIND_CODES) })),
  }),
  z.object({ state: z.literal('authority'), terms: termsSchema.nullable() }),
  z.object({ state: z.literal('refused'), code: z.enum(TABLE_REFUSALS) }),
]);
const gridSchema = z
  .array(z.object({ place: z.number().int().min(1), cells: z.array(z.string()).max(TABLE_LIMITS.columns) }))
  .max(TABLE_LIMITS.rows + 1);
const tableSchema = z.object({ columns: z.array(z.string()).max(TABLE_LIMITS.columns), rows: gridSchema });

/** What a ZIP holds. */
export interface Unpacked {
  readonly files: readonly ArchivedFile[];
  /** Named and not taken. */
  readonly left: readonly { readonly name: string; readonly code: LeftBehind }[];
}

export interface ArchivedFile {
  /** As the archive tells it, folders included. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads workbooks and XML records of strangers in a fenced process, one file at a time, each within limits of time and memory. */
export class TableReader {
  readonly #child: LoneChild;

  constructor(timeLimitMs = TIME_LIMIT_MS) {
    this.#child = new LoneChild({ program: CHILD, timeLimitMs, recycleAfter: RECYCLE_AFTER });
  }

  /** @throws TableRefused, `unreadable` when the file took too long or broke the process @throws FenceUnavailable */
  async read(bytes: Uint8Array, names: RecordNames): Promise<Table> {
    return tableSchema.parse(jsonOf(await this.#ask({ body: names, blobs: [bytes] }, 'table')));
  }

  /** A workbook or a text with separators as it stands, its heads wherever they are. @throws TableRefused @throws FenceUnavailable */
  async grid(bytes: Uint8Array): Promise<Grid> {
    return gridSchema.parse(jsonOf(await this.#ask({ body: 'grid', blobs: [bytes] }, 'grid')));
  }

  /** The same sheet as a workbook with what is told of its rows. @throws TableRefused @throws FenceUnavailable */
  async marked(bytes: Uint8Array, marks: SheetMarks): Promise<Uint8Array> {
    const { blobs } = await this.#ask(
      { body: 'marked', blobs: [bytes, Buffer.from(JSON.stringify(marks))] },
      'workbook',
    );
    return blobs[0] ?? new Uint8Array();
  }

  /** The text of a PDF's first pages, with what ends a column. @throws TableRefused `damaged` or `unreadable` @throws FenceUnavailable */
  async textOf(pdf: Uint8Array): Promise<string> {
    const { blobs } = await this.#ask({ body: 'text', blobs: [pdf] }, 'text');
    return new TextDecoder().decode(blobs[0]);
  }

  /** Number and days of a power of attorney in the unified format; null for any other file. @throws FenceUnavailable */
  async authority(bytes: Uint8Array): Promise<AuthorityTerms | null> {
    try {
      const { answer } = await this.#ask({ body: 'authority', blobs: [bytes] }, 'authority');
      return answer.state === 'authority' ? answer.terms : null;
    } catch (error) {
      // What cannot be read is no file of the format: its owner types the days, and that is told.
      if (error instanceof TableRefused) return null;
      throw error;
    }
  }

  /** The files of a ZIP, without folders and what systems leave behind. @throws TableRefused @throws FenceUnavailable */
  async files(bytes: Uint8Array): Promise<Unpacked> {
    const { answer, blobs } = await this.#ask({ body: 'files', blobs: [bytes] }, 'files');
    if (answer.state !== 'files') throw new TableRefused('unreadable');
    const files = answer.names.map((name, at) => ({ name, bytes: blobs[at] ?? new Uint8Array() }));
    return { files, left: answer.left };
  }

  async #ask(message: Message, state: z.infer<typeof answerSchema>['state']) {
    try {
      const { body, blobs } = await this.#child.run(message);
      const answer = answerSchema.parse(body);
      if (answer.state === 'refused') throw new TableRefused(answer.code);
      if (answer.state !== state) throw new FrameError('not what was asked for');
      return { answer, blobs };
    } catch (cause) {
      if (cause instanceof FenceBroken || cause instanceof FrameError) throw new TableRefused('unreadable', { cause });
      throw cause;
    }
  }

  close(): Promise<void> {
    return this.#child.close();
  }
}

function jsonOf({ blobs: [json = new Uint8Array()] }: Pick<Message, 'blobs'>): unknown {
  return JSON.parse(new TextDecoder().decode(json));
}
