import type { EntityManager } from '@mikro-orm/postgresql';
import type { HearingState } from '#domain/cases/case-hearing.ts';
import { procedureOfCase, type Procedure } from '#domain/proof/procedure.ts';
import { database } from '../statements/database.ts';

/** The hearing that a notice is about, as it stands now. */
export interface HearingOfNotice {
  readonly startsAt: Date;
  /** By which code its case is heard. */
  readonly procedure: Procedure;
  /** Of its site. */
  readonly timeZone: string;
  readonly state: HearingState;
  /** No longer named in the case. */
  readonly isGone: boolean;
}

export async function findHearingOfNotice(em: EntityManager, hearingId: string): Promise<HearingOfNotice | null> {
  const row = await database(em)
    .selectFrom('case_hearing as h')
    .innerJoin('site as s', 's.id', 'h.site_id')
    .innerJoin('court_case as k', 'k.id', 'h.case_id')
    .select(['h.starts_at as startsAt', 'h.state', 's.time_zone as timeZone'])
    .select(['k.kind as caseKind', 'k.number as caseNumber'])
    .select(({ eb }) => eb('h.gone_at', 'is not', null).$castTo<boolean>().as('isGone'))
    .where('h.id', '=', hearingId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { caseKind, caseNumber, ...hearing } = row;
  return { ...hearing, procedure: procedureOfCase({ caseKind, caseNumber }) };
}
