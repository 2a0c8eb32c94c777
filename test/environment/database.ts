import { inject } from 'vitest';
import { copyDatabase, type CopiedDatabase } from './copy-database.ts';

/** A database of one test file: migrated, empty, its own. */
export type TestDatabase = CopiedDatabase;

/** Copies the migrated template: tens of milliseconds. Only in `*.system.test.ts`. */
export function createTestDatabase(): Promise<TestDatabase> {
  return copyDatabase(inject('postgres'));
}
