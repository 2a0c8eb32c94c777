import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { encode } from 'uqr';
import type { KeyRing } from '#config/key-ring.ts';

/** An authenticator's clock may be half a minute off. Source: RFC 6238, 5.2. */
const TOLERANCE_SECONDS = 30;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Between the password and the code. */
const TICKET_MS = 5 * 60_000;
const RECOVERY_BYTES = 10;

/** Secrets of authenticators: sealed at rest, each for its owner alone; and the tickets of those who have shown the password only. */
export class FactorBox {
  readonly #keys: readonly { readonly seal: Buffer; readonly sign: Buffer }[];

  /** The first key seals, all of them open. The keys are derived: what else the ring encrypts has other ones. */
  constructor(ring: KeyRing) {
    const derived = (bytes: Uint8Array, purpose: string): Buffer =>
      Buffer.from(hkdfSync('sha256', bytes, new Uint8Array(), purpose, 32));
    this.#keys = ring.map(({ bytes }) => ({
      seal: derived(bytes, 'mask second factor'),
      sign: derived(bytes, 'mask sign-in ticket'),
    }));
  }

  /** A new secret with what an authenticator reads. */
  create(accountId: string, login: string) {
    const secret = generateSecret();
    const address = generateURI({ issuer: 'MASK', label: login, secret });
    return { secret, picture: encode(address, { border: 0 }).data, sealed: this.#seal(secret, accountId) };
  }

  /** What is to be stored instead, sealed with the first key; null: that is the one that seals it. @throws RangeError when no key opens it */
  rewrapped(sealed: string, accountId: string): string | null {
    const [first] = this.#keys;
    if (first && openedWith(first.seal, sealed, accountId) !== null) return null;
    const secret = this.#open(sealed, accountId);
    if (secret === null) throw new RangeError('no key of the ring opens this secret');
    return this.#seal(secret, accountId);
  }

  /** The half-minute of a right code, to be taken once; null: it is not right, or what is sealed is not this person's. */
  stepOf(sealed: string, accountId: string, code: string, nowMs: number): number | null {
    const secret = this.#open(sealed, accountId);
    if (secret === null || !/^\d{6}$/.test(code)) return null;
    const epoch = Math.floor(nowMs / 1_000);
    const result = verifySync({ secret, token: code, epoch, epochTolerance: TOLERANCE_SECONDS });
    return result.valid && 'timeStep' in result ? result.timeStep : null;
  }

  /** Who has shown this account's present password, for five minutes. */
  ticket(accountId: string, passwordHash: string, nowMs: number): string {
    const until = nowMs + TICKET_MS;
    return `${accountId}.${until.toString(36)}.${this.#sign(0, [accountId, until, passwordHash])}`;
  }

  /** The account a ticket is of, before it is proven; null: it is no ticket. */
  static accountOf(ticket: string): string | null {
    return /^([0-9a-f-]{36})\.[0-9a-z]{8,9}\.[\w-]{43}$/.exec(ticket)?.[1] ?? null;
  }

  isTicket(ticket: string, accountId: string, passwordHash: string, nowMs: number): boolean {
    const [of, until, signature = ''] = ticket.split('.');
    const untilMs = Number.parseInt(until ?? '', 36);
    if (of !== accountId || !(untilMs > nowMs)) return false;
    const given = Buffer.from(signature);
    return this.#keys.some((_, index) => {
      const expected = Buffer.from(this.#sign(index, [accountId, untilMs, passwordHash]));
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
  }

  #sign(index: number, parts: readonly (string | number)[]): string {
    const key = this.#keys[index];
    if (!key) throw new RangeError('a key ring has at least one key');
    return createHmac('sha256', key.sign).update(JSON.stringify(parts)).digest('base64url');
  }

  #seal(secret: string, accountId: string): string {
    const [key] = this.#keys;
    if (!key) throw new RangeError('a key ring has at least one key');
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key.seal, iv).setAAD(Buffer.from(accountId));
    const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
  }

  #open(sealed: string, accountId: string): string | null {
    for (const { seal } of this.#keys) {
      const secret = openedWith(seal, sealed, accountId);
      if (secret !== null) return secret;
    }
    return null;
  }
}

/** Null: of another key, or of another person. */
function openedWith(key: Buffer, sealed: string, accountId: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(accountId)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** `abcd-efgh-ijkl-mnop`: 80 random bits, in Crockford's letters. */
export function newRecoveryCode(): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  const bits = [...randomBytes(RECOVERY_BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = bits.match(/.{5}/g)?.map((five) => alphabet.charAt(Number.parseInt(five, 2))) ?? [];
  return letters.join('').match(/.{4}/g)?.join('-') ?? '';
}

/** A recovery code as it is compared: spaces, dashes and case do not matter. */
export function plainRecoveryCode(typed: string): string {
  return typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
