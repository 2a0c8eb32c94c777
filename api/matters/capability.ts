import { TableReader } from '#activities/documents/tables/table-reader.ts';
import { ROLES } from '#domain/people/role.ts';
import { MATTER_PATHS } from '#web/matters/matter-paths.ts';
import type { Actor } from '../actor.ts';
import { COUNTED_IN_MENU } from '../pages/menu.ts';
import type { Services } from '../services/services.ts';
import type { Capability } from '../services/capability.ts';
import type { Lifetime } from '../services/lifetime.ts';
import { createAssignmentService, type AssignmentService } from './assignments.ts';
import { createCardFiles } from './card-files.ts';
import { createCardImportService, type CardImportService } from './card-import.ts';
import { createCardService, type CardService } from './cards.ts';
import { createDeloService, type DeloService } from './delo-events.ts';
import { createMatterQueries, type MatterQueries } from './matter-queries.ts';
import { createReportService, type ReportService } from './reports.ts';
import { mountAssignmentFormPages } from './pages/assignment-form-pages.ts';
import { mountAssignmentListPages } from './pages/assignment-list-pages.ts';
import { mountAssignmentPages } from './pages/assignment-pages.ts';
import { mountImportPages } from './pages/import-pages.ts';
import { mountJournalPages } from './pages/journal-pages.ts';
import { mountMatterFormPages } from './pages/matter-form-pages.ts';
import { assignmentRoutes } from './routes/assignment-routes.ts';
import { deloRoutes } from './routes/delo-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { matterRoutes } from './routes/matter-routes.ts';
import { reportRoutes } from './routes/report-routes.ts';

interface MatterServices {
  readonly cards: CardService;
  readonly cardImports: CardImportService;
  readonly assignments: AssignmentService;
  readonly reports: ReportService;
  readonly matters: MatterQueries;
  readonly delo: DeloService;
}

/** Registration cards, assignments and executors' reports. */
export const matters: Capability<MatterServices> = {
  services: (deps, lifetime) => ({
    cards: createCardService(deps),
    cardImports: createCardImportService(deps, createCardFiles(openReader(lifetime))),
    assignments: createAssignmentService(deps),
    reports: createReportService(deps),
    matters: createMatterQueries(deps),
    delo: createDeloService(deps),
  }),
  routes: [importRoutes, matterRoutes, assignmentRoutes, reportRoutes, deloRoutes],
  pages: [
    mountImportPages,
    mountMatterFormPages,
    mountAssignmentFormPages,
    mountJournalPages,
    mountAssignmentListPages,
    mountAssignmentPages,
  ],
  menu: [
    { href: MATTER_PATHS.matters, label: 'Карточки', roles: ROLES, isRare: true, holds: isOfCards },
    // An assignment that is opened may be anybody's: it belongs to the cards.
    {
      href: MATTER_PATHS.own,
      label: 'Мои поручения',
      roles: ['clerk', 'supervisor'],
      isRare: true,
      holds: () => false,
      count: countOwn,
    },
    { href: MATTER_PATHS.control, label: 'На контроле', roles: ROLES, isRare: true, count: countLate },
  ],
};

function openReader(lifetime: Lifetime): TableReader {
  const reader = new TableReader();
  lifetime.onClose(() => reader.close());
  return reader;
}

function isOfCards(path: string): boolean {
  return [MATTER_PATHS.matters, MATTER_PATHS.own].some((own) => path.startsWith(`${own}/`));
}

async function countOwn({ matters: queries }: Services, actor: Actor): Promise<number> {
  const { items } = await queries.own(actor, { limit: COUNTED_IN_MENU });
  return items.length;
}

function countLate({ matters: queries }: Services, actor: Actor): Promise<number> {
  return queries.countOverdue(actor, COUNTED_IN_MENU);
}
