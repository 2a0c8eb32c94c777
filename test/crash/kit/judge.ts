import { expect } from 'vitest';
import type { CourtSystem } from './court-system.ts';
import type { SentLetter } from './court-office.ts';

/** Every letter is in the file, and the Post's own count says that it has taken each of them once and nothing else. */
export async function expectFiledOnce(system: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  await Promise.all(letters.map((letter) => system.office.reach(letter, 'filed')));
  await expectAcceptedOnce(system, letters);
}

/** The Post's own count: each letter once, and nothing else. */
export async function expectAcceptedOnce({ post }: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  const taken = await post.control('GET', 'acceptances');
  expect(taken).toEqual(Object.fromEntries(letters.map(({ number }) => [number, 1])));
}
