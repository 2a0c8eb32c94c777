import { createHash } from 'node:crypto';
import { isUuid } from '#domain/work/uuid.ts';
import {
  decideAct,
  draftAct,
  excludeItem,
  findAct,
  listActItems,
  listActs,
  listOpenActs,
  lockActsOfSite,
  type ActItemRow,
  type ActRow,
  type OpenAct,
} from '#db/keeping/acts.ts';
import { readNomenclature } from '#db/keeping/nomenclature.ts';
import { listOverLetters } from '#db/keeping/over-letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { loadSite } from '#db/people/step-people.ts';
import { appendAudit } from '#db/work/audit.ts';
import { dayIn } from '#domain/calendar/day.ts';
import { actNumber, COPIES_WORDS, WHO_APPROVES } from '#domain/keeping/destruction.ts';
import { dayText } from '#web/format/time.ts';
import type { ActListView, ActView } from '#views/keeping/keeping.ts';
import type { Actor, Command } from '../actor.ts';
import type { Download } from '../documents/read-blob.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce, type RecordedRequest } from '../work/idempotent-command.ts';
import { actPdf, actWorkbook } from './act-papers.ts';
import { HEADS, KEEPERS, KEEPING_READERS, reasonOf, requireRole, siteOf } from './keeping-access.ts';

/** «Акты о выделении к уничтожению». */
export interface ActService {
  list(actor: Actor): Promise<ActListView>;
  /** @throws ApplicationError `not-found` */
  view(actor: Actor, id: string): Promise<ActView>;
  /** The act as a paper. @throws ApplicationError `not-found` */
  file(actor: Actor, id: string, format: 'pdf' | 'xlsx'): Promise<Download>;
  /** A draft over the letters of the site whose term is over. @throws ApplicationError `conflict`: there are none */
  draft(actor: Actor, siteId: string | undefined, command: Command): Promise<{ readonly id: string }>;
  /** Leaves a letter out of a draft. @throws ApplicationError `conflict` */
  exclude(actor: Actor, id: string, letterId: string, reason: string, command: Command): Promise<object>;
  /** By another person than who drew it up: its letters are then destroyed. @throws ApplicationError `conflict` · `forbidden` */
  approve(actor: Actor, id: string, command: Command): Promise<object>;
  /** A draft comes to nothing. @throws ApplicationError `conflict` */
  withdraw(actor: Actor, id: string, command: Command): Promise<object>;
}

