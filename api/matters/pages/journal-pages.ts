import type { Hono } from 'hono';
import { CARD_STATES } from '#domain/matters/card-state.ts';
import { journalPage, type JournalFilter } from '#web/matters/journal-page.ts';
import { matterCardPage } from '#web/matters/matter-card-page.ts';
import { MATTER_PATHS } from '#web/matters/matter-paths.ts';
import { withQuery } from '#web/paths.ts';
import type { ApiEnv } from '../../context.ts';
import { frameOf } from '../../pages/frame.ts';
import { listOrRefusal } from '../../pages/list-or-refusal.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { show } from '../../pages/responses.ts';
import type { MatterListRequest } from '../matter-requests.ts';

/** The journal of cards, and a card. */
export function mountJournalPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(MATTER_PATHS.matters, (c) => showJournal(c, parts));
  app.get('/matters/:id', async (c) => {
    const older = c.req.query('timeline');
    const card = await parts.services.matters.card(c.get('session').actor, c.req.param('id'), older);
    return show(c, matterCardPage(await frameOf(c, parts), card, older !== undefined));
  });
}

async function showJournal(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const { matters } = parts.services;
  const filter = filterOf(c);
  const cursor = c.req.query('cursor');
  const [words, found, chrome] = await Promise.all([
    matters.words(actor),
    listOrRefusal(() => matters.list(actor, { ...requestOf(filter), cursor }), { text: 'Найти карточку' }),
    frameOf(c, parts),
  ]);
  const { nextCursor } = found.page;
  const { text: q, ...rest } = filter;
  const page = journalPage(chrome, {
    ...{ items: found.page.items, filter, groups: words.documentGroups, deliveries: words.deliveryKinds },
    moreHref: nextCursor === null ? undefined : withQuery(MATTER_PATHS.matters, { q, ...rest, cursor: nextCursor }),
    ...{ isContinued: cursor !== undefined, canRegister: actor.role === 'clerk', refusal: found.refusal },
    searchedSince: found.page.searchedSince,
    canImport: actor.role !== 'admin',
  });
  return show(c, page, found.refusal === undefined ? 200 : 400);
}

function filterOf(c: PageContext): JournalFilter {
  const word = (name: string): string => (c.req.query(name) ?? '').trim();
  return { text: word('q'), group: word('group'), delivery: word('delivery'), show: word('show') };
}

function requestOf({ text, group, delivery, show: shown }: JournalFilter): MatterListRequest {
  const presence = (word: string): string | undefined => (word === '' ? undefined : word);
  return {
    ...{ text: presence(text), documentGroup: presence(group), deliveryKind: presence(delivery) },
    state: CARD_STATES.find((state) => state === shown),
    overdue: shown === 'overdue' ? 'true' : undefined,
  };
}
