import { letterSubject } from '#domain/work/subject.ts';
import type { NewTimelineEntry } from '../work/timeline.ts';
import type { KnownPostalEvent } from './postal-events.ts';

/** The lines of operations in the timelines of their letters. */
export function postalLines(events: readonly Omit<KnownPostalEvent, 'isNew'>[], now: Date): NewTimelineEntry[] {
  return events.map(({ letterId, operType, operAttr, operDate, officeIndex }) => ({
    ...{ subject: letterSubject(letterId), at: now, kind: 'postal' },
    eventKey: `postal:${String(operType)}/${String(operAttr)}:${operDate}:${officeIndex}`,
    data: { operType, operAttr, operDate, officeIndex },
  }));
}
