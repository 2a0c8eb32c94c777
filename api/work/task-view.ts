import type { TaskRow } from '#db/letters/letter-details.ts';
import { isoInstant, isoInstantOrNull } from '#db/statements/row-values.ts';
import type { TaskView } from '#views/work/task.ts';

/** A task's row in the service's own words. */
export function taskView(row: TaskRow): TaskView {
  return {
    id: row.id,
    kind: row.kind,
    siteId: row.site_id,
    letterId: row.letter_id,
    letterNumber: row.letter_number,
    batchId: row.batch_id,
    revision: row.revision,
    assigneeId: row.assignee_id,
    status: row.status,
    dueAt: isoInstantOrNull(row.due_at),
    remindedAt: isoInstantOrNull(row.reminded_at),
    escalatedAt: isoInstantOrNull(row.escalated_at),
    details: row.details,
    createdAt: isoInstant(row.created_at),
  };
}
