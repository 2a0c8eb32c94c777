import type { Fault } from '#domain/documents/fault.ts';
import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import { ChildPool } from '#fence/child-pool.ts';
import { FenceBroken, FenceUnavailable } from '#fence/fence-broken.ts';
import { FrameError } from '#fence/frames.ts';
import { nodeProgram } from '#fence/node-program.ts';
import { gapWords } from '#fence/sandbox-gaps.ts';
import { WorkTime } from '#fence/work-time.ts';
import type { CertificateFacts } from '../../ports/signer.ts';
import { NOT_COUNTED } from '../census/not-counted.ts';
import type { LetterPdfLimits } from '../check-letter-pdf.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { ConverterUnavailableError } from '../converter-error.ts';
import type { ConverterLog } from '../converter-options.ts';
import type { DocumentKind, OfficeKind } from '#domain/documents/document-kind.ts';
import { FONT_FOLDER } from '../incoming/fonts/like-faces.ts';
import { Qpdf } from '../incoming/qpdf.ts';
import { StampError } from '../stamp/stamp-error.ts';
import { answerSchema } from './answer-schema.ts';
import type { CheckedAnswer } from './answer-schema.ts';
import type { Task } from './task.ts';

export interface FencedOptions {
  /** Where a PDF from outside lies while qpdf reads it. */
  readonly tempDir: string;
  /** One document's PDF above it can never be sent: its pictures are made smaller. */
  readonly maxDocumentBytes: () => Promise<number>;
  readonly childCount: number;
  /** For one document in all its steps. */
  readonly timeoutMs: number;
  readonly memoryLimitBytes: number;
  readonly recycleAfter: number;
  readonly log: ConverterLog;
}

/** A PDF that a child made. */
export interface MadePdf {
  readonly pdf: Uint8Array;
  readonly kind: DocumentKind;
  readonly pageCount: number;
  /** True: over its limit with its pictures as small as they may get. */
  readonly isLeast: boolean;
  readonly warnings: readonly ConversionNotice[];
}

/** What is to go to LibreOffice. */
export interface OfficeDocument {
  readonly outcome: 'office';
  readonly kind: OfficeKind;
  readonly warnings: readonly ConversionNotice[];
  readonly faces: readonly string[];
  readonly pixels: number;
  /** With its fields frozen and its pictures no finer than a page shows. */
  readonly bytes: Uint8Array;
}

const CHILD = new URL('document-child.ts', import.meta.url).pathname;

/**
 * All work on bytes of strangers that our own code does: in child processes without network, rights and secrets, within limits of
 * memory and time. What the document is to blame for is thrown as ConversionRefused or StampError, as if the work were done here.
 */
export class FencedDocuments {
  readonly #options: FencedOptions;
  readonly #pool: ChildPool;
  readonly #qpdf: Qpdf;

  constructor(options: FencedOptions) {
    this.#options = options;
    const warn = (facts: object, words: string) => {
      options.log.warn(facts, words);
    };
    this.#qpdf = new Qpdf({ ...options, count: options.childCount });
    this.#pool = new ChildPool({ ...options, program: () => this.#program(), warn });
  }

