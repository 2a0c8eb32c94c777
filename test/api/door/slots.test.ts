import { describe, expect, it } from 'vitest';
import { networkOf, type Caller } from '#api/http/door/caller.ts';
import { Slots } from '#api/http/door/slots.ts';

const known = (key: string): Caller => ({ isStranger: false, key });
const stranger = (key: string): Caller => ({ isStranger: true, key });

describe('places for requests', () => {
  it('strangers leave those who are known their part, and one caller leaves it to the others', async () => {
    const slots = new Slots({ total: 10, strangers: 4, each: 3 });
    const { promise: end, resolve } = Promise.withResolvers<void>();
    const running: Promise<void>[] = [];
    const enter = (caller: Caller): string => {
      let refusal = 'in';
      const work = slots.run(caller, () => end);
      running.push(work.catch((error: { code: string }) => void (refusal = error.code)));
      return refusal;
    };
    for (const key of ['a', 'a', 'a', 'b']) enter(stranger(key));
    expect(slots.isFull).toBe(true);
    await expect(slots.run(stranger('a'), () => Promise.resolve())).rejects.toMatchObject({
      code: 'too-many-requests',
    });
    await expect(slots.run(stranger('c'), () => Promise.resolve())).rejects.toMatchObject({
      code: 'too-many-requests',
      retryAfterSeconds: 1,
    });
    for (const key of ['k', 'k', 'k', 'l', 'l', 'l']) enter(known(key));
    await expect(slots.run(known('m'), () => Promise.resolve())).rejects.toMatchObject({ code: 'unavailable' });
    resolve();
    await Promise.all(running);
    expect(slots.isFull).toBe(false);
    expect(await slots.run(known('m'), () => Promise.resolve('done'))).toBe('done');
  });

  it('an address counts by its network', () => {
    expect(networkOf('::ffff:10.0.0.7')).toBe('10.0.0.7');
    expect(networkOf('10.0.0.7')).toBe('10.0.0.7');
    expect(networkOf('2001:db8:0:7::1')).toBe(networkOf('2001:0db8::7:ffff:0:0:2'));
    expect(networkOf('2001:db8:0:7::1')).not.toBe(networkOf('2001:db8:0:8::1'));
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
  });
});
