import type { Hono } from 'hono';
import { html } from '#web/html.ts';
import type { FilterChip, LetterFilterModel, OutcomeChip } from '#web/letters/list/letters-model.ts';
import { letterRow } from '#web/letters/list/letter-row.ts';
import { lettersPage } from '#web/letters/list/letters-page.ts';
import { PATHS, withQuery } from '#web/paths.ts';
import type { LetterPage } from '#views/letters/letter.ts';
import type { Page } from '#views/paging.ts';
import type { ApiEnv } from '../../context.ts';
import { ApplicationError } from '../../errors.ts';
import { LETTER_OUTCOMES, type LetterOutcome } from '#domain/letters/letter-status.ts';
import { isStatusGroup, STATUS_GROUP_CODES, STATUS_GROUPS, type StatusGroup } from '#domain/letters/status-groups.ts';
import { frameOf, readNow } from '../../pages/frame.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { show } from '../../pages/responses.ts';
import type { LetterFilter } from '../routes/letter-requests.ts';

/** Folders in which letters wait for the site's own people. */
const PRESSING: ReadonlySet<string> = new Set<StatusGroup>(['to_mend', 'approval']);

interface ListQuery {
  readonly group: StatusGroup | undefined;
  readonly outcome: LetterOutcome | undefined;
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly cursor: string | undefined;
}

/** The letters' list and a single row of it. */
export function mountLetterListPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.letters, (c) => showList(c, parts));
  app.get('/letters/:id/row', async (c) => {
    const { actor } = c.get('session');
    const card = await parts.services.letters.card(actor, c.req.param('id'));
    const viewer = { timeZone: actor.timeZone, now: await readNow(parts) };
    return show(
      c,
      html`<table>
        <tbody>
          ${letterRow(card, viewer)}
        </tbody>
      </table>`,
    );
  });
}

async function showList(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const query = queryOf(c);
  const { letters } = parts.services;
  const [counts, found, chrome] = await Promise.all([
    letters.counts(actor),
    listOrRefusal(() => letters.list(actor, { ...filterOf(query), cursor: query.cursor })),
    frameOf(c, parts),
  ]);
  const filter = filterModel(query, counts, found.refusal);
  const page = lettersPage(chrome, {
    filter,
    letters: found.page.items,
    searchedSince: found.page.searchedSince,
    moreHref: moreHref(query, found.page),
    isContinued: query.cursor !== undefined,
    canCreate: actor.role === 'clerk',
  });
  return show(c, page, found.refusal === undefined ? 200 : 400);
}

function queryOf(c: PageContext): ListQuery {
  const group = c.req.query('group') ?? '';
  return {
    group: isStatusGroup(group) ? group : undefined,
    outcome: LETTER_OUTCOMES.find((outcome) => outcome === c.req.query('outcome')),
    text: (c.req.query('q') ?? '').trim(),
    from: c.req.query('from') ?? '',
    to: c.req.query('to') ?? '',
    cursor: c.req.query('cursor'),
  };
}

function filterOf({ group, outcome, text, from, to }: ListQuery): LetterFilter {
  return { group, outcome, text: presence(text), from: presence(from), to: presence(to) };
}

/** A search that cannot be understood is told beside the box; what was typed stays. */
async function listOrRefusal(
  read: () => Promise<LetterPage>,
): Promise<{ readonly page: LetterPage; readonly refusal?: string | undefined }> {
  try {
    return { page: await read() };
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code !== 'bad-request') throw error;
    return { page: { items: [], nextCursor: null }, refusal: error.detail ?? error.title };
  }
}

function filterModel(
  query: ListQuery,
  counts: Readonly<Record<StatusGroup, number>>,
  refusal: string | undefined,
): LetterFilterModel {
  const { group, outcome, text, from, to } = query;
  return {
    outcomes: outcomesOf(query),
    outcome: outcome ?? '',
    chips: chipsOf(query, counts),
    ...{ group: group ?? '', text, from, to, refusal },
    isNarrowed: outcome !== undefined || text !== '' || from !== '' || to !== '',
    clearHref: withQuery(PATHS.letters, { group }),
    reloadHref: withQuery(PATHS.letters, { group, outcome, q: text, from, to }),
  };
}

/** Folders keep the search: the same words are looked for in the next one. */
function chipsOf({ group, text, from, to }: ListQuery, counts: Readonly<Record<StatusGroup, number>>): FilterChip[] {
  const total = STATUS_GROUP_CODES.reduce((sum, code) => sum + counts[code], 0);
  const chip = (code: StatusGroup | undefined, name: string, count: number): FilterChip => ({
    href: withQuery(PATHS.letters, { group: code, q: text, from, to }),
    name,
    count,
    isCurrent: code === group,
    isPressing: code !== undefined && PRESSING.has(code),
  });
  return [
    chip(undefined, 'Все', total),
    ...STATUS_GROUP_CODES.map((code) => chip(code, STATUS_GROUPS[code].name, counts[code])),
  ];
}

/** Letters that have come to an end are told apart by how they ended; the others have no outcome yet. */
function outcomesOf({ group, outcome, text, from, to }: ListQuery): OutcomeChip[] {
  if (group !== 'done' && outcome === undefined) return [];
  return LETTER_OUTCOMES.map((code) => ({
    outcome: code,
    href: withQuery(PATHS.letters, { group, outcome: code === outcome ? undefined : code, q: text, from, to }),
    isCurrent: code === outcome,
  }));
}

function moreHref({ group, outcome, text, from, to }: ListQuery, { nextCursor }: Page<unknown>): string | undefined {
  return nextCursor === null
    ? undefined
    : withQuery(PATHS.letters, { group, outcome, q: text, from, to, cursor: nextCursor });
}

function presence(text: string): string | undefined {
  return text === '' ? undefined : text;
}
