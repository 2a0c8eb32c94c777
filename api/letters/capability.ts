import { TableReader } from '#activities/documents/tables/table-reader.ts';
import { ROLES } from '#domain/people/role.ts';
import { PATHS } from '#web/paths.ts';
import type { Actor } from '../actor.ts';
import { COUNTED_IN_MENU } from '../pages/menu.ts';
import type { Capability } from '../services/capability.ts';
import type { Lifetime } from '../services/lifetime.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import type { Services } from '../services/services.ts';
import { createDecisionService, type DecisionService } from './decisions.ts';
import { createDraftService, type DraftService } from './drafts.ts';
import { createImportLoop } from './import/import-loop.ts';
import { createLetterImports, type LetterImportService } from './import/letter-imports.ts';
import { createSheetFiles } from './import/sheet-files.ts';
import { createCaseKindService, type CaseKindService } from './case-kind.ts';
import { createLetterCommentService, type LetterCommentService } from './letter-comments.ts';
import { createLetterQueries, type LetterQueries } from './letter-queries.ts';
import { createManyLetters, type ManyLetterService } from './many/many-letters.ts';
import { mountApprovalPages } from './pages/approval-pages.ts';
import { mountFilePages } from './pages/file-pages.ts';
import { mountLetterActionPages } from './pages/letter-action-pages.ts';
import { mountCaseKindPage } from './pages/case-kind-page.ts';
import { mountLetterCardPages } from './pages/letter-card-pages.ts';
import { mountLetterFormPages } from './pages/letter-form-pages.ts';
import { mountManyLettersPages } from './pages/many-letters-pages.ts';
import { mountSettleReturnPage } from './pages/settle-return-page.ts';
import { mountLetterImportPages } from './pages/letter-import-pages.ts';
import { mountLetterListPages } from './pages/letter-list-pages.ts';
import { mountListFormPages } from './pages/list-form-pages.ts';
import { decisionRoutes } from './routes/decision-routes.ts';
import { letterImportRoutes } from './routes/letter-import-routes.ts';
import { letterRoutes } from './routes/letter-routes.ts';
import { viewRoutes } from './routes/view-routes.ts';
import { createQuestionService, type QuestionService } from './sending-questions.ts';
import { createSavedViewService, type SavedViewService } from './saved-views.ts';

interface LetterServices {
  readonly drafts: DraftService;
  readonly decisions: DecisionService;
  readonly letters: LetterQueries;
  readonly savedViews: SavedViewService;
  readonly letterComments: LetterCommentService;
  readonly caseKinds: CaseKindService;
  readonly letterImports: LetterImportService;
  readonly manyLetters: ManyLetterService;
  readonly questions: QuestionService;
}

/** Letters: drafts, lists, cards, people's decisions. */
export const letters: Capability<LetterServices> = {
  services: (deps, lifetime) => {
    const [drafts, decisions] = [createDraftService(deps), createDecisionService(deps)];
    return {
      ...{ drafts, decisions, manyLetters: createManyLetters(deps, drafts, decisions) },
      letters: createLetterQueries(deps),
      questions: createQuestionService(deps),
      savedViews: createSavedViewService(deps),
      letterComments: createLetterCommentService(deps),
      caseKinds: createCaseKindService(deps),
      letterImports: openImports(deps, lifetime),
    };
  },
  routes: [letterImportRoutes, letterRoutes, decisionRoutes, viewRoutes],
  pages: [
    mountLetterListPages,
    mountListFormPages,
    mountManyLettersPages,
    mountCaseKindPage,
    mountLetterImportPages,
    mountLetterFormPages,
    mountLetterCardPages,
    mountLetterActionPages,
    mountSettleReturnPage,
    mountFilePages,
    mountApprovalPages,
  ],
  menu: [
    { href: PATHS.approvals, label: 'На подпись', roles: ['supervisor'], count: countApprovals },
    { href: PATHS.letters, label: 'Письма', roles: ROLES },
  ],
};

function openImports(deps: ServiceDeps, lifetime: Lifetime): LetterImportService {
  const loop = createImportLoop(deps);
  lifetime.onStart(() => {
    loop.start();
    return Promise.resolve();
  });
  lifetime.onClose(() => loop.close());
  const reader = new TableReader();
  lifetime.onClose(() => reader.close());
  return createLetterImports(deps, createSheetFiles(reader), loop);
}

async function countApprovals({ letters: queries }: Services, actor: Actor): Promise<number> {
  const { items, nextCursor } = await queries.approvalQueue(actor, { limit: COUNTED_IN_MENU });
  return items.length + (nextCursor === null ? 0 : 1);
}
