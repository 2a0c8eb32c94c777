import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { KeyRing } from '#config/key-ring.ts';

/** Half a year without a sign-in, and the device is a stranger again. */
export const DEVICE_TERM_SECONDS = 180 * 24 * 3_600;
/** People who share a computer; the one who came in longest ago is forgotten first. */
const MAX_MARKS = 8;
const KEY_PURPOSE = 'mask known device';

/** What a mark is bound to: a new password makes the marks of the old one worthless. */
export interface MarkedAccount {
  readonly id: string;
  readonly passwordHash: string;
}

/**
 * Marks of the accounts that have signed in on a device: `deviceId.expires.signature`, joined by `~`, the newest first. They open
 * nothing: whoever shows one only does not wait for other people's mistakes.
 */
export class DeviceMarks {
  readonly #keys: readonly Buffer[];

  /** The first key signs, all of them verify. The signing keys are derived: what is encrypted with the ring has other keys. */
  constructor(ring: KeyRing) {
    this.#keys = ring.map(({ bytes }) => Buffer.from(hkdfSync('sha256', bytes, new Uint8Array(), KEY_PURPOSE, 32)));
  }

  /** The device's id when this account has signed in on it with its present password; else null. */
  deviceOf(cookie: string | undefined, account: MarkedAccount, nowMs: number): string | null {
    for (const mark of marksIn(cookie)) {
      if (mark.expiresAtMs > nowMs && this.#isSigned(mark, account)) return mark.deviceId;
    }
    return null;
  }

  /** The cookie after this account has signed in: its new mark and those of the others. */
  marked(cookie: string | undefined, account: MarkedAccount, nowMs: number): string {
    const deviceId = this.deviceOf(cookie, account, nowMs) ?? randomBytes(12).toString('base64url');
    const mark = { deviceId, expiresAtMs: nowMs + DEVICE_TERM_SECONDS * 1_000 };
    const [key] = this.#keys;
    if (!key) throw new RangeError('a key ring has at least one key');
    const others = marksIn(cookie).filter((other) => other.expiresAtMs > nowMs && !this.#isSigned(other, account));
    const fresh = `${partsOf(mark)}.${signature(key, mark, account)}`;
    return [fresh, ...others.map(({ text }) => text)].slice(0, MAX_MARKS).join('~');
  }

  #isSigned(mark: Mark, account: MarkedAccount): boolean {
    const given = Buffer.from(mark.signature);
    return this.#keys.some((key) => {
      const expected = Buffer.from(signature(key, mark, account));
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
  }
}

interface Mark {
  readonly deviceId: string;
  readonly expiresAtMs: number;
  readonly signature: string;
  readonly text: string;
}

const MARK = /^([\w-]{16})\.([0-9a-z]{8,9})\.([\w-]{43})$/;

function marksIn(cookie: string | undefined): readonly Mark[] {
  const texts = (cookie ?? '').split('~').slice(0, MAX_MARKS);
  return texts.flatMap((text) => {
    const [, deviceId, expires, signed] = MARK.exec(text) ?? [];
    if (deviceId === undefined || expires === undefined || signed === undefined) return [];
    return [{ deviceId, expiresAtMs: Number.parseInt(expires, 36), signature: signed, text }];
  });
}

function partsOf({ deviceId, expiresAtMs }: Pick<Mark, 'deviceId' | 'expiresAtMs'>): string {
  return `${deviceId}.${expiresAtMs.toString(36)}`;
}

function signature(key: Buffer, mark: Pick<Mark, 'deviceId' | 'expiresAtMs'>, account: MarkedAccount): string {
  const ofPassword = createHash('sha256').update(account.passwordHash).digest('hex');
  return createHmac('sha256', key)
    .update(JSON.stringify([partsOf(mark), account.id, ofPassword]))
    .digest('base64url');
}
