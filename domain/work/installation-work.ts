import type { SubjectWork } from './subject-work.ts';

/** The installation as a whole, and what may go wrong in any part of it. */
export const installationWork = {
  words: () => 'установка',
  folder: null,
  tasks: {
    incident: {
      ...{ label: 'Разобрать неисправность', mood: 'stuck', place: 'card' },
      ...{ doneBy: ['supervisor', 'admin'], seenBy: [] },
      ...{ completedBy: [], closedWithSubject: false },
    },
  },
} as const satisfies SubjectWork;
