import type { MikroORM } from '@mikro-orm/postgresql';
import type { BlobStore } from '../ports/blob-store.ts';
import type { CaseRegister } from '../ports/case-register.ts';

/** What the reading of a register works with. */
export interface CaseRegisterDependencies {
  readonly orm: MikroORM;
  readonly blobs: BlobStore;
  /** Null: none is named, and nothing is read. */
  readonly caseRegister: CaseRegister | null;
  readonly isRehearsal: boolean;
}
