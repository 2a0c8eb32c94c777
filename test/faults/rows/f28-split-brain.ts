import type { SentLetter } from '#test/crash/kit/court-office.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { TRACKING_SWEEP_WORKFLOW } from '#temporal/contract/schedules.ts';
import { Client as PgClient } from 'pg';
import { withEngine } from '../kit/engine-facts.ts';
import { acceptedTimes, seeThrough, signedLetters, untilTaken } from '../kit/letters.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';

/** Two at once where one should be: openers of batches, sweeps, and a submitter that wakes up when another has done its work. */
export const scenario: Scenario = {
  row: 'F28',
  title: 'двое вместо одного: два открывающих партию, два обхода, исполнитель-«зомби» при передаче',
  guarantee: 'письмо в одной партии, Почта приняла один раз, проснувшийся ничего не шлёт и не портит',
  ground: 'shared',
  run: (context) => context.random.turn([zombieBeforeSending, openers, zombieAfterSending, sweeps])(context),
};

async function openers(context: FaultContext): Promise<void> {
  const { court, random } = context;
  context.note('два открывающих партию');
  await Promise.all([court.startWorker(), court.startWorker()]);
  const letters = await signedLetters(context, random.int(2, 4));
  const opened = await Promise.all(Array.from({ length: random.int(2, 5) }, () => court.office.openBatch()));
  must(opened.flat().length === 1, `партий ${String(opened.flat().length)}`);
  await seeThrough(court, letters);
}

async function sweeps(context: FaultContext): Promise<void> {
  const { court, random, seed } = context;
  context.note('два обхода рядом');
  await Promise.all([court.startWorker(), court.startWorker()]);
  const letters = await signedLetters(context, random.int(2, 3));
  await court.office.openBatch();
  await untilTaken(court, letters);
  await withEngine(court, async (client) => {
    const taskQueue = court.env.worker['TEMPORAL_TASK_QUEUE'] ?? '';
    const start = (index: number) =>
      client.workflow.execute(TRACKING_SWEEP_WORKFLOW, {
        ...{ taskQueue, args: [], workflowId: `sweep/${String(seed)}/${String(index)}` },
      });
    for (let round = 0; round < 3; round += 1) await Promise.all([start(2 * round), start(2 * round + 1)]);
  });
  await seeThrough(court, letters);
}

/** It stood still between its committed intent and the first byte; another has sent meanwhile. It must see that its time is over. */
async function zombieBeforeSending(context: FaultContext): Promise<void> {
  const { court, random } = context;
  context.note('зомби до передачи');
  const zombie = await court.startWorker();
  const letters = await signedLetters(context, random.int(1, 2));
  const held = await holdIntent(court);
  await court.office.openBatch();
  await held.untilSomebodyWaits();
  zombie.pause();
  await held.release();
  await court.startWorker();
  await untilTaken(court, letters);
  zombie.resume();
  await seeThrough(court, letters);
  await requireOnce(court, letters);
}

/** It stood still while the Post held its answer back; another has looked it up meanwhile. */
async function zombieAfterSending(context: FaultContext): Promise<void> {
  const { court, random } = context;
  context.note('зомби после передачи');
  const zombie = await court.startWorker();
  const letters = await signedLetters(context, random.int(1, 2));
  await court.post.control('PUT', 'faults', { target: 'upload', mode: 'slow', delayMs: 1_000 });
  await court.office.openBatch();
  await waitFor(async () => {
    const faults = (await court.post.control('GET', 'faults')) as readonly unknown[];
    must(faults.length === 0, 'передача не началась');
  });
  zombie.pause();
  await court.startWorker();
  await Promise.all(letters.map((letter) => court.office.reach(letter, 'filed')));
  zombie.resume();
  await requireOnce(court, letters);
}

/** The zombie is awake and serves: a new letter goes through whoever takes it, and the old ones are still accepted once. */
async function requireOnce(court: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  const last = await court.office.signed('kopiya-resheniya.pdf');
  await seeThrough(court, [last]);
  for (const { number } of letters) {
    const times = await acceptedTimes(court, number);
    must(times === 1, `Почта приняла ${number} ${String(times)} раза`);
  }
}

const LOCK = 4_711;

/** The commit of an intent waits for us at its very end: the one who commits knows nothing yet, and the intent will stand. */
async function holdIntent(court: CourtSystem) {
  const holder = new PgClient(court.env.worker['DATABASE_URL']);
  await holder.connect();
  await holder.query(`create or replace function hold_intent() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock_shared(${String(LOCK)}); return null; end $$`);
  await holder.query('drop trigger if exists hold_intent on submission_intent');
  await holder.query(`create constraint trigger hold_intent after insert on submission_intent
    deferrable initially deferred for each row execute function hold_intent()`);
  await holder.query(`select pg_advisory_lock(${String(LOCK)})`);
  return {
    untilSomebodyWaits: () =>
      waitFor(async () => {
        const { rowCount } = await holder.query(
          `select 1 from pg_locks where locktype = 'advisory' and not granted and objid = ${String(LOCK)}
              and database = (select oid from pg_database where datname = current_database())`,
        );
        must((rowCount ?? 0) > 0, 'никто не фиксирует намерение');
      }),
    release: async () => {
      await holder.query(`select pg_advisory_unlock(${String(LOCK)})`);
      await waitFor(async () => {
        const { rowCount } = await holder.query('select 1 from submission_intent where outcome is null');
        must((rowCount ?? 0) > 0, 'намерение не зафиксировано');
      });
      await holder.query('drop trigger hold_intent on submission_intent');
      await holder.end();
    },
  };
}
