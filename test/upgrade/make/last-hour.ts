import type { ChildProgram } from '#test/crash/kit/child-program.ts';
import type { OwnEngine } from '#test/crash/kit/own-engine.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { approveLetter } from '#test/soak/acts/approve-letter.ts';
import type { StoryLetter } from '#test/soak/kit/story.ts';
import { passDays, sweep, SWEEP_ID } from '#test/soak/kit/time.ts';
import type { MakersCourt } from './court.ts';
import { openHolds, type Held, type Holds } from './holds.ts';
import { LASTING, plan } from './post-faults.ts';

const MINUTE_DAYS = 1 / (24 * 60);
const HALF_DAY_SECONDS = 12 * 3_600;

/** Stages of batches that nothing but a dead worker leaves, in the order in which they are brought about. */
const HELD_BATCHES = [
  'ответ Почты не определён, идёт сверка',
  'передаётся: Почта приняла, ответа нет',
  'передаётся: Почта не получила',
  'архив готов, не послан',
  'партия закреплена, процесс не начат',
] as const;

interface HeldBatch {
  readonly letter: StoryLetter;
  readonly held: Held;
}

/** The hour of the stop: workers die in the middle of everything. */
export async function dieInTheMiddle(court: MakersCourt, engine: OwnEngine, databaseUrl: string): Promise<void> {
  const holds = openHolds(databaseUrl);
  const told = await court.prepared({ stage: 'подписано, процесс об этом не знает' });
  const batches = await holdBatches(court, holds);
  await loseDecision(court, engine, told);
  await holds.messagesOf(told.id);
  await dieAtWork(court, holds, batches);
  await holds.releaseAll();
  await court.submitted({ stage: 'подготовка не начата' });
  await court.write({ stage: 'черновик без вложений' }, 0);
  await court.write({ stage: 'черновик' });
}

/** Each letter is past its recall window at another time, so that each goes into a batch of its own while no worker is there. */
async function holdBatches(court: MakersCourt, holds: Holds): Promise<readonly HeldBatch[]> {
  const { lane } = court;
  const letters: StoryLetter[] = [];
  for (const [index, stage] of HELD_BATCHES.entries()) {
    await court.recallWindow(index * 600);
    letters.push(await court.signed({ stage }));
  }
  await court.recallWindow(HALF_DAY_SECONDS);
  await court.signed({ stage: 'подписано, можно отозвать' });
  await court.signed({ stage: 'подписано, будет отозвано' });
  await lane.workers.killOne();
  const batches: HeldBatch[] = [];
  for (const letter of letters) {
    const id = await court.openBatch();
    batches.push({ letter, held: await holds.batchStart(id) });
    await passDays(lane, 11 * MINUTE_DAYS);
  }
  return batches;
}

/** The decision is written, the worker dies before the engine hears of it, and the engine forgets that it was asked for. */
async function loseDecision(court: MakersCourt, engine: OwnEngine, letter: StoryLetter): Promise<void> {
  const { lane, story } = court;
  const worker = await court.startWorker({ MASK_FAIL_POINT: 'record/letter.signed:after' });
  await untilHalfIsPutOff(court);
  let isAlive = true;
  void worker.ended.then(() => (isAlive = false));
  let answer = Promise.resolve();
  while (isAlive) {
    answer = approveLetter(story, lane, await court.look(letter), 1);
    await Promise.race([answer, worker.ended]);
  }
  await engine.kill();
  await answer;
  await engine.start();
  await court.reach(letter, 'signed');
}

/** What the Post has provably not taken waits for the next batch; the engine's time had stood while no worker was there. */
async function untilHalfIsPutOff({ lane }: MakersCourt): Promise<void> {
  await passDays(lane, 35 * MINUTE_DAYS);
  await waitFor(async () => {
    const rows = await lane.rows(`select id from letter where status = 'queued' and batch_id is null`);
    if (rows.length === 0) throw new Error('the half that was not taken is still unknown');
  });
}

/** One worker hangs in several things at once and dies while it files what the last look at the Post has found. */
async function dieAtWork(court: MakersCourt, holds: Holds, batches: readonly HeldBatch[]): Promise<void> {
  const preparing = await court.submitted({ stage: 'подготовка прервана' });
  const prepared = await holds.letter(preparing.id);
  const changes = { MASK_FAIL_POINT: 'record/letter.filed:before', MASK_POST_TIMEOUT_MS: '600000' };
  const worker = await court.startWorker(changes);
  await prepared.untilWanted();
  const [unknown, taken, lost, archived] = batches;
  await letGo(court, unknown, 'error_before');
  await letGo(court, taken, 'timeout_after');
  await letGo(court, lost, 'timeout_before');
  const intents = await holds.intents();
  await letGo(court, archived);
  await intents.untilWanted();
  await lookUntilKilled(court, worker);
}

/** The batch goes on, and the Post fails at taking it in. */
async function letGo(
  court: MakersCourt,
  batch: HeldBatch | undefined,
  mode?: 'error_before' | 'timeout_after' | 'timeout_before',
): Promise<void> {
  if (!batch) throw new Error('a batch is missing');
  await plan(court, [...LASTING, ...(mode === undefined ? [] : [{ target: 'upload', mode, times: 1 } as const])]);
  await batch.held.release();
  if (mode === undefined) return;
  await court.reach(batch.letter, mode === 'error_before' ? 'unknown' : 'submitting');
  await waitFor(async () => {
    const left = (await court.lane.post.control('GET', 'faults')) as readonly { readonly target: string }[];
    const taken = (await court.lane.post.control('GET', 'acceptances')) as Readonly<Record<string, number>>;
    const isTaken = batch.letter.number !== undefined && taken[batch.letter.number] === 1;
    if (left.some(({ target }) => target === 'upload')) throw new Error('the Post has not been asked yet');
    if (isTaken !== (mode === 'timeout_after')) throw new Error(`${mode}: taken ${String(isTaken)}`);
  });
}

/** The first look at the Post asks, the next one reads, and what it finds is filed. */
async function lookUntilKilled({ lane }: MakersCourt, worker: ChildProgram): Promise<void> {
  let isAlive = true;
  void worker.ended.then(() => (isAlive = false));
  while (isAlive) {
    await sweep(lane);
    await waitFor(async () => {
      const { status } = await lane.client.workflow.getHandle(SWEEP_ID).describe();
      if (isAlive && status.name === 'RUNNING') throw new Error('the look at the Post goes on');
    });
  }
  const how = await worker.ended;
  if (how !== 'SIGKILL') throw new Error(`the worker ended by ${String(how)}`);
}
