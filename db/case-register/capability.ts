import type { DatabaseCapability } from '../capability.ts';
import { AddressQuestionSchema } from './address-question.entity.ts';
import { PersonQuestionSchema } from './person-question.entity.ts';
import { CaseTwinSchema } from './case-twin.entity.ts';
import { CaseRegisterSchema, CaseRegisterUnreadSchema } from './case-register.entity.ts';

export const caseRegister = {
  schemas: [CaseRegisterSchema, CaseRegisterUnreadSchema, AddressQuestionSchema, CaseTwinSchema, PersonQuestionSchema],
} as const satisfies DatabaseCapability;
