import { CASE_KIND_NAMES, CASE_STATE_NAMES, type CaseKind, type CaseState } from '../../cases/court-case.ts';
import { findingsOf, type Finding } from '../breach.ts';

/** A journal of a site of which the kept number is not that of its cases. */
export interface CaseTallyDifference {
  readonly siteId: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly kept: number;
  readonly counted: number;
}

/** I6: the numbers over the journals are those of their cases. */
export function caseTallyFindings({ siteId, kind, state, kept, counted }: CaseTallyDifference): readonly Finding[] {
  if (kept === counted) return [];
  const about = `Журнал дел «${CASE_KIND_NAMES[kind]}» участка ${siteId}`;
  const found = findingsOf('I6', `case_tally/${siteId}/${kind}/${state}`, about);
  return [found('tally', `дел «${CASE_STATE_NAMES[state]}» ${String(counted)}, а показано ${String(kept)}`)];
}
