import type { EntityManager } from '#db/orm.ts';
import { touchMatters } from '#db/matters/matters.ts';
import { noteChange } from '#db/publications/note-change.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import type { TriggerKind } from '#domain/matters/matter-event.ts';
import type { ASSIGNMENT_EVENT_TEXTS } from '#domain/matters/matter-work.ts';
import { assignmentSubject } from '#domain/matters/subjects.ts';
import type { SiteActor } from '../actor.ts';

/** What was done with an assignment or a report on it. */
export interface DoneOnAssignment {
  readonly actor: SiteActor;
  readonly assignment: { readonly id: string; readonly matterId: string; readonly version: number };
  readonly line: keyof typeof ASSIGNMENT_EVENT_TEXTS;
  /** What the line names; the audit has ids only. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly kind: TriggerKind;
  /** Of the report, where one was changed. */
  readonly report?: { readonly id: string; readonly version: number } | undefined;
}

/** After the write, in its transaction: the publication hears of it, open pages of the card do, and timeline and audit have their lines. */
export async function noteOnAssignment(em: EntityManager, done: DoneOnAssignment, now: Date): Promise<void> {
  const { actor, assignment, line, data, kind, report } = done;
  const { siteId, accountId: actorId } = actor;
  const subject = assignmentSubject(assignment.id);
  await touchMatters(em, [assignment.matterId], now);
  await noteChange(em, { siteId, matterId: assignment.matterId, kind, occurredAt: now }, now);
  const about = report ?? assignment;
  const eventKey = `${line}:${about.id}:${String(about.version)}`;
  await appendTimeline(em, { subject, eventKey, at: now, kind: line, actorId, data });
  const evidence = { version: about.version, ...(report && { reportId: report.id }) };
  await appendAudit(em, { at: now, actorId, action: `assignment.${line}`, subject, data: evidence });
}
