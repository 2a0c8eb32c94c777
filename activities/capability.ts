import type { BatchDependencies } from './batches/dependencies.ts';
import type { CaseRegisterDependencies } from './case-register/dependencies.ts';
import type { LetterDependencies } from './letters/dependencies.ts';
import type { NotificationDependencies } from './notifications/dependencies.ts';
import type { PaperDependencies } from './paper/dependencies.ts';
import type { PublicationDependencies } from './publications/dependencies.ts';
import type { ProofParts } from './proof/dependencies.ts';
import type { ReconcileParts } from './reconcile/dependencies.ts';
import type { TrustParts } from './trust/dependencies.ts';
import type { TrackingDependencies } from './tracking/dependencies.ts';

/** Every part that activities work with; it is opened once a worker. */
export type Parts = LetterDependencies &
  BatchDependencies &
  PaperDependencies &
  TrackingDependencies &
  PublicationDependencies &
  NotificationDependencies &
  ReconcileParts &
  CaseRegisterDependencies &
  ProofParts &
  TrustParts;

/**
 * What the folder of a capability offers as `createActivities` in its `capability.ts`: its activities over the parts. The worker finds
 * these files by itself; a workflow knows the activities by the folder's `contract.ts`.
 */
export type ActivityFactory<Activities extends object> = (parts: Parts) => Activities;
