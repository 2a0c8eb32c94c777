import { describe, expect, it } from 'vitest';
import {
  LETTER_SIGNALS,
  LETTER_STATE_QUERY,
  LETTER_UPDATES,
  letterIdOfWorkflow,
  letterStartKey,
  letterWorkflowId,
} from '#domain/letters/letter-process.ts';

describe('a letter’s process', () => {
  it('is called by its letter, and the letter is read back from its name', () => {
    expect(letterWorkflowId('one')).toBe('letter/one');
    expect(letterIdOfWorkflow(letterWorkflowId('one'))).toBe('one');
  });

  it('is started under one key, by which a start that waits is found', () => {
    expect(letterStartKey('one')).toBe('start/letter/one');
  });

  it('hears by the names that stand in the histories of letters under way', () => {
    const decisions = [
      'approve',
      'sendBack',
      'cancel',
      'resubmit',
      'reassign',
      'fileWithoutNotice',
      'settleReturn',
      'endorse',
      'declineVisa',
      'takeAddress',
    ];
    expect(Object.entries(LETTER_UPDATES)).toEqual(decisions.map((name) => [name, name]));
    const facts = ['submissionReported', 'outcomeReported', 'noticeReported', 'envelopeReported'];
    expect(Object.entries(LETTER_SIGNALS)).toEqual(facts.map((name) => [name, name]));
    expect(LETTER_STATE_QUERY).toBe('getLetterState');
  });
});
