import type { AppliedCase } from '../cases/apply-records.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { tellOfMovedHearings } from '../notifications/moved-hearings.ts';
import { appendTimelineEntries, type NewTimelineEntry } from '../work/timeline.ts';
import { caseSubject } from '#domain/cases/case-work.ts';
import { CASE_SOURCE_NAMES } from '#domain/cases/court-case.ts';
import { diffWords } from '#domain/cases/diff-words.ts';

/** Lines of the cases' own courses. A case has each version of itself once, and so does a line. */
export async function tellCases(em: EntityManager, cases: readonly AppliedCase[], now: Date): Promise<void> {
  const lines = cases.flatMap(({ caseId, outcome, diff, version }): NewTimelineEntry[] => {
    const line = { subject: caseSubject(caseId), eventKey: `register:${String(version)}`, at: now };
    if (outcome === 'made') return [{ ...line, kind: 'case_came', data: { source: CASE_SOURCE_NAMES.amirs } }];
    return outcome === 'changed' ? [{ ...line, kind: 'case_refreshed', data: { what: diffWords(diff) } }] : [];
  });
  await appendTimelineEntries(em, lines);
  const changed = cases.filter(({ outcome }) => outcome === 'changed').map(({ caseId }) => caseId);
  await tellOfMovedHearings(em, changed, now);
}
