import type { EntityManager } from '@mikro-orm/postgresql';
import { noAdapterWords, type ChannelName } from '#domain/post/channels.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import { closeIncident, openIncident } from '../work/incidents.ts';

/** One incident for the site while letters of it are signed for a way that no worker has; none: it is over. */
export async function tellUnconnected(
  em: EntityManager,
  siteId: string,
  channels: readonly ChannelName[],
  now: Date,
): Promise<void> {
  const key = `unconnected-way/${siteId}`;
  if (channels.length === 0) return closeIncident(em, key, now);
  const words = [...channels.map(noAdapterWords), WAITING];
  await openIncident(em, { key, siteId, subject: INSTALLATION, details: { words } }, now, true);
}

const WAITING =
  'Подписанные письма ждут, в партии их нет: ни одно не передано и не потеряно. Они войдут в партию, когда у участка будет выбран другой путь («Участки») или этот путь подключат.';
