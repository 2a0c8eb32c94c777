import { leftBehind } from '#test/crash/kit/left-behind.ts';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { diesByItself, startDoomed } from '../kit/die.ts';
import { CHEAP_SAMPLES, OFFICE_SAMPLES, seeThrough } from '../kit/letters.ts';
import { must, type Scenario } from '../kit/scenario.ts';

/** Every point that the worker passes in the life of a registered letter. */
const ORDINARY = [
  ...['effect/engine.start', 'record/outbox.relayed', 'activity/convertDocument', 'effect/document.convert'],
  ...['effect/blob.put', 'record/conversion.kept', 'record/letter.preparing', 'effect/document.assemble'],
  ...['effect/document.check', 'effect/document.stamp', 'record/letter.prepared', 'activity/prepare'],
  ...['effect/signature.make', 'effect/signature.verify', 'effect/signature.detach', 'record/letter.signed'],
  ...['activity/sign', 'activity/archive', 'record/batch.archived', 'record/batch.intent', 'effect/post.submit'],
  ...['record/batch.answered', 'activity/submit', 'effect/engine.signal', 'effect/engine.confirm'],
  ...['effect/post.form103', 'record/batch.form103', 'activity/fetchForm103', 'record/batch.closed', 'activity/close'],
  ...['effect/tracking.open', 'record/tracking.ticket_opened', 'effect/tracking.read', 'record/tracking.ticket_read'],
  ...['record/tracking.applied', 'effect/post.notice', 'record/tracking.notice_filed', 'activity/sweepTracking'],
  ...['record/letter.filed', 'activity/file'],
];
/** Passed only when the Post's answer says nothing. */
const UNCLEAR = ['record/batch.unknown', 'activity/lookUp', 'effect/post.lookUp', 'record/batch.found'];
const DEATHS = [...ORDINARY, ...UNCLEAR].flatMap((point) => [`${point}:before`, `${point}:after`]);
/** So many seeds in a row meet every death once. */
const SEEDS = 20;
const SHARES = Array.from({ length: SEEDS }, (_, share) => DEATHS.filter((_death, index) => index % SEEDS === share));

/** One worker after another dies, each at another point, each with a new letter in its hands. */
export const scenario: Scenario = {
  row: 'F3',
  title: 'исполнитель убит у каждой точки: преобразование, штамп, подпись, архив, передача, отслеживание',
  guarantee: 'шаг повторён, временные файлы убраны, половины PDF не видно',
  ground: 'shared',
  run: async ({ court, random, note }) => {
    const letters: SentLetter[] = [];
    const lives: Promise<void>[] = [];
    const dead: number[] = [];
    for (const death of random.shuffled(random.turn(SHARES))) {
      const isUnclear = UNCLEAR.some((point) => death.startsWith(`${point}:`));
      const document = random.pick(death.includes('convert') ? OFFICE_SAMPLES : CHEAP_SAMPLES);
      note(death);
      // An earlier seed may have converted the same document: then nothing would be converted, and nobody would die.
      if (death.includes('conver')) await court.office.rows('delete from conversion');
      if (isUnclear) await court.post.control('PUT', 'faults', { target: 'upload', mode: 'error_after' });
      const worker = await startDoomed(court, death);
      const letter = await court.office.submit(document);
      letters.push(letter);
      lives.push(watched(seeThrough(court, [letter])));
      if (!worker) continue;
      await diesByItself(worker);
      dead.push(worker.pid);
    }
    await court.startWorker();
    await Promise.all(lives);
    for (const { id, number } of letters) {
      const pdfs = await court.office.rows(`select 1 from file where subject_id = ? and kind = 'pdf'`, [id]);
      must(pdfs.length === 1, `файлов PDF у ${number}: ${String(pdfs.length)}`);
    }
    await waitFor(async () => {
      for (const pid of dead) {
        const left = await leftBehind(court.places, pid);
        must(left.records + left.folders + left.processes === 0, `осталось от убитого: ${JSON.stringify(left)}`);
      }
    });
  },
};

/** Its failure is told where it is awaited; until then it must not end the whole program. */
function watched(life: Promise<void>): Promise<void> {
  life.catch(() => undefined);
  return life;
}
