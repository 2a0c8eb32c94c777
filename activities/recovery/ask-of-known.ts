import { readNow } from '#db/clock.ts';
import { listUnsentLetters, type UnsentLetter } from '#db/recovery/found-letters.ts';
import { record } from '#db/record.ts';
import { countStep, lockOpenRecovery, noteStep, type OpenRecovery } from '#db/recovery/recoveries.ts';
import { ASKED_AT_ONCE } from '#domain/recovery/recovery.ts';
import type { PostLetterAnswer } from '../ports/post-channel.ts';
import { adoptLetters } from './adopt-letters.ts';
import { askPost } from './ask-post.ts';
import type { RecoveryDependencies } from './dependencies.ts';

/** Asks about the next of the copy's letters that might have been sent since, and writes what the Post says of them. */
export async function askOfKnown(
  dependencies: RecoveryDependencies,
  open: OpenRecovery,
  signal?: AbortSignal,
): Promise<'moved' | 'waiting'> {
  const { orm } = dependencies;
  const letters = await listUnsentLetters(orm.em.fork(), { afterId: open.knownAfterId, limit: ASKED_AT_ONCE });
  const answers: PostLetterAnswer[] = [];
  let asked = 0;
  for (const [channel, group] of Map.groupBy(letters, (letter) => letter.channel)) {
    const numbers = group.map(({ number }) => number);
    const word = await askPost(dependencies.channels, channel, numbers, signal);
    if (word.outcome === 'trouble') return noteTrouble(dependencies, open, word.words);
    if (word.outcome === 'silent') continue;
    asked += numbers.length;
    answers.push(...word.letters);
  }
  const adopted = await writePage(dependencies, open, letters, answers, asked);
  if (open.leadAt !== null && adopted.length > 0) await dependencies.leader.leadAnew(adopted);
  return 'moved';
}

function writePage(
  { orm, isRehearsal }: RecoveryDependencies,
  { id, copyAt, knownAfterId }: OpenRecovery,
  letters: readonly UnsentLetter[],
  answers: readonly PostLetterAnswer[],
  asked: number,
): Promise<readonly string[]> {
  return record(orm, 'recovery.known', async (tx) => {
    const locked = await lockOpenRecovery(tx);
    // Another worker has been here before us.
    if (locked?.id !== id || locked.knownAfterId !== knownAfterId || locked.knownAt !== null) return [];
    const now = await readNow(tx, isRehearsal);
    const last = letters.at(-1);
    await noteStep(tx, id, last ? { knownAfterId: last.id, trouble: null } : { knownAt: now, trouble: null });
    const adopted = await adoptLetters(tx, { recoveryId: id, copyAt, source: 'look_up' }, letters, answers, now);
    await countStep(tx, id, { asked, adopted: adopted.length });
    return adopted;
  });
}

/** Said on the pages until the Post answers; the same words are not written again. */
export async function noteTrouble(
  { orm }: RecoveryDependencies,
  { id, trouble }: OpenRecovery,
  words: string,
): Promise<'waiting'> {
  if (trouble !== words) await record(orm, 'recovery.trouble', (tx) => noteStep(tx, id, { trouble: words }));
  return 'waiting';
}
