import { archive } from './archive/capability.ts';
import { backup } from './backup/capability.ts';
import { bell } from './bell/capability.ts';
import { batches } from './batches/capability.ts';
import { cabinet } from './cabinet/capability.ts';
import { calendar } from './calendar/capability.ts';
import { caseLetters } from './case-letters/capability.ts';
import { caseRegister } from './case-register/capability.ts';
import type { DatabaseCapability } from './capability.ts';
import { cases } from './cases/capability.ts';
import { composing } from './composing/capability.ts';
import { documents } from './documents/capability.ts';
import { form103 } from './form103/capability.ts';
import { keeping } from './keeping/capability.ts';
import { letters } from './letters/capability.ts';
import { limits } from './limits/capability.ts';
import { machines } from './machines/capability.ts';
import { matters } from './matters/capability.ts';
import { notifications } from './notifications/capability.ts';
import { operating } from './operating/capability.ts';
import { paper } from './paper/capability.ts';
import { people } from './people/capability.ts';
import { postReports } from './post-reports/capability.ts';
import { processes } from './processes/capability.ts';
import { proof } from './proof/capability.ts';
import { publications } from './publications/capability.ts';
import { reconcile } from './reconcile/capability.ts';
import { recovery } from './recovery/capability.ts';
import { returns } from './returns/capability.ts';
import { scans } from './scans/capability.ts';
import { settings } from './settings/capability.ts';
import { signing } from './signing/capability.ts';
import { statistics } from './statistics/capability.ts';
import { delivery } from './delivery/capability.ts';
import { tariffs } from './tariffs/capability.ts';
import { tracking } from './tracking/capability.ts';
import { typed } from './typed/capability.ts';
import { webhooks } from './webhooks/capability.ts';
import { work } from './work/capability.ts';

/** Everything that the projection holds: a new capability is its line here. */
export const DATABASE = [
  settings,
  limits,
  calendar,
  people,
  cases,
  letters,
  composing,
  signing,
  documents,
  work,
  batches,
  cabinet,
  paper,
  form103,
  postReports,
  tracking,
  returns,
  scans,
  proof,
  machines,
  matters,
  publications,
  processes,
  reconcile,
  operating,
  archive,
  keeping,
  backup,
  recovery,
  typed,
  webhooks,
  bell,
  statistics,
  tariffs,
  delivery,
  notifications,
  caseRegister,
  caseLetters,
] as const satisfies readonly DatabaseCapability[];

/** Every table of the projection. */
export type Schema = (typeof DATABASE)[number]['schemas'][number];
