import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { encode } from 'uqr';
import type { KeyRing } from '#config/key-ring.ts';
import { FACTOR_SECRETS, SecretBox } from '#config/secret-box.ts';

/** An authenticator's clock may be half a minute off. Source: RFC 6238, 5.2. */
const TOLERANCE_SECONDS = 30;
/** Between the password and the code. */
const TICKET_MS = 5 * 60_000;
const RECOVERY_BYTES = 10;

/** What a ticket was given for. */
export type TicketGround = 'password' | 'provider';

/** Secrets of authenticators: sealed at rest, each for its owner alone; and the tickets of those who have shown the password only. */
export class FactorBox {
  readonly #secrets: SecretBox;
  readonly #keys: readonly Buffer[];

  /** The first key signs, all of them verify. The keys are derived: what else the ring encrypts has other ones. */
  constructor(ring: KeyRing) {
    this.#secrets = new SecretBox(ring, FACTOR_SECRETS);
    this.#keys = ring.map(({ bytes }) =>
      Buffer.from(hkdfSync('sha256', bytes, new Uint8Array(), 'mask sign-in ticket', 32)),
    );
  }

  /** What an authenticator reads: of the secret that was offered before, or of a new one when that is not this person's. */
  offer(accountId: string, login: string, offered: string) {
    const before = this.#secrets.open(offered, accountId);
    const secret = before ?? generateSecret();
    const address = generateURI({ issuer: 'MASK', label: login, secret });
    const sealed = before === null ? this.#secrets.seal(secret, accountId) : offered;
    return { secret, picture: encode(address, { border: 0 }).data, sealed, isNew: before === null };
  }

  /** Whether any key of the ring opens what is sealed: else no code can be right, and that is not the person's mistake. */
  isReadable(sealed: string, accountId: string): boolean {
    return this.#secrets.open(sealed, accountId) !== null;
  }

  /** The half-minute of a right code, to be taken once; null: it is not right, or what is sealed is not this person's. */
  stepOf(sealed: string, accountId: string, code: string, nowMs: number): number | null {
    const secret = this.#secrets.open(sealed, accountId);
    if (secret === null || !/^\d{6}$/.test(code)) return null;
    const epoch = Math.floor(nowMs / 1_000);
    const result = verifySync({ secret, token: code, epoch, epochTolerance: TOLERANCE_SECONDS });
    return result.valid && 'timeStep' in result ? result.timeStep : null;
  }

  /** Who has shown this account's present password, or was vouched for by another system, for five minutes. */
  ticket(accountId: string, passwordHash: string, nowMs: number, by: TicketGround = 'password'): string {
    const until = nowMs + TICKET_MS;
    return `${accountId}.${until.toString(36)}.${this.#sign(0, [accountId, until, passwordHash, by])}`;
  }

  /** The account a ticket is of, before it is proven; null: it is no ticket. */
  static accountOf(ticket: string): string | null {
    return /^([0-9a-f-]{36})\.[0-9a-z]{8,9}\.[\w-]{43}$/.exec(ticket)?.[1] ?? null;
  }

  isTicket(
    ticket: string,
    accountId: string,
    passwordHash: string,
    nowMs: number,
    by: TicketGround = 'password',
  ): boolean {
    const [of, until, signature = ''] = ticket.split('.');
    const untilMs = Number.parseInt(until ?? '', 36);
    if (of !== accountId || !(untilMs > nowMs)) return false;
    const given = Buffer.from(signature);
    return this.#keys.some((_, index) => {
      const expected = Buffer.from(this.#sign(index, [accountId, untilMs, passwordHash, by]));
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
  }

  #sign(index: number, parts: readonly (string | number)[]): string {
    const key = this.#keys[index];
    if (!key) throw new RangeError('a key ring has at least one key');
    return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
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
