import { listNotices, countUnseen, findNotice, markSeen, type NoticeRow, type NoticeSight } from '#db/bell/notices.ts';
import { eventsHeardBy } from '#domain/bell/bell-events.ts';
import { bellWords } from '#domain/bell/bell-words.ts';
import { isSubjectKind } from '#domain/work/subject.ts';
import { isUuid } from '#domain/work/uuid.ts';
import type { NoticePage, NoticeView } from '#views/bell/notice.ts';
import { PATHS, subjectPath, taskPath } from '#web/paths.ts';
import type { Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

const PAGE = 50;

/** What a person is told of by himself, as far as he may hear it now. */
export interface BellService {
  /** At most a hundred. */
  unseen(actor: Actor): Promise<number>;
  /** Newest first; `cursor` is `nextCursor` of the page before. @throws ApplicationError `bad-request` */
  list(actor: Actor, cursor: string | undefined): Promise<NoticePage>;
  /** One, or all. @returns how many were not seen before */
  see(actor: Actor, id: string | null): Promise<{ readonly count: number }>;
  /** The page of what it speaks of; the notice is seen then. @throws ApplicationError `not-found` */
  open(actor: Actor, id: string): Promise<string>;
}

export function createBellService({ database, clock }: ServiceDeps): BellService {
  const see = (actor: Actor, id: string | null): Promise<number> =>
    database.change('bell.seen', async (em) => markSeen(em, actor.accountId, id, await clock(em)));
  return {
    unseen: (actor) => database.read((em) => countUnseen(em, sightOf(actor))),
    list: (actor, cursor) =>
      database.read(async (em) => {
        const before = cursor === undefined ? null : placeOf(cursor);
        const rows = await listNotices(em, sightOf(actor), { before, limit: PAGE + 1 });
        const items = rows.slice(0, PAGE).map(noticeView);
        const nextCursor = rows.length > PAGE ? (rows[PAGE - 1]?.place ?? null) : null;
        return { items, unseen: await countUnseen(em, sightOf(actor)), nextCursor };
      }),
    see: async (actor, id) => ({ count: await see(actor, id === null ? null : checkedId(id)) }),
    open: async (actor, id) => {
      const notice = await database.read((em) => findNotice(em, sightOf(actor), checkedId(id)));
      if (!notice) throw noticeNotFound();
      if (notice.seenAt === null) await see(actor, notice.id);
      return pathOf(notice);
    },
  };
}

function sightOf({ accountId, role, siteId }: Actor): NoticeSight {
  return { accountId, siteId, events: eventsHeardBy(role) };
}

function checkedId(id: string): string {
  if (!isUuid(id)) throw noticeNotFound();
  return id;
}

function noticeNotFound(): ApplicationError {
  return new ApplicationError('not-found', { detail: 'Такого оповещения у вас нет: оно не ваше или уже не для вас.' });
}

function placeOf(cursor: string): readonly [string, string] {
  const [, at, id] = /^(\d{1,18}):([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined || !isUuid(id)) throw new ApplicationError('bad-request');
  return [at, id];
}

function noticeView({ id, event, data, at, seenAt }: NoticeRow): NoticeView {
  return { id, event, text: bellWords({ event, data }), at: at.toISOString(), seenAt: seenAt?.toISOString() ?? null };
}

function pathOf({ subjectKind, subjectId }: NoticeRow): string {
  if (subjectKind === 'task') return taskPath(subjectId);
  if (subjectKind === 'certificate') return PATHS.ownKey;
  if (subjectKind === 'budget') return PATHS.tariffs;
  if (subjectKind === 'report') return `${PATHS.keptStatistics}#kept-${subjectId}`;
  if (!isSubjectKind(subjectKind)) return PATHS.me;
  return subjectPath({ kind: subjectKind, id: subjectId }, 'card') ?? PATHS.home;
}
