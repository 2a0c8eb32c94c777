import { FAIL_MOMENTS, FAIL_POINTS } from '#activities/engine/fail-points.ts';
import { leftBehind } from '#test/crash/kit/left-behind.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { diesByItself } from '../kit/die.ts';
import { CHEAP_SAMPLES, OFFICE_SAMPLES, seeThrough } from '../kit/letters.ts';
import { must, type Scenario } from '../kit/scenario.ts';

const POINTS = FAIL_POINTS.flatMap((point) => FAIL_MOMENTS.map((moment) => `${point}:${moment}`));

/** The worker dies at one point of a letter's making; over the seeds at each of them. */
export const scenario: Scenario = {
  row: 'F3',
  title: 'исполнитель убит в одной из точек: преобразование, штамп, подпись, архив, передача, отслеживание',
  guarantee: 'шаг повторён, временные файлы убраны, половины PDF не видно',
  ground: 'shared',
  run: async ({ court, random, note }) => {
    const point = random.turn(POINTS);
    const document = random.pick(point.startsWith('conversion') ? OFFICE_SAMPLES : CHEAP_SAMPLES);
    note(`${point}, ${document}`);
    const dying = await court.startWorker({ MASK_FAIL_POINT: point });
    const letter = await court.office.submit(document);
    const life = seeThrough(court, [letter]);
    await diesByItself(dying);
    await court.startWorker();
    await life;
    const pdfs = await court.office.rows(`select 1 from letter_file where letter_id = ? and kind = 'pdf'`, [letter.id]);
    must(pdfs.length === 1, `файлов PDF у письма ${String(pdfs.length)}`);
    await waitFor(async () => {
      const left = await leftBehind(court.places, dying.pid);
      must(left.records + left.folders + left.processes === 0, `осталось от убитого: ${JSON.stringify(left)}`);
    });
  },
};
