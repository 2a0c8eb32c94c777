import type { StatsFs } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { NO_ROOM, type PlaceName } from '#domain/operating/room-words.ts';

/** A folder whose disk is watched. */
export interface Place {
  readonly name: PlaceName;
  readonly path: string;
}

/** How a place stands. */
export interface PlaceRoom {
  readonly name: PlaceName;
  readonly freeBytes: number;
  /** With less than this no new work is taken. */
  readonly floorBytes: number;
}

/** New work would not find room; what was taken before goes on below the floor. */
export class NoRoomError extends Error {
  override name = NO_ROOM;
  readonly place: PlaceName;

  constructor(place: PlaceName) {
    super(`the disk of «${place}» is filling up`);
    this.place = place;
  }
}

export interface Room {
  look(): Promise<readonly PlaceRoom[]>;
  /** The first place below its floor. */
  lowPlace(): Promise<PlaceRoom | undefined>;
  /** Whether a place has no room even for what goes on below the floor. False of a place that is not watched. */
  isFull(name: PlaceName): Promise<boolean>;
  /** @throws NoRoomError */
  require(): Promise<void>;
}

/** One look serves everybody for so long: requests come by the hundred. */
const SHARED_MS = 500;
/** A floor that a small volume (a container's /tmp) could never keep would stop everything: there it is a tenth of the volume. */
const SMALL_SHARE = 10;
/** PostgreSQL's journal grows by whole files of this size and the server ends itself when there is no room for the next (`wal_segment_size`). */
const JOURNAL_FILE_BYTES = 16 * 1024 * 1024;

/** Watches the disks of the places; one that does not exist yet stands for the folder in which it will be made. */
export function createRoom(places: readonly Place[], minFreeBytes: number): Room {
  let last: { readonly at: number; readonly rooms: Promise<readonly PlaceRoom[]> } | undefined;
  const look = (): Promise<readonly PlaceRoom[]> => {
    const now = performance.now();
    if (!last || now - last.at > SHARED_MS) {
      last = { at: now, rooms: Promise.all(places.map((place) => roomOf(place, minFreeBytes))) };
    }
    return last.rooms;
  };
  const lowPlace = async (): Promise<PlaceRoom | undefined> =>
    (await look()).find(({ freeBytes, floorBytes }) => freeBytes < floorBytes);
  return {
    look,
    lowPlace,
    isFull: async (name) => (await look()).some((place) => place.name === name && place.freeBytes < JOURNAL_FILE_BYTES),
    require: async () => {
      const low = await lowPlace();
      if (low) throw new NoRoomError(low.name);
    },
  };
}

/** What is said of the disk by the system itself when it is too late for a floor: `ENOSPC`, `EDQUOT`, PostgreSQL's `disk_full`. */
export function isFullDisk(error: unknown): boolean {
  if (error instanceof NoRoomError) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === '53100' || isFullDisk(error.cause);
}

async function roomOf({ name, path }: Place, minFreeBytes: number): Promise<PlaceRoom> {
  const { bavail, blocks, bsize } = await statfsOf(path);
  return { name, freeBytes: bavail * bsize, floorBytes: Math.min(minFreeBytes, (blocks * bsize) / SMALL_SHARE) };
}

async function statfsOf(path: string): Promise<StatsFs> {
  try {
    return await statfs(path);
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isAbsent || dirname(path) === path) throw error;
    return statfsOf(dirname(path));
  }
}
