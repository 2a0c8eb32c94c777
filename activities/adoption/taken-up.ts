import type { EntityManager } from '@mikro-orm/postgresql';
import { findSteering } from '#db/processes/steerings.ts';
import { isHandingOverHeld } from '#db/recovery/recoveries.ts';
import { moscowTime } from '#domain/calendar/moscow-time.ts';
import { RUN_END_WORDS, type RunEnding } from '#domain/processes/run-ending.ts';
import type { LED_ANEW_LINES } from '#domain/work/work-timeline.ts';

/** What the course and the journal say of a process that was begun again. */
export interface TakenUp {
  readonly kind: (typeof LED_ANEW_LINES)[number];
  readonly action: 'process.adopted' | 'process.led_anew' | 'process.taken_up';
  /** Words for the course. */
  readonly data: Readonly<Record<string, string>>;
  /** For the journal, which can never be cleared of words: codes and ids. */
  readonly evidence: Readonly<Record<string, string>>;
}

/**
 * What had become of the process before: lost is only what the engine knows nothing of. Of a court that came back from a copy nobody has
 * lost anything: its engine is another, and a recovery leads everything anew.
 * @param ended how the run before it ended; null: the engine knew of none
 */
export async function takenUpOf(tx: EntityManager, ended: RunEnding | null): Promise<TakenUp> {
  if (await isHandingOverHeld(tx))
    return { kind: 'process_led_anew', action: 'process.led_anew', data: {}, evidence: {} };
  if (ended === null) return { kind: 'process_adopted', action: 'process.adopted', data: {}, evidence: {} };
  const { how, at, steeringId } = ended;
  const when = moscowTime(at);
  const evidence = { ending: how, ...(steeringId !== null && { steeringId }) };
  if (how !== 'terminated') {
    const data = { how: RUN_END_WORDS[how], when };
    return { kind: 'process_taken_up_broken', action: 'process.taken_up', data, evidence };
  }
  if (steeringId === null) {
    const data = { who: ended.identity ?? 'кто, сервер не знает', when };
    return { kind: 'process_taken_up_outside', action: 'process.taken_up', data, evidence };
  }
  const act = await findSteering(tx, steeringId);
  const kind = act?.act === 'reset' ? 'process_taken_up_reset' : 'process_taken_up_ended';
  const data = { ...(act && { who: act.actorName }), when, steeringId };
  return { kind, action: 'process.taken_up', data, evidence };
}