/** So many letters in one act: a person reads it. */
export const MOST_LETTERS = 1_000;
const SHOWN = 200;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function createActs({ database, clock }: Pick<ServiceDeps, 'database' | 'clock'>): ActService {
  const readView = (actor: Actor, id: string): Promise<ActView> => {
    requireRole(actor, KEEPING_READERS);
    return database.read(async (em) => {
      const act = await readAct(em, actor, id);
      return viewOf(actor, act, await listActItems(em, id));
    });
  };
  const decide = (asked: RecordedRequest, id: string, state: 'approved' | 'withdrawn'): Promise<object> => {
    const { actor } = asked;
    return changeOnce(database, asked, clock, async (em, at) => {
      const act = await readAct(em, actor, id);
      if (state === 'approved' && act.draftedById === actor.accountId) throw sameEyes();
      if (!(await decideAct(em, { id, state, byId: actor.accountId }, at)))
        throw new ApplicationError('conflict', { detail: 'Акт уже не проект: откройте его заново.' });
      const entry = { at, actorId: actor.accountId, action: `destruction.${state}` };
      await appendAudit(em, { ...entry, subject: { kind: 'destruction_act', id }, data: { count: act.itemCount } });
      return {};
    });
  };
  return {
    list: (actor) => {
      requireRole(actor, KEEPING_READERS);
      return database.read(async (em) => ({ items: (await listActs(em, readableSite(actor), SHOWN)).map(lineOf) }));
    },
    view: readView,
    file: async (actor, id, format) => {
      const act = await readView(actor, id);
      const bytes = format === 'pdf' ? await actPdf(act, actor.timeZone) : actWorkbook(act, actor.timeZone);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const fileName = `Акт об уничтожении ${act.number.replaceAll('/', '-')}.${format}`;
      return { bytes, sha256, fileName, mediaType: format === 'pdf' ? 'application/pdf' : XLSX };
    },
    draft: (actor, named, command) => {
      requireRole(actor, KEEPERS);
      return changeOnce(
        database,
        { actor, command, record: 'keeping.act_drafted', args: { named } },
        clock,
        async (em, at) => {
          const siteId = await siteOf(em, actor, named);
          await lockActsOfSite(em, siteId);
          const { timeZone } = await loadSite(em, siteId);
          const [nomenclature, today] = [await readNomenclature(em, siteId), dayIn(timeZone, at)];
          const letters = await listOverLetters(em, { siteId, nomenclature, today, limit: MOST_LETTERS });
          if (letters.length === 0) throw nothingOver(await listOpenActs(em, siteId));
          const id = await draftAct(em, { siteId, today, nomenclature, letters, byId: actor.accountId }, at);
          const entry = { at, actorId: actor.accountId, action: 'destruction.drafted' };
          await appendAudit(em, {
            ...entry,
            subject: { kind: 'destruction_act', id },
            data: { count: letters.length },
          });
          return { id };
        },
      );
    },
    exclude: (actor, id, letterId, typed, command) => {
      requireRole(actor, KEEPERS);
      const reason = reasonOf(typed);
      const asked = { actor, command, record: 'keeping.letter_excluded', args: { id, letterId, reason } };
      return changeOnce(database, asked, clock, async (em, at) => {
        await readAct(em, actor, id);
        if (!isUuid(letterId) || !(await excludeItem(em, { actId: id, letterId, reason }, at)))
          throw new ApplicationError('conflict', { detail: 'Письма в проекте уже нет, или акт уже не проект.' });
        const entry = { at, actorId: actor.accountId, action: 'destruction.letter_excluded' };
        await appendAudit(em, { ...entry, subject: { kind: 'destruction_act', id }, data: { letterId } });
        return {};
      });
    },
    approve: (actor, id, command) => {
      requireRole(actor, HEADS, WHO_APPROVES);
      return decide({ actor, command, record: 'keeping.act_approved', args: { id } }, id, 'approved');
    },
    withdraw: (actor, id, command) => {
      requireRole(actor, KEEPERS);
      return decide({ actor, command, record: 'keeping.act_withdrawn', args: { id } }, id, 'withdrawn');
    },
  };
}

/** All letters whose term is over may stand in acts that others have just drawn up. */
function nothingOver(acts: readonly OpenAct[]): ApplicationError {
  const detail =
    acts.length === 0
      ? 'Писем с истёкшим сроком хранения нет: акт составлять не о чем. Сроки задаёт номенклатура дел.'
      : `Других писем с истёкшим сроком нет: все они стоят в акте ${acts.map(openActWords).join(' и в акте ')}.`;
  return new ApplicationError('conflict', { detail });
}

function openActWords({ draftedOn, ...act }: OpenAct): string {
  return `№ ${actNumber(act)} от ${dayText(draftedOn)}`;
}

function sameEyes(): ApplicationError {
  return new ApplicationError('conflict', {
    detail: `Проект составили вы: утверждает другой человек. ${WHO_APPROVES}`,
  });
}

/** @throws ApplicationError `not-found` */
async function readAct(em: EntityManager, actor: Actor, id: string): Promise<ActRow> {
  const act = isUuid(id) ? await findAct(em, readableSite(actor), id) : null;
  if (act === null) throw new ApplicationError('not-found', { detail: 'Такого акта нет, или он другого участка.' });
  return act;
}

function lineOf({
  draftedById: _by,
  year,
  sequence,
  draftedAt,
  decidedAt,
  finishedAt,
  ...act
}: ActRow): ActListView['items'][number] {
  return {
    ...{ ...act, number: actNumber({ siteId: act.siteId, year, sequence }), draftedAt: draftedAt.toISOString() },
    ...{ decidedAt: decidedAt?.toISOString() ?? null, finishedAt: finishedAt?.toISOString() ?? null },
  };
}

function viewOf(actor: Actor, act: ActRow, items: readonly ActItemRow[]): ActView {
  const mayApprove = act.state === 'draft' && HEADS.includes(actor.role) && act.draftedById !== actor.accountId;
  return {
    ...{ ...lineOf(act), mayApprove, copies: COPIES_WORDS },
    items: items.map(({ shared, settledAt, ...item }) => ({
      ...{ ...item, sharedCount: shared.length, settledAt: settledAt?.toISOString() ?? null },
    })),
  };
}
