import type { SentLetter } from '#test/crash/kit/court-office.ts';
import { acceptedTimes } from '../kit/letters.ts';
import { resubmit, rowOf, seeThrough, untilAsked } from '../kit/in-hands.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';

/** The seed with this number is told in the matrix's own size: 3 of 1,000. */
const WHOLE_SIZE_SEED = 997;
/** Letters made ready at once: more would only wait for each other. */
const AT_ONCE = 20;
const MESSAGE = 'Адрес не найден в справочнике Почты';

/** The Post takes the batch but finds some of its letters faulty by its own lights. */
export const scenario: Scenario = {
  row: 'F23',
  title: 'Почта приняла не все письма партии (3 из 20; зерно 997 — 3 из 1000)',
  guarantee: 'у каждого письма свой исход; исправляют и передают снова только непринятые',
  ground: 'shared',
  run: async (context) => {
    const { court, random, seed, note } = context;
    const [total, faulty] = seed === WHOLE_SIZE_SEED ? [1_000, 3] : [random.int(4, 10), random.int(1, 3)];
    note(`${String(faulty)} из ${String(total)}`);
    await court.startWorker();
    const letters = await makeReady(context, total);
    const refused = random.shuffled(letters).slice(0, faulty);
    for (const { number } of refused) await rejectOnce(context, number);
    const batches = await court.office.openBatch();
    await Promise.all(refused.map((letter) => untilAsked(court, letter, 'mend')));
    const taken = letters.filter((letter) => !refused.includes(letter));
    await Promise.all(taken.map((letter) => court.office.reach(letter, 'filed')));
    for (const letter of refused) await requireNamed(context, letter);
    for (const letter of refused) await resubmit(court, letter);
    await seeThrough(court, refused);
    await requireOwnBatches(context, batches, taken, refused);
  },
};

async function makeReady({ court }: FaultContext, total: number): Promise<SentLetter[]> {
  const letters: SentLetter[] = [];
  while (letters.length < total) {
    const count = Math.min(AT_ONCE, total - letters.length);
    letters.push(...(await Promise.all(Array.from({ length: count }, () => court.office.signed('skan.png')))));
  }
  return letters;
}

async function rejectOnce({ court }: FaultContext, number: string): Promise<void> {
  const place = `rejections/${encodeURIComponent(number)}`;
  await court.post.control('PUT', place, { column: 'ADDRESSLINE_TO', message: MESSAGE });
}

/** The author sees the Post's own words beside the field. */
async function requireNamed({ court }: FaultContext, letter: SentLetter): Promise<void> {
  must((await acceptedTimes(court, letter.number)) === 0, `${letter.number} принято раньше времени`);
  const { faults } = await rowOf(court, letter);
  must(faults?.some(({ message }) => message.includes(MESSAGE)) === true, `автору сказано: ${JSON.stringify(faults)}`);
}

/** Letters that were taken stand in the first batch only; the others in it and in one more. */
async function requireOwnBatches(
  { court }: FaultContext,
  batches: readonly string[],
  taken: readonly SentLetter[],
  refused: readonly SentLetter[],
): Promise<void> {
  const rows = await court.office.rows<{ letter_id: string; count: number }>(
    'select letter_id, count(*)::int as count from batch_letter group by letter_id',
  );
  const counts = new Map(rows.map(({ letter_id, count }) => [letter_id, count]));
  must(batches.length >= 1, 'партии нет');
  for (const { id, number } of taken)
    must(counts.get(id) === 1, `${number} передавалось ${String(counts.get(id))} раза`);
  for (const { id, number } of refused)
    must(counts.get(id) === 2, `${number} было в ${String(counts.get(id))} партиях`);
}
