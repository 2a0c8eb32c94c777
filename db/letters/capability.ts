import type { DatabaseCapability } from '../capability.ts';
import { LetterSearchSchema, LetterTallyChangeSchema, LetterTallySchema } from './letter-lists.entity.ts';
import { LetterCounterSchema, LetterRepeatSchema, LetterSchema } from './letter.entity.ts';
import {
  LetterImportDocumentSchema,
  LetterImportKeySchema,
  LetterImportRowSchema,
  LetterImportSchema,
  LetterImportShapeSchema,
} from './letter-import.entity.ts';
import { readLetterSubjects } from './letter-subjects.ts';

export const letters = {
  schemas: [
    LetterRepeatSchema,
    LetterSchema,
    LetterCounterSchema,
    LetterTallySchema,
    LetterTallyChangeSchema,
    LetterSearchSchema,
    LetterImportSchema,
    LetterImportRowSchema,
    LetterImportKeySchema,
    LetterImportDocumentSchema,
    LetterImportShapeSchema,
  ],
  subjects: { letter: { tableOfSites: 'letter', read: readLetterSubjects } },
} as const satisfies DatabaseCapability;
