import { isUuid } from '../work/uuid.ts';

/** How a run ended, by the engine's own history. */
export interface RunEnding {
  readonly how: RunEnd;
  /** By the engine's clock. */
  readonly at: Date;
  /** Who terminated it, as the engine was told it: `temporal-cli:operator@host`; null: nobody did, or he said no name. */
  readonly identity: string | null;
  /** The administrator's act by which it was terminated; null: none, it was ended past the program. */
  readonly steeringId: string | null;
}

/** Ways in which a run ends. */
export const RUN_ENDS = ['terminated', 'failed', 'timed_out', 'cancelled', 'completed', 'other'] as const;
export type RunEnd = (typeof RUN_ENDS)[number];

/** What an end is called in a line about a process whose life goes on. */
export const RUN_END_WORDS: Readonly<Record<RunEnd, string>> = {
  terminated: 'прекращён',
  failed: 'ошибка процесса',
  timed_out: 'вышел его срок',
  cancelled: 'отменён',
  completed: 'завершился раньше своего конца',
  other: 'как, неизвестно',
};

const MARK = 'steering ';

/** What the engine is told as the reason of an administrator's act: the reason itself may hold anything, so only where it stands. */
export function steeringMark(steeringId: string): string {
  return `${MARK}${steeringId}`;
}

/** The act that such a reason names; null: it is nobody's act through the program. */
export function steeringOfMark(reason: string): string | null {
  const id = reason.startsWith(MARK) ? reason.slice(MARK.length) : '';
  return isUuid(id) ? id : null;
}
