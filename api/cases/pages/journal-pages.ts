import type { Hono } from 'hono';
import { caseCardPage } from '#web/cases/case-card-page.ts';
import { casePath, CASE_PATHS } from '#web/cases/case-paths.ts';
import { casesHref, casesPage, type CaseFilter } from '#web/cases/cases-page.ts';
import type { ApiEnv } from '../../context.ts';
import { fileResponse } from '../../http/file-response.ts';
import { readForm } from '../../pages/form-data.ts';
import { formKeysOf, frameOf } from '../../pages/frame.ts';
import { listOrRefusal } from '../../pages/list-or-refusal.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { goTo, show } from '../../pages/responses.ts';
import { caseFilterQuery, type CaseListRequest } from '../case-requests.ts';

/** What the filter is called over the journal. */
const LABELS = {
  ...{ text: 'Найти дело', judge: 'Судья', receivedFrom: 'Поступило с', receivedTo: 'Поступило по' },
  ...{ hearingFrom: 'Заседание с', hearingTo: 'Заседание по' },
};

/** The journals of cases, and a case. */
export function mountCaseJournalPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { cases, caseChanges, caseTwins, personQuestions, doubtfulMessages, evidence, hearings } = parts.services;
  app.get(CASE_PATHS.cases, (c) => showJournal(c, parts));
  app.get('/cases/:id', async (c) => {
    const session = c.get('session');
    const older = c.req.query('timeline');
    const joinedTo = await caseTwins.joinedTo(session.actor, c.req.param('id'));
    if (joinedTo !== null) return goTo(c, casePath(joinedTo));
    const card = await cases.card(session.actor, c.req.param('id'), older);
    const canWrite = session.actor.role === 'clerk';
    const notices = await hearings.ofCase(session.actor, card.id);
    const twin = await caseTwins.asked(session.actor, card.id);
    const renamed = await personQuestions.list(session.actor, card.id);
    const doubts = await doubtfulMessages.list(session.actor, card.id);
    const hasEvidence = await evidence.hasOfCase(session.actor, card.id);
    const model = {
      card,
      notices,
      twin,
      doubts,
      renamed,
      hasEvidence,
      canWrite,
      isOlder: older !== undefined,
      keys: formKeysOf(session),
    };
    return show(c, caseCardPage(await frameOf(c, parts), model));
  });
  app.post('/cases/:id/note', async (c) => {
    const form = await readForm(c);
    const id = c.req.param('id');
    await caseChanges.note(c.get('session').actor, id, form.integer('version'), form.text('note'));
    return goTo(c, casePath(id), 'saved');
  });
  app.get('/cases/:id/acts/:act/document', async (c) =>
    fileResponse(c, await cases.document(c.get('session').actor, c.req.param('id'), c.req.param('act'))),
  );
}

async function showJournal(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const { cases } = parts.services;
  const filter = filterOf(c);
  const cursor = c.req.query('cursor');
  const [register, figures, found, chrome] = await Promise.all([
    parts.services.caseRegisters.ofSite(actor),
    cases.figures(actor),
    listOrRefusal(() => cases.list(actor, { ...requestOf(filter), cursor }), LABELS),
    frameOf(c, parts),
  ]);
  const { items, nextCursor, searchedSince } = found.page;
  const page = casesPage(chrome, {
    ...{ items, figures, filter, isContinued: cursor !== undefined, searchedSince, refusal: found.refusal },
    url: casesHref(filter, { cursor }),
    moreHref: nextCursor === null ? undefined : casesHref(filter, { cursor: nextCursor }),
    canKeep: actor.role === 'clerk' || actor.role === 'supervisor',
    canWrite: actor.role === 'clerk',
    canNotify: actor.role === 'clerk' || actor.role === 'supervisor',
    register,
    keysOf: () => formKeysOf(c.get('session')),
  });
  return show(c, page, found.refusal === undefined ? 200 : 400);
}

function filterOf(c: PageContext): CaseFilter {
  const word = (name: string): string => (c.req.query(name) ?? '').trim();
  return {
    ...{ kind: word('kind'), q: word('q'), judge: word('judge'), state: word('state'), source: word('source') },
    ...{ receivedFrom: word('receivedFrom'), receivedTo: word('receivedTo'), order: word('order') },
    ...{ hearingFrom: word('hearingFrom'), hearingTo: word('hearingTo') },
  };
}

/** A word that the address never had from us narrows nothing; days and texts are judged by the service, which says what is wrong. */
function requestOf({ q, ...filter }: CaseFilter): CaseListRequest {
  const { kind, state, source, order } = caseFilterQuery.shape;
  const known = { kind, state, source, order } as const;
  const presence = (word: string): string | undefined => (word === '' ? undefined : word);
  const { judge, receivedFrom, receivedTo, hearingFrom, hearingTo } = filter;
  return {
    ...{ text: presence(q), judge: presence(judge) },
    ...{ receivedFrom: presence(receivedFrom), receivedTo: presence(receivedTo) },
    ...{ hearingFrom: presence(hearingFrom), hearingTo: presence(hearingTo) },
    kind: known.kind.safeParse(filter.kind).data,
    state: known.state.safeParse(filter.state).data,
    source: known.source.safeParse(filter.source).data,
    order: known.order.safeParse(filter.order).data,
  };
}
