import { heartbeat } from '@temporalio/activity';
import type { ActivityFactory } from '../capability.ts';
import { archiveOldLetters } from './archive-old-letters.ts';
import type { ArchiveActivities } from './contract.ts';

/** The night's work with old letters over the given parts. */
export const createActivities: ActivityFactory<ArchiveActivities> = (parts) => ({
  archiveOldLetters: async () => {
    const { moved } = await archiveOldLetters(parts, { onPart: () => heartbeat() });
    return { moved };
  },
});
