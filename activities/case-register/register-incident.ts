import type { EntityManager } from '@mikro-orm/postgresql';
import type { RegisterRow } from '#db/case-register/registers.ts';
import { closeIncident, hasOpenIncident, openIncident } from '#db/work/incidents.ts';
import { isTroubleTold, troubleWords, type RegisterTrouble } from '#domain/case-register/register-trouble.ts';
import { INSTALLATION } from '#domain/work/subject.ts';

/** One incident for a site while its register gives nothing. */
export async function tellTrouble(
  em: EntityManager,
  { siteId, awaySince }: Pick<RegisterRow, 'siteId' | 'awaySince'>,
  { trouble, detail }: { readonly trouble: RegisterTrouble; readonly detail: string },
  now: Date,
): Promise<void> {
  if (!isTroubleTold(trouble, awaySince ?? now, now)) return;
  const { words, advice } = troubleWords(trouble);
  const told = `Картотека дел не обновляется: АМИРС ${words} (${detail}). Дела показаны такими, какими были прочитаны в последний раз. ${advice}`;
  const incident = { key: keyOf(siteId), siteId, subject: INSTALLATION, details: { words: [told] } };
  await openIncident(em, incident, now, true);
}

/** The register has given something: the trouble is over. */
export async function endTrouble(em: EntityManager, siteId: string, now: Date): Promise<void> {
  if (await hasOpenIncident(em, keyOf(siteId))) await closeIncident(em, keyOf(siteId), now);
}

function keyOf(siteId: string): string {
  return `case-register/${siteId}`;
}
