import { getRefId, type OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { defOf, schemasIn } from './schemas-in.ts';

/** What a named schema is wrapped in where it may be absent or null: its name is the same, and it is not the schema. */
const WRAPPERS: ReadonlySet<unknown> = new Set([
  'nullable',
  'optional',
  'default',
  'prefault',
  'readonly',
  'nonoptional',
]);

/**
 * The generator draws a name as it meets it first: where that place may be null, all places would be. Each is drawn by itself before any
 * place, the innermost first.
 */
export function drawBareNames(registry: OpenAPIRegistry): void {
  for (const schema of schemasIn(registry.definitions)) {
    const name = getRefId(schema);
    if (name !== undefined && !WRAPPERS.has(defOf(schema)['type'])) registry.register(name, schema);
  }
}
