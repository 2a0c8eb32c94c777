import type { BatchDependencies } from '../batches/dependencies.ts';
import type { PaperPost } from '../ports/paper-post.ts';

/** Everything that letters on paper are handed in with. */
export interface PaperDependencies extends BatchDependencies {
  /** Null: this worker has no account at `otpravka-api`. */
  readonly paperPost: PaperPost | null;
}
