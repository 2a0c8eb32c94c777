import { listArchive, TooManyFoundError } from '#db/archive/archive-list.ts';
import { readArchiveRule, setArchiveRule } from '#db/archive/archive-rule.ts';
import { listArchiveYears } from '#db/archive/archive-years.ts';
import { takeBack } from '#db/archive/take-back.ts';
import { findLetter } from '#db/letters/letters.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { yearsFault, type ArchiveRule } from '#domain/archive/archive-rule.ts';
import { INSTALLATION, letterSubject } from '#domain/work/subject.ts';
import type { ArchiveView } from '#views/archive/archive.ts';
import type { LetterListItem } from '#views/letters/letter.ts';
import type { Page } from '#views/paging.ts';
import { requireAdmin, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { pageLimit, pageOf, placeOf } from '../http/cursor.ts';
import { isStorable } from '#domain/work/storable-text.ts';
import { letterNotFound, readableSite } from '../letters/letter-access.ts';
import { letterItem } from '../letters/letter-item.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import type { ArchiveListRequest } from './archive-requests.ts';

export interface ArchiveService {
  look(actor: Actor): Promise<ArchiveView>;
  /** Letters of one year, newest first. */
  list(actor: Actor, request: ArchiveListRequest): Promise<Page<LetterListItem>>;
  setRule(actor: Actor, rule: ArchiveRule, command: Command): Promise<object>;
  /** An administrator needs the letter among the live ones again. */
  takeBack(actor: Actor, letterId: string, reason: string, command: Command): Promise<object>;
}

const MAX_REASON = 2_000;

/** Old letters: who may see a live letter of a court may see its old ones. */
export function createArchiveService({ database, clock }: Pick<ServiceDeps, 'database' | 'clock'>): ArchiveService {
  return {
    look: (actor) =>
      database.read(async (em) => viewOf(await readArchiveRule(em), await listArchiveYears(em, readableSite(actor)))),
    list: async (actor, request) => {
      const { year, text, site, cursor } = request;
      if (text !== undefined && !isStorable(text))
        throw new ApplicationError('bad-request', { detail: 'text: такие знаки не хранятся.' });
      const limit = pageLimit(request);
      // A site of their own is all that others may see: nobody's question widens it.
      const siteId = readableSite(actor) ?? site ?? null;
      const query = { siteId, year, text, after: placeOf(cursor), limit: limit + 1 };
      const { rows, now } = await database
        .read(async (em) => ({ rows: await listArchive(em, query), now: await clock(em) }))
        .catch(tellTooMany);
      return pageOf(rows, limit, (row) => letterItem(row, now));
    },
    setRule: (actor, rule, command) => {
      requireAdmin(actor);
      const fault = yearsFault(rule.years);
      if (fault !== null) throw invalid('years', fault);
      return changeOnce(database, { actor, command, record: 'archive.rule', args: rule }, clock, async (em, at) => {
        await setArchiveRule(em, rule, actor.accountId, at);
        const data = { isOn: rule.isOn, years: rule.years };
        await appendAudit(em, {
          at,
          actorId: actor.accountId,
          action: 'archive.rule_set',
          subject: INSTALLATION,
          data,
        });
        return {};
      });
    },
    takeBack: async (actor, letterId, reason, command) => {
      requireAdmin(actor);
      const why = reason.trim();
      if (why === '' || why.length > MAX_REASON || !isStorable(why))
        throw invalid('reason', 'Напишите причину: она останется в ходе письма.');
      const request = { actor, command, record: 'archive.return', args: { letterId, reason: why } };
      return changeOnce(database, request, clock, async (em, at) => {
        const letter = await findLetter(em, readableSite(actor), letterId);
        if (!letter) throw letterNotFound();
        const archivedAt = await takeBack(em, { letterId, byId: actor.accountId, reason: why }, at);
        if (archivedAt === null) throw new ApplicationError('conflict', { detail: 'Письмо не в архиве.' });
        const subject = letterSubject(letterId);
        const eventKey = `unarchived/${at.toISOString()}`;
        await appendTimeline(em, {
          subject,
          eventKey,
          at,
          kind: 'unarchived',
          actorId: actor.accountId,
          data: { reason: why },
        });
        await appendAudit(em, { at, actorId: actor.accountId, action: 'archive.returned', subject, data: {} });
        return {};
      });
    },
  };
}

function viewOf(
  rule: Awaited<ReturnType<typeof readArchiveRule>>,
  years: Awaited<ReturnType<typeof listArchiveYears>>,
): ArchiveView {
  const { isOn, years: kept, changedAt, ranAt, movedCount, stop } = rule;
  return {
    rule: {
      ...{ isOn, years: kept, movedCount, stop },
      ...{ changedAt: changedAt?.toISOString() ?? null, ranAt: ranAt?.toISOString() ?? null },
    },
    years,
  };
}

function tellTooMany(error: unknown): never {
  if (!(error instanceof TooManyFoundError)) throw error;
  throw new ApplicationError('bad-request', {
    detail: 'Таких писем в этом году слишком много: добавьте слово, номер или участок.',
  });
}

function invalid(field: string, message: string): ApplicationError {
  return new ApplicationError('invalid', { faults: [{ code: `archive_${field}`, field, message }] });
}
