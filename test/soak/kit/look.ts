import { setTimeout as pause } from 'node:timers/promises';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import type { Lane } from './lane.ts';
import type { Story, StoryLetter } from './story.ts';

/** A letter as the screen shows it. */
export interface LetterRow {
  readonly id: string;
  readonly number: string | null;
  readonly status: LetterStatus;
  readonly revision: number;
  readonly version: number;
  readonly pdf_sha256: string | null;
  readonly approver_id: string;
  readonly shpi: string | null;
  readonly outcome: string | null;
  readonly batch_id: string | null;
}

/** A letter of the story together with its row. */
export interface Shown {
  readonly letter: StoryLetter;
  readonly row: LetterRow;
}

const LOOK_PAUSE_MS = 60;
/** How long a person looks at «подготовка» before doing something else. */
const PATIENCE_MS = 20_000;

/** The story's letters as the screen shows them; one that is not there is left out, and the judge will say so. */
export async function shownLetters(lane: Lane, { letters }: Story): Promise<readonly Shown[]> {
  if (letters.length === 0) return [];
  const rows = await lane.rows<LetterRow>(
    `select id, number, status, revision, version, pdf_sha256, approver_id, shpi, outcome, batch_id from letter
      where id = any(?::uuid[])`,
    [`{${letters.map(({ id }) => id).join(',')}}`],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return letters.flatMap((letter) => {
    const row = byId.get(letter.id);
    return row ? [{ letter, row }] : [];
  });
}

/**
 * Letters that stand in one of the statuses (and suit the person); while there is none, and one may still get there by itself, the
 * person waits a little.
 */
export async function lettersIn(
  lane: Lane,
  story: Story,
  statuses: readonly LetterStatus[],
  suits: (shown: Shown) => boolean = () => true,
): Promise<readonly Shown[]> {
  const giveUpAtMs = performance.now() + PATIENCE_MS;
  for (;;) {
    const shown = await shownLetters(lane, story);
    const suitable = shown.filter((one) => statuses.includes(one.row.status) && suits(one));
    const isHopeful = shown.some((one) => one.row.status === 'preparing' && suits(one));
    if (suitable.length > 0 || !isHopeful || lane.workers.alive().length === 0) return suitable;
    if (performance.now() > giveUpAtMs) return [];
    await pause(LOOK_PAUSE_MS);
  }
}

/** Waits for a fact; false when it did not come. */
export async function comes(isThere: () => Promise<boolean>, withinMs: number): Promise<boolean> {
  const giveUpAtMs = performance.now() + withinMs;
  while (!(await isThere())) {
    if (performance.now() > giveUpAtMs) return false;
    await pause(LOOK_PAUSE_MS);
  }
  return true;
}
