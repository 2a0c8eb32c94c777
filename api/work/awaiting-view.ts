import { awaitedOnWay, BATCH_AWAITING, batchAwaitingArgs, type BatchAwaiting } from '#domain/batches/batch-awaiting.ts';
import { awaitedUntil } from '#domain/batches/batch-term.ts';
import { awaitedAt, LETTER_AWAITING, type LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import type { ChannelName } from '#domain/post/channels.ts';
import { awaitingWords } from '#domain/work/awaiting.ts';
import type { AwaitingView } from '#views/work/awaiting.ts';
import { dateTimeText } from '#web/format/time.ts';

/** Puts what is awaited now in words, with the names that its codes leave to be told here. */
export function letterAwaitingView(
  kept: LetterAwaiting | null,
  row: { readonly author_name: string; readonly approver_name: string; readonly endorser_name: string | null },
  now: Date,
): AwaitingView | null {
  if (!kept) return null;
  const awaiting = awaitedAt(kept, now);
  const { author_name: author, approver_name: approver, endorser_name: endorser } = row;
  return viewOf(awaiting, awaitingWords(LETTER_AWAITING, awaiting, { author, approver, endorser }));
}

/** `since`: it is awaited from then on, by which the program's own windows end; `channel`: its way, where what is awaited
 * is told by it. */
export function batchAwaitingView(
  awaiting: BatchAwaiting | null,
  since: Date,
  channel?: ChannelName,
): AwaitingView | null {
  if (!awaiting) return null;
  const code = channel === undefined ? awaiting.code : awaitedOnWay(awaiting.code, channel);
  const told = { ...awaiting, code, args: batchAwaitingArgs(awaiting.args ?? {}) };
  return viewOf({ code, until: awaitedUntil(awaiting, since) }, awaitingWords(BATCH_AWAITING, told, NOBODY));
}

/** Who has paused a process, for the words of what is awaited. */
export function pausedArgs(
  { actorName, at }: { readonly actorName: string; readonly at: Date },
  timeZone: string,
): Readonly<Record<'who' | 'at', string>> {
  return { who: actorName, at: dateTimeText(at.toISOString(), timeZone) };
}

/** What began to be awaited by itself, not when its subject came to where it stands; `since` absent: it did. */
export function withSince(awaiting: AwaitingView | null, since: Date | undefined): AwaitingView | null {
  return awaiting === null || since === undefined ? awaiting : { ...awaiting, since: since.toISOString() };
}

/** No batch waits for an author or an approver. */
const NOBODY = { author: '', approver: '', endorser: null };

function viewOf(
  { code, until }: { readonly code: string; readonly until?: string | undefined },
  words: { readonly what: string; readonly from: string },
): AwaitingView {
  return { code, ...words, ...(until !== undefined && { until }) };
}
