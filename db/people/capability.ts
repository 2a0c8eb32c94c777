import type { DatabaseCapability } from '../capability.ts';
import { PeopleImportSchema } from './people-import.entity.ts';
import {
  AccountSchema,
  LoginAttemptSchema,
  PasswordLinkSchema,
  RecoveryCodeSchema,
  SessionSchema,
} from './people.entity.ts';

export const people = {
  schemas: [
    AccountSchema,
    SessionSchema,
    LoginAttemptSchema,
    PasswordLinkSchema,
    RecoveryCodeSchema,
    PeopleImportSchema,
  ],
} as const satisfies DatabaseCapability;
