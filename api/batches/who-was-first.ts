import type { EntityManager } from '#db/orm.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { newestDeed } from '../work/deed.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

/** What decides what the archive of a batch is worth, by whoever carries it. */
const DEEDS = ['handed_over', 'handed_over_unclear', 'found_in_cabinet', 'seen_by_mistake', 'not_taken', 'taken_back'];

export type FirstDeed = NonNullable<Awaited<ReturnType<typeof newestDeed>>>;

/** What somebody has done last with the batch's archive; null: nobody has done anything. */
export function whoWasFirst(em: EntityManager, { timeZone }: SiteActor, batchId: string): Promise<FirstDeed | null> {
  return newestDeed(em, batchSubject(batchId), { kinds: DEEDS }, timeZone);
}

export function deedWords({ who, at, what }: FirstDeed): string {
  return `${who}, ${at}: ${what}.`;
}

/** @throws ApplicationError A finding that came after somebody has seen the letters is told so; any other error goes on as it was. */
export async function toldWhoSaw(
  { database }: Pick<ServiceDeps, 'database'>,
  actor: SiteActor,
  batchId: string,
  error: unknown,
): Promise<never> {
  if (!(error instanceof ApplicationError) || error.code !== 'conflict') throw error;
  const deed = await database.read((em) => whoWasFirst(em, actor, batchId));
  if (deed?.kind !== 'found_in_cabinet') throw error;
  const detail = `${deedWords(deed)} Сказать, что писем в кабинете нет, нельзя: посмотрите, что с партией сейчас.`;
  throw new ApplicationError('conflict', { detail, deed, cause: error });
}
