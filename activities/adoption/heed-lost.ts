import { ADOPTED_KINDS, KINDS_TO_ADOPT } from '#db/adoption/kinds-to-adopt.ts';
import type { KindToAdopt, OpenSubject } from '#db/adoption/process-to-adopt.ts';
import { tellLost, type LostAs } from '#db/adoption/tell-lost.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { isHandingOverHeld } from '#db/recovery/recoveries.ts';
import { isLed } from '#domain/reconcile/lost.ts';
import { terminatedByHand, toldNobody } from '#domain/reconcile/lost-words.ts';
import { adoptOne } from './adopt-one.ts';
import type { AdoptDependencies } from './dependencies.ts';

/** What was done about a process that could not be told something. `none`: it is led, has ended, or is nobody's. */
export type Heeded = 'adopted' | 'told' | 'none';

/**
 * Called when something waits for a process that the engine does not lead. What may go on by its rows alone is begun again at once, what
 * asks for a person's word is told as an incident. While a recovery asks the Post nothing is done: it leads everything itself at its end.
 */
export async function heedLost(dependencies: AdoptDependencies, workflowId: string): Promise<Heeded> {
  const em = dependencies.orm.em.fork();
  if (await isHandingOverHeld(em)) return 'none';
  for (const kind of ADOPTED_KINDS) {
    const own = KINDS_TO_ADOPT[kind];
    const open = await own.byWorkflow(em, workflowId);
    if (open === null) continue;
    if (!own.isLedAtOnce) return tellLostNow(dependencies, open, own, toldNobody);
    return (await adoptOne(dependencies, open, own.read, undefined)) ? 'adopted' : 'none';
  }
  return 'none';
}

/**
 * Called when an admin has ended a process whose life goes on: that nobody leads it is told at once, as an incident. What goes on by its
 * next change alone (a publication) is left.
 */
export async function tellTerminated(dependencies: AdoptDependencies, workflowId: string): Promise<void> {
  const em = dependencies.orm.em.fork();
  for (const kind of ADOPTED_KINDS) {
    const own = KINDS_TO_ADOPT[kind];
    const open = own.isLedAtOnce ? null : await own.byWorkflow(em, workflowId);
    if (open !== null) await tellLostNow(dependencies, open, own, terminatedByHand);
  }
}

function tellLostNow(
  { orm, book, isRehearsal }: AdoptDependencies,
  open: OpenSubject,
  { read }: KindToAdopt,
  breachOf: typeof toldNobody,
): Promise<Heeded> {
  return record(orm, 'process.lost_told', async (tx) => {
    const lostAs = async (): Promise<LostAs | null> => {
      const known = await book.describe(open.workflowId);
      return isLed(known) ? null : (subject, name) => breachOf(subject, name, known);
    };
    const isTold = await tellLost(tx, open, read, { lostAs, now: () => readNow(tx, isRehearsal) });
    return isTold ? 'told' : 'none';
  });
}
