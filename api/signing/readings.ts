import { statusesFor } from '#domain/letters/letter-decisions.ts';
import { changesSince, type LetterSeen } from '#domain/letters/letter-seen.ts';
import { NOT_SIGNED_WORDS } from '#domain/signing/signing-run.ts';
import {
  listDocuments,
  listReadings,
  markChosen,
  notePages,
  noteReading,
  type LetterDocument,
  type Reading,
} from '#db/signing/readings.ts';
import { listFailures, type SigningFailure } from '#db/signing/runs.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import type { LetterListItem } from '#views/letters/letter.ts';
import type { LetterMarks, OpenedLetter } from '#views/signing/session.ts';
import { requireSiteRole, type Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { readLetter } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

/** What supervisors have read. */
export interface ReadingService {
  /** Notes that this person has the letter before the eyes, and tells who had it before and what is different since. */
  openLetter(actor: Actor, card: LetterCard): Promise<OpenedLetter>;
  /** The same told without a look of anybody's. */
  opened(actor: Actor, card: LetterCard): Promise<OpenedLetter>;
  /** Notes pages of this revision that have stood on this person's screen. */
  notePages(actor: Actor, letterId: string, revision: number, pages: readonly number[]): Promise<void>;
  /** Marks of the letters of a queue, by letter. */
  marks(actor: Actor, queue: readonly LetterListItem[]): Promise<ReadonlyMap<string, LetterMarks>>;
  /** Puts a letter that was read aside, or takes it back. @throws ApplicationError `conflict` when this revision was not read */
  choose(actor: Actor, letterId: string, revision: number, isChosen: boolean): Promise<void>;
}

export function createReadings({ database, clock }: ServiceDeps): ReadingService {
  const earlierOf = ({ id }: LetterCard): Promise<Reading[]> => database.read((em) => listReadings(em, [id]));
  return {
    opened: async (actor, card) => openedOf(actor, card, await earlierOf(card)),
    openLetter: async (actor, card) => {
      const earlier = await earlierOf(card);
      const seen = seenOf(card);
      const look = { letterId: card.id, accountId: actor.accountId, revision: card.revision, seen };
      await database.change('signing.opened', async (em) => noteReading(em, look, await clock(em)), 'statement');
      return openedOf(actor, card, earlier);
    },
    marks: (actor, queue) =>
      database.read(async (em) => {
        const { siteId } = requireSiteRole(actor, 'supervisor', 'clerk');
        const ids = queue.map(({ id }) => id);
        const documents = await listDocuments(em, siteId, ids);
        const readings = await listReadings(em, ids);
        const failures = await listFailures(em, actor.accountId, ids);
        const own = readings.filter(({ accountId }) => accountId === actor.accountId);
        return new Map(documents.map((letter) => [letter.id, marksOf(letter, own, failures.get(letter.id))]));
      }),
    notePages: async (actor, letterId, revision, pages) => {
      const { accountId } = requireSiteRole(actor, 'supervisor', 'clerk');
      await database.read((em) => readLetter(em, actor, letterId));
      const look = { letterId, accountId, revision };
      await database.change('signing.pages_shown', (em) => notePages(em, look, pages), 'statement');
    },
    choose: async (actor, letterId, revision, isChosen) => {
      const { accountId } = requireSiteRole(actor, 'supervisor');
      const letter = await database.read((em) => readLetter(em, actor, letterId));
      if (letter.revision !== revision) throw new ApplicationError('conflict', { detail: NOT_SIGNED_WORDS.changed });
      if (isChosen && (letter.approverId !== accountId || !statusesFor('approve').includes(letter.status)))
        throw new ApplicationError('conflict', { detail: NOT_SIGNED_WORDS.notYours });
      const look = { letterId, accountId, revision };
      const isRead = await database.change('signing.chosen', (em) => markChosen(em, look, isChosen), 'statement');
      if (!isRead) throw new ApplicationError('conflict', { detail: NOT_SIGNED_WORDS.neverShown });
    },
  };
}

/** What a page of the letter has just shown. */
export function seenOf(card: Pick<LetterCard, 'fields' | 'pageCount' | 'pdfSha256'>): LetterSeen {
  return { fields: card.fields, pageCount: card.pageCount, documentDigest: card.pdfSha256 };
}

function openedOf(actor: Actor, card: LetterCard, earlier: readonly Reading[]): OpenedLetter {
  const last = earlier.find(({ accountId }) => accountId === actor.accountId);
  return {
    readings: earlier.map(({ accountName: name, accountId, openedAt, revision }) => ({
      ...{ name, revision, isOwn: accountId === actor.accountId, openedAt: openedAt.toISOString() },
    })),
    changes: last === undefined ? [] : changesSince(last.seen, seenOf(card)),
    isChosen: last?.revision === card.revision && last.isChosen,
  };
}

function marksOf(
  { revision, id, pageCount, documentDigest: digest }: LetterDocument,
  own: readonly Reading[],
  failure: SigningFailure | undefined,
): LetterMarks {
  const looks = own.filter(({ letterId }) => letterId === id);
  const look = looks.find((one) => one.revision === revision);
  const of = pageCount ?? 0;
  const shown = { pages: (look?.pagesShown ?? []).filter((page) => page >= 1 && page <= of).length, of };
  return {
    ...{ revision, digest, shown, isOpened: look !== undefined },
    isRead: look !== undefined && shown.pages === of,
    isChanged: look === undefined && looks.length > 0,
    isChosen: look?.isChosen === true,
    failure: failure?.revision === revision ? failureWords(failure) : undefined,
  };
}

/** What kept it may be over: then the person is told that it can be tried again, not why it could not. */
function failureWords({ reason, isBeforeSteering }: SigningFailure): NonNullable<LetterMarks['failure']> {
  return isBeforeSteering
    ? { words: 'Не было подписано. Процесс письма с тех пор пошёл дальше: подпишите ещё раз', isOver: true }
    : { words: `Не подписано: ${reason}`, isOver: false };
}
