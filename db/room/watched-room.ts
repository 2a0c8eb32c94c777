import type { ApiSettings } from '#config/settings.ts';
import { createRoom, type Place, type Room } from './room.ts';

/** What a process watches: the store of files, what the settings name, and folders of its own. */
export function watchedRoom(
  settings: Pick<ApiSettings, 'MASK_BLOB_DIR' | 'MASK_DISKS' | 'MASK_MIN_FREE_BYTES'>,
  own: readonly Place[] = [],
): Room {
  const { MASK_BLOB_DIR: path, MASK_DISKS: named = [], MASK_MIN_FREE_BYTES: minFreeBytes } = settings;
  // A bucket's room is watched by whoever keeps it.
  const files = path === undefined ? [] : [{ name: 'blobs' as const, path }];
  return createRoom([...files, ...named, ...own], minFreeBytes);
}
