import type { DatabaseCapability } from '../capability.ts';
import { PeopleImportSchema } from './people-import.entity.ts';
import {
  AccountSchema,
  KeyChallengeSchema,
  LoginAttemptSchema,
  PasswordLinkSchema,
  RecoveryCodeSchema,
  SecurityKeySchema,
  SessionSchema,
  SpentSignInSchema,
} from './people.entity.ts';

export const people = {
  schemas: [
    AccountSchema,
    SessionSchema,
    LoginAttemptSchema,
    PasswordLinkSchema,
    RecoveryCodeSchema,
    SecurityKeySchema,
    KeyChallengeSchema,
    SpentSignInSchema,
    PeopleImportSchema,
  ],
} as const satisfies DatabaseCapability;
