import { TableReader } from '#activities/documents/tables/table-reader.ts';
import { RECOVERY_PATHS } from '#web/recovery/recovery-paths.ts';
import type { Capability } from '../services/capability.ts';
import type { Lifetime } from '../services/lifetime.ts';
import { createCabinetLists, type CabinetLists } from './cabinet-list.ts';
import { mountRecoveryPages } from './recovery-pages.ts';
import { recoveryRoutes } from './recovery-routes.ts';
import { createRecoveryService, type RecoveryService } from './recovery.ts';

/** Copies, and what follows when one is put back. */
export const recovery: Capability<{ readonly recovery: RecoveryService; readonly cabinetLists: CabinetLists }> = {
  services: (deps, lifetime) => ({
    recovery: createRecoveryService(deps, deps.isBackupScheduled),
    cabinetLists: createCabinetLists(openReader(lifetime)),
  }),
  routes: [recoveryRoutes],
  pages: [mountRecoveryPages],
  menu: [{ href: RECOVERY_PATHS.recovery, label: 'Восстановление', roles: ['admin', 'auditor'], isRare: true }],
};

/** Its process begins with the first file. */
function openReader(lifetime: Lifetime): TableReader {
  const reader = new TableReader();
  lifetime.onClose(() => reader.close());
  return reader;
}
