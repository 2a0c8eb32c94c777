import { TableReader } from '#activities/documents/tables/table-reader.ts';
import type { Capability } from '../services/capability.ts';
import { createDecisionService } from '../letters/decisions.ts';
import { createApprovalRoutes, type ApprovalRouteService } from './approval-routes.ts';
import { mountRoutePages } from './route-pages.ts';
import { createBroughtSignatures, type BroughtSignatureService } from './brought-signatures.ts';
import { mountOwnKeyPages } from './own-key-pages.ts';
import { ownKeyRoutes } from './own-key-routes.ts';
import { createTrustService, type TrustService } from './trust.ts';
import { mountTrustPages } from './trust-pages.ts';
import { createOwnKeys, type OwnKeyService } from './own-keys.ts';
import { createReadings, type ReadingService } from './readings.ts';
import { SigningLoop } from './signing-loop.ts';
import { mountRemarkPages } from './remark-pages.ts';
import { createOverview, type OverviewService } from './overview.ts';
import { mountOverviewPages } from './overview-pages.ts';
import { createSubstitutions, type SubstitutionService } from './substitutions.ts';
import { mountSubstitutionPages } from './substitution-pages.ts';
import { createRemarks, type RemarkService } from './remarks.ts';
import { mountSigningPages } from './signing-pages.ts';
import { createSigningRuns, type SigningRunService } from './signing-runs.ts';

interface SigningServices {
  readonly readings: ReadingService;
  readonly signingRuns: SigningRunService;
  readonly ownKeys: OwnKeyService;
  readonly broughtSignatures: BroughtSignatureService;
  readonly remarks: RemarkService;
  readonly approvalRoutes: ApprovalRouteService;
  readonly substitutions: SubstitutionService;
  readonly overview: OverviewService;
  readonly trust: TrustService;
}

/** A supervisor's session: what was read, what is signed together, by which key; and what signatures are judged by. */
export const signing: Capability<SigningServices> = {
  services: (deps, lifetime) => {
    const loop = new SigningLoop(deps, createDecisionService(deps));
    lifetime.onStart(() => {
      loop.start();
      return Promise.resolve();
    });
    lifetime.onClose(() => loop.close());
    const reader = new TableReader();
    lifetime.onClose(() => reader.close());
    return {
      readings: createReadings(deps),
      signingRuns: createSigningRuns(deps, loop),
      ownKeys: createOwnKeys(deps, reader),
      broughtSignatures: createBroughtSignatures(deps, loop),
      remarks: createRemarks(deps),
      approvalRoutes: createApprovalRoutes(deps),
      substitutions: createSubstitutions(deps),
      overview: createOverview(deps),
      trust: createTrustService(deps),
    };
  },
  routes: [ownKeyRoutes],
  // The key's page stands before the letters': its address looks like one of theirs.
  pages: [
    mountOwnKeyPages,
    mountTrustPages,
    mountSigningPages,
    mountRemarkPages,
    mountRoutePages,
    mountSubstitutionPages,
    mountOverviewPages,
  ],
};
