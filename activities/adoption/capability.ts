import { heartbeat } from '@temporalio/activity';
import type { ActivityFactory } from '../capability.ts';
import { withHeartbeat } from '../with-heartbeat.ts';
import { adoptOpenSubjects, adoptSubject } from './adopt-open-subjects.ts';
import type { AdoptionActivities } from './contract.ts';

/** Lost processes are given again over the given parts. */
export const createActivities: ActivityFactory<AdoptionActivities> = ({ orm, sides, isRehearsal }) => ({
  adoptLost: async ({ actorId, subject }) => {
    if (!sides) throw new TypeError('this worker was given nothing to adopt by');
    const dependencies = { orm, isRehearsal, book: sides.book, starter: sides.starter };
    if (subject) return { adopted: (await adoptSubject(dependencies, subject, { actorId })) ? 1 : 0 };
    const options = { actorId, onProgress: () => heartbeat() };
    const { adopted } = await withHeartbeat(() => adoptOpenSubjects(dependencies, options));
    return { adopted: Object.values(adopted).reduce((sum, count) => sum + count, 0) };
  },
});
