import { z } from 'zod';
import { TABLE_REFUSALS } from '#domain/documents/table-refusals.ts';
import { FenceBroken } from '#fence/fence-broken.ts';
import { FrameError, type Message } from '#fence/frames.ts';
import { LoneChild } from '#fence/lone-child.ts';
import type { RecordNames } from './read-records.ts';
import { TABLE_LIMITS, TableRefused, type Table } from './table.ts';

const TIME_LIMIT_MS = 20_000;
const RECYCLE_AFTER = 100;
const CHILD = new URL('table-child.ts', import.meta.url);

const answerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('table') }),
  z.object({ state: z.literal('text') }),
  z.object({ state: z.literal('files'), names: z.array(z.string()) }),
  z.object({ state: z.literal('refused'), code: z.enum(TABLE_REFUSALS) }),
]);
const tableSchema = z.object({
  columns: z.array(z.string()).max(TABLE_LIMITS.columns),
  rows: z
    .array(z.object({ place: z.number().int().min(1), cells: z.array(z.string()).max(TABLE_LIMITS.columns) }))
    .max(TABLE_LIMITS.rows),
});

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
    try {
      return parsed(await this.#child.run({ body: names, blobs: [bytes] }));
    } catch (cause) {
      if (cause instanceof FenceBroken || cause instanceof FrameError) throw new TableRefused('unreadable', { cause });
      throw cause;
    }
  }

  /** The text of a PDF's first pages. @throws TableRefused `damaged` or `unreadable` @throws FenceUnavailable */
  async textOf(pdf: Uint8Array): Promise<string> {
    try {
      const { body, blobs } = await this.#child.run({ body: 'text', blobs: [pdf] });
      const answer = answerSchema.parse(body);
      if (answer.state === 'refused') throw new TableRefused(answer.code);
      if (answer.state !== 'text') throw new FrameError('not the text that was asked for');
      return new TextDecoder().decode(blobs[0]);
    } catch (cause) {
      if (cause instanceof FenceBroken || cause instanceof FrameError) throw new TableRefused('unreadable', { cause });
      throw cause;
    }
  }

  /** The files of a ZIP, without folders and what systems leave behind. @throws TableRefused @throws FenceUnavailable */
  async files(bytes: Uint8Array): Promise<readonly ArchivedFile[]> {
    try {
      const { body, blobs } = await this.#child.run({ body: 'files', blobs: [bytes] });
      const answer = answerSchema.parse(body);
      if (answer.state === 'refused') throw new TableRefused(answer.code);
      if (answer.state !== 'files') throw new FrameError('not the files that were asked for');
      return answer.names.map((name, at) => ({ name, bytes: blobs[at] ?? new Uint8Array() }));
    } catch (cause) {
      if (cause instanceof FenceBroken || cause instanceof FrameError) throw new TableRefused('unreadable', { cause });
      throw cause;
    }
  }

  close(): Promise<void> {
    return this.#child.close();
  }
}

function parsed({ body, blobs: [json = new Uint8Array()] }: Message): Table {
  const answer = answerSchema.parse(body);
  if (answer.state === 'refused') throw new TableRefused(answer.code);
  return tableSchema.parse(JSON.parse(new TextDecoder().decode(json)));
}
