import type { MikroORM } from '@mikro-orm/postgresql';
import type { BlobStore } from '../ports/blob-store.ts';
import type { PostChannels } from '../ports/post-channels.ts';
import type { SignatureVerifier } from '../ports/signer.ts';

/** Everything the batch's activities work with. */
export interface BatchDependencies {
  readonly orm: MikroORM;
  readonly blobs: BlobStore;
  readonly channels: PostChannels;
  readonly verifier: SignatureVerifier;
  readonly isRehearsal: boolean;
}
