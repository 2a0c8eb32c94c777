import type { EntityManager } from '@mikro-orm/postgresql';
import type { BatchResumption } from '#domain/batches/batch-process.ts';
import { letterStageName } from '#domain/letters/letter-life.ts';
import type { LetterResumption } from '#domain/letters/letter-process.ts';
import type { PublicationCarried } from '#domain/publications/publication-process.ts';
import type { Subject } from '#domain/work/subject.ts';
import { BATCHES_TO_ADOPT } from '../adoption/batches-to-adopt.ts';
import { LETTERS_TO_ADOPT } from '../adoption/letters-to-adopt.ts';
import type { KindToAdopt } from '../adoption/process-to-adopt.ts';
import { PUBLICATIONS_TO_ADOPT } from '../adoption/publications-to-adopt.ts';

interface Input {
  readonly resumeAt?: LetterResumption | BatchResumption;
  readonly carried?: PublicationCarried;
}

const KINDS: ReadonlyMap<string, { readonly rows: KindToAdopt; readonly words: (input: Input) => string }> = new Map([
  ['letter', { rows: LETTERS_TO_ADOPT, words: letterWords }],
  ['batch', { rows: BATCHES_TO_ADOPT, words: batchWords }],
  ['publication', { rows: PUBLICATIONS_TO_ADOPT, words: publicationWords }],
]);

/** Where a subject's process would be taken up by its rows, in words; null: its life has ended or has not begun, or none leads its kind. */
export async function readProvenPlace(em: EntityManager, { kind, id }: Subject, now: Date): Promise<string | null> {
  const known = KINDS.get(kind);
  const process = (await known?.rows.read(em, id, now)) ?? null;
  return known === undefined || process === null ? null : known.words(process.input);
}

function letterWords({ resumeAt }: Input): string {
  if (resumeAt === undefined || !('stage' in resumeAt)) return 'начало';
  return `${letterStageName(resumeAt.stage)}, редакция ${resumeAt.revision}`;
}

function batchWords({ resumeAt }: Input): string {
  if (resumeAt === undefined || 'stage' in resumeAt) return 'начало';
  const { attempt, unsettled } = resumeAt;
  return unsettled === undefined ? `передача, попытка ${attempt}` : `сначала сверка с Почтой попытки ${attempt}`;
}

function publicationWords({ carried }: Input): string {
  if (carried === undefined || carried.lastVersion === 0) return 'первая картина';
  return `после сообщения № ${carried.lastVersion}${carried.isChanged ? ', есть неотправленное' : ''}`;
}
