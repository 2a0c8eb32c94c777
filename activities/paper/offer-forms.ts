import { isSettled } from '#domain/batches/batch-life.ts';
import { afterWorkingTime } from '#domain/calendar/working-time.ts';
import { formsOfOrders, type PaperFormName } from '#domain/paper/paper-forms.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { loadBatch, type StepBatch } from '#db/batches/batch-row.ts';
import { readNow } from '#db/clock.ts';
import { addForm, listForms } from '#db/paper/forms.ts';
import { listOrders } from '#db/paper/orders.ts';
import { loadSite } from '#db/people/step-people.ts';
import { record } from '#db/record.ts';
import { hasOpenTask, openTask } from '#db/work/tasks.ts';
import type { BatchRequest } from '../batches/contract.ts';
import type { PaperPost } from '../ports/paper-post.ts';
import { ChannelAnswerError, isCertainlyNotTaken, type PostFile } from '../ports/post-channel.ts';
import { ChannelNotConfiguredError } from '../ports/post-channels.ts';
import type { PaperStanding } from './contract.ts';
import type { PaperDependencies } from './dependencies.ts';

/** The activity `offerForms`: what is here already is not fetched again; what the Post does not give now is left for the next time. */
export async function offerForms(
  dependencies: PaperDependencies,
  { batchId }: BatchRequest,
): Promise<{ readonly standing: PaperStanding }> {
  const em = dependencies.orm.em.fork();
  const batch = await loadBatch(em, batchId);
  if (isSettled(batch.status)) return { standing: 'settled' };
  await ask(dependencies, batch);
  const kept = new Set((await listForms(em, batchId)).map(keyOf));
  const wanted = formsOfOrders(await listOrders(em, batchId)).filter((form) => !kept.has(keyOf(form)));
  for (const form of wanted) {
    if (!(await fetchForm(dependencies, batchId, form))) return { standing: 'forms_late' };
  }
  return { standing: 'hand_in' };
}

function keyOf({ kind, ofId }: PaperFormName): string {
  return `${kind}/${ofId}`;
}

/** @returns false when the Post does not give it now */
async function fetchForm(
  { orm, blobs, paperPost, isRehearsal }: PaperDependencies,
  batchId: string,
  form: PaperFormName,
): Promise<boolean> {
  const file = await askFor(requirePaperPost(paperPost), form);
  if (file.state === 'absent') return false;
  const { fileName, mediaType, bytes } = file;
  const sha256 = await blobs.put(bytes);
  await record(orm, 'paper.form', async (tx) =>
    addForm(
      tx,
      batchId,
      { ...form, fileName, mediaType, sha256, byteSize: bytes.byteLength },
      await readNow(tx, isRehearsal),
    ),
  );
  return true;
}

/** @throws ChannelNotConfiguredError: the batch was opened for a way that this worker no longer has */
export function requirePaperPost(paperPost: PaperPost | null): PaperPost {
  if (paperPost) return paperPost;
  throw new ChannelNotConfiguredError('the channel paper is not configured');
}

async function askFor(post: PaperPost, { kind, ofId }: PaperFormName): Promise<PostFile> {
  const calls = { form103: post.form103, all_forms: post.allForms, label: post.label };
  try {
    return await calls[kind](ofId);
  } catch (error) {
    if (isCertainlyNotTaken(error) || error instanceof ChannelAnswerError) return { state: 'absent' };
    throw error;
  }
}

const SECOND_MS = 1_000;

/** One task at a time, by the site's own terms. */
async function ask({ orm, isRehearsal }: PaperDependencies, { id, siteId }: StepBatch): Promise<void> {
  const subject = batchSubject(id);
  if (await hasOpenTask(orm.em.fork(), subject, 'hand_in_paper')) return;
  await record(orm, 'paper.asked', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const site = await loadSite(tx, siteId);
    const dueAt = afterWorkingTime(now, site.escalateAfterSeconds * SECOND_MS, site);
    await openTask(tx, { kind: 'hand_in_paper', subject, siteId, dueAt }, now);
  });
}
