import type { Message } from '#fence/frames.ts';
import { assemblePdf } from '../assemble-pdf.ts';
import { checkLetterPdf } from '../check-letter-pdf.ts';
import { takeCensus } from '../census/take-census.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { imageToPdf } from '../images/image-to-pdf.ts';
import { cleanPdf } from '../pdf/clean-pdf.ts';
import { readText } from '../pdf/read-text.ts';
import type { Inspection } from '../source/inspection.ts';
import { inspectSource } from '../source/inspect-source.ts';
import { StampError } from '../stamp/stamp-error.ts';
import { stampPdf } from '../stamp/stamp-pdf.ts';
import { ANSWER_TEXT_LIMIT, type Answer, type Task } from './task.ts';

const WORDS_KEPT = 300;

/**
 * Runs in the child. Whatever goes wrong is an answer and the child goes on, unless the page viewer broke down inside: its memory is then
 * in no known state and would spoil the next letters, so the child ends with the error.
 */
export async function doTask({ body, blobs }: Message): Promise<Message> {
  try {
    // Our own parent asks: its word needs no proof.
    return await perform(body as Task, blobs);
  } catch (error) {
    if (isBrokenViewer(error)) throw error;
    return { body: answerTo(error), blobs: [] };
  }
}

function isBrokenViewer(error: unknown): boolean {
  return [error, error instanceof Error ? error.cause : undefined].some(
    (each) => each instanceof WebAssembly.RuntimeError,
  );
}

function perform(task: Task, blobs: readonly Uint8Array[]): Promise<Message> {
  const [bytes = new Uint8Array()] = blobs;
  switch (task.name) {
    case 'take':
      return take(bytes);
    case 'clean':
      return clean(bytes);
    case 'count':
      return count(task.kind, blobs);
    case 'assemble':
      return assemble(blobs, task.blankAddressPage);
    case 'read':
      return read(bytes);
    case 'check':
      return check(bytes, task);
    case 'stamp':
      return stamp(bytes, task);
  }
}

async function take(bytes: Uint8Array): Promise<Message> {
  const { kind, warnings } = await inspectSource(bytes);
  if (kind === 'jpg' || kind === 'png') return made({ ...(await cleanPdf(await imageToPdf(bytes))), kind, warnings });
  if (kind !== 'pdf') return { body: { outcome: 'office', kind, warnings } satisfies Answer, blobs: [] };
  const cleaned = await cleanPdf(bytes);
  return made({ ...cleaned, kind, warnings: [...warnings, ...cleaned.warnings] });
}

async function clean(bytes: Uint8Array): Promise<Message> {
  const { pdf, pageCount } = await cleanPdf(bytes);
  return made({ kind: 'pdf', pdf, pageCount, warnings: [] });
}

async function count(kind: Inspection['kind'], blobs: readonly Uint8Array[]): Promise<Message> {
  const [source = new Uint8Array(), pdf = new Uint8Array()] = blobs;
  return { body: { outcome: 'counted', warnings: await takeCensus(kind, source, pdf) } satisfies Answer, blobs: [] };
}

async function assemble(parts: readonly Uint8Array[], blankAddressPage: 'first' | 'last' | 'none'): Promise<Message> {
  const { pdf, pageCount } = await assemblePdf(parts, { blankAddressPage });
  return made({ kind: 'pdf', pdf, pageCount, warnings: [] });
}

async function read(pdf: Uint8Array): Promise<Message> {
  const text = (await readText(pdf)).slice(0, ANSWER_TEXT_LIMIT);
  return { body: { outcome: 'text', text } satisfies Answer, blobs: [] };
}

async function check(pdf: Uint8Array, { limits }: Extract<Task, { name: 'check' }>): Promise<Message> {
  return { body: { outcome: 'faults', faults: await checkLetterPdf(pdf, limits) } satisfies Answer, blobs: [] };
}

async function stamp(pdf: Uint8Array, { certificate }: Extract<Task, { name: 'stamp' }>): Promise<Message> {
  return made({ kind: 'pdf', pdf: await stampPdf({ pdf, certificate }), pageCount: 0, warnings: [] });
}

type Made = Omit<Extract<Answer, { outcome: 'pdf' }>, 'outcome'> & { readonly pdf: Uint8Array };

function made({ pdf, kind, pageCount, warnings }: Made): Message {
  return { body: { outcome: 'pdf', kind, pageCount, warnings } satisfies Answer, blobs: [pdf] };
}

function answerTo(error: unknown): Answer {
  if (error instanceof ConversionRefused) {
    const { page } = error.fault;
    return { outcome: 'refused', code: error.code, ...(page === undefined ? {} : { page }) };
  }
  if (error instanceof StampError) return { outcome: 'stamp_refused', code: error.code, message: error.message };
  const exhausted = exhaustionOf(error);
  if (exhausted) return { outcome: 'refused', code: exhausted };
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { outcome: 'failed', error: name.slice(0, WORDS_KEPT), message: message.slice(0, WORDS_KEPT) };
}

/** How V8 says that there is no more room, for data or for calls within calls. */
function exhaustionOf(error: unknown): 'memory' | 'deep_structure' | undefined {
  if (!(error instanceof RangeError)) return undefined;
  if (/allocation failed|invalid (typed )?array (buffer )?length|invalid string length/i.test(error.message))
    return 'memory';
  return /call stack/i.test(error.message) ? 'deep_structure' : undefined;
}
