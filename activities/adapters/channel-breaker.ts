import { ChannelBusyError, ChannelUnavailableError } from '../ports/post-channel.ts';
import type { PostChannel } from '../ports/post-channel.ts';
import { createBreaker, type BreakerOptions, type Knocked } from './breaker.ts';

/**
 * The channel behind a breaker. Calls that it holds back fail at once with the error that closed the door, which says, as before, that
 * nothing was taken.
 */
export function withBreaker(channel: PostChannel, options: BreakerOptions): PostChannel {
  const breaker = createBreaker<Error>(options);
  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    const shut = await breaker.enter();
    if (shut !== null) throw shut;
    try {
      const answer = await call();
      await breaker.tell('serves');
      return answer;
    } catch (error) {
      await breaker.tell(knockedBy(error));
      throw error;
    }
  };
  return {
    name: channel.name,
    submit: (archive, signal) => guarded(() => channel.submit(archive, signal)),
    lookUp: (registrationNumbers, signal) => guarded(() => channel.lookUp(registrationNumbers, signal)),
    form103: (uploadId) => guarded(() => channel.form103(uploadId)),
    deliveryNotice: (shpi) => guarded(() => channel.deliveryNotice(shpi)),
  };
}

function knockedBy(error: unknown): Knocked<Error> {
  if (error instanceof ChannelBusyError) return { reason: error, until: error.retryAt };
  return error instanceof ChannelUnavailableError ? { reason: error } : 'unsure';
}
