import { describe, expect, it } from 'vitest';
import { approverChoices, usualApprover } from '#web/components/approver-choices.ts';

const person = (id: string, hasCertificate: boolean) => ({
  id,
  fullName: `Судья ${id}`,
  position: 'судья',
  hasCertificate,
});

describe('who is proposed to sign', () => {
  it('is never a judge without a certificate while another has one, and the lack is said in the choice', () => {
    const people = [person('b', true), person('a', false)];
    expect(usualApprover(people)).toBe('b');
    expect(approverChoices(people).map(({ label }) => label)).toEqual([
      'Судья b — судья',
      'Судья a — судья — нет сертификата',
    ]);
  });

  it('is nobody when there is a choice, and the only one when there is none', () => {
    expect(usualApprover([person('a', true), person('b', true)])).toBe('');
    expect(usualApprover([person('a', false), person('b', false)])).toBe('');
    expect(usualApprover([person('a', false)])).toBe('a');
  });
});
