import { appendAudit } from '#db/work/audit.ts';
import type { EntityManager } from '#db/orm.ts';
import { countNotTaken, findBackfill, planBackfill, startBackfill } from '#db/publications/backfill.ts';
import { readPublicationSettings } from '#db/publications/settings.ts';
import type { BackfillView } from '#views/publications/backfill.ts';
import type { Actor, Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import type { SteadyLoop } from '../work/steady-loop.ts';
import { siteToSet } from './site-access.ts';

const CARDS_SHOWN = 50;

/** Publishing what was open before the publication was set up; for a site's supervisor and the admin. */
export interface BackfillService {
  /** What it would do now, and how the last one stands. Nothing is changed. */
  look(actor: Actor, siteId: string): Promise<BackfillView>;
  /** Begins it; it goes on by itself. @throws ApplicationError `conflict` when it is switched off, goes on already, or has nothing to do */
  start(actor: Actor, siteId: string, command: Command): Promise<{ readonly total: number }>;
}

export function createBackfill({ database, clock }: ServiceDeps, loop: Pick<SteadyLoop, 'wake'>): BackfillService {
  return {
    look: (actor, siteId) =>
      database.read(async (em) => {
        const site = await siteToSet(em, actor, siteId);
        return readBackfill(em, site.id);
      }),
    start: async (actor, siteId, command) => {
      const request = { actor, command, record: 'publications.backfill', args: { siteId } };
      const begun = await changeOnce(database, request, clock, (em, at) => begin(em, actor, siteId, at));
      loop.wake();
      return begun;
    },
  };
}

async function readBackfill(em: EntityManager, siteId: string): Promise<BackfillView> {
  const { settings } = await readPublicationSettings(em, siteId);
  const plan = await planBackfill(em, siteId, settings, CARDS_SHOWN);
  const last = await findBackfill(em, siteId);
  return {
    isOn: settings.isOn,
    count: plan.count,
    notTakenCount: await countNotTaken(em, siteId, settings),
    cards: plan.cards.map(({ triggerAt, ...card }) => ({ ...card, triggerAt: triggerAt.toISOString() })),
    last: last && {
      ...{
        authorName: last.authorName,
        total: last.total,
        marked: last.marked,
        stoppedBecause: last.stoppedBecause ?? null,
      },
      startedAt: last.startedAt.toISOString(),
      finishedAt: last.finishedAt?.toISOString() ?? null,
    },
  };
}

async function begin(em: EntityManager, actor: Actor, siteId: string, at: Date): Promise<{ readonly total: number }> {
  const site = await siteToSet(em, actor, siteId);
  const { version, settings } = await readPublicationSettings(em, site.id);
  if (!settings.isOn)
    throw new ApplicationError('conflict', { detail: 'Публикация выключена: сначала включите её в настройках.' });
  const { count: total } = await planBackfill(em, site.id, settings, 0);
  if (total === 0)
    throw new ApplicationError('conflict', {
      detail: 'Публиковать нечего: все подходящие карточки уже опубликованы или ждут отправки.',
    });
  const start = { siteId: site.id, authorId: actor.accountId, settingsVersion: version, total };
  if ((await startBackfill(em, start, at)) === null) {
    throw new ApplicationError('conflict', { detail: 'Эта работа уже идёт: дождитесь её конца.' });
  }
  const subject = { kind: 'publication_settings', id: site.id };
  await appendAudit(em, {
    ...{ at, actorId: actor.accountId, action: 'publication.backfill_started', subject },
    data: { siteId: site.id, settingsVersion: version, total },
  });
  return { total };
}
