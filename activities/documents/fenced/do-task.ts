import { reducedInWords } from '#domain/documents/reduced-pictures.ts';
import { isPicture, type DocumentKind } from '#domain/documents/document-kind.ts';
import type { Message } from '#fence/frames.ts';
import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import { assemblePdf } from '../assemble-pdf.ts';
import { checkLetterPdf } from '../check-letter-pdf.ts';
import { takeCensus } from '../census/take-census.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { imageToPdf } from '../images/image-to-pdf.ts';
import { cleanPdf } from '../pdf/clean-pdf.ts';
import type { CleanPdf } from '../pdf/clean-pdf.ts';
import { shrinkPdf } from '../shrink/shrink-pdf.ts';
import { receivePdf } from '../incoming/receive-pdf.ts';
import { readText } from '../pdf/read-text.ts';
import { inspectSource } from '../source/inspect-source.ts';
import { StampError } from '../stamp/stamp-error.ts';
import { stampPdf } from '../stamp/stamp-pdf.ts';
import { ANSWER_FACE_LENGTH, ANSWER_FACES_LIMIT, ANSWER_TEXT_LIMIT, type Answer, type Task } from './task.ts';

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
      return take(bytes, task);
    case 'clean':
      return clean(bytes, task);
    case 'receive':
      return receive(bytes, task);
    case 'count':
      return count(task.kind, blobs);
    case 'assemble':
      return assemble(blobs, task);
    case 'read':
      return read(bytes);
    case 'check':
      return check(bytes, task);
    case 'stamp':
      return stamp(bytes, task);
  }
}

async function take(bytes: Uint8Array, limit: Limit): Promise<Message> {
  const { kind, warnings, faces = [], pixels = 0, prepared } = await inspectSource(bytes);
  if (isPicture(kind)) {
    return made({ ...(await fitting({ ...(await cleanPdf(await imageToPdf(bytes, kind))), warnings }, limit)), kind });
  }
  if (kind === 'pdf') return { body: { outcome: 'incoming' } satisfies Answer, blobs: [] };
  const told = faces.slice(0, ANSWER_FACES_LIMIT).map((face) => face.slice(0, ANSWER_FACE_LENGTH));
  const body = { outcome: 'office', kind, warnings, faces: told, pixels } satisfies Answer;
  return { body, blobs: prepared ? [prepared] : [] };
}

async function receive(bytes: Uint8Array, limit: Limit): Promise<Message> {
  return made({ ...(await fitting(await receivePdf(bytes), limit)), kind: 'pdf' });
}

/** All else that is to be said of an office document is said of its source. */
const OF_PAGES: ReadonlySet<ConversionNotice['code']> = new Set(['blank_pages_dropped', 'page_shrunk']);

async function clean(bytes: Uint8Array, limit: Limit): Promise<Message> {
  const cleaned = await cleanPdf(bytes, { dropsBlankTail: true });
  const warnings = cleaned.warnings.filter(({ code }) => OF_PAGES.has(code));
  return made({ ...(await fitting({ ...cleaned, warnings }, limit)), kind: 'pdf' });
}

async function assemble(parts: readonly Uint8Array[], task: Extract<Task, { name: 'assemble' }>): Promise<Message> {
  const { pdf, pageCount } = await assemblePdf(parts, task);
  return made({ ...(await fitting({ pdf, pageCount, warnings: [] }, task)), kind: 'pdf' });
}

type Limit = Pick<Extract<Task, { name: 'take' }>, 'maxBytes'>;

type Fitting = CleanPdf & { readonly isLeast: boolean };

async function fitting(whole: CleanPdf, { maxBytes }: Limit): Promise<Fitting> {
  const { pdf, step } = await shrinkPdf(whole.pdf, maxBytes);
  const isLeast = pdf.byteLength > maxBytes;
  if (step === undefined) return { ...whole, isLeast };
  const sizes = { beforeBytes: whole.pdf.byteLength, afterBytes: pdf.byteLength };
  const about = reducedInWords({ ...sizes, ...step });
  return { ...whole, pdf, isLeast, warnings: [...whole.warnings, { code: 'pictures_reduced', about }] };
}

async function count(kind: DocumentKind, blobs: readonly Uint8Array[]): Promise<Message> {
  const [source = new Uint8Array(), pdf = new Uint8Array()] = blobs;
  return { body: { outcome: 'counted', warnings: await takeCensus(kind, source, pdf) } satisfies Answer, blobs: [] };
}

async function read(pdf: Uint8Array): Promise<Message> {
  const text = (await readText(pdf)).slice(0, ANSWER_TEXT_LIMIT);
  return { body: { outcome: 'text', text } satisfies Answer, blobs: [] };
}

async function check(pdf: Uint8Array, { limits }: Extract<Task, { name: 'check' }>): Promise<Message> {
  return { body: { outcome: 'faults', faults: await checkLetterPdf(pdf, limits) } satisfies Answer, blobs: [] };
}

async function stamp(pdf: Uint8Array, { certificate }: Extract<Task, { name: 'stamp' }>): Promise<Message> {
  return made({ kind: 'pdf', pdf: await stampPdf({ pdf, certificate }), pageCount: 0, isLeast: false, warnings: [] });
}

type Made = Omit<Extract<Answer, { outcome: 'pdf' }>, 'outcome'> & { readonly pdf: Uint8Array };

function made({ pdf, kind, pageCount, isLeast, warnings }: Made): Message {
  return { body: { outcome: 'pdf', kind, pageCount, isLeast, warnings } satisfies Answer, blobs: [pdf] };
}

function answerTo(error: unknown): Answer {
  if (error instanceof ConversionRefused) {
    const { page } = error.fault;
    const about = error.about?.slice(0, WORDS_KEPT);
    return {
      outcome: 'refused',
      code: error.code,
      ...(page === undefined ? {} : { page }),
      ...(about === undefined ? {} : { about }),
    };
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
