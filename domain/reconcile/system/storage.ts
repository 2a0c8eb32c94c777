import type { Bounds } from '../bounds.ts';
import { findingsOf, type Finding } from '../breach.ts';

/** What lies on the disk. */
export interface StorageFacts {
  /** Files of the store that no row names and that are older than the bound. */
  readonly orphans: number;
  /** Half-written files older than the bound. */
  readonly drafts: number;
  /** Temporary folders and files older than the bound. */
  readonly leftovers: number;
  readonly freeByteSize: number | null;
}

/** I12: a crash leaves a file or two; a heap of them, or a full disk, is a breach. */
export function storageFindings(facts: StorageFacts, bounds: Bounds): readonly Finding[] {
  const store = findingsOf('I12', 'blobs', 'Хранилище файлов');
  const temp = findingsOf('I12', 'temp', 'Временная папка');
  const isFull = facts.freeByteSize !== null && facts.freeByteSize < bounds.freeByteSize;
  return [
    ...(facts.orphans > bounds.orphanCount
      ? [store('orphans', 'слишком много файлов, на которые никто не ссылается')]
      : []),
    ...(facts.drafts > bounds.orphanCount ? [store('drafts', 'слишком много недописанных файлов')] : []),
    ...(facts.leftovers > bounds.leftoverCount ? [temp('leftovers', 'слишком много оставленных файлов и папок')] : []),
    ...(isFull ? [store('full', 'на диске кончается место')] : []),
  ];
}
