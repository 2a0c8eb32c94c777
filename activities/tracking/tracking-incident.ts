import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import { closeIncidents, hasOpenIncident, openIncident } from '#db/work/incidents.ts';
import { findSitesUnderWay } from '#db/tracking/tracking-tickets.ts';
import { PostTrackingError } from '../adapters/tracking-error.ts';
import type { TrackingDependencies } from './dependencies.ts';

/** A sweep is tried three times; only when the last try fails too is anybody told. */
const TOLD_FROM_ATTEMPT = 3;

/** Does a sweep: when the tracking service cannot be used each site with letters under way has one incident, until a sweep succeeds. */
export async function toldWhenAway<T>(
  dependencies: TrackingDependencies,
  attempt: number,
  sweep: () => Promise<T>,
): Promise<T> {
  try {
    const result = await sweep();
    await closeTrackingIncidents(dependencies);
    return result;
  } catch (error) {
    const cause = trackingCause(error);
    if (cause && attempt >= TOLD_FROM_ATTEMPT) await openTrackingIncidents(dependencies, cause);
    throw error;
  }
}

function trackingCause(error: unknown): PostTrackingError | undefined {
  const all: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  return all.find((one) => one instanceof PostTrackingError);
}

async function openTrackingIncidents(
  { orm, isRehearsal }: TrackingDependencies,
  cause: PostTrackingError,
): Promise<void> {
  const advice =
    cause.kind === 'not_authorised'
      ? 'Проверьте логин и пароль службы отслеживания и сообщите администратору.'
      : 'Делать ничего не нужно: программа повторяет сама.';
  const words = `Статусы писем не обновляются: ${cause.message}. ${advice} Сроки по письмам считайте по бумагам, пока сведений нет.`;
  await record(orm, 'tracking.incidents', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    for (const siteId of await findSitesUnderWay(tx)) {
      await openIncident(
        tx,
        { key: `${KEY_PREFIX}${siteId}`, siteId, subject: INSTALLATION, details: { words: [words] } },
        now,
      );
    }
  });
}

const KEY_PREFIX = 'post-tracking/';

async function closeTrackingIncidents({ orm, isRehearsal }: TrackingDependencies): Promise<void> {
  if (!(await hasOpenIncident(orm.em.fork(), KEY_PREFIX))) return;
  await record(orm, 'tracking.incidents_closed', async (tx) =>
    closeIncidents(tx, KEY_PREFIX, await readNow(tx, isRehearsal)),
  );
}
