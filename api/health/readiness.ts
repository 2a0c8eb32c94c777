import type { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import { findNewestConverter } from '#db/documents/conversions.ts';
import { findLastBackupAt } from '#db/operating/last-backup.ts';
import {
  areDocumentsRead,
  isRoomThere,
  isWorkerThere,
  missingSchedulesOf,
  readFacts,
} from '#db/operating/operating-facts.ts';
import { isDatabaseReachable } from '#db/reachable.ts';
import type { Room } from '#db/room/room.ts';
import { machineGaps } from '#fence/machine-sandbox.ts';
import type { SandboxGap } from '#fence/sandbox-gaps.ts';
import type { ApiDeps } from '../deps.ts';
import { isAnswering } from './files-probe.ts';

const CHECK_LIMIT_MS = 3_000;
/** Answers are shared for so long: these routes are open to everybody. */
const SHARED_MS = 1_000;

/** What the site must have to take letters and see them through, and what an operator wants to know beside it. */
export interface Readiness {
  readonly database: boolean;
  readonly engine: boolean;
  /** Every queue has a worker that has told of itself lately. */
  readonly worker: boolean;
  /** No watched disk, of this process or of the worker, is below its floor. */
  readonly disk: boolean;
  /** The store of files answers. */
  readonly files: boolean;
  /** False: every document ends the process that reads it. Letters are taken all the same, none is made ready. */
  readonly documents: boolean;
  /** How many schedules the engine lacks; null: no worker has looked lately, or the database cannot say. */
  readonly schedulesMissing: number | null;
  /** Null: no copy was ever made, or the database cannot say. */
  readonly backupAgeSeconds: number | null;
  /** What converted last; null when nothing has been converted, or the database cannot say. */
  readonly converter: string | null;
  /** What the fence of this machine leaves open to documents of strangers; null: it cannot be told. */
  readonly sandboxGaps: readonly SandboxGap[] | null;
}

export type ReadinessDeps = Pick<ApiDeps, 'orm' | 'gateway'> & {
  readonly blobs: Pick<EncryptedBlobStore, 'probe'>;
  readonly room: Room;
};

/** Asks everything at most once a second, however often it is asked. */
export function readinessOf(deps: ReadinessDeps): () => Promise<Readiness> {
  let last: { readonly at: number; readonly answer: Promise<Readiness> } | undefined;
  return () => {
    const now = performance.now();
    if (!last || now - last.at > SHARED_MS) last = { at: now, answer: checkAll(deps) };
    return last.answer;
  };
}

export function isReady({ database, engine, worker, disk, files }: Readiness): boolean {
  return database && engine && worker && disk && files;
}

async function checkAll({ orm, gateway, blobs, room }: ReadinessDeps): Promise<Readiness> {
  const [database, engine, files, facts, isLow, backupAt, converter, sandboxGaps] = await Promise.all([
    withinLimit(() => isDatabaseReachable(orm.em.fork()), false),
    withinLimit(() => gateway.isReachable(), false),
    isAnswering(blobs),
    withinLimit(() => readFacts(orm.em.fork()), []),
    withinLimit(async () => (await room.lowPlace()) !== undefined, true),
    withinLimit(() => findLastBackupAt(orm.em.fork()), null),
    withinLimit(() => findNewestConverter(orm.em.fork()), null),
    withinLimit(() => machineGaps(), null),
  ]);
  const backupAgeSeconds = backupAt === null ? null : Math.max(0, Math.floor((Date.now() - backupAt) / 1_000));
  const [worker, disk] = [isWorkerThere(facts), !isLow && isRoomThere(facts)];
  const schedulesMissing = missingSchedulesOf(facts);
  const documents = areDocumentsRead(facts);
  const whole = { database, engine, worker, disk, files, documents };
  return { ...whole, schedulesMissing, backupAgeSeconds, converter, sandboxGaps };
}

/** Any error and any delay is a «no». */
async function withinLimit<T>(check: () => Promise<T>, no: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, CHECK_LIMIT_MS, no);
  });
  return Promise.race([check().catch(() => no), limit]).finally(() => {
    clearTimeout(timer);
  });
}
