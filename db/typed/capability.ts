import type { DatabaseCapability } from '../capability.ts';
import { TypedTextSchema } from './typed-text.entity.ts';

export const typed = { schemas: [TypedTextSchema] } as const satisfies DatabaseCapability;
