import { z } from 'zod';
import { listFurtherNames } from '#db/composing/further-recipients.ts';
import { casesOfNumber } from '#db/case-letters/cases-to-write.ts';
import { countCases, listJudges, sourceAges } from '#db/cases/case-figures.ts';
import { listLettersOfCase } from '#db/cases/case-letters.ts';
import type { CasePlace } from '#db/cases/case-list-query.ts';
import { listCases } from '#db/cases/case-list.ts';
import type { CaseRow } from '#db/cases/court-cases.ts';
import { namesakesOf } from '#db/cases/shared-numbers.ts';
import { findAskedOn } from '#db/case-register/find-twins.ts';
import { wholeCases } from '#db/cases/known-cases.ts';
import type { EntityManager } from '#db/orm.ts';
import { isDay } from '#domain/calendar/day.ts';
import { caseSubject } from '#domain/cases/case-work.ts';
import { caseNumberText } from '#domain/letters/case-number.ts';
import { mediaTypeOf } from '#domain/documents/media-type.ts';
import { isStorable } from '#domain/work/storable-text.ts';
import { readDeliveryRules } from '#db/delivery/delivery-norms.ts';
import type { CaseCardView, CaseFigures, CasePage } from '#views/cases/case.ts';
import type { Actor } from '../actor.ts';
import type { DeliveryClock } from '../delivery/expected-view.ts';
import { readBlob, type Download } from '../documents/read-blob.ts';
import { ApplicationError } from '../errors.ts';
import { decodeCursor, encodeCursor, pageLimit } from '../http/cursor.ts';
import { readableSite } from '../letters/letter-access.ts';
import { letterItem } from '../letters/letter-item.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { readTimelinePage } from '../work/timeline-view.ts';
import { caseNotFound, readCourtCase, whyNotEditable } from './case-access.ts';
import type { CaseListRequest } from './case-requests.ts';
import { actView, caseItem, hearingView, partyView } from './case-view.ts';

export interface CaseQueries {
  /** A page of a journal. @throws ApplicationError `bad-request` naming the parameter */
  list(actor: Actor, request: CaseListRequest): Promise<CasePage>;
  figures(actor: Actor): Promise<CaseFigures>;
  /** Cases of the person's site that bear this number, however it was typed. */
  ofNumber(actor: Actor, number: string): Promise<readonly string[]>;
  /** `olderThan`: where its course goes on. @throws ApplicationError `not-found`, the same for an absent and for a foreign case */
  card(actor: Actor, caseId: string, olderThan?: string): Promise<CaseCardView>;
  /** The document of an act. @throws ApplicationError `not-found` */
  document(actor: Actor, caseId: string, actId: string): Promise<Download>;
}

const LETTERS_ON_CARD = 100;

/** What journals and cards of cases show. */
export function createCaseQueries({ database, clock, blobs }: ServiceDeps): CaseQueries {
  return {
    list: async (actor, request) => {
      checkFilter(request);
      const limit = pageLimit(request);
      const { cursor, limit: _, order = 'newest', ...filter } = request;
      const query = { ...filter, siteId: readableSite(actor), timeZone: actor.timeZone, order };
      const after = placeOf(cursor);
      const { rows, searchedSince } = await database.read(async (em) =>
        listCases(em, { ...query, after, limit: limit + 1 }, await clock(em)),
      );
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      const nextCursor = rows.length > limit && last ? encodeCursor([last.place, last.id]) : null;
      return { items: shown.map(caseItem), nextCursor, searchedSince };
    },
    figures: (actor) => {
      const siteId = readableSite(actor);
      return database.read(async (em) => ({
        counts: await countCases(em, siteId),
        judges: siteId === null ? [] : await listJudges(em, siteId),
        sources: (await sourceAges(em, siteId)).map(({ source, dataAsOf }) => ({
          ...{ source, dataAsOf: dataAsOf.toISOString() },
        })),
      }));
    },
    ofNumber: (actor, number) => {
      const siteId = readableSite(actor);
      if (siteId === null) return Promise.resolve([]);
      return database.read((em) => casesOfNumber(em, siteId, caseNumberText(number)));
    },
    card: (actor, caseId, olderThan) =>
      database.read(async (em) => {
        const row = await readCourtCase(em, actor, caseId);
        return readCard(em, actor, row, { before: olderThan, now: await clock(em) });
      }),
    document: async (actor, caseId, actId) => {
      const document = await database.read(async (em) => {
        await readCourtCase(em, actor, caseId);
        const [whole] = await wholeCases(em, [caseId]);
        return whole?.acts.find(({ id }) => id === actId)?.document ?? null;
      });
      if (document === null) throw new ApplicationError('not-found', { detail: 'Такого документа нет.' });
      const { fileName, sha256 } = document;
      return { bytes: await readBlob(blobs, sha256), fileName, mediaType: mediaTypeOf(fileName), sha256 };
    },
  };
}

