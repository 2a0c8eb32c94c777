import { isDay } from '#domain/calendar/day.ts';
import { rolesFor, statusesFor } from '#domain/letters/letter-decisions.ts';
import { readDeliveryRules } from '#db/delivery/delivery-norms.ts';
import { readLateSpans } from '#db/delivery/late-letters.ts';
import { listLettersOf, listWaitingLetters, readLetters } from '#db/letters/letter-list.ts';
import { countLate } from '#db/letters/late-letters.ts';
import { listVisasAsked } from '#db/signing/readings.ts';
import { countByStatus } from '#db/letters/letter-tally.ts';
import { requireSiteRole, type Actor } from '../actor.ts';
import { pageLimit, pageOf, placeOf, termPlace } from '../http/cursor.ts';
import { isStorable } from '#domain/work/storable-text.ts';
import { readableSite, readLetter } from './letter-access.ts';
import { readCard } from './letter-card.ts';
import { withReading } from './read-for-signing.ts';
import { letterItem } from './letter-item.ts';
import { outOfHands } from './out-of-hands.ts';
import { ApplicationError } from '../errors.ts';
import { STATUS_GROUPS, STATUS_GROUP_CODES, type StatusGroup } from '#domain/letters/status-groups.ts';
import type { LetterCounts, LetterListItem, LetterPage } from '#views/letters/letter.ts';
import type { Page } from '#views/paging.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import type { ListRequest } from '../routes/common-schemas.ts';
import type { LetterFilter, LetterListRequest } from './routes/letter-requests.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

const MAX_SEARCH_LENGTH = 200;
const MAX_VISAS = 50;

export interface LetterQueries {
  /** Newest first. */
  list(actor: Actor, request: LetterListRequest): Promise<LetterPage>;
  /** How many letters each folder holds. */
  counts(actor: Actor): Promise<LetterCounts>;
  /** How many of them are late, at most 1000 counted; none for those who belong to no site. */
  lateCounts(actor: Actor): Promise<LetterCounts>;
  /** @throws ApplicationError `not-found`, the same for an absent and for a foreign letter */
  card(actor: Actor, letterId: string): Promise<LetterCard>;
  /** What became of a letter that is not changed any more, by whom and when; null: it is in its author's hands. */
  whyNotEdited(actor: Actor, letterId: string): Promise<string | null>;
  /** Letters that wait for this supervisor's signature, the oldest first. */
  approvalQueue(actor: Actor, request: ListRequest): Promise<Page<LetterListItem>>;
  /** Letters whose visa this person is asked for, the oldest first. */
  visaQueue(actor: Actor): Promise<readonly LetterListItem[]>;
}

/** What lists and cards show. */
export function createLetterQueries(deps: ServiceDeps): LetterQueries {
  const { database, clock } = deps;
  return {
    list: async (actor, request) => {
      checkFilter(request);
      const limit = pageLimit(request);
      const { kind, outcome, gate, text, from, to, group, order } = request;
      const isByTerm = requireTermOrder(actor, request);
      const query = {
        siteId: readableSite(actor),
        folder: group,
        kind,
        outcome,
        gate,
        text,
        from,
        to,
        timeZone: actor.timeZone,
        order,
      };
      const page = { after: isByTerm ? termPlace(request.cursor) : placeOf(request.cursor), limit: limit + 1 };
      const { rows, searchedSince, delivery } = await database.read(async (em) => {
        const now = await clock(em);
        const lateAt = request.late === 'true' ? now : undefined;
        const lateAtPost = request.lateAtPost === 'true' ? { spans: await readLateSpans(em, now), at: now } : undefined;
        const part = await readLetters(em, { ...query, ...page, lateAt, lateAtPost });
        return { ...part, delivery: { rules: await readDeliveryRules(em), now } };
      });
      const items = pageOf(rows, limit, (row) => letterItem(row, delivery.now, delivery.rules));
      return { ...items, searchedSince: searchedSince?.toISOString() };
    },
    counts: async (actor) => {
      const siteId = readableSite(actor);
      const byStatus = await database.read((em) => countByStatus(em, siteId));
      const counts = STATUS_GROUP_CODES.map((code): [StatusGroup, number] => [
        code,
        STATUS_GROUPS[code].statuses.reduce((sum, status) => sum + (byStatus.get(status) ?? 0), 0),
      ]);
      return Object.fromEntries(counts) as Record<StatusGroup, number>;
    },
    lateCounts: async (actor) => {
      const { siteId } = actor;
      const late =
        siteId === null ? new Map() : await database.read(async (em) => countLate(em, siteId, await clock(em)));
      return Object.fromEntries(STATUS_GROUP_CODES.map((code) => [code, late.get(code) ?? 0])) as LetterCounts;
    },
    card: async (actor, letterId) =>
      withReading(deps, await database.read(async (em) => readCard(em, actor, letterId, await clock(em)))),
    whyNotEdited: (actor, letterId) => {
      const clerk = requireSiteRole(actor, ...rolesFor('edit'));
      return database.read(async (em) => {
        const gone = await outOfHands(em, clerk, await readLetter(em, clerk, letterId));
        return gone?.detail ?? null;
      });
    },
    visaQueue: (actor) => {
      const { siteId, accountId } = requireSiteRole(actor, 'supervisor', 'clerk');
      return database.read(async (em) => {
        const ids = await listVisasAsked(em, accountId, MAX_VISAS);
        const now = await clock(em);
        return (await listLettersOf(em, siteId, ids)).map((row) => letterItem(row, now));
      });
    },
    approvalQueue: async (actor, request) => {
      const supervisor = requireSiteRole(actor, 'supervisor');
      const limit = pageLimit(request);
      const query = {
        siteId: supervisor.siteId,
        approverId: supervisor.accountId,
        statuses: statusesFor('approve'),
        timeZone: supervisor.timeZone,
        after: placeOf(request.cursor),
        limit: limit + 1,
      };
      const { rows, now } = await database.read(async (em) => ({
        rows: await listWaitingLetters(em, query),
        now: await clock(em),
      }));
      return pageOf(rows, limit, (row) => letterItem(row, now));
    },
  };
}

/**
 * Terms are in order within a site and its folders, and nothing else narrows them.
 * @returns whether the list is in the order of terms
 * @throws ApplicationError `bad-request`
 */
function requireTermOrder({ siteId }: Actor, request: LetterListRequest): boolean {
  const { order, late, text, from, to, kind, lateAtPost } = request;
  if (order !== 'due' && late !== 'true') return false;
  const isNarrowed = [text, from, to, kind, lateAtPost].some((value) => value !== undefined);
  if (siteId !== null && !isNarrowed) return true;
  const why = siteId === null ? 'на одном участке' : 'без поиска, дней и вида письма';
  throw new ApplicationError('bad-request', { detail: `order, late: по сроку письма показываются только ${why}.` });
}

/** @throws ApplicationError `bad-request` naming the parameter */
function checkFilter({ text, from, to }: LetterFilter): void {
  if (text !== undefined && (text.length > MAX_SEARCH_LENGTH || !isStorable(text))) {
    throw new ApplicationError('bad-request', { detail: `text: не больше ${MAX_SEARCH_LENGTH} знаков.` });
  }
  for (const [name, day] of Object.entries({ from, to })) {
    if (day !== undefined && !isDay(day)) {
      throw new ApplicationError('bad-request', { detail: `${name}: ожидается день вида 2026-11-24.` });
    }
  }
}
