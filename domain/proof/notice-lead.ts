import { dayAfter } from '../calendar/day.ts';
import type { Procedure } from './procedure.ts';

/** УПК, ч. 4 ст. 231: so many whole days, of 24 hours, at least between the notice and the hearing. */
const CRIMINAL_DAYS = 5;

/** How long before a hearing the notice has to have come, in days of 24 hours. A case whose kind is not named may be a criminal one. */
const LEAD_DAYS: Readonly<Partial<Record<Procedure, number>>> = { criminal: CRIMINAL_DAYS, unknown: CRIMINAL_DAYS };

const DAY_LENGTH = 'yyyy-MM-dd'.length;
const DAY_MS = 86_400_000;

/** The last moment at which a notice comes in time: local, `yyyy-MM-ddTHH:mm:ss`, or a day where the hearing is told by its day alone. */
export function noticeBy(procedure: Procedure, hearingAt: string): string {
  return `${dayAfter(hearingAt.slice(0, DAY_LENGTH), -(LEAD_DAYS[procedure] ?? 0))}${hearingAt.slice(DAY_LENGTH)}`;
}

/** The same where it is worth saying: null where the procedure wants no more than that the notice comes before the hearing. */
export function statedNoticeBy(procedure: Procedure, hearingAt: string): string | null {
  return LEAD_DAYS[procedure] === undefined ? null : noticeBy(procedure, hearingAt);
}

/** As `noticeBy`, of a hearing that is known as an instant. */
export function noticeByInstant(procedure: Procedure, hearingAt: Date): Date {
  return new Date(hearingAt.getTime() - (LEAD_DAYS[procedure] ?? 0) * DAY_MS);
}
