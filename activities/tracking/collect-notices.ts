import { createHash } from 'node:crypto';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { enqueueSignal } from '#db/work/outbox.ts';
import { hasShpi, lockShpis } from '#db/tracking/shpi-lock.ts';
import { fileNoticeWithLetter } from '#db/tracking/file-notice.ts';
import { findLettersWithoutNotice } from '#db/tracking/tracking-tickets.ts';
import { openTask } from '#db/work/tasks.ts';
import { ChannelAnswerError, isCertainlyNotTaken } from '../ports/post-channel.ts';
import type { PostFile } from '../ports/post-channel.ts';
import { NOTICE_REASONS, noticeFault } from './check-notice.ts';
import type { NoticeFault } from './check-notice.ts';
import type { TrackingDependencies } from './dependencies.ts';
import { lateNoticeMessage, outcomeMessage } from '#db/tracking/outcome-message.ts';
import { letterSubject } from '#domain/work/subject.ts';

type LetterWithoutNotice = Awaited<ReturnType<typeof findLettersWithoutNotice>>[number];

/** Fetches the notice of every delivered letter that has none yet; returns how many came. */
export async function collectNotices(dependencies: TrackingDependencies): Promise<number> {
  const letters = await findLettersWithoutNotice(dependencies.orm.em.fork());
  let collected = 0;
  const errors: unknown[] = [];
  for (const letter of letters) {
    try {
      collected += await collectNotice(dependencies, letter);
    } catch (error) {
      errors.push(error);
    }
  }
  // One notice that cannot be had must not keep the others away; the sweep still ends as failed, so that it is seen and repeated.
  if (errors.length > 0) throw new AggregateError(errors, `${String(errors.length)} notices could not be fetched`);
  return collected;
}

async function collectNotice(dependencies: TrackingDependencies, letter: LetterWithoutNotice): Promise<0 | 1> {
  const file = await askForNotice(dependencies, letter);
  if (file.state === 'absent') {
    await noteMissing(dependencies, letter);
    return 0;
  }
  const fault = await noticeFault(dependencies.reader, file.bytes, letter.shpi);
  if (fault !== null) {
    await noteWrong(dependencies, letter, file, fault);
    return 0;
  }
  await fileNotice(dependencies, letter, file);
  return 1;
}

/** A Post that cannot give the notice now has not given it: the window goes on, and at its end a person is asked. */
async function askForNotice(
  { channels }: TrackingDependencies,
  { shpi, channel }: LetterWithoutNotice,
): Promise<PostFile> {
  try {
    return await channels.of(channel).deliveryNotice(shpi);
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
    const data = { reason: NOTICE_REASONS[fault], sha256 };
    const eventKey = `notice_wrong:${sha256}`;
    if (
      !(await appendTimeline(tx, { subject: letterSubject(letterId), eventKey, at: now, kind: 'notice_wrong', data }))
    )
      return;
    await openTask(
      tx,
      { kind: 'missing_notice', subject: letterSubject(letterId), siteId, revision, details: { why: fault } },
      now,
    );
    await enqueueSignal(tx, outcomeMessage(letterId, { outcome: 'delivered', isNoticeMissing: true }), now);
  });
}

async function fileNotice(
  { orm, blobs, isRehearsal }: TrackingDependencies,
  { id: letterId, shpi, revision }: LetterWithoutNotice,
  { bytes, fileName, mediaType }: Extract<PostFile, { state: 'ready' }>,
): Promise<void> {
  const sha256 = await blobs.put(bytes);
  const byteSize = bytes.byteLength;
  const file = {
    subject: letterSubject(letterId),
    kind: 'notice',
    revision,
    fileName,
    mediaType,
    byteSize,
    sha256,
  } as const;
  const outcome = outcomeMessage(letterId, { outcome: 'delivered', isNoticeMissing: false });
  const words = { outcome, lateNotice: lateNoticeMessage(letterId) };
  await record(orm, 'tracking.notice_filed', async (tx) => {
    await lockShpis(tx, 'telling');
    // Its ШПИ may have gone to another letter while the notice was fetched: the next sweep asks anew.
    if (!(await hasShpi(tx, letterId, shpi))) return;
    await fileNoticeWithLetter(tx, file, words, await readNow(tx, isRehearsal));
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
    const isNew = await appendTimeline(tx, {
      subject: letterSubject(letterId),
      eventKey: 'notice_missing',
      at: now,
      kind: 'notice_missing',
    });
    if (!isNew) return;
    await openTask(tx, { kind: 'missing_notice', subject: letterSubject(letterId), siteId, revision }, now);
    await enqueueSignal(tx, outcomeMessage(letterId, { outcome: 'delivered', isNoticeMissing: true }), now);
  });
}
