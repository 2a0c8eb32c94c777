import type { DatabaseCapability } from '../capability.ts';
import { KeptAnswerSchema } from './kept-answer.entity.ts';
import { TypedTextSchema } from './typed-text.entity.ts';

export const typed = { schemas: [TypedTextSchema, KeptAnswerSchema] } as const satisfies DatabaseCapability;
