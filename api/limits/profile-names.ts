import { listCurrentProfiles } from '#db/limits/manage-profiles.ts';
import type { EntityManager } from '#db/orm.ts';
import type { ProfileNames } from '#domain/settings/site-settings.ts';

/** Profiles by what sites call them: each under its newest name. */
export async function profileNames(em: EntityManager): Promise<ProfileNames> {
  return new Map((await listCurrentProfiles(em)).map(({ family, content }) => [family, content.name]));
}
