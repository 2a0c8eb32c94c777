import type { Capability } from '../services/capability.ts';
import { createAnswerService, type AnswerService } from './answers.ts';
import { typedRoutes } from './typed-routes.ts';
import { createTypedService, type TypedService } from './typed-texts.ts';

interface TypedServices {
  readonly typed: TypedService;
  readonly answers: AnswerService;
}

/** What people type, kept before they send it, and the pages that answered what was not taken. */
export const typed: Capability<TypedServices> = {
  services: (deps) => ({ typed: createTypedService(deps), answers: createAnswerService(deps) }),
  routes: [typedRoutes],
  pages: [],
};
