import type { EntityManager } from '@mikro-orm/postgresql';
import type { DatabaseCapability } from '../capability.ts';
import { AuditCheckSchema, AuditSchema, DecisionOriginSchema } from './audit.entity.ts';
import { FileSchema } from './file.entity.ts';
import { IdempotencyKeySchema } from './idempotency.entity.ts';
import { OutboxSchema } from './outbox.entity.ts';
import { SavedViewSchema } from './saved-view.entity.ts';
import { SubjectCommentSchema } from './subject-comment.entity.ts';
import type { SubjectRow } from './subject-rows.ts';
import { TaskCommentSchema, TaskSchema } from './task.entity.ts';
import { TimelineSchema } from './timeline.entity.ts';
import { UnconfirmedDecisionSchema } from './unconfirmed-decision.entity.ts';

export const work = {
  schemas: [
    ...[IdempotencyKeySchema, FileSchema, TimelineSchema, TaskSchema, TaskCommentSchema, OutboxSchema, AuditSchema],
    ...[AuditCheckSchema, DecisionOriginSchema],
    ...[UnconfirmedDecisionSchema, SubjectCommentSchema, SavedViewSchema],
  ],
  subjects: { installation: { tableOfSites: null, read: readInstallation } },
} as const satisfies DatabaseCapability;

/** It has no row. */
function readInstallation(_: EntityManager, ids: readonly string[]): Promise<readonly SubjectRow[]> {
  const bare = { siteId: null, name: null, version: null, status: null };
  return Promise.resolve(ids.map((id) => ({ subject: { kind: 'installation', id }, ...bare })));
}
