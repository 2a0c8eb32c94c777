import { expect, it } from 'vitest';
import { linkWords } from '../../scripts/admin/link-words.ts';

it('the end of a link for a password is told on the clock of Moscow, never as an instant', () => {
  const [words] = linkWords(new Date('2026-11-30T21:30:00Z'), '/password?code=x');
  expect(words).toContain('до 01.12.2026, 00:30 по Москве');
});
