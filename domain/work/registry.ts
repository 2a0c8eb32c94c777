import { batchWork } from '../batches/batch-work.ts';
import { caseWork } from '../cases/case-work.ts';
import { letterWork } from '../letters/letter-work.ts';
import { assignmentWork, matterWork } from '../matters/matter-work.ts';
import { notificationWork } from '../notifications/notification-work.ts';
import { publicationWork } from '../publications/publication-process.ts';
import { installationWork } from './installation-work.ts';
import type { SubjectWork } from './subject-work.ts';

/** Everything that people's work can be about, by kind: a new process is its line here. */
export const WORK = {
  letter: letterWork,
  batch: batchWork,
  installation: installationWork,
  matter: matterWork,
  assignment: assignmentWork,
  publication: publicationWork,
  notification: notificationWork,
  case: caseWork,
} as const satisfies Readonly<Record<string, SubjectWork>>;
