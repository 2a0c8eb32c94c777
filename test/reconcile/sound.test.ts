import { describe, expect, it } from 'vitest';
import { BOUNDS } from '#domain/reconcile/bounds.ts';
import { LETTER_INVARIANTS, letterFindings } from '#domain/reconcile/letter/letter-rules.ts';
import { soundLetter, STAGE_NAMES } from './kit/sound-letter.ts';
import { bent } from './kit/bent.ts';

describe('a letter in which nothing is right', () => {
  const facts = soundLetter('accepted');
  const nothingRight = bent(facts, {
    letter: { number: '1', authorId: 'judge', pageCount: 9, recallUntil: facts.clock.now, peopleSites: ['77MS0001'] },
    workflow: { state: { stage: 'preparing' }, pendingTask: { attempt: 99, since: 0, isStarted: true } },
    acceptances: [...(facts.acceptances ?? []), ...(facts.acceptances ?? [])],
    operations: [],
    places: [],
    files: [],
    audit: [],
  });

  it('is held against every rule there is for letters', () => {
    const findings = letterFindings(nothingRight, BOUNDS);
    expect([...new Set(findings.map(({ invariant }) => invariant))]).toEqual(LETTER_INVARIANTS);
  });

  it('is held against both halves of I6', () => {
    const standing = bent(nothingRight, { workflow: { pendingTask: null } });
    const codes = letterFindings(standing, BOUNDS).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['stage_differs', 'result_differs']));
  });
});

describe('a sound letter', () => {
  it.each(STAGE_NAMES)('has nothing against it: %s', (status) => {
    expect(letterFindings(soundLetter(status), BOUNDS)).toEqual([]);
  });

  it.each(STAGE_NAMES)('has nothing against it when neither the engine nor the Post was asked: %s', (status) => {
    const { workflow: _workflow, acceptances: _acceptances, ...told } = soundLetter(status);
    expect(letterFindings({ ...told, workflow: undefined, acceptances: undefined }, BOUNDS)).toEqual([]);
  });

  it.each(['accepted', 'filed'] as const)('that is a simple one has no ШПИ and no operations: %s', (status) => {
    const facts = soundLetter(status);
    const simple = bent(facts, {
      letter: { kind: 'simple', shpi: null, outcome: status === 'filed' ? 'dispatched' : null },
      places: facts.places.map((place) => ({ ...place, shpi: null })),
      acceptances: facts.acceptances?.map((taken) => ({ ...taken, shpi: null })) ?? [],
      operations: [],
    });
    expect(letterFindings(simple, BOUNDS)).toEqual([]);
  });
});
