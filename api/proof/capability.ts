import { ROLES } from '#domain/people/role.ts';
import { PATHS } from '#web/paths.ts';
import type { Capability } from '../services/capability.ts';
import { createConfirmationService, type ConfirmationService } from './confirmations.ts';
import { confirmationRoutes } from './confirmation-routes.ts';
import { createEvidenceService, type EvidenceService } from './evidence.ts';
import { mountEvidenceCheckPages } from './evidence-check-pages.ts';
import { mountEvidencePages } from './evidence-pages.ts';
import { evidenceRoutes } from './evidence-routes.ts';
import { createGateService, type GateService } from './gates.ts';
import { gateRoutes } from './gate-routes.ts';
import { createHearingService, type HearingService } from './hearings.ts';
import { mountHearingPages } from './hearing-pages.ts';
import { hearingRoutes } from './hearing-routes.ts';
import { mountRulePages } from './rule-pages.ts';

interface ProofServices {
  readonly gates: GateService;
  readonly evidence: EvidenceService;
  readonly confirmations: ConfirmationService;
  readonly hearings: HearingService;
}

/** Proof that a party was duly notified. */
export const proof: Capability<ProofServices> = {
  services: (deps) => ({
    gates: createGateService(deps),
    evidence: createEvidenceService(deps),
    confirmations: createConfirmationService(deps),
    hearings: createHearingService(deps),
  }),
  routes: [gateRoutes, evidenceRoutes, confirmationRoutes, hearingRoutes],
  pages: [mountRulePages, mountEvidencePages, mountEvidenceCheckPages, mountHearingPages],
  menu: [
    { href: PATHS.hearings, label: 'Заседания', roles: ROLES },
    { href: PATHS.evidenceCheck, label: 'Проверить доказательства', roles: ROLES, isRare: true },
  ],
};
