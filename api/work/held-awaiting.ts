import type { EntityManager } from '#db/orm.ts';
import { isHandingOverHeld } from '#db/recovery/recoveries.ts';
import type { BatchAwaiting } from '#domain/batches/batch-awaiting.ts';
import { CARRIED_AWAITING, type LetterAwaiting } from '#domain/letters/letter-awaiting.ts';

/** What a letter or a batch waits for on its way to the Post, by the codes of both. */
const ON_ITS_WAY: ReadonlySet<string> = new Set<string>([
  ...(['handing_over', 'answer', 'look_up', 'asked_first', 'asked_after_word'] satisfies LetterAwaiting['code'][]),
  ...Object.values(CARRIED_AWAITING),
  ...(['sending', 'answer', 'put_off', 'look_up'] satisfies BatchAwaiting['code'][]),
]);

/**
 * True where the row's own words would say that something is being handed over while a recovery asks the Post what has become of it. The
 * rows are the copy's, and stay as they are until the Post has answered.
 */
export async function isHeldByRecovery(
  em: EntityManager,
  awaiting: { readonly code: string } | null,
): Promise<boolean> {
  return awaiting !== null && ON_ITS_WAY.has(awaiting.code) && (await isHandingOverHeld(em));
}
