import type { Capability } from '../services/capability.ts';
import { createCaseLetters, type CaseLetterService } from './case-letters.ts';
import { caseLetterRoutes } from './case-letter-routes.ts';
import { mountCaseLetterPages } from './case-letter-pages.ts';
import { createCaseMailings, type CaseMailingService } from './case-mailings.ts';
import { createMailingLoop } from './mailing-loop.ts';
import { mountMailingPages } from './mailing-pages.ts';
import { createToldAnew, type ToldAnewService } from './told-anew.ts';
import { mountToldAnewPages } from './told-anew-pages.ts';

interface CaseLetterServices {
  readonly caseLetters: CaseLetterService;
  readonly caseMailings: CaseMailingService;
  readonly toldAnew: ToldAnewService;
}

/** Letters that are made of cases: of one in a step, of many by themselves. */
export const caseLetters: Capability<CaseLetterServices> = {
  services: (deps, lifetime) => {
    const loop = createMailingLoop(deps);
    lifetime.onStart(() => {
      loop.start();
      return Promise.resolve();
    });
    lifetime.onClose(() => loop.close());
    return {
      caseLetters: createCaseLetters(deps),
      caseMailings: createCaseMailings(deps, loop),
      toldAnew: createToldAnew(deps),
    };
  },
  routes: [caseLetterRoutes],
  pages: [mountCaseLetterPages, mountMailingPages, mountToldAnewPages],
};
