import type { DatabaseCapability } from '../capability.ts';
import { LetterCounterSchema, LetterSchema } from './letter.entity.ts';
import { readLetterSubjects } from './letter-subjects.ts';

export const letters = {
  schemas: [LetterSchema, LetterCounterSchema],
  subjects: { letter: { tableOfSites: 'letter', read: readLetterSubjects } },
} as const satisfies DatabaseCapability;
