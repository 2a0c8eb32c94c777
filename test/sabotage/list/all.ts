import type { Sabotage } from '../kit/sabotage.ts';
import { ACCESS_SABOTAGES } from './access.ts';
import { ADOPTION_SABOTAGES } from './adoption.ts';
import { ARCHIVE_SABOTAGES } from './archive.ts';
import { BELL_SABOTAGES } from './bell.ts';
import { BATCH_SABOTAGES } from './batches.ts';
import { CASE_SABOTAGES } from './cases.ts';
import { COMPOSING_SABOTAGES } from './composing.ts';
import { DELIVERY_SABOTAGES } from './delivery.ts';
import { DOCUMENT_SABOTAGES } from './documents.ts';
import { EDGE_SABOTAGES } from './edge.ts';
import { BOX_SABOTAGES } from './boxes.ts';
import { NOTICE_SABOTAGES } from './notices.ts';
import { HELP_SABOTAGES } from './help.ts';
import { INBOX_SABOTAGES } from './inbox.ts';
import { INCOMING_SABOTAGES } from './incoming.ts';
import { CABINET_SABOTAGES } from './cabinet.ts';
import { CASE_REGISTER_SABOTAGES } from './case-register.ts';
import { CENSUS_SABOTAGES } from './census.ts';
import { KEEPING_SABOTAGES } from './keeping.ts';
import { KEPT_SABOTAGES } from './kept.ts';
import { LETTER_SABOTAGES } from './letters.ts';
import { LOOK_SABOTAGES } from './look.ts';
import { LETTER_IMPORT_SABOTAGES } from './letter-import.ts';
import { MANY_LETTERS_SABOTAGES } from './many-letters.ts';
import { LIFE_SABOTAGES } from './lives.ts';
import { MACHINE_SABOTAGES } from './machines.ts';
import { MATTER_SABOTAGES } from './matters.ts';
import { OPERATING_SABOTAGES } from './operating.ts';
import { OWN_KEY_SABOTAGES } from './own-key.ts';
import { FORM103_SABOTAGES } from './form103.ts';
import { PAPER_SABOTAGES } from './paper.ts';
import { PEOPLE_SABOTAGES } from './people.ts';
import { POST_SABOTAGES } from './post.ts';
import { PROCESS_SABOTAGES } from './processes.ts';
import { PROOF_SABOTAGES } from './proof.ts';
import { PUBLICATION_SABOTAGES } from './publications.ts';
import { PUBLISHING_SABOTAGES } from './publishing.ts';
import { RECOVERY_SABOTAGES } from './recovery.ts';
import { REGISTRY_SABOTAGES } from './registries.ts';
import { RETURN_SABOTAGES } from './returns.ts';
import { SETTING_SABOTAGES } from './settings.ts';
import { SIGNING_SESSION_SABOTAGES } from './signing-session.ts';
import { SIGNING_SABOTAGES } from './signing.ts';
import { STATISTICS_SABOTAGES } from './statistics.ts';
import { SUBMISSION_SABOTAGES } from './submissions.ts';
import { TASK_SABOTAGES } from './tasks.ts';
import { TRACKING_SABOTAGES } from './tracking.ts';
import { TYPED_SABOTAGES } from './typed.ts';
import { WORK_SABOTAGES } from './work.ts';

/** Every sabotage, by capability. */
export const SABOTAGES: readonly Sabotage[] = [
  ...DOCUMENT_SABOTAGES,
  ...CASE_SABOTAGES,
  ...LETTER_SABOTAGES,
  ...INCOMING_SABOTAGES,
  ...LIFE_SABOTAGES,
  ...BATCH_SABOTAGES,
  ...SUBMISSION_SABOTAGES,
  ...POST_SABOTAGES,
  ...FORM103_SABOTAGES,
  ...PAPER_SABOTAGES,
  ...PROOF_SABOTAGES,
  ...TRACKING_SABOTAGES,
  ...SIGNING_SABOTAGES,
  ...SIGNING_SESSION_SABOTAGES,
  ...PEOPLE_SABOTAGES,
  ...ACCESS_SABOTAGES,
  ...TASK_SABOTAGES,
  ...SETTING_SABOTAGES,
  ...TYPED_SABOTAGES,
  ...KEPT_SABOTAGES,
  ...WORK_SABOTAGES,
  ...ADOPTION_SABOTAGES,
  ...MACHINE_SABOTAGES,
  ...MATTER_SABOTAGES,
  ...REGISTRY_SABOTAGES,
  ...RECOVERY_SABOTAGES,
  ...CASE_REGISTER_SABOTAGES,
  ...CENSUS_SABOTAGES,
  ...PROCESS_SABOTAGES,
  ...PUBLICATION_SABOTAGES,
  ...PUBLISHING_SABOTAGES,
  ...OPERATING_SABOTAGES,
  ...OWN_KEY_SABOTAGES,
  ...EDGE_SABOTAGES,
  ...BOX_SABOTAGES,
  ...LETTER_IMPORT_SABOTAGES,
  ...MANY_LETTERS_SABOTAGES,
  ...INBOX_SABOTAGES,
  ...COMPOSING_SABOTAGES,
  ...RETURN_SABOTAGES,
  ...HELP_SABOTAGES,
  ...ARCHIVE_SABOTAGES,
  ...KEEPING_SABOTAGES,
  ...LOOK_SABOTAGES,
  ...CABINET_SABOTAGES,
  ...BELL_SABOTAGES,
  ...NOTICE_SABOTAGES,
  ...STATISTICS_SABOTAGES,
  ...DELIVERY_SABOTAGES,
];
