import type { SentLetter } from '#test/crash/kit/court-office.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { failedTasks } from '../kit/engine-facts.ts';
import { seeThrough, submittedLetters } from '../kit/letters.ts';
import { must, type Scenario } from '../kit/scenario.ts';

/** So few workflows stay in memory that nearly every step replays its letter from its history. */
export const scenario: Scenario = {
  row: 'F7',
  title: 'в памяти исполнителя не больше трёх процессов: почти каждый шаг переигрывает историю',
  guarantee: 'тот же ход письма, что и с памятью; ни одного нарушения детерминизма',
  ground: 'shared',
  run: async (context) => {
    const { court, random, note } = context;
    const cache = random.turn([0, 1, 2, 3]);
    note(`в памяти ${String(cache)}`);
    const usual = await court.startWorker();
    const [model] = await submittedLetters(context, 1);
    if (model) await seeThrough(court, [model]);
    await usual.stop();
    await court.startWorker({ MASK_WORKFLOW_CACHE: String(cache) });
    const letters = await submittedLetters(context, random.int(4, 6));
    await seeThrough(court, letters);
    const expected = await lifeOf(court, model);
    for (const letter of letters) {
      const failed = await failedTasks(court, `letter/${letter.id}`);
      must(failed.length === 0, `${letter.number}: ${failed.join(', ')}`);
      const life = await lifeOf(court, letter);
      must(life === expected, `${letter.number}: ${life}, ждали ${expected}`);
    }
  },
};

/** The court's own steps in order; how the Post moved it is the Post's affair. */
async function lifeOf({ office }: CourtSystem, letter: SentLetter | undefined): Promise<string> {
  const rows = await office.rows<{ kind: string }>(
    `select kind from timeline where subject_id = ? and kind not in ('postal', 'moved') order by id`,
    [letter?.id ?? ''],
  );
  return rows.map(({ kind }) => kind).join(' ');
}
