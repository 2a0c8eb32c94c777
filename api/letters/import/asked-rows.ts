import type { ImportRowShown } from '#db/letters/import-rows.ts';
import type { KeptImport } from '#db/letters/letter-imports.ts';
import { findLetter } from '#db/letters/letters.ts';
import { findUnknownAtPost } from '#db/recovery/unknown-at-post.ts';
import { UNREAD } from '#domain/composing/sending-questions.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { unknownAtPostQuestions } from '#domain/recovery/unknown-at-post.ts';
import { textsOf } from '../../documents/texts-of.ts';
import type { ServiceDeps } from '../../services/service-deps.ts';
import { asked, askedOfLetters, isAnswered, type Asked } from '../sending-questions.ts';

/** What is asked of each row, by its place: of good ones before letters are made of them, of drafts once they are; nothing while it goes on. */
export async function askedOfRows(
  deps: ServiceDeps,
  kept: Pick<KeptImport, 'id' | 'siteId' | 'createdAt' | 'startedAt'>,
  rows: readonly ImportRowShown[],
): Promise<ReadonlyMap<number, Asked>> {
  const waiting = rows.filter(({ state }) => state === 'waiting');
  if (kept.startedAt === null) return askedOfPlanned(deps, kept, waiting);
  return waiting.length > 0 ? new Map() : askedOfDrafts(deps, kept.siteId, rows);
}

async function askedOfPlanned(
  deps: ServiceDeps,
  { id, siteId, createdAt }: Pick<KeptImport, 'id' | 'siteId' | 'createdAt'>,
  rows: readonly ImportRowShown[],
): Promise<ReadonlyMap<number, Asked>> {
  const unknown = await deps.database.read((em) => findUnknownAtPost(em, siteId, createdAt));
  const texts = await textsOf(
    deps,
    rows.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])),
  );
  return new Map(
    rows.map(({ place, fields, sha256 }) => {
      const documents = [texts.get(sha256 ?? '') ?? null];
      return [place, asked(`${id} ${String(place)}`, { fields, documents, unknown })];
    }),
  );
}

async function askedOfDrafts(
  deps: ServiceDeps,
  siteId: string,
  rows: readonly ImportRowShown[],
): Promise<ReadonlyMap<number, Asked>> {
  const drafts = rows.filter(isDraft);
  const letters = await deps.database.read(async (em) => {
    const found = [];
    for (const { letterId } of drafts) found.push(await findLetter(em, siteId, letterId ?? ''));
    return found.filter((letter) => letter !== null);
  });
  const byLetter = await askedOfLetters(deps, letters);
  return new Map(
    drafts.flatMap(({ place, letterId }) => {
      const found = byLetter.get(letterId ?? '');
      return found ? [[place, found] as const] : [];
    }),
  );
}

/** Made of this sheet and not sent yet. */
export function isDraft({ status, state }: Pick<ImportRowShown, 'status' | 'state'>): boolean {
  return status === 'draft' && (state === 'made' || state === 'failed');
}

/**
 * Why a row that was begun before the copy is not sent by itself: it may have been sent in the time that was lost, and nobody was asked.
 */
export async function maybeAtPost(
  { database }: Pick<ServiceDeps, 'database'>,
  { siteId, isSent, startedAt }: { readonly siteId: string; readonly isSent: boolean; readonly startedAt: Date },
): Promise<readonly Fault[]> {
  if (!isSent) return [];
  return heldBy(unknownAtPostQuestions(await database.read((em) => findUnknownAtPost(em, siteId, startedAt))));
}

const HELD = 'not_confirmed';

/** Nothing else is asked than that its document is still to be read: the row waits for it by itself, and is asked then. */
export function isOnlyUnread(questions: readonly Pick<Fault, 'code'>[]): boolean {
  return questions.length > 0 && questions.every(({ code }) => code === UNREAD);
}

/** Rows whose questions nobody has answered, with why each stays. */
export function heldRows(
  questions: ReadonlyMap<number, Asked>,
  confirmed: readonly string[],
): ReadonlyMap<number, readonly Fault[]> {
  const answers = new Set(confirmed);
  const open = [...questions].filter(([, one]) => !isAnswered(one, answers));
  return new Map(open.map(([place, { questions: own }]) => [place, heldBy(own)]));
}

/** As the row keeps them; that it is unread keeps its own code, for the row to know what it waits for. */
export function heldBy(questions: readonly Fault[]): readonly Fault[] {
  const isWaiting = isOnlyUnread(questions);
  return questions.map(({ field, message }) => ({
    ...{ code: isWaiting ? UNREAD : HELD, field, message: `Не подтверждено: ${message}` },
  }));
}
