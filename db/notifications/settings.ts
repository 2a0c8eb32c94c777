import type { EntityManager } from '@mikro-orm/postgresql';
import {
  INITIAL_NOTIFICATION_SETTINGS,
  type NotificationSettings,
} from '#domain/notifications/notification-settings.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

/** A site's settings with the number of their version; 0: nothing was ever set. */
export interface NotificationSettingsInForce {
  readonly version: number;
  readonly settings: NotificationSettings;
}

export async function readNotificationSettings(
  em: EntityManager,
  siteId: string,
): Promise<NotificationSettingsInForce> {
  const newest = await database(em)
    .selectFrom('notification_settings')
    .select(['version', 'settings'])
    .where('site_id', '=', siteId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest) return { version: 0, settings: INITIAL_NOTIFICATION_SETTINGS };
  return { version: newest.version, settings: { ...INITIAL_NOTIFICATION_SETTINGS, ...newest.settings } };
}

/** Adds the next version; null when what its author saw is not the newest any more. */
export async function addNotificationSettings(
  em: EntityManager,
  {
    siteId,
    base,
    settings,
    authorId,
  }: {
    readonly siteId: string;
    readonly base: number;
    readonly settings: NotificationSettings;
    readonly authorId: string;
  },
  now: Date,
): Promise<number | null> {
  const newest = await readNotificationSettings(em, siteId);
  if (newest.version !== base) return null;
  const added = await database(em)
    .insertInto('notification_settings')
    .values({ site_id: siteId, version: base + 1, settings: json(settings), author_id: authorId, created_at: now })
    .onConflict((conflict) => conflict.columns(['site_id', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst();
  return added?.version ?? null;
}
