import type { EntityManager } from '@mikro-orm/postgresql';
import type { BatchResumption } from '#domain/batches/batch-process.ts';
import { letterStageName } from '#domain/letters/letter-life.ts';
import type { LetterResumption } from '#domain/letters/letter-process.ts';
import type { NotificationResumption } from '#domain/notifications/notification-process.ts';
import type { PublicationCarried } from '#domain/publications/publication-process.ts';
import type { Subject } from '#domain/work/subject.ts';
import { BATCHES_TO_ADOPT } from '../adoption/batches-to-adopt.ts';
import { LETTERS_TO_ADOPT } from '../adoption/letters-to-adopt.ts';
import type { KindToAdopt } from '../adoption/process-to-adopt.ts';
import { NOTIFICATIONS_TO_ADOPT } from '../adoption/notifications-to-adopt.ts';
import { PUBLICATIONS_TO_ADOPT } from '../adoption/publications-to-adopt.ts';

interface Input {
  readonly resumeAt?: LetterResumption | BatchResumption | NotificationResumption;
  readonly carried?: PublicationCarried;
}

const KINDS: ReadonlyMap<string, { readonly rows: KindToAdopt; readonly words: (input: Input) => string }> = new Map([
  ['letter', { rows: LETTERS_TO_ADOPT, words: letterWords }],
  ['batch', { rows: BATCHES_TO_ADOPT, words: batchWords }],
  ['publication', { rows: PUBLICATIONS_TO_ADOPT, words: publicationWords }],
  ['notification', { rows: NOTIFICATIONS_TO_ADOPT, words: noticeWords }],
]);

/** Where a subject's process would be taken up by its rows, in words; null: its life has ended or has not begun, or none leads its kind. */
export async function readProvenPlace(em: EntityManager, { kind, id }: Subject, now: Date): Promise<string | null> {
  const known = KINDS.get(kind);
  const process = (await known?.rows.read(em, id, now)) ?? null;
  return known === undefined || process === null ? null : known.words(process.input);
}

function letterWords({ resumeAt }: Input): string {
  if (typeof resumeAt !== 'object' || !('stage' in resumeAt)) return 'начало';
  return `${letterStageName(resumeAt.stage)}, редакция ${resumeAt.revision}`;
}

function batchWords({ resumeAt }: Input): string {
  if (typeof resumeAt !== 'object' || 'stage' in resumeAt) return 'начало';
  const { attempt, unsettled } = resumeAt;
  return unsettled === undefined ? `передача, попытка ${attempt}` : `сначала сверка с Почтой попытки ${attempt}`;
}

function publicationWords({ carried }: Input): string {
  if (carried === undefined || carried.lastVersion === 0) return 'первая картина';
  return `после сообщения № ${carried.lastVersion}${carried.isChanged ? ', есть неотправленное' : ''}`;
}

const NOTICE_PLACES: Readonly<Record<NotificationResumption, string>> = {
  send: 'передача того, что ещё не передано',
  unknown: 'сначала выяснить у оператора, принято ли',
  sent: 'ожидание подтверждения',
  failed: 'письмо вместо уведомления',
};

function noticeWords({ resumeAt }: Input): string {
  return typeof resumeAt === 'string' ? NOTICE_PLACES[resumeAt] : NOTICE_PLACES.send;
}
