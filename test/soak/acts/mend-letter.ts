import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { ask, decide } from '../kit/ask.ts';
import type { Lane } from '../kit/lane.ts';
import type { Shown } from '../kit/look.ts';
import { CLERK } from '../kit/people.ts';
import { count, type Story } from '../kit/story.ts';

const PAGE = 'skan.png';

/** Mends (with one more page, when asked) and sends the revision that is on the screen. */
export async function mendLetter(story: Story, lane: Lane, { row }: Shown, isNewPage: boolean): Promise<void> {
  const { attachments, decisions } = lane.services;
  if (isNewPage) {
    const bytes = await readFile(join(PROJECT_ROOT, 'samples', PAGE));
    const key = randomUUID();
    await ask(() => attachments.add(CLERK, row.id, { fileName: PAGE, bytes }, { idempotencyKey: key }));
  }
  const key = randomUUID();
  const asked = await decide(() =>
    decisions.resubmit(CLERK, row.id, { revision: row.revision }, { idempotencyKey: key }),
  );
  if (asked.kind === 'done') count(story.tally, 'исправлений');
}
