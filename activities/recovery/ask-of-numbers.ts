import type { EntityManager } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { addFindings, ownNumbers } from '#db/recovery/found-letters.ts';
import { record } from '#db/record.ts';
import { countStep, lockOpenRecovery, noteStep, type OpenRecovery } from '#db/recovery/recoveries.ts';
import { awaitPerson, endSearch, listSearches, noteAsked, type SearchRow } from '#db/recovery/searches.ts';
import { askPerson, tellFound } from '#db/recovery/tell-people.ts';
import { formatLetterNumber, parseLetterNumber } from '#domain/letters/letter-number.ts';
import { nextNumbers } from '#domain/recovery/recovery.ts';
import type { PostLetterAnswer } from '../ports/post-channel.ts';
import { noteTrouble } from './ask-of-known.ts';
import { askPost } from './ask-post.ts';
import type { RecoveryDependencies } from './dependencies.ts';

/** Takes every search one question further. */
export async function askOfNumbers(
  dependencies: RecoveryDependencies,
  open: OpenRecovery,
  signal?: AbortSignal,
): Promise<'moved' | 'waiting'> {
  const searches = await listSearches(dependencies.orm.em.fork(), open.id, 'asking');
  for (const search of searches) {
    const step = await askOne(dependencies, open, search, signal);
    if (step === 'waiting') return 'waiting';
  }
  return searches.length > 0 ? 'moved' : 'waiting';
}

async function askOne(
  dependencies: RecoveryDependencies,
  open: OpenRecovery,
  search: SearchRow,
  signal?: AbortSignal,
): Promise<'moved' | 'waiting'> {
  const next = nextNumbers(search);
  if (next === null) return step(dependencies, open, (tx, now) => endSearch(tx, search, {}, now));
  const numbers = Array.from({ length: next.to - next.from + 1 }, (_, index) =>
    formatLetterNumber({ siteCode: search.siteId, year: search.year, sequence: next.from + index }),
  );
  const word = await askPost(dependencies.channels, search.channel, numbers, signal);
  if (word.outcome === 'trouble') return noteTrouble(dependencies, open, word.words);
  if (word.outcome === 'silent') {
    return step(dependencies, open, async (tx, now) => {
      await awaitPerson(tx, search);
      await askPerson(tx, search.siteId, open, now);
    });
  }
  return step(dependencies, open, async (tx, now) => {
    await countStep(tx, open.id, { asked: numbers.length, adopted: 0 });
    await keepFound(tx, open.id, search, word.letters, now);
    await noteAsked(tx, search, { askedTo: next.to, highestFound: highestOf(search, word.letters) });
  });
}

/** What the Post took under numbers that no letter of ours has is kept for a person. */
async function keepFound(
  tx: EntityManager,
  recoveryId: string,
  { siteId }: SearchRow,
  letters: readonly PostLetterAnswer[],
  now: Date,
): Promise<void> {
  const own = await ownNumbers(
    tx,
    letters.map(({ registrationNumber }) => registrationNumber),
  );
  const strange = letters.flatMap((letter) =>
    letter.state === 'accepted' && !own.has(letter.registrationNumber) ? [letter] : [],
  );
  const found = strange.map(({ registrationNumber, shpi = null, uploadId = null }) => ({
    ...{ registrationNumber, siteId, letterId: null, shpi, uploadId, source: 'look_up' as const },
  }));
  if ((await addFindings(tx, recoveryId, found, now)) > 0) await tellFound(tx, siteId, now);
}

/** A number that the Post found faulty was given too. */
function highestOf({ highestFound }: SearchRow, letters: readonly PostLetterAnswer[]): number | null {
  const sequences = letters.flatMap(({ registrationNumber }) => parseLetterNumber(registrationNumber)?.sequence ?? []);
  return Math.max(highestFound ?? 0, ...sequences) || null;
}

async function step(
  { orm, isRehearsal }: RecoveryDependencies,
  { id }: OpenRecovery,
  work: (tx: EntityManager, now: Date) => Promise<void>,
): Promise<'moved'> {
  await record(orm, 'recovery.asked', async (tx) => {
    if ((await lockOpenRecovery(tx))?.id !== id) return;
    await work(tx, await readNow(tx, isRehearsal));
    await noteStep(tx, id, { trouble: null });
  });
  return 'moved';
}
