import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { loadBatch } from '#db/batches/batch-row.ts';
import { readNow } from '#db/clock.ts';
import { findFormCheck } from '#db/form103/checks.ts';
import { keepDifferenceTasks, type TasksMoved } from '#db/form103/difference-tasks.ts';
import { lockFormCheck, readOpenDifferences } from '#db/form103/open-differences.ts';
import { takeFormWish, type FormWish } from '#db/form103/wishes.ts';
import { record } from '#db/record.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { batchSubject } from '#domain/work/subject.ts';

/**
 * Holds the charges of a form that is compared against the tariff of ways that were told since: what differs by that is a task, what no
 * longer does is none. The comparison stays what it was, and with it what people have settled.
 */
export async function judgeAgain(
  { orm, isRehearsal }: { readonly orm: MikroORM; readonly isRehearsal: boolean },
  wish: FormWish,
): Promise<void> {
  await record(orm, 'form103.judged_again', async (tx) => {
    if (!(await takeFormWish(tx, wish))) return;
    const { batchId } = wish;
    const { form103Sha256, siteId } = await loadBatch(tx, batchId);
    const check = await findFormCheck(tx, batchId);
    if (check === null || check.form_sha256 !== form103Sha256) return;
    await lockFormCheck(tx, check.id);
    const now = await readNow(tx, isRehearsal);
    const { open } = await readOpenDifferences(tx, check);
    await tellMoved(tx, wish, await keepDifferenceTasks(tx, { batchId, siteId, checkId: check.id, open }, now), now);
  });
}

const LINES = { opened: 'form103_way_differs', gone: 'form103_way_agrees' } as const;

async function tellMoved(tx: EntityManager, { batchId, upTo }: FormWish, moved: TasksMoved, at: Date): Promise<void> {
  const subject = batchSubject(batchId);
  for (const what of ['opened', 'gone'] as const) {
    const words = moved[what].flatMap((one) => one.words).join(' ');
    if (moved[what].length === 0) continue;
    const kind = LINES[what];
    await appendTimeline(tx, { subject, eventKey: `${kind}:${upTo}`, at, kind, data: { words } });
  }
}
