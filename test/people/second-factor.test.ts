import { randomBytes, randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { FactorBox, newRecoveryCode, plainRecoveryCode } from '#api/people/factor-box.ts';
import type { KeyRing } from '#config/key-ring.ts';

const ring = (): KeyRing => [{ id: 'k', bytes: randomBytes(32) }];

describe('a second factor', () => {
  const keys = ring();
  const box = new FactorBox(keys);
  const owner = randomUUID();
  const { secret, sealed, picture } = box.offer(owner, 'ivanov', '');

  it('is sealed for its owner alone, and opened by whatever key of the ring sealed it', () => {
    const now = Date.now();
    const code = generateSync({ secret, epoch: Math.floor(now / 1_000) });
    expect(sealed).not.toContain(secret);
    expect(box.stepOf(sealed, owner, code, now)).toBe(Math.floor(now / 30_000));
    expect(box.stepOf(sealed, randomUUID(), code, now)).toBeNull();
    expect(new FactorBox(ring()).stepOf(sealed, owner, code, now)).toBeNull();
    expect(new FactorBox([...ring(), ...keys]).stepOf(sealed, owner, code, now)).not.toBeNull();
  });

  it('takes the code of this half-minute and of its neighbours, and nothing else', () => {
    const now = 1_800_000_000_000;
    const at = (seconds: number): string => generateSync({ secret, epoch: now / 1_000 + seconds });
    const steps = [-90, -30, 0, 30, 90].map((seconds) => box.stepOf(sealed, owner, at(seconds), now) !== null);
    expect(steps).toEqual([false, true, true, true, false]);
    for (const typed of ['', '12345', '1234567', 'абвгде']) expect(box.stepOf(sealed, owner, typed, now)).toBeNull();
  });

  it('is shown as a square, and its recovery codes are long and never alike', () => {
    expect(picture.every((row) => row.length === picture.length)).toBe(true);
    const codes = Array.from({ length: 50 }, newRecoveryCode);
    expect(new Set(codes).size).toBe(50);
    for (const code of codes) expect(code).toMatch(/^[0-9a-z]{4}(-[0-9a-z]{4}){3}$/);
    expect(plainRecoveryCode(' ABCD efgh-0123.zzzz ')).toBe('abcdefgh0123zzzz');
  });

  it('is waited for with a ticket of this account and this password, for five minutes', () => {
    const now = 1_800_000_000_000;
    const ticket = box.ticket(owner, 'hash', now);
    expect(FactorBox.accountOf(ticket)).toBe(owner);
    expect(box.isTicket(ticket, owner, 'hash', now + 299_000)).toBe(true);
    expect(box.isTicket(ticket, owner, 'hash', now + 301_000)).toBe(false);
    expect(box.isTicket(ticket, owner, 'new hash', now)).toBe(false);
    expect(box.isTicket(ticket, randomUUID(), 'hash', now)).toBe(false);
    expect(FactorBox.accountOf('whatever')).toBeNull();
  });
});
