import { findingsOf, type Finding } from '../breach.ts';

/** A status of a site (empty: of all sites) of which the kept number is not that of its letters. */
export interface TallyDifference {
  readonly siteId: string;
  readonly status: string;
  readonly kept: number;
  readonly counted: number;
}

/** I6: what folders say they hold is what they hold. */
export function tallyFindings({ siteId, status, kept, counted }: TallyDifference): readonly Finding[] {
  const whose = siteId === '' ? 'Все участки' : `Участок ${siteId}`;
  const found = findingsOf('I6', `tally/${siteId}/${status}`, `${whose}, статус ${status}`);
  return [found('tally', `в счётчике писем ${String(kept)}, в таблице ${String(counted)}`)];
}
