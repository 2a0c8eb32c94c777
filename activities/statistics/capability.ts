import type { ActivityFactory } from '../capability.ts';
import type { StatisticsActivities } from './contract.ts';
import { makeDueStatistics } from './make-due.ts';

/** Reports that make themselves, over the given parts. */
export const createActivities: ActivityFactory<StatisticsActivities> = ({ orm, blobs, isRehearsal }) => ({
  makeDueStatistics: () => makeDueStatistics({ orm, blobs, isRehearsal }),
});
