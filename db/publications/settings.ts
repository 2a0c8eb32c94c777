import type { EntityManager } from '@mikro-orm/postgresql';
import {
  INITIAL_SETTINGS,
  wholeSettings,
  type PublicationSettings,
} from '#domain/publications/publication-settings.ts';
import { database } from '../statements/database.ts';

/** A site's settings with the number of their version; 0: nothing was ever set. */
export interface SettingsInForce {
  readonly version: number;
  readonly settings: PublicationSettings;
}

/** The newest version. */
export async function readPublicationSettings(em: EntityManager, siteId: string): Promise<SettingsInForce> {
  const newest = await database(em)
    .selectFrom('publication_settings')
    .select(['version', 'settings'])
    .where('site_id', '=', siteId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest) return { version: 0, settings: INITIAL_SETTINGS };
  return { ...newest, settings: wholeSettings(newest.settings) };
}

/** Of one version. @throws when a message names a version that was never there */
export async function readSettingsVersion(
  em: EntityManager,
  siteId: string,
  version: number,
): Promise<PublicationSettings> {
  const { settings } = await database(em)
    .selectFrom('publication_settings')
    .select('settings')
    .where('site_id', '=', siteId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return wholeSettings(settings);
}
