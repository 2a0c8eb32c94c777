import type { Hono } from 'hono';
import { exactNumber } from '#domain/letters/exact-number.ts';
import { columnsOf } from '#domain/letters/letter-columns.ts';
import { manyActsOf } from '#domain/letters/many-letters.ts';
import { LETTER_OUTCOMES, type LetterOutcome } from '#domain/letters/letter-status.ts';
import { STATUS_GROUP_CODES, STATUS_GROUPS, type StatusGroup } from '#domain/letters/status-groups.ts';
import type { LetterCounts } from '#views/letters/letter.ts';
import type { ViewSettings } from '#views/letters/saved-view.ts';
import type { FolderTab } from '#web/components/folder-tabs.ts';
import { html } from '#web/html.ts';
import { listHref, looksFields } from '#web/letters/list/list-address.ts';
import { letterRow } from '#web/letters/list/letter-row.ts';
import type { LettersModel, OutcomeChip } from '#web/letters/list/letters-model.ts';
import { lettersPage } from '#web/letters/list/letters-page.ts';
import { letterPath, PATHS, withQuery } from '#web/paths.ts';
import type { ApiEnv } from '../../context.ts';
import { formKeysOf, frameOf, readNow } from '../../pages/frame.ts';
import { listOrRefusal } from '../../pages/list-or-refusal.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { show } from '../../pages/responses.ts';
import { filterOf, listSettings } from './list-query.ts';

/** Folders in which letters wait for the site's own people. */
const PRESSING: ReadonlySet<string> = new Set<StatusGroup>(['to_mend', 'approval', 'undelivered']);

/** The letters' list and a single row of it. */
export function mountLetterListPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.letters, async (c) => {
    const named = await namedLetter(c, parts);
    return named === undefined ? showList(c, parts) : c.redirect(letterPath(named), 303);
  });
  app.get('/letters/:id/row', async (c) => {
    const { actor } = c.get('session');
    const card = await parts.services.letters.card(actor, c.req.param('id'));
    const viewer = { timeZone: actor.timeZone, now: await readNow(parts) };
    return show(
      c,
      html`<table>
        <tbody>
          ${letterRow(card, viewer, columnsOf(c.req.query('cols')))}
        </tbody>
      </table>`,
    );
  });
}

/** The letter whose whole number is looked for, in whichever folder it lies; undefined when none or more than one is named. */
async function namedLetter(c: PageContext, parts: PageParts): Promise<string | undefined> {
  const text = c.req.query('q') ?? '';
  if (c.req.query('cursor') !== undefined || exactNumber(text) === null) return undefined;
  const { items } = await parts.services.letters.list(c.get('session').actor, { text });
  return items.length === 1 ? items[0]?.id : undefined;
}

/** What a form over the list has brought. */
export interface ListAfter {
  readonly settings: ViewSettings;
  readonly newView?: LettersModel['newView'];
  readonly said?: LettersModel['said'];
  readonly confirmed?: LettersModel['confirmed'];
  readonly ticked?: LettersModel['ticked'];
  readonly status?: 200 | 409 | 422;
}

/** What the filter is called over the list. */
const LABELS = { text: 'Найти письмо', from: 'Создано с', to: 'Создано по' };

/** The list; after a form over it, with what came of that. */
export async function showList(c: PageContext, parts: PageParts, after?: ListAfter): Promise<Response> {
  const session = c.get('session');
  const { actor } = session;
  const hasTerms = actor.siteId !== null;
  const settings = after?.settings ?? listSettings((name) => c.req.query(name), c.req.queries('cols') ?? [], hasTerms);
  const cursor = after === undefined ? c.req.query('cursor') : undefined;
  const { letters, savedViews } = parts.services;
  const [counts, late, views, found, chrome] = await Promise.all([
    letters.counts(actor),
    letters.lateCounts(actor),
    savedViews.list(actor),
    listOrRefusal(() => letters.list(actor, { ...filterOf(settings), cursor }), LABELS),
    frameOf(c, parts),
  ]);
  const { items, nextCursor, searchedSince } = found.page;
  const page = lettersPage(chrome, {
    ...{ settings, hasTerms, views, viewId: c.req.query('view'), letters: items, searchedSince },
    ...{
      outcomes: outcomesOf(settings),
      folders: foldersOf(settings, counts, late, hasTerms),
      folder: folderOf(settings, counts),
    },
    moreHref: nextCursor === null ? undefined : listHref(settings, { cursor: nextCursor }),
    isContinued: cursor !== undefined,
    canCreate: actor.role === 'clerk',
    acts: manyActsOf(actor.role),
    ...{
      refusal: found.refusal,
      newView: after?.newView,
      said: after?.said,
      confirmed: after?.confirmed,
      ticked: after?.ticked,
      keysOf: () => formKeysOf(session),
    },
  });
  return show(c, page, after?.status ?? (found.refusal === undefined ? 200 : 400));
}

const ALL = 'Все';

function folderOf({ group }: ViewSettings, counts: LetterCounts): LettersModel['folder'] {
  if (group !== undefined) return { name: STATUS_GROUPS[group].name, count: counts[group] };
  return { name: ALL, count: sumOf(counts) };
}

/** In which folders letters have which outcomes. */
const OUTCOMES_IN: Readonly<Partial<Record<StatusGroup, readonly LetterOutcome[]>>> = {
  undelivered: ['returned_to_court', 'lost'],
  done: LETTER_OUTCOMES,
};

/** Letters that have come to an end are told apart by how they ended; the others have no outcome yet. */
function outcomesOf(settings: ViewSettings): OutcomeChip[] {
  const ofFolder = settings.group === undefined ? undefined : OUTCOMES_IN[settings.group];
  const outcomes = ofFolder ?? (settings.outcome === undefined ? [] : LETTER_OUTCOMES);
  return outcomes.map((code) => {
    const isCurrent = code === settings.outcome;
    return { outcome: code, href: listHref({ ...settings, outcome: isCurrent ? undefined : code }), isCurrent };
  });
}

/** Folders keep the search and the looks: the same words are looked for in the next one. */
function foldersOf(settings: ViewSettings, counts: LetterCounts, late: LetterCounts, hasTerms: boolean): FolderTab[] {
  const { text: q, from, to, group, isLate } = settings;
  const kept = { q, from, to, ...looksFields(settings) };
  const tab = (code: StatusGroup | undefined, name: string, count: number): FolderTab => ({
    href: withQuery(PATHS.letters, { group: code, ...kept }),
    ...{ name, count, isCurrent: code === group && isLate !== true },
    isPressing: code !== undefined && PRESSING.has(code),
    late: code === undefined ? undefined : late[code],
  });
  const lateTab: FolderTab = {
    href: withQuery(PATHS.letters, { late: '1', ...looksFields(settings) }),
    ...{ name: 'Просрочено', count: sumOf(late), isCurrent: isLate === true, isPressing: true },
  };
  return [
    tab(undefined, ALL, sumOf(counts)),
    ...STATUS_GROUP_CODES.map((code) => tab(code, STATUS_GROUPS[code].name, counts[code])),
    ...(hasTerms ? [lateTab] : []),
  ];
}

function sumOf(counts: LetterCounts): number {
  return STATUS_GROUP_CODES.reduce((sum, code) => sum + counts[code], 0);
}
