import { setTimeout as pause } from 'node:timers/promises';
import { listSiteHours } from '#db/settings/sites.ts';
import { submitLetter } from '../acts/clerk.ts';
import { NO_REFUSALS } from '../acts/post.ts';
import type { Lane } from '../kit/lane.ts';
import { comes, shownLetters } from '../kit/look.ts';
import { count, Broken, type Story } from '../kit/story.ts';
import { passDays, sweep } from '../kit/time.ts';
import { isRegisterRead, openNotices } from './notices.ts';
import { doDuties } from './duties.ts';

/** So long a healed system may need, of the machine's own time; a dead worker's step alone is noticed after fifteen seconds. */
const PATIENCE_MS = 240_000;
/** So long the Post may go on failing as was planned. */
const FAILING_MS = 30_000;
const BUSY_PAUSE_MS = 250;
const MAX_STEP_DAYS = 16;

/**
 * Everything is healed, people do their duties, days pass, until every letter has come to its end and every batch is closed.
 * @throws Broken naming those that have not
 */
export async function seeThrough(story: Story, lane: Lane): Promise<void> {
  await heal(story, lane);
  const giveUpAtMs = performance.now() + PATIENCE_MS;
  const forgetAtMs = performance.now() + FAILING_MS;
  let areFaultsLeft = true;
  let days = 1;
  let before = '';
  let seen = '';
  for (;;) {
    const open = await whatIsOpen(story, lane);
    if (open.lines.join() !== seen) story.note(`ждём: ${open.lines.join(', ')}`);
    seen = open.lines.join();
    if (open.lines.length === 0 && (await staysOver(story, lane))) return forgetFaults(story, lane);
    if (performance.now() > giveUpAtMs) {
      throw new Broken(open.lines.map((words) => ({ kind: 'lost', words: `не пришло к концу: ${words}` })));
    }
    if (areFaultsLeft && performance.now() > forgetAtMs) {
      await forgetFaults(story, lane);
      areFaultsLeft = false;
    }
    await doDuties(story, lane);
    if (open.isBusy) {
      await pause(BUSY_PAUSE_MS);
      continue;
    }
    const now = open.lines.join();
    days = now === before ? Math.min(MAX_STEP_DAYS, days * 2) : 1;
    before = now;
    await passDays(lane, days);
    await sweep(lane);
    await pause(BUSY_PAUSE_MS);
  }
}

/** What the Post told last may still open a task: a charge is judged again when a letter's way is told. */
async function staysOver(story: Story, lane: Lane): Promise<boolean> {
  await sweep(lane);
  return (await whatIsOpen(story, lane)).lines.length === 0;
}

/** What the Post will still fail at is left to it for a while: it is counted and comes to its end by itself. */
async function heal(story: Story, lane: Lane): Promise<void> {
  await lane.emulator.start();
  await lane.post.control('PUT', 'settings', NO_REFUSALS);
  await lane.workers.heal();
  await comes(() => isKnownToEngine(lane), PATIENCE_MS);
  await lane.others?.sms.fates();
  await lane.others?.amirs.control('PUT', 'faults', []);
  // A hand-over without an answer is asked for again with its key, as the page does.
  for (const letter of story.letters) {
    if (letter.submitted === 'maybe') await submitLetter(story, lane, letter, 1);
  }
}

/** A worker is ready a little before the engine hears of it, and makes its schedules after that. */
async function isKnownToEngine({ orm, reconciler: { dependencies } }: Lane): Promise<boolean> {
  const { book, starter } = dependencies;
  return (await book.hasWorker()) && (await starter.missingSchedules(await listSiteHours(orm.em.fork()))).length === 0;
}

async function forgetFaults(story: Story, { post }: Lane): Promise<void> {
  const left = (await post.control('GET', 'faults')) as readonly { readonly times: number }[];
  const times = left.reduce((sum, fault) => sum + fault.times, 0);
  count(story.tally, 'сбоев Почты не понадобилось', times);
  if (times > 0) await post.control('PUT', 'faults', []);
}

/** Work is going on, or is about to: time must not pass over it. */
const BUSY_LETTERS = ['preparing'];
const BUSY_BATCHES = ['frozen', 'submitting'];

async function whatIsOpen(
  story: Story,
  lane: Lane,
): Promise<{ readonly lines: readonly string[]; readonly isBusy: boolean }> {
  const letters = (await shownLetters(lane, story)).filter(
    ({ row }) => !['filed', 'cancelled', 'draft'].includes(row.status),
  );
  const batches = await lane.rows<{ id: string; status: string }>(
    `select id, status from batch where status <> 'closed' order by id`,
  );
  // The batch is closed, and the sweep goes on asking for its form.
  const forms = await lane.rows<{ batch: string }>(
    `select t.subject_id as batch from task t join batch b on b.id = t.subject_id and b.status = 'closed'
      where t.kind = 'missing_notice' and t.closed_at is null`,
  );
  const [outbox] = await lane.rows<{ waiting: number }>(
    'select count(*)::int as waiting from outbox where delivered_at is null',
  );
  const waiting = outbox?.waiting ?? 0;
  const notices = await openNotices(story, lane);
  const owed = await lane.rows<{ id: string }>(
    `select id from task where kind in ('unclear_notification', 'letter_instead', 'form103_difference') and closed_at is null`,
  );
  const isRead = await isRegisterRead(lane);
  return {
    lines: [
      ...letters.map(({ letter, row }) => `письмо ${String(letter.label)} (${row.number ?? row.id}) — «${row.status}»`),
      ...batches.map(({ id, status }) => `партия ${id} — «${status}»`),
      ...forms.map(({ batch }) => `партия ${batch} — без формы 103`),
      ...notices,
      ...owed.map(({ id }) => `задание ${id}`),
      ...(isRead ? [] : ['картотека дочитывается']),
      ...(waiting > 0 ? [`исходящих не доставлено: ${String(waiting)}`] : []),
    ],
    isBusy:
      waiting > 0 ||
      !isRead ||
      letters.some(({ row }) => BUSY_LETTERS.includes(row.status)) ||
      batches.some(({ status }) => BUSY_BATCHES.includes(status)),
  };
}
