import type { DatabaseCapability } from '../capability.ts';
import { ReconcileRunSchema } from './reconcile.entity.ts';

export const reconcile = { schemas: [ReconcileRunSchema] } as const satisfies DatabaseCapability;