  async start(): Promise<void> {
    await Promise.all([this.#pool.start(), this.#qpdf.start().catch(rethrown)]);
  }

  pids(): Promise<readonly number[]> {
    return this.#pool.pids();
  }

  /** Pieces of work in a row that ended their process: `ChildPool`. */
  get endedInRow(): number {
    return this.#pool.endedInRow;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  /** The time for one document. */
  newTime(): WorkTime {
    return new WorkTime(this.#options.timeoutMs);
  }

  /** Finds out by content what a document is; pictures and PDF come back made. @throws ConversionRefused @throws ConverterUnavailableError */
  async take(bytes: Uint8Array, time: WorkTime, signal?: AbortSignal): Promise<MadePdf | OfficeDocument> {
    const { answer, pdf } = await this.#ask({ name: 'take', ...(await this.#limit()) }, [bytes], time, signal);
    if (answer.outcome === 'office') return { ...answer, bytes: pdf ?? bytes };
    return answer.outcome === 'incoming' ? this.#receive(bytes, time, signal) : madeOf(answer, pdf);
  }

  /** @throws ConversionRefused @throws ConverterUnavailableError */
  async clean(bytes: Uint8Array, time: WorkTime, signal?: AbortSignal): Promise<MadePdf> {
    const { answer, pdf } = await this.#ask({ name: 'clean', ...(await this.#limit()) }, [bytes], time, signal);
    return madeOf(answer, pdf);
  }

  /**
   * What of the source is missing in the PDF made from it. A document that breaks the census is told as not counted.
   * @throws ConverterUnavailableError
   */
  async count(
    kind: DocumentKind,
    bytes: { readonly source: Uint8Array; readonly pdf: Uint8Array },
    time: WorkTime,
    signal?: AbortSignal,
  ): Promise<readonly ConversionNotice[]> {
    try {
      const { answer } = await this.#ask({ name: 'count', kind }, [bytes.source, bytes.pdf], time, signal);
      if (answer.outcome !== 'counted') throw new FrameError(`unexpected answer: ${answer.outcome}`);
      return answer.warnings;
    } catch (error) {
      if (error instanceof ConversionRefused) return [NOT_COUNTED];
      throw error;
    }
  }

  /** Joined in their order, pictures made smaller as far as the limit asks. @throws ConversionRefused @throws ConverterUnavailableError */
  async assemble(
    parts: readonly Uint8Array[],
    blankAddressPage: 'first' | 'last' | 'none',
    maxBytes = Number.MAX_SAFE_INTEGER,
  ): Promise<MadePdf> {
    const task = { name: 'assemble', blankAddressPage, maxBytes } as const;
    const { answer, pdf } = await this.#ask(task, parts, this.newTime());
    return madeOf(answer, pdf);
  }

  /** @throws ConversionRefused when the file breaks the check itself @throws ConverterUnavailableError */
  async check(pdf: Uint8Array, limits: LetterPdfLimits): Promise<readonly Fault[]> {
    const { answer } = await this.#ask({ name: 'check', limits }, [pdf], this.newTime());
    if (answer.outcome !== 'faults') throw new FrameError(`unexpected answer: ${answer.outcome}`);
    return answer.faults;
  }

  /** The text of a PDF's first pages. @throws ConversionRefused when it does not open @throws ConverterUnavailableError */
  async read(pdf: Uint8Array): Promise<string> {
    const { answer } = await this.#ask({ name: 'read' }, [pdf], this.newTime());
    if (answer.outcome !== 'text') throw new FrameError(`unexpected answer: ${answer.outcome}`);
    return answer.text;
  }

  /** @throws StampError @throws ConversionRefused @throws ConverterUnavailableError */
  async stamp(bytes: Uint8Array, certificate: CertificateFacts): Promise<Uint8Array> {
    const { answer, pdf } = await this.#ask({ name: 'stamp', certificate }, [bytes], this.newTime());
    return madeOf(answer, pdf).pdf;
  }

  /** No reader of ours sees a PDF from outside before qpdf has written it anew. */
  async #receive(bytes: Uint8Array, time: WorkTime, signal?: AbortSignal): Promise<MadePdf> {
    const normal = await this.#qpdf.normalise(bytes, time, signal).catch(rethrown);
    const { answer, pdf } = await this.#ask({ name: 'receive', ...(await this.#limit()) }, [normal.pdf], time, signal);
    const made = madeOf(answer, pdf);
    return { ...made, warnings: [...normal.notices, ...made.warnings] };
  }

  async #ask(task: Task, blobs: readonly Uint8Array[], time: WorkTime, signal?: AbortSignal) {
    const message = await this.#pool.run({ body: task, blobs }, time, signal).catch(rethrown);
    const answer = answerSchema.parse(message.body);
    if (answer.outcome === 'refused') throw new ConversionRefused(answer.code, answer);
    if (answer.outcome === 'stamp_refused') throw new StampError(answer.code, answer.message);
    if (answer.outcome === 'failed') this.#fail(task, answer);
    return { answer, pdf: message.blobs[0] };
  }

  /** A stamp also depends on the certificate; all other work on the document alone, which is then what breaks it, today as tomorrow. */
  #fail({ name }: Task, { error, message }: Extract<CheckedAnswer, { outcome: 'failed' }>): never {
    const cause = new Error(`${error}: ${message}`);
    if (name === 'stamp') throw cause;
    this.#options.log.warn({ task: name, error }, 'документ вызвал непредвиденную ошибку разбора');
    throw new ConversionRefused('crashed', { cause });
  }

  async #limit() {
    return { maxBytes: await this.#options.maxDocumentBytes() };
  }

  async #program() {
    const program = await nodeProgram(CHILD, this.#options.memoryLimitBytes, [FONT_FOLDER]);
    if (program.gaps.length > 0) {
      const { gaps } = program;
      this.#options.log.warn({ gaps }, `процессы, которые разбирают чужие документы: ${gapWords(gaps)}`);
    }
    return program;
  }
}

function madeOf(answer: CheckedAnswer, pdf: Uint8Array | undefined): MadePdf {
  if (answer.outcome !== 'pdf' || pdf === undefined) throw new FrameError(`unexpected answer: ${answer.outcome}`);
  const { kind, pageCount, isLeast, warnings } = answer;
  return { pdf, kind, pageCount, isLeast, warnings };
}

const REFUSALS = { timeout: 'timeout', stalled: 'timeout', memory: 'memory', ended: 'crashed' } as const;

function rethrown(error: unknown): never {
  throw translated(error);
}

function translated(error: unknown): unknown {
  if (error instanceof FenceBroken) return new ConversionRefused(REFUSALS[error.how], { cause: error });
  if (error instanceof FrameError) return new ConversionRefused('crashed', { cause: error });
  if (error instanceof FenceUnavailable) return new ConverterUnavailableError(error.message, { cause: error });
  return error;
}
