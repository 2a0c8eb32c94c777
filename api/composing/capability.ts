import { createDraftService } from '../letters/drafts.ts';
import type { Capability } from '../services/capability.ts';
import { offerRoutes } from './offer-routes.ts';
import { createOfferService, type OfferService } from './offers.ts';
import { mountTemplatePages } from './template-pages.ts';
import { createTemplateService, type TemplateService } from './templates.ts';
import { mountTogetherPages } from './together-pages.ts';
import { createTogetherService, type TogetherService } from './together.ts';

interface ComposingServices {
  readonly offers: OfferService;
  readonly templates: TemplateService;
  readonly together: TogetherService;
}

/** What makes writing a letter quick: offers, templates, one text to several people, one more of the same. */
export const composing: Capability<ComposingServices> = {
  services: (deps) => ({
    offers: createOfferService(deps),
    templates: createTemplateService(deps),
    together: createTogetherService(deps, createDraftService(deps)),
  }),
  routes: [offerRoutes],
  pages: [mountTemplatePages, mountTogetherPages],
};
