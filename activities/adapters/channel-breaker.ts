import { ChannelBusyError, ChannelUnavailableError } from '../ports/post-channel.ts';
import type { PostChannel } from '../ports/post-channel.ts';

export interface BreakerOptions {
  readonly now: () => Promise<Date>;
  /** After so many errors of connecting in a row nobody tries for a while. */
  readonly errorsToOpen?: number;
  readonly pauseMs?: number;
}

const DEFAULTS = { errorsToOpen: 3, pauseMs: 30_000 } as const;

/**
 * Keeps this process from knocking at a closed door: after the Post's own word on when to come again nothing is sent before that, and
 * after a few errors of connecting nobody tries for a while. Calls in between fail at once with the error that closed the door, which
 * says, as before, that nothing was taken. The first call afterwards is let through and decides.
 */
export function withBreaker(channel: PostChannel, options: BreakerOptions): PostChannel {
  const { now, errorsToOpen, pauseMs } = { ...DEFAULTS, ...options };
  let errors = 0;
  let closed: { readonly untilMs: number; readonly error: Error } | undefined;

  const note = async (error: unknown): Promise<void> => {
    if (error instanceof ChannelBusyError) closed = { untilMs: error.retryAt.getTime(), error };
    if (!(error instanceof ChannelUnavailableError)) return;
    errors += 1;
    if (errors >= errorsToOpen) closed = { untilMs: (await now()).getTime() + pauseMs, error };
  };
  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    if (closed && (await now()).getTime() < closed.untilMs) throw closed.error;
    closed = undefined;
    try {
      const answer = await call();
      errors = 0;
      return answer;
    } catch (error) {
      await note(error);
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
