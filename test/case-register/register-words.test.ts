import { describe, expect, it } from 'vitest';
import { isSilence, REGISTER_TROUBLES } from '#domain/case-register/register-trouble.ts';
import { standingText } from '#web/case-register/register-words.ts';

describe('how the register of cases stands', () => {
  const of = (isErring: boolean) =>
    standingText(
      { dataAsOf: null, awaySince: '2026-11-29T09:00:00Z', isErring, isReading: false, isOn: true },
      'Europe/Moscow',
    );

  it('tells an answer that is an error from no answer at all', () => {
    expect(of(false)).toContain('АМИРС не отвечает с 29.11.2026');
    expect(of(true)).toContain('АМИРС отвечает ошибкой с 29.11.2026');
    expect(REGISTER_TROUBLES.filter(isSilence)).toEqual(['no_connection', 'no_answer']);
  });
});
