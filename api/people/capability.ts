import { TableReader } from '#activities/documents/tables/table-reader.ts';
import { isOfManagement } from '#web/components/management-tabs.ts';
import { PATHS } from '#web/paths.ts';
import { createSheetFiles } from '../letters/import/sheet-files.ts';
import type { Capability } from '../services/capability.ts';
import { createAdminReads, type AdminReads } from './admin-reads.ts';
import { FactorBox } from './factor-box.ts';
import { DeviceMarks } from './device-mark.ts';
import { mountOwnPages } from './me-pages.ts';
import { ownRoutes } from './me-routes.ts';
import { createOwnAccount, type OwnAccountService } from './me-service.ts';
import { createKeyCeremonies } from './keys/key-ceremonies.ts';
import { keyRoutes } from './keys/key-routes.ts';
import { createSignInKeys, type SignInKeysService } from './keys/sign-in-keys.ts';
import { mountKeyPages } from './keys/key-pages.ts';
import { mountElsewherePages } from './oidc/oidc-pages.ts';
import { createOidcProvider } from './oidc/provider.ts';
import { createSignInElsewhere, type SignInElsewhere } from './oidc/sign-in-elsewhere.ts';
import type { Gate } from './login.ts';
import { createPeopleManagement, type PeopleManagement } from './management.ts';
import { managementRoutes } from './management-routes.ts';
import { createPasswordLinks, type PasswordLinkService } from './password-links.ts';
import { mountPasswordPages } from './password-pages.ts';
import { createPeopleImports, type PeopleImportService } from './people-imports.ts';
import { mountPeopleImportPages } from './people-import-pages.ts';
import { peopleImportRoutes } from './people-import-routes.ts';
import { mountPeoplePages } from './people-pages.ts';
import { PasswordCheck } from './passwords.ts';
import { createPeopleQueries, type PeopleQueries } from './people.ts';
import { peopleRoutes } from './people-routes.ts';
import { mountSessionPages } from './session-pages.ts';
import { sessionRoutes } from './session-routes.ts';
import { SessionWatch } from './session-watch.ts';
import { createSessionService, type SessionService } from './sessions.ts';

interface PeopleServices {
  readonly sessions: SessionService;
  readonly sessionWatch: SessionWatch;
  readonly adminReads: AdminReads;
  readonly people: PeopleQueries;
  readonly ownAccount: OwnAccountService;
  readonly signInKeys: SignInKeysService;
  /** Null: no other system lets people in. */
  readonly elsewhere: SignInElsewhere | null;
  readonly peopleManagement: PeopleManagement;
  readonly passwordLinks: PasswordLinkService;
  readonly peopleImports: PeopleImportService;
}

/** Signing in, the people and their site. */
export const people: Capability<PeopleServices> = {
  services: (deps, lifetime) => {
    const passwords = new PasswordCheck();
    const factors = new FactorBox(deps.signingRing);
    const keys = createKeyCeremonies(deps);
    const gate = { deps, passwords, factors, keys, marks: new DeviceMarks(deps.signingRing) };
    const sessions = createSessionService(gate);
    const sessionWatch = new SessionWatch(sessions, deps.logger);
    lifetime.onClose(() => sessionWatch.close());
    const passwordLinks = createPasswordLinks(deps);
    const reader = new TableReader();
    lifetime.onClose(() => reader.close());
    return {
      ...{ sessions, sessionWatch, passwordLinks },
      ownAccount: createOwnAccount(gate),
      signInKeys: createSignInKeys(gate),
      elsewhere: elsewhereOf(gate),
      adminReads: createAdminReads(deps),
      people: createPeopleQueries(deps),
      peopleManagement: createPeopleManagement(deps),
      peopleImports: createPeopleImports(deps, createSheetFiles(reader), passwordLinks),
    };
  },
  routes: [sessionRoutes, peopleRoutes, managementRoutes, peopleImportRoutes, ownRoutes, keyRoutes],
  pages: [
    mountSessionPages,
    mountElsewherePages,
    mountPasswordPages,
    mountOwnPages,
    mountKeyPages,
    mountPeopleImportPages,
    mountPeoplePages,
  ],
  menu: [{ href: PATHS.people, label: 'Управление', roles: ['site_admin', 'admin', 'auditor'], holds: isOfManagement }],
};

function elsewhereOf(gate: Gate): SignInElsewhere | null {
  const { oidc, publicUrl } = gate.deps;
  if (oidc === undefined) return null;
  const at = (path: string): URL => new URL(path, publicUrl);
  const back = { signedIn: at(PATHS.backFromElsewhere), signedOut: at(PATHS.login) };
  return createSignInElsewhere(gate, createOidcProvider(oidc, gate.deps, back));
}
