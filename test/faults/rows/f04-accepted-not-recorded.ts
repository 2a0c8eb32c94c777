import type { SentLetter } from '#test/crash/kit/court-office.ts';
import { startAndDie } from '../kit/die.ts';
import { signedLetters, untilTaken } from '../kit/letters.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';

/** The worker dies when the Post has taken the batch and nobody has written it down. */
export const scenario: Scenario = {
  row: 'F4',
  title: 'исполнитель убит после приёма партии Почтой, до записи ответа',
  guarantee: 'состояние «не определён», сверка находит приём, Почта приняла один раз',
  ground: 'shared',
  run: async (context) => {
    const { court, random } = context;
    const maker = await court.startWorker();
    const letters = await signedLetters(context, random.int(1, 3));
    await maker.stop();
    const [batchId = ''] = await court.office.openBatch();
    await random.turn([dieWithAnswer, dieWaiting])(context, letters);
    await court.startWorker();
    await Promise.all(letters.map((letter) => court.office.reach(letter, 'filed')));
    const seen = await court.office.rows('select 1 from timeline where event_key = ?', [`unclear:${batchId}:1`]);
    must(seen.length === letters.length, `«не определён» показан ${String(seen.length)} раз`);
  },
};

/** The answer has come, the record is not made. */
async function dieWithAnswer({ court, note }: FaultContext): Promise<void> {
  note('ответ получен, не записан');
  await startAndDie(court, 'effect/post.submit:after');
}

/** The Post has taken the archive and holds its answer back. */
async function dieWaiting({ court, note }: FaultContext, letters: readonly SentLetter[]): Promise<void> {
  note('ответ удержан Почтой');
  await court.post.control('PUT', 'faults', { target: 'upload', mode: 'timeout_after' });
  const worker = await court.startWorker();
  await untilTaken(court, letters);
  await worker.kill();
}
