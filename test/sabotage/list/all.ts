import type { Sabotage } from '../kit/sabotage.ts';
import { BATCH_SABOTAGES } from './batches.ts';
import { DOCUMENT_SABOTAGES } from './documents.ts';
import { INCOMING_SABOTAGES } from './incoming.ts';
import { CENSUS_SABOTAGES } from './census.ts';
import { LETTER_SABOTAGES } from './letters.ts';
import { MANY_LETTERS_SABOTAGES } from './many-letters.ts';
import { LIFE_SABOTAGES } from './lives.ts';
import { MATTER_SABOTAGES } from './matters.ts';
import { PEOPLE_SABOTAGES } from './people.ts';
import { POST_SABOTAGES } from './post.ts';
import { PUBLICATION_SABOTAGES } from './publications.ts';
import { PUBLISHING_SABOTAGES } from './publishing.ts';
import { REGISTRY_SABOTAGES } from './registries.ts';
import { SETTING_SABOTAGES } from './settings.ts';
import { SIGNING_SABOTAGES } from './signing.ts';
import { SUBMISSION_SABOTAGES } from './submissions.ts';
import { TASK_SABOTAGES } from './tasks.ts';
import { TRACKING_SABOTAGES } from './tracking.ts';
import { TYPED_SABOTAGES } from './typed.ts';
import { WORK_SABOTAGES } from './work.ts';

/** Every sabotage, by capability. */
export const SABOTAGES: readonly Sabotage[] = [
  ...DOCUMENT_SABOTAGES,
  ...LETTER_SABOTAGES,
  ...INCOMING_SABOTAGES,
  ...LIFE_SABOTAGES,
  ...BATCH_SABOTAGES,
  ...SUBMISSION_SABOTAGES,
  ...POST_SABOTAGES,
  ...TRACKING_SABOTAGES,
  ...SIGNING_SABOTAGES,
  ...PEOPLE_SABOTAGES,
  ...TASK_SABOTAGES,
  ...SETTING_SABOTAGES,
  ...TYPED_SABOTAGES,
  ...WORK_SABOTAGES,
  ...MATTER_SABOTAGES,
  ...REGISTRY_SABOTAGES,
  ...CENSUS_SABOTAGES,
  ...PUBLICATION_SABOTAGES,
  ...PUBLISHING_SABOTAGES,
  ...MANY_LETTERS_SABOTAGES,
];
