import type { EntityManager } from '#db/orm.ts';
import { readPublicationSettings } from '#db/publications/settings.ts';
import { recipientHindrance } from './recipient-certificate.ts';

/** What of a site's settings in force decides when a change becomes a message. */
export interface SendingRules {
  /** For how long changes are gathered. */
  readonly windowSeconds: number;
  /** Why no message is composed now, in words; null: nothing stands in the way. */
  readonly hindrance: string | null;
}

export const NO_RULES: SendingRules = { windowSeconds: 0, hindrance: null };

export async function readSendingRules(em: EntityManager, siteId: string, now: Date): Promise<SendingRules> {
  const { windowSeconds, recipientCertificate } = (await readPublicationSettings(em, siteId)).settings;
  return { windowSeconds, hindrance: recipientHindrance(recipientCertificate, now) };
}
