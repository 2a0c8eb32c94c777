import type { AppliedRecords } from '#db/cases/apply-records.ts';
import { tellOfMovedHearings } from '#db/notifications/moved-hearings.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimelineEntries, type NewTimelineEntry } from '#db/work/timeline.ts';
import { caseSubject } from '#domain/cases/case-work.ts';
import { CASE_SOURCE_NAMES } from '#domain/cases/court-case.ts';
import { diffWords } from '#domain/cases/diff-words.ts';
import type { SiteActor } from '../actor.ts';

/** Lines of the cases' own courses. */
export async function tellApplied(
  em: EntityManager,
  { accountId: actorId }: SiteActor,
  { id, applied }: { readonly id: string; readonly applied: AppliedRecords },
  now: Date,
): Promise<void> {
  const source = CASE_SOURCE_NAMES.file;
  await appendTimelineEntries(
    em,
    applied.cases.flatMap(({ caseId, outcome, diff }): NewTimelineEntry[] => {
      const line = { subject: caseSubject(caseId), eventKey: `import:${id}`, at: now, actorId };
      if (outcome === 'made') return [{ ...line, kind: 'case_came', data: { source } }];
      return outcome === 'changed' ? [{ ...line, kind: 'case_refreshed', data: { what: diffWords(diff) } }] : [];
    }),
  );
  const changed = applied.cases.filter(({ outcome }) => outcome === 'changed').map(({ caseId }) => caseId);
  await tellOfMovedHearings(em, changed, now);
}

export async function tellRestored(
  em: EntityManager,
  person: SiteActor,
  { id, restored }: { readonly id: string; readonly restored: readonly string[] },
  now: Date,
): Promise<void> {
  const { accountId: actorId } = person;
  await appendTimelineEntries(
    em,
    restored.map((caseId) => ({
      ...{ subject: caseSubject(caseId), eventKey: `undo:${id}`, at: now, actorId },
      kind: 'case_restored' as const,
    })),
  );
  await tellOfMovedHearings(em, restored, now);
  await noteImport(em, person, { id, action: 'cases.import_undone', data: { count: restored.length } }, now);
}

/** An entry of the journal about a file of cases; call it last. */
export function noteImport(
  em: EntityManager,
  { accountId: actorId }: SiteActor,
  {
    id,
    action,
    data,
  }: { readonly id: string; readonly action: string; readonly data: Readonly<Record<string, unknown>> },
  at: Date,
): Promise<void> {
  return appendAudit(em, { at, actorId, action, subject: { kind: 'case_import', id }, data });
}
