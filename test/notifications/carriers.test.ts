import { describe, expect, it } from 'vitest';
import { CARRIERS, partStandingWords, partStateWords } from '#domain/notifications/carriers.ts';
import { PART_STATES } from '#domain/notifications/notification-status.ts';

describe('who carries a notice', () => {
  it('of a mail is no operator, in whatever state its part is', () => {
    for (const state of PART_STATES) expect(partStateWords(state, 'mail')).not.toMatch(/оператор/u);
    expect(partStateWords('accepted', 'mail')).toContain(CARRIERS.mail.by);
    expect(partStateWords('accepted', 'sms')).toBe('принята оператором');
  });

  it('is not told twice of a part that goes once more: it is to be handed over again, and was not taken before', () => {
    expect(partStandingWords({ state: 'pending', isHandedBefore: true }, 'sms')).toBe('будет передана ещё раз');
    expect(partStandingWords({ state: 'pending', isHandedBefore: false }, 'sms')).toBe('ещё не передана');
  });
});
