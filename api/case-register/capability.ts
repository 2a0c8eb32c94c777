import type { Capability } from '../services/capability.ts';
import { mountAddressQuestionPages } from './address-question-pages.ts';
import { createAddressQuestions, type AddressQuestionService } from './address-questions.ts';
import { createCaseTwins, type CaseTwinService } from './case-twins.ts';
import { createCaseRegisters, type CaseRegisterService } from './case-registers.ts';
import { personQuestionRoutes } from './person-question-routes.ts';
import { createPersonQuestions, type PersonQuestionService } from './person-questions.ts';
import { mountPersonQuestionPages } from './person-question-pages.ts';
import { mountRegisterPages } from './register-pages.ts';
import { mountTwinPages } from './twin-pages.ts';
import { registerRoutes } from './register-routes.ts';

interface CaseRegisterServices {
  readonly caseRegisters: CaseRegisterService;
  readonly addressQuestions: AddressQuestionService;
  readonly caseTwins: CaseTwinService;
  readonly personQuestions: PersonQuestionService;
}

/** Cases that are kept elsewhere: how their registers are read, and what is asked when a party has moved. */
export const caseRegister: Capability<CaseRegisterServices> = {
  services: (deps) => ({
    caseRegisters: createCaseRegisters(deps),
    addressQuestions: createAddressQuestions(deps),
    caseTwins: createCaseTwins(deps),
    personQuestions: createPersonQuestions(deps),
  }),
  routes: [registerRoutes, personQuestionRoutes],
  pages: [mountRegisterPages, mountAddressQuestionPages, mountTwinPages, mountPersonQuestionPages],
};
