import type { ChannelName } from '#domain/post/channels.ts';
import { isCertainlyNotTaken, type PostLetterAnswer } from '../ports/post-channel.ts';
import { ChannelNotConfiguredError, type PostChannels } from '../ports/post-channels.ts';

/** `silent`: this way to the Post answers no such questions, a person must. `trouble`: it does, but not now. */
export type PostWord =
  | { readonly outcome: 'told'; readonly letters: readonly PostLetterAnswer[] }
  | { readonly outcome: 'silent' }
  | { readonly outcome: 'trouble'; readonly words: string };

/** Asks the Post's own book for letters by their numbers. */
export async function askPost(
  channels: PostChannels,
  channelName: ChannelName,
  numbers: readonly string[],
  signal?: AbortSignal,
): Promise<PostWord> {
  try {
    const channel = channels.of(channelName);
    if (channel.cannotLookUp) return { outcome: 'silent' };
    const answer = await channel.lookUp(numbers, signal);
    if (answer.outcome === 'unknown') return { outcome: 'trouble', words: answer.reason };
    return { outcome: 'told', letters: answer.letters };
  } catch (error) {
    if (error instanceof ChannelNotConfiguredError) return { outcome: 'silent' };
    if (isCertainlyNotTaken(error)) return { outcome: 'trouble', words: 'нет ответа Почты; программа спросит снова' };
    throw error;
  }
}
