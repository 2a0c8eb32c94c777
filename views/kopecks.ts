import { z } from '@hono/zod-openapi';
import { whole } from './view.ts';

/** From and to. */
export const kopecksSchema = z.object({ from: whole, to: whole }).openapi('Kopecks');
