import { describe, expect, it, vi } from 'vitest';
import { withBreaker } from '#activities/adapters/channel-breaker.ts';
import { nextPostalDay, retryInstant } from '#activities/adapters/retry-after.ts';
import { ChannelBusyError, ChannelUnavailableError } from '#activities/ports/post-channel.ts';
import type { PostChannel } from '#activities/ports/post-channel.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';

const START = Date.parse('2026-11-26T10:00:00Z');

function closedChannel(failure: () => Error | null) {
  let nowMs = START;
  const lookUp = vi.fn<PostChannel['lookUp']>(() => {
    const error = failure();
    return error ? Promise.reject(error) : Promise.resolve({ outcome: 'found', letters: [], absent: [] });
  });
  const channel = { name: 'emulator', lookUp } as unknown as PostChannel;
  const guarded = withBreaker(channel, {
    now: () => Promise.resolve(new Date(nowMs)),
    errorsToOpen: 2,
    pauseMs: 1_000,
  });
  return { lookUp, ask: () => guarded.lookUp(['1']), pass: (ms: number) => void (nowMs += ms) };
}

describe('the breaker', () => {
  it('asks nobody before the time that the Post named, and gives every caller the same certain answer', async () => {
    const busy = new ChannelBusyError('Ведутся работы', new Date(START + 3_600_000));
    let isOpen = false;
    const { lookUp, ask, pass } = closedChannel(() => (isOpen ? null : busy));
    for (let call = 0; call < 5; call += 1) await expect(ask()).rejects.toBe(busy);
    expect(lookUp).toHaveBeenCalledTimes(1);
    isOpen = true;
    pass(3_600_000);
    await expect(ask()).resolves.toMatchObject({ outcome: 'found' });
  });

  it('rests after a few failures to connect, then lets one call through', async () => {
    const { lookUp, ask, pass } = closedChannel(() => new ChannelUnavailableError('нет связи'));
    for (let call = 0; call < 5; call += 1) await expect(ask()).rejects.toThrow(ChannelUnavailableError);
    expect(lookUp).toHaveBeenCalledTimes(2);
    pass(1_000);
    await expect(ask()).rejects.toThrow(ChannelUnavailableError);
    expect(lookUp).toHaveBeenCalledTimes(3);
  });

  it('lets one call through after its rest, and gives the others the same answer until that has ended', async () => {
    let end = (): void => undefined;
    const held = new Promise<void>((resolve) => (end = resolve));
    let isHeld = false;
    const away = new ChannelUnavailableError('нет связи');
    const { lookUp, ask, pass } = closedChannel(() => away);
    for (let call = 0; call < 2; call += 1) await expect(ask()).rejects.toBe(away);
    pass(1_000);
    lookUp.mockImplementation(async () => {
      isHeld = true;
      await held;
      throw away;
    });
    const first = ask();
    await waitFor(() => expect(isHeld).toBe(true));
    await expect(ask()).rejects.toBe(away);
    expect(lookUp).toHaveBeenCalledTimes(3);
    end();
    await expect(first).rejects.toBe(away);
  });

  it('leaves every other error alone', async () => {
    const { lookUp, ask } = closedChannel(() => new TypeError('wrong'));
    for (let call = 0; call < 4; call += 1) await expect(ask()).rejects.toThrow(TypeError);
    expect(lookUp).toHaveBeenCalledTimes(4);
  });
});

describe('when to come again', () => {
  const now = new Date(START);
  it('is read from seconds and from a date, never in the past and never beyond a week', () => {
    expect(retryInstant('120', now)).toEqual(new Date(START + 120_000));
    expect(retryInstant('Thu, 26 Nov 2026 12:00:00 GMT', now)).toEqual(new Date('2026-11-26T12:00:00Z'));
    expect(retryInstant('Thu, 26 Nov 2020 12:00:00 GMT', now)).toEqual(now);
    expect(retryInstant('99999999', now)).toEqual(new Date(START + 7 * 86_400_000));
    expect(retryInstant('скоро', now)).toBeNull();
    expect(retryInstant(undefined, now)).toBeNull();
  });

  it('is the next day in Moscow for a day’s quota', () => {
    expect(nextPostalDay(now)).toEqual(new Date('2026-11-26T21:00:00Z'));
    expect(nextPostalDay(new Date('2026-12-31T21:30:00Z'))).toEqual(new Date('2027-01-01T21:00:00Z'));
  });
});
