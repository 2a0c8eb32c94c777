import { describe, expect, it } from 'vitest';
import { BOUNDS } from '#domain/reconcile/bounds.ts';
import { inTime } from '#domain/reconcile/letter/in-time.ts';
import { bent, eachBent, lookedAt } from './kit/bent.ts';
import { soundLetter, soundTask } from './kit/sound-letter.ts';
import { AT, DAY_MS, MINUTE_MS } from './kit/times.ts';
import { toldOfRule } from './kit/told.ts';

const accepted = soundLetter('accepted');
const signed = soundLetter('signed');
const onApproval = soundLetter('awaiting_signature');
const told = toldOfRule('I10', inTime);

describe('I10: nothing is sent before its recall window has ended', () => {
  const until = (recallUntil: number | null, facts = accepted) => told(bent(facts, { letter: { recallUntil } }));

  it('is broken by a batch or a sending before that instant, and kept at it', () => {
    expect(until(AT.batched)).toEqual([]);
    expect(until(AT.batched + 1)).toEqual(['sent_early']);
    const queued = bent(soundLetter('queued'), { letter: { sentAt: null } });
    expect(until(AT.batched, queued)).toEqual([]);
    expect(until(AT.batched + 1, queued)).toEqual(['sent_early']);
    const unbatched = bent(accepted, { places: [] });
    expect(until(AT.sent, unbatched)).toEqual([]);
    expect(until(AT.sent + 1, unbatched)).toEqual(['sent_early']);
  });

  it('asks nothing of an earlier revision’s batch', () => {
    const earlier = eachBent(accepted.places, { revision: 0, batchCreatedAt: AT.submitted });
    expect(told(bent(accepted, { places: [...earlier, ...accepted.places] }))).toEqual([]);
  });

  it('is not asked where there is no window', () => {
    expect(until(null)).toEqual([]);
    expect(until(null, bent(accepted, { letter: { sentAt: AT.submitted } }))).toEqual([]);
  });

  it('is broken by a window that ends before the signature', () => {
    expect(until(AT.signed, signed)).toEqual([]);
    expect(until(AT.signed - 1, signed)).toEqual(['recall_short']);
    expect(until(AT.signed - 1, bent(signed, { letter: { revision: 2 } }))).toEqual([]);
    expect(until(AT.signed - 1, bent(signed, { events: [] }))).toEqual([]);
  });
});

describe('I10: the year of a number is the one on the site’s calendar', () => {
  const submittedAt = (at: number) =>
    bent(signed, { events: signed.events.map((one) => (one.kind === 'submitted' ? { ...one, at } : one)) });
  const newYearInMoscow = Date.UTC(2025, 11, 31, 21);

  it('and not the one in Greenwich', () => {
    expect(told(submittedAt(newYearInMoscow))).toEqual([]);
    expect(told(submittedAt(newYearInMoscow - 1))).toEqual(['year_differs']);
    const east = bent(submittedAt(newYearInMoscow - 1), { site: { timeZone: 'Asia/Omsk' } });
    expect(told(east)).toEqual([]);
  });

  it('and a letter without a number, or without that line, has none', () => {
    expect(told(bent(submittedAt(0), { letter: { numberYear: null } }))).toEqual([]);
    expect(told(bent(submittedAt(0), { events: [] }))).toEqual([]);
  });
});

describe('I10: a supervisor who does not answer is reminded', () => {
  const { lateMs } = BOUNDS;
  const due = AT.prepared + onApproval.site.remindAfterMs + lateMs;

  it('within an hour of the site’s term', () => {
    expect(told(lookedAt(onApproval, due))).toEqual([]);
    expect(told(lookedAt(onApproval, due + 1))).toEqual(['not_reminded']);
  });

  it.each([
    ['that was reminded', { remindedAt: AT.signed }],
    ['that is done', { status: 'completed' as const }],
    ['of another kind', { kind: 'mend' }],
  ])('and no task %s asks for it', (_, change) => {
    const facts = bent(onApproval, { tasks: eachBent(onApproval.tasks, change) });
    expect(told(lookedAt(facts, due + 1))).toEqual([]);
  });

  it('and one that is forgotten is found among others', () => {
    const tasks = [{ ...soundTask('approve'), remindedAt: AT.signed }, soundTask('approve')];
    expect(told(lookedAt(bent(onApproval, { tasks }), due + 1))).toEqual(['not_reminded']);
  });

  it('and the days by which a rehearsal moved its clock do not count', () => {
    const moved = bent(lookedAt(onApproval, due + 1), { clock: { jumpedMs: 1 } });
    expect(told(moved)).toEqual([]);
  });
});

describe('I10: a letter whose outcome does not come is watched by a person', () => {
  const due = AT.accepted + accepted.site.outcomeWatchMs + BOUNDS.lateMs;

  it('within an hour of the site’s term', () => {
    expect(told(lookedAt(accepted, due))).toEqual([]);
    expect(told(lookedAt(accepted, due + 1))).toEqual(['not_watched']);
  });

  it('and is kept by the task, open or completed', () => {
    const tasks = (status: 'ready' | 'completed') => [
      soundTask('incident'),
      { ...soundTask('missing_outcome'), status },
    ];
    expect(told(lookedAt(bent(accepted, { tasks: tasks('ready') }), due + 1))).toEqual([]);
    expect(told(lookedAt(bent(accepted, { tasks: tasks('completed') }), due + 1))).toEqual([]);
    expect(told(lookedAt(bent(accepted, { tasks: [soundTask('incident')] }), due + 1))).toEqual(['not_watched']);
  });

  it.each([
    ['whose outcome is known', soundLetter('delivered')],
    ['that is filed', bent(soundLetter('filed'), { letter: { outcome: null } })],
    ['that the Post has not taken', bent(signed, { letter: { acceptedAt: AT.accepted } })],
    ['accepted at an unknown time', bent(accepted, { letter: { acceptedAt: null } })],
  ])('and is not asked of a letter %s', (_, facts) => {
    expect(told(lookedAt(facts, due + 9 * DAY_MS + MINUTE_MS))).toEqual([]);
  });
});
