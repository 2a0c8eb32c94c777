import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { findSitesUnderWay, readTicketRecord } from '#db/tracking/tracking-tickets.ts';
import { closeIncidents, hasOpenIncident, openIncident } from '#db/work/incidents.ts';
import { moscowTime } from '#domain/calendar/moscow-time.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import type { TrackingDependencies } from './dependencies.ts';

const KEY_PREFIX = 'tracking-errors/';
/** One ticket may fail; a service that has answered none for so long tells nothing any more. */
const FRUITLESS_MS = 3 * 3_600_000;

/**
 * Does a sweep, and looks afterwards whether the tickets bring anything: a service that is reached and answers each with an error looks
 * well from every call, and no status changes. Each site with letters under way has one incident, until the first ticket that tells something.
 */
export async function toldWhenFruitless<T>(dependencies: TrackingDependencies, sweep: () => Promise<T>): Promise<T> {
  try {
    return await sweep();
  } finally {
    await tellFruitless(dependencies);
  }
}

async function tellFruitless(dependencies: TrackingDependencies): Promise<void> {
  const em = dependencies.orm.em.fork();
  const { fruitlessSince } = await readTicketRecord(em);
  if (fruitlessSince === null) return closeFruitless(dependencies);
  const now = await readNow(em, dependencies.isRehearsal);
  if (now.getTime() - fruitlessSince.getTime() >= FRUITLESS_MS) await openFruitless(dependencies, fruitlessSince);
}

async function openFruitless({ orm, isRehearsal }: TrackingDependencies, since: Date): Promise<void> {
  const words = [
    `Статусы писем не обновляются с ${timeWords(since)}: служба отслеживания на каждый запрос отвечает ошибкой.`,
    'Проверьте договор и учётную запись службы отслеживания или обратитесь в Почту. Программа спрашивает дальше сама; сроки по письмам ' +
      'считайте по бумагам, пока сведений нет.',
  ];
  await record(orm, 'tracking.fruitless', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    for (const siteId of await findSitesUnderWay(tx)) {
      const incident = { key: `${KEY_PREFIX}${siteId}`, siteId, subject: INSTALLATION, details: { words } };
      await openIncident(tx, incident, now);
    }
  });
}

async function closeFruitless({ orm, isRehearsal }: TrackingDependencies): Promise<void> {
  if (!(await hasOpenIncident(orm.em.fork(), KEY_PREFIX))) return;
  await record(orm, 'tracking.fruitful', async (tx) => closeIncidents(tx, KEY_PREFIX, await readNow(tx, isRehearsal)));
}

/** «29.11.2026, 14:05 МСК» */
function timeWords(at: Date): string {
  return `${moscowTime(at)} МСК`;
}
