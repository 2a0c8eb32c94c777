import type { MikroORM } from '@mikro-orm/postgresql';
import type { ProcessStarter } from '../ports/process-starter.ts';
import type { WorkflowBook } from '../ports/workflow-book.ts';

/** What an adoption reads, and how it begins a process. */
export interface AdoptDependencies {
  readonly orm: MikroORM;
  readonly book: Pick<WorkflowBook, 'describe' | 'endingOf'>;
  readonly starter: ProcessStarter;
  readonly isRehearsal: boolean;
}
