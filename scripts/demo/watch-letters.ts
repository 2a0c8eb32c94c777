import { setTimeout as pause } from 'node:timers/promises';
import { letterCardSchema, type LetterCard } from '#views/letters/letter-card.ts';
import type { CourtClient } from './court-client.ts';
import type { DemoLetter } from './write-letters.ts';

const LOOK_EVERY_MS = 250;

/** Looks at the letters and prints every new line of their timelines. */
export class LetterWatch {
  readonly #client: CourtClient;
  readonly #letters: readonly DemoLetter[];
  readonly #told = new Set<string>();

  constructor(client: CourtClient, letters: readonly DemoLetter[]) {
    this.#client = client;
    this.#letters = letters;
  }

  /** One look at all of them. */
  async look(): Promise<readonly LetterCard[]> {
    const cards = await Promise.all(
      this.#letters.map(({ id }) => this.#client.get(`/letters/${id}`, letterCardSchema)),
    );
    const fresh = cards.flatMap((card) => linesOf(card).filter(({ key }) => !this.#told.has(key)));
    for (const { key, text } of fresh.sort((a, b) => a.at.localeCompare(b.at))) {
      this.#told.add(key);
      console.log(`  ${text}`);
    }
    return cards;
  }

  /** Looks until all are as wished or the time is over. @returns the last look. */
  async until(isReached: (card: LetterCard) => boolean, timeoutMs: number): Promise<readonly LetterCard[]> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const cards = await this.look();
      if (cards.every(isReached) || performance.now() >= deadline) return cards;
      await pause(LOOK_EVERY_MS);
    }
  }
}

/** The timeline of a letter as lines of text, oldest first. */
export function timelineText(card: LetterCard): string {
  const lines = linesOf(card).sort((a, b) => a.at.localeCompare(b.at));
  return `${lines.map(({ text }) => text).join('\n')}\n`;
}

function linesOf(card: LetterCard): { readonly key: string; readonly at: string; readonly text: string }[] {
  return card.timeline.map(({ id, at, text }) => ({
    key: `${card.id} ${id}`,
    at,
    text: `${moscowTime(at)}  ${card.number ?? ''}  ${text}`,
  }));
}

function moscowTime(instant: string): string {
  return new Date(instant).toLocaleString('ru-RU', {
    timeZone: 'Europe/Moscow',
    dateStyle: 'short',
    timeStyle: 'short',
  });
}
