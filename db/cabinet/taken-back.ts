import type { EntityManager } from '@mikro-orm/postgresql';
import { batchSubject } from '#domain/work/subject.ts';
import { newestLine } from '../work/timeline.ts';

/** True of a batch whose archive nobody is to upload any more: its letters were let go before that. */
export async function wasTakenBack(em: EntityManager, batchId: string): Promise<boolean> {
  return (await newestLine(em, batchSubject(batchId), { kinds: ['taken_back'] })) !== null;
}
