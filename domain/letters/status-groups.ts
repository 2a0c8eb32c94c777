import { LETTER_STATUSES, POSTAL_STATUSES, type LetterStatus } from './letter-status.ts';

/** Folders of the letters' list, in the office's own words. */
export const STATUS_GROUPS = {
  draft: { name: 'Черновики', statuses: ['draft'] },
  to_mend: { name: 'На исправлении', statuses: ['needs_fix', 'returned'] },
  approval: { name: 'На подписи', statuses: ['preparing', 'awaiting_signature'] },
  to_send: { name: 'К отправке', statuses: ['signed', 'queued', 'submitting', 'unknown'] },
  with_post: { name: 'В пути', statuses: POSTAL_STATUSES },
  done: { name: 'Завершено', statuses: ['delivered', 'returned_to_court', 'lost', 'filed'] },
  cancelled: { name: 'Отозвано', statuses: ['cancelled'] },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly statuses: readonly LetterStatus[] }>>;

export type StatusGroup = keyof typeof STATUS_GROUPS;

export const STATUS_GROUP_CODES = Object.keys(STATUS_GROUPS).filter(isStatusGroup);

export function isStatusGroup(text: string): text is StatusGroup {
  return Object.hasOwn(STATUS_GROUPS, text);
}

/** Statuses in no folder: must be empty, so that no letter is out of sight. */
export function ungroupedStatuses(): readonly LetterStatus[] {
  const grouped = new Set<LetterStatus>(Object.values(STATUS_GROUPS).flatMap((group) => [...group.statuses]));
  return LETTER_STATUSES.filter((status) => !grouped.has(status));
}
