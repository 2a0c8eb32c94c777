import type { EntityManager } from '@mikro-orm/postgresql';
import { batchWorkflowId } from '#domain/batches/batch-process.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { notificationWorkflowId } from '#domain/notifications/notification-process.ts';
import { publicationWorkflowId } from '#domain/publications/publication-process.ts';
import type { Subject } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** The process that each of these has, or should have; without those of a kind that no process leads, and batches that are not there. */
export async function withWorkflowIds<Of extends { readonly subject: Subject }>(
  em: EntityManager,
  all: readonly Of[],
): Promise<readonly (Of & { readonly workflowId: string })[]> {
  const batches = await batchesOf(em, all);
  return all.flatMap((one) => {
    const workflowId = workflowIdOf(one.subject, batches);
    return workflowId === undefined ? [] : [{ ...one, workflowId }];
  });
}

function workflowIdOf({ kind, id }: Subject, batches: ReadonlyMap<string, string>): string | undefined {
  switch (kind) {
    case 'letter':
      return letterWorkflowId(id);
    case 'publication':
      return publicationWorkflowId(id);
    case 'notification':
      return notificationWorkflowId(id);
    case 'batch':
      return batches.get(id);
    default:
      return undefined;
  }
}

/** A batch's process is named by its day: the row tells it. */
async function batchesOf(
  em: EntityManager,
  all: readonly { readonly subject: Subject }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = all.filter(({ subject }) => subject.kind === 'batch').map(({ subject }) => subject.id);
  if (ids.length === 0) return new Map();
  const rows = await database(em)
    .selectFrom('batch')
    .select(['id', 'site_id as siteId', 'batch_date as batchDate', 'ordinal'])
    .where('id', '=', anyOf(ids))
    .execute();
  return new Map(rows.map((row) => [row.id, batchWorkflowId(row)]));
}
