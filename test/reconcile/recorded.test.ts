import { describe, expect, it } from 'vitest';
import { recorded } from '#domain/reconcile/letter/recorded.ts';
import { bent } from './kit/bent.ts';
import { soundLetter } from './kit/sound-letter.ts';
import { toldOfRule, wordsOf } from './kit/told.ts';

const told = toldOfRule('I5', recorded);
const filed = soundLetter('filed');
const TRANSITIONS = [
  'created',
  'submitted',
  'resubmitted',
  'sent_back',
  'reassigned',
  'signed',
  'cancelled',
  'filed',
] as const;
const event = (kind: string) => ({ key: `${kind}:again`, kind, at: 0 });
const record = (kind: string) => ({ action: `letter.${kind}`, actorId: 'clerk', data: {} });

describe('I5: each transition has one entry of the journal', () => {
  it.each(TRANSITIONS)('is broken by a line of the timeline without an entry: %s', (kind) => {
    const facts = bent(filed, { events: [...filed.events, event(kind)] });
    expect(told(facts)).toEqual([`${kind}_missing`]);
    const words = wordsOf(`${kind}_missing`, recorded(facts));
    expect(words).toMatch(/: [а-я ]{4,}: в ходе письма \d, в журнале \d$/u);
  });

  it.each(TRANSITIONS)('is broken by an entry without a line: %s', (kind) => {
    expect(told(bent(filed, { audit: [...filed.audit, record(kind)] }))).toEqual([`${kind}_extra`]);
  });

  it('is kept by a transition made twice and written down twice', () => {
    const facts = bent(filed, {
      events: [...filed.events, event('signed')],
      audit: [...filed.audit, record('signed')],
    });
    expect(told(facts)).toEqual([]);
  });

  it('counts no other lines or entries', () => {
    const facts = bent(filed, {
      events: [...filed.events, event('postal')],
      audit: [...filed.audit, record('opened')],
    });
    expect(told(facts)).toEqual([]);
  });

  it.each(['filed', 'cancelled'] as const)('is broken by an end that nobody told: %s', (status) => {
    const facts = soundLetter(status);
    const events = facts.events.filter(({ kind }) => kind !== status);
    const audit = facts.audit.filter(({ action }) => action !== `letter.${status}`);
    expect(told(bent(facts, { events, audit }))).toEqual(['end_untold']);
    expect(told(bent(facts, { events }))).toEqual([`${status}_extra`, 'end_untold']);
  });

  it('asks no such line of a letter that goes on', () => {
    expect(told(soundLetter('delivered'))).toEqual([]);
  });
});
