import type { ChannelName } from '#domain/post/channels.ts';
import type { PostChannel } from './post-channel.ts';

/** The channels that this worker can reach, by name. */
export interface PostChannels {
  /** @throws ChannelNotConfiguredError: a batch never goes another way than the one it was opened for. */
  of(name: ChannelName): PostChannel;
  /** Those that it has. */
  readonly names: ReadonlySet<ChannelName>;
}

/** The batch's channel has no address in this worker's settings. */
export class ChannelNotConfiguredError extends Error {
  override name = 'ChannelNotConfiguredError';
}

export function postChannels(channels: readonly PostChannel[]): PostChannels {
  const byName = new Map(channels.map((channel) => [channel.name, channel]));
  return {
    names: new Set(byName.keys()),
    of: (name) => {
      const channel = byName.get(name);
      if (!channel) throw new ChannelNotConfiguredError(`the channel ${name} is not configured`);
      return channel;
    },
  };
}
