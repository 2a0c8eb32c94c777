import type { MikroORM } from '@mikro-orm/postgresql';
import type { PostChannels } from '../ports/post-channels.ts';
import type { SubjectLeader } from '../ports/subject-leader.ts';

/** What a recovery works with. */
export interface RecoveryDependencies {
  readonly orm: MikroORM;
  readonly channels: PostChannels;
  readonly leader: SubjectLeader;
  readonly isRehearsal: boolean;
}
