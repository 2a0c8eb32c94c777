import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Caller } from '#api/http/door/caller.ts';
import { Receiving, type BodyLimits } from '#api/http/door/receiving.ts';
import { ApplicationError } from '#api/errors.ts';

const KNOWN: Caller = { isStranger: false, key: 'person:1' };
const STRANGER: Caller = { isStranger: true, key: 'address:10.0.0.1' };
const LIMITS: BodyLimits = {
  pace: { windowMs: 5_000, minWindowBytes: 10, totalMs: 20_000 },
  maxBytes: 100,
  tooLarge: () => {
    throw new ApplicationError('too-large');
  },
};

interface Sender {
  readonly stream: ReadableStream<Uint8Array>;
  send(count: number): void;
  end(): void;
}

function sender(): Sender {
  let control: ReadableStreamDefaultController<Uint8Array> | undefined;
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      control = controller;
    },
  });
  return { stream, send: (count) => control?.enqueue(new Uint8Array(count)), end: () => control?.close() };
}

describe('bodies on their way', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const receiving = () => new Receiving({ strangers: 3, each: 2, heldBytes: 150 });
  const begin = (to: Receiving, caller: Caller, from: Sender): Promise<number | string> =>
    to
      .hold(caller, from.stream, LIMITS, (body) => Promise.resolve(body.length))
      .catch((error: ApplicationError) => error.code);

  it('a body that stops, or that comes too slowly, is given up', async () => {
    const [halfSent, dribbling, steady] = [sender(), sender(), sender()];
    const answers = [halfSent, dribbling, steady].map((from) =>
      begin(new Receiving({ strangers: 9, each: 9, heldBytes: 999 }), STRANGER, from),
    );
    halfSent.send(9);
    for (let second = 0; second < 15; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      dribbling.send(1);
      if (second < 12) steady.send(3);
      if (second === 12) steady.end();
    }
    const now = answers.map((answer) => Promise.race([answer, Promise.resolve('waited for')]));
    expect(await Promise.all(now)).toEqual(['too-slow', 'too-slow', 36]);
  });

  it('a body may come steadily and still not for ever', async () => {
    const from = sender();
    const answer = begin(receiving(), STRANGER, from);
    for (let second = 0; second < 21; second += 1) {
      from.send(4);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(await answer).toBe('too-slow');
  });

  it('half-sent bodies of a stranger give way to his next one; of whoever is known they stay', async () => {
    const to = receiving();
    const [first, second, third, own, ownNext] = [sender(), sender(), sender(), sender(), sender()];
    const given = [
      begin(to, STRANGER, first),
      begin(to, STRANGER, second),
      begin(to, KNOWN, own),
      begin(to, KNOWN, ownNext),
    ];
    const whole = begin(to, STRANGER, third);
    third.send(5);
    third.end();
    expect(await whole).toBe(5);
    expect(await given[0]).toBe('too-slow');
    expect(await begin(to, KNOWN, sender())).toBe('too-many-requests');
    for (const from of [second, own, ownNext]) from.end();
    expect(await Promise.all(given.slice(1))).toEqual([0, 0, 0]);
  });

  it('all together hold no more than they may, and it is given back', async () => {
    const to = receiving();
    const [first, second, third] = [sender(), sender(), sender()];
    const { promise: work, resolve } = Promise.withResolvers<void>();
    first.send(100);
    first.end();
    const holding = to.hold(KNOWN, first.stream, LIMITS, () => work);
    second.send(60);
    second.end();
    expect(await begin(to, STRANGER, second)).toBe('unavailable');
    resolve();
    await holding;
    third.send(60);
    third.end();
    expect(await begin(to, STRANGER, third)).toBe(60);
    const large = sender();
    large.send(101);
    expect(await begin(to, STRANGER, large)).toBe('too-large');
  });
});
