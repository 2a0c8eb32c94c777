import type { MikroORM } from '@mikro-orm/postgresql';
import { namedBlobs } from '#db/blobs/named-files.ts';
import type { SealedShelf } from '#db/blobs/sealed-shelf.ts';
import { readNow } from '#db/clock.ts';
import {
  destroyLetter,
  finishActs,
  keepItem,
  putOffItem,
  settleItem,
  takeDueItem,
  whyNotNow,
  type DueItem,
} from '#db/keeping/destroy.ts';
import { record } from '#db/record.ts';
import { isHandingOverHeld } from '#db/recovery/recoveries.ts';
import { appendAudit } from '#db/work/audit.ts';
import { closeIncident, openIncident } from '#db/work/incidents.ts';
import {
  destructionIncident,
  destructionPause,
  destructionStays,
  destructionWords,
  FAILURES_IN_A_ROW,
  TOLD_FROM_FAILURE,
} from '#domain/keeping/destruction-failures.ts';
import { INSTALLATION, letterSubject } from '#domain/work/subject.ts';

export interface DestroyingDependencies {
  readonly orm: MikroORM;
  readonly shelf: Pick<SealedShelf, 'clear' | 'byteSize'>;
  readonly isRehearsal: boolean;
  /** A file that was stored so short a time ago, ms, may be about to be named: it is cleared later. */
  readonly quietMs?: number | undefined;
  /** What a letter failed by, for the log. */
  readonly onFailure?: ((error: unknown) => void) | undefined;
}

const QUIET_MS = 60_000;

/** A file could not be removed: the letter stays `clearing` and is taken again later. */
export class FileStaysError extends Error {
  override name = 'FileStaysError';
}

/**
 * Carries out approved acts, a letter at a time, in two steps: one transaction in which the letter ceases to say anything of a person and its
 * files cease to be named, and the removal of those files. A process that dies between them leaves it `clearing`, and the next one goes on
 * there; done twice it does nothing more. A letter that cannot be destroyed is put off and told of, and those behind it go on. Nothing is
 * destroyed while a copy is being recovered from. @returns how many letters were settled
 */
export async function carryOutActs(dependencies: DestroyingDependencies, most = 100): Promise<number> {
  let [settled, failedInARow] = [0, 0];
  while (settled < most && failedInARow < FAILURES_IN_A_ROW) {
    const outcome = await carryOutNext(dependencies);
    if (outcome === 'nothing_due') break;
    if (outcome === 'settled') settled += 1;
    failedInARow = outcome === 'settled' ? 0 : failedInARow + 1;
  }
  await record(dependencies.orm, 'keeping.acts_finished', async (tx) =>
    finishActs(tx, await readNow(tx, dependencies.isRehearsal)),
  );
  return settled;
}

type Outcome = 'settled' | 'put_off' | 'nothing_due';

/** @throws whatever is no fault of the letter: none could be taken, or that it failed could not be told */
async function carryOutNext(dependencies: DestroyingDependencies): Promise<Outcome> {
  let taken: DueItem | null = null;
  try {
    const item = await record(dependencies.orm, 'keeping.letter_destroyed', (tx) =>
      destroyOrKeep(tx, dependencies, (one) => (taken = one)),
    );
    if (item === null) return 'nothing_due';
    taken = item;
    if (item.state === 'clearing') await clearItem(dependencies, item);
    return 'settled';
  } catch (error) {
    if (taken === null) throw error;
    await putOff(dependencies, taken, error);
    return 'put_off';
  }
}

async function clearItem(dependencies: DestroyingDependencies, item: DueItem): Promise<void> {
  const shared = await clearFiles(dependencies, item.hashes);
  await record(dependencies.orm, 'keeping.files_cleared', async (tx) => {
    const at = await readNow(tx, dependencies.isRehearsal);
    if (!(await settleItem(tx, item, shared, at))) return;
    if (item.failures > 0) await closeIncident(tx, destructionIncident(item.actId, item.letterId), at);
    const data = { actId: item.actId, number: item.number, hashes: item.hashes, shared: shared.length };
    await appendAudit(tx, { at, action: 'letter.destroyed', subject: letterSubject(item.letterId), data });
  });
}

/** The incident is the site's, not the letter's: an open task of a letter would take it out of the act. */
async function putOff(
  { orm, isRehearsal, onFailure }: DestroyingDependencies,
  item: DueItem,
  error: unknown,
): Promise<void> {
  onFailure?.(error);
  const { actId, letterId, siteId, state, number } = item;
  const failures = item.failures + 1;
  const fault = error instanceof Error ? error.name : 'unknown';
  await record(orm, 'keeping.letter_put_off', async (tx) => {
    const again = { reason: destructionStays(state, fault), pauseMs: destructionPause(failures) };
    if (!(await putOffItem(tx, item, again)) || failures < TOLD_FROM_FAILURE) return;
    const details = { words: [destructionWords(item, { number, state, fault })] };
    const incident = { key: destructionIncident(actId, letterId), siteId, subject: INSTALLATION, details };
    await openIncident(tx, incident, await readNow(tx, isRehearsal), true);
  });
}

/** Null: there is nothing to do. What comes back `waiting` was left whole. */
async function destroyOrKeep(
  tx: Parameters<typeof takeDueItem>[0],
  { isRehearsal }: DestroyingDependencies,
  onTaken: (item: DueItem) => void,
): Promise<DueItem | null> {
  if (await isHandingOverHeld(tx)) return null;
  const item = await takeDueItem(tx);
  if (item !== null) onTaken(item);
  if (item === null || item.state === 'clearing') return item;
  const now = await readNow(tx, isRehearsal);
  const whyNot = await whyNotNow(tx, item.letterId);
  if (whyNot !== null) {
    await keepItem(tx, item, whyNot, now);
    if (item.failures > 0) await closeIncident(tx, destructionIncident(item.actId, item.letterId), now);
    return item;
  }
  return { ...item, state: 'clearing', hashes: await destroyLetter(tx, item, now) };
}

/** @returns the files that something else names: they stay. @throws FileStaysError */
async function clearFiles(
  { orm, shelf, quietMs = QUIET_MS }: DestroyingDependencies,
  hashes: readonly string[],
): Promise<readonly string[]> {
  const isNamed = async (sha256: string): Promise<boolean> => (await namedBlobs(orm.em.fork(), [sha256])).has(sha256);
  const shared: string[] = [];
  for (const sha256 of hashes) {
    if (await isNamed(sha256)) {
      shared.push(sha256);
      continue;
    }
    const size = await shelf.clear(sha256, { unchangedSince: Date.now() - quietMs, isNamed });
    if (size !== null) continue;
    if (await isNamed(sha256)) shared.push(sha256);
    else if ((await shelf.byteSize(sha256)) !== null) throw new FileStaysError('a file was stored a moment ago');
  }
  return shared;
}
