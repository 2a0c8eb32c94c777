import type { SentLetter } from '#test/crash/kit/court-office.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { must, type FaultContext } from './scenario.ts';

/** Samples that cost no LibreOffice. */
export const CHEAP_SAMPLES = ['kopiya-resheniya.pdf', 'skan.jpg', 'skan.png'] as const;
/** Samples that go through LibreOffice. */
export const OFFICE_SAMPLES = ['sudebnyj-prikaz.docx', 'povestka.doc', 'opredelenie.odt', 'pismo.rtf'] as const;

const PATIENCE = { timeoutMs: 400_000, intervalMs: 100 } as const;

/** Documents of cheap kinds. */
export function cheapDocuments({ random }: Pick<FaultContext, 'random'>, count: number): readonly string[] {
  return Array.from({ length: count }, () => random.pick(CHEAP_SAMPLES));
}

/** Letters of cheap documents that stand signed; a worker must be there. */
export async function signedLetters(
  context: Pick<FaultContext, 'court' | 'random'>,
  count: number,
): Promise<readonly SentLetter[]> {
  const letters = await submittedLetters(context, count);
  await approveAll(context.court, letters);
  return letters;
}

/** Two signed letters of different documents: those of one document share their files, and what harms one harms the other. */
export async function signedApart({
  court,
  random,
}: Pick<FaultContext, 'court' | 'random'>): Promise<readonly [SentLetter, SentLetter]> {
  const [one, two] = random.shuffled(CHEAP_SAMPLES);
  const letters = await Promise.all([court.office.submit(one), court.office.submit(two)]);
  await approveAll(court, letters);
  return letters;
}

/** Letters of cheap documents that were handed over; no worker is needed. */
export function submittedLetters(
  context: Pick<FaultContext, 'court' | 'random'>,
  count: number,
): Promise<SentLetter[]> {
  return Promise.all(cheapDocuments(context, count).map((document) => context.court.office.submit(document)));
}

/** Takes each letter through approval and batch into the file, whatever happens to the workers meanwhile; some must be there at times. */
export async function seeThrough({ office }: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  await Promise.all(
    letters.map(async (letter) => {
      await approved(office, letter);
      await waitFor(async () => {
        const status = await statusOf({ office }, letter);
        if (status === 'signed' || status === 'queued') await office.openBatch();
        must(status === 'filed', `${letter.number} «${status}», ждали «filed»`);
      }, PATIENCE);
    }),
  );
}

/** Every letter through its approval. */
export async function approveAll({ office }: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  await Promise.all(letters.map((letter) => approved(office, letter)));
}

/** A decision may meet a dead worker: it is asked for until the letter stands signed. */
async function approved(office: CourtSystem['office'], letter: SentLetter): Promise<void> {
  await waitFor(async () => {
    const status = await statusOf({ office }, letter);
    if (status === 'awaiting_signature') await office.approve(letter);
    const now = await statusOf({ office }, letter);
    must(!['preparing', 'awaiting_signature'].includes(now), `${letter.number} «${now}», ждали подписи`);
  }, PATIENCE);
}

/** The letter's status on the screen. */
export async function statusOf({ office }: Pick<CourtSystem, 'office'>, { id }: SentLetter): Promise<string> {
  const [row] = await office.rows<{ status: string }>('select status from letter where id = ?', [id]);
  return row?.status ?? 'нет письма';
}

/** The Post's own count of acceptances of one letter. */
export async function acceptedTimes({ post }: CourtSystem, number: string): Promise<number> {
  const taken = (await post.control('GET', 'acceptances')) as Readonly<Record<string, number>>;
  return taken[number] ?? 0;
}

/** Waits until the Post has taken every one of the letters. */
export async function untilTaken(court: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  await waitFor(async () => {
    for (const { number } of letters) must((await acceptedTimes(court, number)) === 1, `${number} ещё не принято`);
  });
}
