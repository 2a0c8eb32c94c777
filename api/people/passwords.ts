import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { BoundedWork } from '../bounded-work.ts';

/** OWASP's figures for argon2id: 19 MiB, two passes, one lane. argon2id is the library's own default. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A PHC string to be stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), ARGON2ID);
}

/** Checks passwords with the same cost whether or not there is an account. */
export class PasswordCheck {
  readonly #work: BoundedWork;
  readonly #decoy: Promise<string>;

  constructor(concurrency = 2, maxWaiting = 20) {
    this.#work = new BoundedWork(concurrency, maxWaiting);
    this.#decoy = hashPassword(randomBytes(16).toString('hex'));
  }

  /** `storedHash` null: no such account; the time spent is the same. @throws ApplicationError `unavailable` under a flood */
  async isRight(password: string, storedHash: string | null): Promise<boolean> {
    const against = storedHash ?? (await this.#decoy);
    const isEqual = await this.#work.run(() => verify(against, password.normalize('NFC')));
    return isEqual && storedHash !== null;
  }
}
