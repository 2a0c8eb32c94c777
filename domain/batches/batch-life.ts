import type { Role } from '../people/role.ts';
import type { BatchStage } from './batch-process.ts';
import { BATCH_STATUSES, type BatchStatus } from './batch-status.ts';

interface StatusOfLife {
  /** Words for the screen. */
  readonly name: string;
  /** Where a batch may go from here; its own name where it may be written again. */
  readonly next: readonly BatchStatus[];
}

/**
 * The life of a batch. A worker that was thought dead may still bring the Post's answer, or find an attempt without one, while another
 * has put the sending off: hence `archived` → `answered` and `archived` → `unknown`. An archive that a person carries may be taken back
 * before it was handed over: `answered` then, with every letter free again.
 */
export const BATCH_LIFE: Readonly<Record<BatchStatus, StatusOfLife>> = {
  frozen: { name: 'Собрана', next: ['archived', 'answered'] },
  archived: { name: 'Архив готов', next: ['submitting', 'unknown', 'answered'] },
  submitting: { name: 'Передаётся', next: ['submitting', 'archived', 'unknown', 'answered'] },
  unknown: { name: 'Ответ Почты не определён', next: ['unknown', 'submitting', 'answered'] },
  answered: { name: 'Почта ответила', next: ['answered', 'closed'] },
  // Of an archive that was refused as a whole each letter is told; no batch comes to this any more.
  refused: { name: 'Почта не приняла', next: ['closed'] },
  // The list of what was sent may come after the end.
  closed: { name: 'Закрыта', next: ['closed'] },
};

export function batchStatusName(status: BatchStatus): string {
  return BATCH_LIFE[status].name;
}

/** Every status from which a batch may lawfully come to this one. */
export function batchStatusesBefore(status: BatchStatus): readonly BatchStatus[] {
  return BATCH_STATUSES.filter((before) => BATCH_LIFE[before].next.includes(status));
}

/** True once every letter's fate is known. */
export function isSettled(status: BatchStatus): boolean {
  return status === 'answered' || status === 'closed';
}

const STAGE_NAMES: Readonly<Record<BatchStage, string>> = {
  archiving: 'сборка архива',
  awaiting_upload: 'ожидание загрузки в кабинет',
  submitting: 'передача Почте',
  awaiting_answer: 'ожидание ответа кабинета',
  unknown: 'сверка с Почтой',
  awaiting_person: 'ожидание сотрудника',
  sharing: 'разбор ответа',
  awaiting_hand_in: 'печать и сдача в отделение',
  form103: 'получение формы 103',
  closed: 'закрытие',
};

/** Where the process stands, in words; a stage of another version as it is called there. */
export function batchStageName(stage: string): string {
  return Object.hasOwn(STAGE_NAMES, stage) ? STAGE_NAMES[stage as BatchStage] : stage;
}

/** Where a row may stand while its process stands there and moves nothing. */
export const BATCH_STAGE_STATUSES: Readonly<Record<BatchStage, readonly BatchStatus[]>> = {
  archiving: ['frozen'],
  // After a proven absence the same archive is offered once more.
  awaiting_upload: ['archived', 'unknown'],
  submitting: ['archived', 'submitting'],
  awaiting_answer: ['submitting'],
  // A part of the answer may have come: the row then still says that it is being sent.
  unknown: ['unknown', 'submitting'],
  awaiting_person: ['unknown'],
  sharing: [],
  // Letters on paper are the Post's only when they are handed in: until then the batch is still being sent.
  awaiting_hand_in: ['submitting'],
  form103: ['answered'],
  closed: ['closed'],
};

/** A supervisor of its site settles an unclear answer, and only while it is unclear. Its process has the last word. */
export function maySettle(
  batch: { readonly siteId: string; readonly status: BatchStatus },
  decider: { readonly role: Role; readonly siteId: string | null },
): boolean {
  return decider.role === 'supervisor' && decider.siteId === batch.siteId && batch.status === 'unknown';
}
