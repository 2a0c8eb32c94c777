import { BATCHES } from './batch/inspect-batches.ts';
import { LETTERS } from './letter/inspect-letters.ts';
import { NOTIFICATIONS } from './notification/inspect-notifications.ts';
import { PUBLICATIONS } from './publication/inspect-publications.ts';
import type { SubjectInspector } from './subject-inspector.ts';

/** Every kind of subject whose rows and processes are held against the rules; a new kind adds its folder and a line here. */
export const SUBJECT_INSPECTORS: readonly SubjectInspector[] = [LETTERS, BATCHES, PUBLICATIONS, NOTIFICATIONS];
