import type { Hono } from 'hono';
import { assignmentListPage, type AssignmentListModel } from '#web/matters/assignment-list-page.ts';
import { MATTER_PATHS } from '#web/matters/matter-paths.ts';
import { countText } from '#web/format/count.ts';
import { withQuery } from '#web/paths.ts';
import type { AssignmentItem } from '#views/matters/matter.ts';
import type { Page } from '#views/paging.ts';
import type { ApiEnv } from '../../context.ts';
import { frameOf } from '../../pages/frame.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { show } from '../../pages/responses.ts';

/** Overdue assignments are counted so far. */
const COUNTED = 1_000;

/** «Мои поручения» and «На контроле». */
export function mountAssignmentListPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { matters } = parts.services;
  app.get(MATTER_PATHS.own, async (c) => {
    const page = await matters.own(c.get('session').actor, { cursor: c.req.query('cursor') });
    return showList(c, parts, page, {
      title: 'Мои поручения',
      path: MATTER_PATHS.own,
      nothing: { heading: 'Поручений нет', text: 'Когда вам дадут поручение, оно появится здесь само.' },
    });
  });
  app.get(MATTER_PATHS.control, async (c) => {
    const { actor } = c.get('session');
    const page = await matters.controlled(actor, { cursor: c.req.query('cursor') });
    const overdue = await matters.countOverdue(actor, COUNTED);
    const more = overdue === COUNTED ? 'Больше чем ' : '';
    return showList(c, parts, page, {
      title: 'На контроле',
      path: MATTER_PATHS.control,
      note:
        overdue === 0 ? 'Просроченных нет.' : `${more}${countText(overdue, 'просрочено', 'просрочены', 'просрочено')}.`,
      nothing: { heading: 'На контроле ничего нет', text: 'Здесь стоят неисполненные поручения со сроком.' },
    });
  });
}

type Told = Pick<AssignmentListModel, 'title' | 'note' | 'nothing'> & { readonly path: string };

async function showList(
  c: PageContext,
  parts: PageParts,
  { items, nextCursor }: Page<AssignmentItem>,
  { path, ...told }: Told,
): Promise<Response> {
  const moreHref = nextCursor === null ? undefined : withQuery(path, { cursor: nextCursor });
  const isContinued = c.req.query('cursor') !== undefined;
  return show(c, assignmentListPage(await frameOf(c, parts), { ...told, items, moreHref, isContinued }));
}
