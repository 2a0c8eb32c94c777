import type { MikroORM } from '@mikro-orm/postgresql';
import type { BlobStore } from '../ports/blob-store.ts';
import type { PdfReader } from '../ports/pdf-reader.ts';
import type { PostChannels } from '../ports/post-channels.ts';
import type { PostTracking } from '../ports/post-tracking.ts';

/** Everything the tracking sweep works with. */
export interface TrackingDependencies {
  readonly orm: MikroORM;
  readonly blobs: BlobStore;
  readonly tracking: PostTracking;
  /** They give out delivery notices. */
  readonly channels: PostChannels;
  /** Reads them. */
  readonly reader: PdfReader;
  readonly isRehearsal: boolean;
  /** The Post asks for at least 15 minutes before a ticket is read. */
  readonly ticketDelayMs: number;
  /** After so long without a notice a delivered letter becomes a person's task. */
  readonly noticeWindowMs: number;
}