async function readCard(
  em: EntityManager,
  actor: Actor,
  row: CaseRow,
  { before, now }: { readonly before: string | undefined; readonly now: Date },
): Promise<CaseCardView> {
  const [whole] = await wholeCases(em, [row.id]);
  if (whole === undefined) throw caseNotFound();
  const delivery = { rules: await readDeliveryRules(em), now };
  const isOwn = (actor.role === 'clerk' || actor.role === 'supervisor') && actor.siteId === row.siteId;
  const notEditable = whyNotEditable(row);
  return {
    ...row,
    ...{ dataAsOf: row.dataAsOf.toISOString(), createdAt: row.createdAt.toISOString() },
    goneAt: row.goneAt?.toISOString() ?? null,
    parties: whole.parties.map(partyView),
    hearings: whole.hearings.map(hearingView),
    acts: whole.acts.map(actView),
    letters: await lettersOf(em, row.id, delivery),
    ...(await readTimelinePage(em, [caseSubject(row.id)], { before })),
    namesakes: await namesakesOf(em, row),
    askedOn: await findAskedOn(em, row.id),
    actions: { edit: isOwn && notEditable === null, note: isOwn },
    notEditable: isOwn ? notEditable : null,
  };
}

async function lettersOf(em: EntityManager, caseId: string, delivery: DeliveryClock): Promise<CaseCardView['letters']> {
  const letters = await listLettersOfCase(em, caseId, LETTERS_ON_CARD);
  const drafts = letters.filter(({ status }) => status === 'draft').map(({ id }) => id);
  const further = await listFurtherNames(em, drafts);
  return letters.map((letter) => ({
    ...letterItem(letter, delivery.now, delivery.rules),
    furtherNames: further.get(letter.id) ?? [],
  }));
}

const MAX_SEARCH_LENGTH = 200;
const place = z.tuple([z.string().max(200), z.uuid()]);

function placeOf(cursor: string | undefined): CasePlace | undefined {
  if (cursor === undefined) return undefined;
  const [at, id] = decodeCursor(cursor, place);
  return { at, id };
}

/** @throws ApplicationError `bad-request` naming the parameter */
function checkFilter({ text, judge, ...filter }: CaseListRequest): void {
  for (const [name, typed] of Object.entries({ text, judge })) {
    if (typed !== undefined && (typed.length > MAX_SEARCH_LENGTH || !isStorable(typed)))
      throw new ApplicationError('bad-request', { detail: `${name}: не больше ${MAX_SEARCH_LENGTH} знаков.` });
  }
  const { receivedFrom, receivedTo, hearingFrom, hearingTo } = filter;
  for (const [name, day] of Object.entries({ receivedFrom, receivedTo, hearingFrom, hearingTo })) {
    if (day !== undefined && !isDay(day))
      throw new ApplicationError('bad-request', { detail: `${name}: ожидается день вида 2026-11-24.` });
  }
}
