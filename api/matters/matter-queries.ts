import { z } from 'zod';
import type { EntityManager } from '#db/orm.ts';
import {
  countOverdue,
  listControlled,
  listOwnAssignments,
  type AssignmentListRow,
} from '#db/matters/assignment-list.ts';
import { listAssignments, findAssignment, type AssignmentRow } from '#db/matters/assignments.ts';
import { findMatter, type MatterRow } from '#db/matters/matters.ts';
import { listCardWords } from '#db/matters/list-words.ts';
import { listMatters, type DayPlace } from '#db/matters/matter-list.ts';
import { listReports } from '#db/matters/reports.ts';
import { findMessageStanding, wasHandedOver } from '#db/publications/messages.ts';
import { readPublicationSettings } from '#db/publications/settings.ts';
import { newReportRefusal, reportersFor } from '#domain/matters/assignment-rules.ts';
import { dayWords } from '#domain/work/plain-text.ts';
import { assignmentSubject, matterSubject } from '#domain/matters/subjects.ts';
import { isPublished, type PublicationSettings } from '#domain/publications/publication-settings.ts';
import { firstMessageOf } from '#domain/publications/standing.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import type {
  AssignmentCardView,
  AssignmentItem,
  MatterCardView,
  MatterItem,
  MatterPage,
} from '#views/matters/matter.ts';
import type { Page } from '#views/paging.ts';
import type { PersonView } from '#views/people/person.ts';
import { requireSiteRole, type Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { decodeCursor, encodeCursor, pageLimit } from '../http/cursor.ts';
import { isStorable } from '#domain/work/storable-text.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ListRequest } from '../routes/common-schemas.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { readTasksOf } from '../work/task-view.ts';
import { readTimelinePage } from '../work/timeline-view.ts';
import { listAssignees } from './assignment-input.ts';
import { asMatterPerson, readAssignment, readMatter } from './matter-access.ts';
import type { MatterListRequest } from './matter-requests.ts';
import { assignmentItem, assignmentView, matterItem, type Onlooker } from './matter-views.ts';

/** Groups of documents and kinds of delivery that stand in cards of the site. */
export interface CardWords {
  readonly documentGroups: readonly string[];
  readonly deliveryKinds: readonly string[];
}

export interface MatterQueries {
  /** The journal, newest first. */
  list(actor: Actor, request: MatterListRequest): Promise<MatterPage>;
  words(actor: Actor): Promise<CardWords>;
  /** `olderThan`: where its course goes on. @throws ApplicationError `not-found`, the same for an absent and for a foreign card */
  card(actor: Actor, matterId: string, olderThan?: string): Promise<MatterCardView>;
  /** @throws ApplicationError `not-found` */
  assignment(actor: Actor, assignmentId: string, olderThan?: string): Promise<AssignmentCardView>;
  /** What the actor has to carry out, by term. */
  own(actor: Actor, request: ListRequest): Promise<Page<AssignmentItem>>;
  /** What is on control, the overdue first. */
  controlled(actor: Actor, request: ListRequest): Promise<Page<AssignmentItem>>;
  /** How many on control are overdue; no more than `atMost`. */
  countOverdue(actor: Actor, atMost: number): Promise<number>;
  /** People who may carry out or control, of the actor's site. */
  assignees(actor: Actor): Promise<readonly PersonView[]>;
}

/** What lists and cards show. */
export function createMatterQueries({ database, clock }: ServiceDeps): MatterQueries {
  const look = <T>(actor: Actor, work: (em: EntityManager, at: Omit<Onlooker, 'people'>) => Promise<T>): Promise<T> =>
    database.read(async (em) => work(em, { actor, today: localDateAt(await clock(em), actor.timeZone) }));
  return {
    list: (actor, request) => {
      requireSearchable(request.text);
      const limit = pageLimit(request);
      const { text, documentGroup, deliveryKind, state, overdue } = request;
      const narrowed = { text, documentGroup, deliveryKind, state, isOverdue: overdue === 'true' };
      const query = { siteId: readableSite(actor), ...narrowed, after: dayPlaceOf(request.cursor), limit: limit + 1 };
      return look(actor, async (em, { today }) => {
        const { rows, searchedSince } = await listMatters(em, { ...query, today });
        const page = dayPage(
          rows,
          limit,
          ({ registeredOn }) => registeredOn,
          (row) => matterItem(row, today),
        );
        return { ...page, searchedSince };
      });
    },
    words: (actor) => {
      const siteId = readableSite(actor);
      if (siteId === null) return Promise.resolve({ documentGroups: [], deliveryKinds: [] });
      return database.read(async (em) => ({
        documentGroups: await listCardWords(em, siteId, 'document_group'),
        deliveryKinds: await listCardWords(em, siteId, 'delivery_kind'),
      }));
    },
    card: (actor, id, olderThan) =>
      look(actor, async (em, at) => {
        const matter = await readMatter(em, actor, id);
        return readCard(em, matter, await withPeople(em, at, matter.siteId), olderThan);
      }),
    assignment: (actor, id, olderThan) =>
      look(actor, async (em, at) => {
        const row = await readAssignment(em, actor, id);
        return readAssignmentCard(em, row, await withPeople(em, at, row.siteId), olderThan);
      }),
    own: async (actor, request) => {
      const { accountId, siteId } = requireSiteRole(actor, 'clerk', 'supervisor');
      const limit = pageLimit(request);
      const query = { accountId, siteId, after: dayPlaceOf(request.cursor), limit: limit + 1 };
      return look(actor, async (em, { today }) => assignmentPage(await listOwnAssignments(em, query), limit, today));
    },
    controlled: (actor, request) => {
      const limit = pageLimit(request);
      const query = { siteId: readableSite(actor), after: dayPlaceOf(request.cursor), limit: limit + 1 };
      return look(actor, async (em, { today }) => assignmentPage(await listControlled(em, query), limit, today));
    },
    countOverdue: (actor, atMost) =>
      look(actor, (em, { today }) => countOverdue(em, { siteId: readableSite(actor), today, atMost })),
    assignees: async (actor) => {
      const { siteId } = requireSiteRole(actor, 'clerk', 'supervisor');
      const people = await database.read((em) => listAssignees(em, siteId));
      return people.map(({ id, fullName, position }) => ({ id, fullName, position }));
    },
  };
}

async function readCard(
  em: EntityManager,
  matter: MatterRow,
  onlooker: Onlooker,
  before: string | undefined,
): Promise<MatterCardView> {
  const { revision: _, externalId: __, createdAt, ...card } = matter;
  const assignments = await listAssignments(em, matter.id);
  const reports = await listReports(
    em,
    assignments.map(({ id }) => id),
  );
  const subjects = [matterSubject(matter.id), ...assignments.map(({ id }) => assignmentSubject(id))];
  const { settings } = await readPublicationSettings(em, matter.siteId);
  const open = assignments.filter(({ state }) => state === 'open').map(({ dueOn, extendedTo }) => extendedTo ?? dueOn);
  const nearestTerm = open.filter((term) => term !== null).toSorted()[0] ?? null;
  const { actor } = onlooker;
  const isOwn = matter.source === 'mask' && actor.siteId === matter.siteId;
  return {
    ...card,
    ...matterItem({ ...card, state: stateOf(assignments), nearestTerm }, onlooker.today),
    createdAt: createdAt.toISOString(),
    publicAccess: await publicAccessOf(em, matter, settings),
    publicUrl: settings.publicPageUrl === '' ? null : `${settings.publicPageUrl}${matter.id}`,
    assignments: assignments.map((row) => assignmentView(row, reports, onlooker)),
    ...(await readTimelinePage(em, subjects, {
      before,
      named: new Map(assignments.map((one) => [one.id, inShort(one)])),
    })),
    actions: { edit: isOwn && actor.role === 'clerk', assign: isOwn && actor.role === 'supervisor' },
  };
}

const SHORT = 60;

/** Which of a card's assignments it is. */
function inShort({ issuedOn, text }: AssignmentRow): string {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  return `Поручение от ${dayWords(issuedOn)}: «${words.length > SHORT ? `${words.slice(0, SHORT).trimEnd()}…` : words}»`;
}

/** Whether the applicant's page is there: what was handed over stays there, whatever the settings say since. */
async function publicAccessOf(
  em: EntityManager,
  matter: MatterRow,
  settings: PublicationSettings,
): Promise<MatterCardView['publicAccess']> {
  if (await wasHandedOver(em, matter.id)) return 'open';
  if (!isPublished(settings, matter)) return 'not_published';
  return firstMessageOf((await findMessageStanding(em, matter.id)) ?? { lastStatus: null, wantedSince: null });
}

/** Of the resolutions of the first level together. */
function stateOf(assignments: Awaited<ReturnType<typeof listAssignments>>): MatterItem['state'] {
  const first = assignments.filter(({ parentId }) => parentId === null);
  if (first.length === 0 || first.some(({ state }) => state === 'open')) return 'open';
  return first.every(({ state }) => state === 'withdrawn') ? 'withdrawn' : 'done';
}

async function withPeople(em: EntityManager, at: Omit<Onlooker, 'people'>, siteId: string): Promise<Onlooker> {
  return { ...at, people: (await listAssignees(em, siteId)).map(asMatterPerson) };
}

async function readAssignmentCard(
  em: EntityManager,
  row: AssignmentRow,
  onlooker: Onlooker,
  before: string | undefined,
): Promise<AssignmentCardView> {
  const { actor } = onlooker;
  const passedOn = (await listAssignments(em, row.matterId)).filter(({ parentId }) => parentId === row.id);
  const reports = await listReports(em, [row.id, ...passedOn.map((child) => child.id)]);
  const parent = row.parentId === null ? null : await findAssignment(em, row.siteId, row.parentId);
  const matter = await findMatter(em, row.siteId, row.matterId);
  const view = assignmentView(row, reports, onlooker);
  return {
    ...view,
    siteId: row.siteId,
    card: matter && cardInShort(matter),
    parent: parent && { id: parent.id, authorName: parent.authorName, text: parent.text },
    passedOn: passedOn.map((child) => assignmentView(child, reports, onlooker)),
    ...(await readTimelinePage(em, [assignmentSubject(row.id)], { before })),
    tasks: await readTasksOf(em, actor, assignmentSubject(row.id)),
    reporters: view.actions.report
      ? reportersFor(row, actor).filter((executor) => newReportRefusal(executor, view.reports) === null)
      : [],
  };
}

function cardInShort({ registrationNumber, registeredOn, subject, applicantName }: MatterRow) {
  return { registrationNumber, registeredOn, subject, applicantName };
}

const MAX_SEARCH_LENGTH = 200;
const dayPlace = z.tuple([z.iso.date(), z.uuid()]);

function requireSearchable(text: string | undefined): void {
  if (text === undefined || (text.length <= MAX_SEARCH_LENGTH && isStorable(text))) return;
  throw new ApplicationError('bad-request', { detail: `text: не больше ${MAX_SEARCH_LENGTH} знаков.` });
}

function dayPlaceOf(cursor: string | undefined): DayPlace | undefined {
  if (cursor === undefined) return undefined;
  const [day, id] = decodeCursor(cursor, dayPlace);
  return { day, id };
}

function assignmentPage(rows: readonly AssignmentListRow[], limit: number, today: string): Page<AssignmentItem> {
  return dayPage(
    rows,
    limit,
    ({ place }) => place,
    (row) => assignmentItem(row, today),
  );
}

/** A page out of one row more than it holds. */
function dayPage<Row extends { readonly id: string }, T>(
  rows: readonly Row[],
  limit: number,
  dayOf: (row: Row) => string,
  view: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last ? encodeCursor([dayOf(last), last.id]) : null;
  return { items: shown.map(view), nextCursor };
}
