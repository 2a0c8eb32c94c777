import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { appendLetterEvent } from '#db/repositories/letter-events.ts';
import { enqueueSignal } from '#db/repositories/outbox.ts';
import { recordLetterFile } from '#db/repositories/steps/letter-files.ts';
import { findLettersWithoutNotice } from '#db/repositories/steps/tracking.ts';
import { openTask } from '#db/repositories/steps/tasks.ts';
import { ChannelAnswerError, isCertainlyNotTaken } from '../ports/post-channel.ts';
import type { PostFile } from '../ports/post-channel.ts';
import { tellOutcome } from './apply-operations.ts';
import { NOTICE_FAULT_WORDS, noticeFault } from './check-notice.ts';
import type { NoticeFault } from './check-notice.ts';
import type { TrackingDependencies } from './dependencies.ts';

type LetterWithoutNotice = Awaited<ReturnType<typeof findLettersWithoutNotice>>[number];

/** Fetches the notice of every delivered letter that has none yet; returns how many came. */
export async function collectNotices(dependencies: TrackingDependencies): Promise<number> {
  const letters = await findLettersWithoutNotice(dependencies.orm.em.fork());
  let collected = 0;
  const failures: unknown[] = [];
  for (const letter of letters) {
    try {
      collected += await collectNotice(dependencies, letter);
    } catch (error) {
      failures.push(error);
    }
  }
  // One notice that cannot be had must not keep the others away; the sweep still ends as failed, so that it is seen and repeated.
  if (failures.length > 0)
    throw new AggregateError(failures, `${String(failures.length)} notices could not be fetched`);
  return collected;
}

async function collectNotice(dependencies: TrackingDependencies, letter: LetterWithoutNotice): Promise<0 | 1> {
  const file = await askForNotice(dependencies, letter);
  if (file.state === 'absent') {
    await noteMissing(dependencies, letter);
    return 0;
  }
  const fault = await noticeFault(file.bytes, letter.shpi);
  if (fault !== null) {
    await noteWrong(dependencies, letter, file, fault);
    return 0;
  }
  await fileNotice(dependencies, letter, file);
  return 1;
}

/** A Post that cannot give the notice now has not given it: the window goes on, and at its end a person is asked. */
async function askForNotice({ channel }: TrackingDependencies, { shpi }: LetterWithoutNotice): Promise<PostFile> {
  try {
    return await channel.deliveryNotice(shpi);
  } catch (error) {
    if (isCertainlyNotTaken(error) || error instanceof ChannelAnswerError) return { state: 'absent' };
    throw error;
  }
}

/** What is not this letter's notice is never filed with it: a person sees at once that it came, and what is wrong with it. */
async function noteWrong(
  { orm, isRehearsal }: TrackingDependencies,
  { id: letterId, siteId, revision }: LetterWithoutNotice,
  { bytes }: Extract<PostFile, { state: 'ready' }>,
  fault: NoticeFault,
): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await record(orm, 'tracking.notice_wrong', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const data = { reason: NOTICE_FAULT_WORDS[fault], sha256 };
    const eventKey = `notice_wrong:${sha256}`;
    if (!(await appendLetterEvent(tx, { letterId, eventKey, at: now, kind: 'notice_wrong', data }))) return;
    await openTask(tx, { kind: 'missing_notice', siteId, letterId, revision, details: { why: fault } }, now);
    await tellOutcome(tx, letterId, { outcome: 'delivered', isNoticeMissing: true }, now);
  });
}

async function fileNotice(
  { orm, blobs, isRehearsal }: TrackingDependencies,
  { id: letterId, revision }: LetterWithoutNotice,
  { bytes, fileName, mediaType }: Extract<PostFile, { state: 'ready' }>,
): Promise<void> {
  const sha256 = await blobs.put(bytes);
  await record(orm, 'tracking.notice_filed', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const byteSize = bytes.byteLength;
    await recordLetterFile(tx, { letterId, kind: 'notice', revision, fileName, mediaType, byteSize, sha256 }, now);
    await appendLetterEvent(tx, { letterId, eventKey: 'notice_received', at: now, kind: 'notice_received' });
    await tellOutcome(tx, letterId, { outcome: 'delivered', isNoticeMissing: false }, now);
    if (await wasToldMissing(tx, letterId)) await tellNotice(tx, letterId, now);
  });
}

/** Past the window the letter goes on without its notice: its workflow waits for it or for a person. */
async function noteMissing(
  { orm, isRehearsal, noticeWindowMs }: TrackingDependencies,
  { id: letterId, siteId, revision, statusSince }: LetterWithoutNotice,
): Promise<void> {
  await record(orm, 'tracking.notice_missing', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    if (now.getTime() - statusSince.getTime() < noticeWindowMs) return;
    const isNew = await appendLetterEvent(tx, {
      letterId,
      eventKey: 'notice_missing',
      at: now,
      kind: 'notice_missing',
    });
    if (!isNew) return;
    await openTask(tx, { kind: 'missing_notice', siteId, letterId, revision }, now);
    await tellOutcome(tx, letterId, { outcome: 'delivered', isNoticeMissing: true }, now);
  });
}

async function wasToldMissing(em: EntityManager, letterId: string): Promise<boolean> {
  const rows = await em.execute<{ id: string }[]>(
    `select id from letter_event where letter_id = ? and kind in ('notice_missing', 'notice_wrong')`,
    [letterId],
  );
  return rows.length > 0;
}

async function tellNotice(em: EntityManager, letterId: string, now: Date): Promise<void> {
  const eventId = `notice:${letterId}`;
  await enqueueSignal(
    em,
    { dedupeKey: eventId, workflowId: `letter/${letterId}`, signalName: 'noticeReported', payload: { eventId } },
    now,
  );
}
