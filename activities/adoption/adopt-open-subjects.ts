import pLimit from 'p-limit';
import { ADOPTED_KINDS, KINDS_TO_ADOPT, type AdoptedKind } from '#db/adoption/kinds-to-adopt.ts';
import { dropMessagesTo, findEndedWithMessages, type KindToAdopt } from '#db/adoption/process-to-adopt.ts';
import { record } from '#db/record.ts';
import { listSiteHours } from '#db/settings/sites.ts';
import type { Subject } from '#domain/work/subject.ts';
import { adoptOne } from './adopt-one.ts';
import type { AdoptDependencies } from './dependencies.ts';

export interface AdoptOptions {
  /** Who asked for it; absent: the program itself, or the operator at the command line. */
  readonly actorId?: string | undefined;
  /** Called between pages. */
  readonly onProgress?: (() => void) | undefined;
}

/** What was mended. */
export interface AdoptReport {
  readonly adopted: Readonly<Record<AdoptedKind, number>>;
  /** Ids of schedules that were not there. */
  readonly schedules: readonly string[];
  /** Messages to processes that have ended and that the engine has forgotten. */
  readonly dropped: number;
}

const PAGE = 200;
/** Subjects of a page that the engine is asked about at once. */
const LANES = 8;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Gives every open letter, batch, publication and notice that the engine does not lead its process again, at the stage that the database proves,
 * and makes the schedules that are gone. A start that waits in the outbox is no loss. A repeat finds nothing to do; while a process lives
 * none is begun, and what has ended stays ended. @throws when a side cannot be read: what was adopted by then stays
 */
export async function adoptOpenSubjects(
  dependencies: AdoptDependencies,
  options: AdoptOptions = {},
): Promise<AdoptReport> {
  const { orm, starter } = dependencies;
  const schedules = await starter.ensureSchedules(await listSiteHours(orm.em.fork()));
  // Letters first: what a batch tells them then finds somebody to hear it.
  const adopted = { letter: 0, batch: 0, publication: 0, notification: 0 };
  for (const kind of ADOPTED_KINDS) adopted[kind] = await adoptKind(dependencies, KINDS_TO_ADOPT[kind], options);
  return { adopted, schedules, dropped: await dropUndeliverable(dependencies) };
}

/** The same of one subject. @returns whether its process was begun */
export async function adoptSubject(
  dependencies: AdoptDependencies,
  { kind, id }: Subject<AdoptedKind>,
  { actorId }: AdoptOptions = {},
): Promise<boolean> {
  const { read } = KINDS_TO_ADOPT[kind];
  const process = await read(dependencies.orm.em.fork(), id, new Date());
  return process !== null && adoptOne(dependencies, process, read, actorId);
}

async function adoptKind(
  dependencies: AdoptDependencies,
  { openAfter, read }: KindToAdopt,
  { actorId, onProgress }: AdoptOptions,
): Promise<number> {
  let count = 0;
  for (let after = NOBODY; ;) {
    const page = await openAfter(dependencies.orm.em.fork(), after, PAGE);
    const last = page.at(-1);
    if (!last) return count;
    const begun = await pLimit(LANES).map(page, (open) => adoptOne(dependencies, open, read, actorId));
    count += begun.filter(Boolean).length;
    after = last.subject.id;
    onProgress?.();
  }
}

/** What is to be told to a process whose subject has ended and that the engine has forgotten would wait for ever. */
async function dropUndeliverable({ orm, book }: AdoptDependencies): Promise<number> {
  const ended = await findEndedWithMessages(orm.em.fork());
  const described = await pLimit(LANES).map(ended, async (id) => ((await book.describe(id)) === null ? [id] : []));
  return record(orm, 'process.messages_dropped', (tx) => dropMessagesTo(tx, described.flat()), 'statement');
}
