import type { DatabaseCapability } from '../capability.ts';
import { AccountSchema, LoginAttemptSchema, SessionSchema } from './people.entity.ts';

export const people = {
  schemas: [AccountSchema, SessionSchema, LoginAttemptSchema],
} as const satisfies DatabaseCapability;
