import { randomUUID } from 'node:crypto';
import { decide, type Asked } from '../kit/ask.ts';
import type { Lane } from '../kit/lane.ts';
import type { Shown } from '../kit/look.ts';
import { supervisorOf } from '../kit/people.ts';
import { broken, count, type Seen, type Story } from '../kit/story.ts';
import type { Actor } from '#api/actor.ts';

const EARLY_TRIES = 4;

/**
 * The supervisor who is asked signs what is on his screen, `repeats` times at once with one key. Too early (the row is written a moment
 * before the workflow knows of it) he looks and tries again.
 */
export async function approveLetter(story: Story, lane: Lane, { letter, row }: Shown, repeats: number): Promise<void> {
  if (row.pdf_sha256 === null) throw broken('unlawful', `письмо ${String(letter.label)} на подписи без документа`);
  const seen = { revision: row.revision, pdfSha256: row.pdf_sha256 };
  noteSeen(letter.seen, seen);
  // Before it is asked: the answer may be lost and the signature be there.
  letter.approved.add(seen.pdfSha256);
  const who = supervisorOf(row.approver_id);
  for (let tries = 0; tries < EARLY_TRIES; tries += 1) {
    const answers = await askToSign(lane, { who, letterId: row.id, seen, repeats });
    if (answers.some(({ kind }) => kind === 'done')) count(story.tally, 'писем подписано');
    if (answers.some(({ kind }) => kind !== 'refused')) return;
  }
}

/** What is seen counts once, in the order in which it was seen. */
export function noteSeen(seen: Seen[], now: Seen): void {
  if (seen.at(-1)?.revision !== now.revision) seen.push(now);
}

/** The same request, `repeats` times at once. */
export async function askToSign(
  lane: Lane,
  request: { readonly who: Actor; readonly letterId: string; readonly seen: Seen; readonly repeats: number },
): Promise<readonly Asked<{ readonly signed: boolean }>[]> {
  const { who, letterId, seen, repeats } = request;
  const key = randomUUID();
  const sign = () => lane.services.decisions.approve(who, letterId, seen, { idempotencyKey: key });
  return Promise.all(Array.from({ length: repeats }, () => decide(sign)));
}
