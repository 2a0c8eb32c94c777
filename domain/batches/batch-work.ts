import type { SubjectWork } from '../work/subject-work.ts';
import { BATCH_UPDATES } from './batch-process.ts';

/** What people do about a batch. */
export const batchWork = {
  words: (name: string | null) => `партия ${name ?? ''}`.trim(),
  folder: 'batches',
  tasks: {
    unclear_submission: {
      ...{ label: 'Выяснить, принята ли партия', mood: 'stuck', place: 'card', anchor: 'settle-heading' },
      ...{ doneBy: ['supervisor'], seenBy: ['clerk', 'admin'] },
      ...{ completedBy: [BATCH_UPDATES.settleSubmission], closedWithSubject: true },
    },
  },
} as const satisfies SubjectWork;
