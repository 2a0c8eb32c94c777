import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { putChallenge, takeChallenge } from '#db/people/key-challenges.ts';
import { findOwnKey, listNamedKeys, useKey } from '#db/people/security-keys.ts';
import type { NamedKey } from '#db/people/security-keys.ts';
import { ApplicationError } from '../../errors.ts';
import type { ServiceDeps } from '../../services/service-deps.ts';
import { auditOf } from '../begin-session.ts';
import { hashOfToken } from '../tokens.ts';
import type { KeyAnswer, NewKeyAnswer } from './key-answer.ts';
import { keyPlaceOf, type KeyPlace } from './key-place.ts';

/** A person needs no longer to find his key. */
const CHALLENGE_MS = 5 * 60_000;
const SHARED = { userVerification: 'preferred' } as const;
/** EdDSA, ES256 and RS256, which every key has one of; named, because what the library adds to them is an experiment of the platform yet. */
const ALGORITHMS = [-8, -7, -257];

/** What a key is asked for: `add` is made, `enter` opens the door after the password, `prove` says that the owner still sits there. */
export type KeyPurpose = 'add' | 'enter' | 'prove';

/** Where it is asked: a key's answer to one place is worth nothing at another. */
export interface Asked {
  readonly accountId: string;
  readonly purpose: KeyPurpose;
  /** What only this browser holds: the hash of its session's token, at the door the ticket. */
  readonly held: string;
}

/** A key that has just been made. `publicKey`: COSE, base64url. */
export type MadeKey = NamedKey & { readonly publicKey: string; readonly counter: number };

/** What keys are asked and what they answer (WebAuthn Level 3). Every question is answered once, within five minutes. */
export interface KeyCeremonies {
  /** Null: this site's address is a number, and no browser makes keys for it. */
  readonly place: KeyPlace | null;
  /** Options for `navigator.credentials.create`. @throws ApplicationError `conflict` */
  offerNew(asked: Asked, person: { readonly login: string; readonly fullName: string }): Promise<object>;
  /** Options for `navigator.credentials.get`. @throws ApplicationError `conflict` */
  offerProof(asked: Asked): Promise<object>;
  /** Null: it is no answer to what was asked here. */
  readNew(asked: Asked, answer: NewKeyAnswer): Promise<MadeKey | null>;
  /** True: this person's own key has answered what was asked here, and its counter went on. A refusal is journalled. */
  isShown(asked: Asked, answer: KeyAnswer | 'unreadable'): Promise<boolean>;
}

export function createKeyCeremonies(deps: ServiceDeps): KeyCeremonies {
  const { database } = deps;
  const place = keyPlaceOf(deps.publicUrl);
  const ask = async <T extends { readonly challenge: string }>(
    { accountId, ...asked }: Asked,
    options: T,
  ): Promise<T> => {
    const row = { placeHash: placeHash(asked), accountId, challenge: options.challenge, validMs: CHALLENGE_MS };
    await database.change('key.asked', (em) => putChallenge(em, row), 'statement');
    return options;
  };
  const take = (asked: Asked): Promise<string | null> =>
    database.change('key.answered', (em) => takeChallenge(em, asked.accountId, placeHash(asked)), 'statement');
  const named = async (accountId: string) => {
    const keys = await database.read((em) => listNamedKeys(em, accountId));
    return keys.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] }));
  };
  return {
    place,
    offerNew: async (asked, { login, fullName }) => {
      const options = await generateRegistrationOptions({
        ...{ rpName: 'МАСК', rpID: required(place).rpId, userName: login, userDisplayName: fullName },
        ...{ userID: new Uint8Array(Buffer.from(asked.accountId.replaceAll('-', ''), 'hex')), timeout: CHALLENGE_MS },
        excludeCredentials: await named(asked.accountId),
        supportedAlgorithmIDs: ALGORITHMS,
        // It is asked for by name after the password: it need not take up a place of its own on the key.
        authenticatorSelection: { ...SHARED, residentKey: 'discouraged' },
      });
      return ask(asked, options);
    },
    offerProof: async (asked) => {
      const allowCredentials = await named(asked.accountId);
      if (allowCredentials.length === 0)
        throw new ApplicationError('conflict', { detail: 'У вас нет ни одного ключа.' });
      const rpID = required(place).rpId;
      return ask(
        asked,
        await generateAuthenticationOptions({ ...SHARED, rpID, allowCredentials, timeout: CHALLENGE_MS }),
      );
    },
    readNew: async (asked, answer) => {
      const challenge = await take(asked);
      return place === null || challenge === null ? null : readNew(deps, place, challenge, answer);
    },
    isShown: async (asked, answer) => {
      const challenge = await take(asked);
      if (place !== null && challenge !== null && answer !== 'unreadable') {
        const shown = await readShown(deps, { place, challenge, accountId: asked.accountId }, answer);
        if (shown !== null) return countUse(deps, asked.accountId, shown);
      }
      await database.change('key.refused', (em) => auditOf(deps, em, 'session.key_refused', asked.accountId));
      return false;
    },
  };
}

function placeHash({ purpose, held }: Omit<Asked, 'accountId'>): string {
  return hashOfToken(`${purpose} ${held}`);
}

function required(place: KeyPlace | null): KeyPlace {
  if (place === null) throw new ApplicationError('conflict', { detail: NO_PLACE });
  return place;
}

/** Why no keys are made here, in words. */
export const NO_PLACE = 'Адрес этого сайта — число, а ключи браузеры делают только для сайта с именем.';

async function readNew(
  { logger }: ServiceDeps,
  { origin, rpId }: KeyPlace,
  challenge: string,
  answer: NewKeyAnswer,
): Promise<MadeKey | null> {
  const read = await orRefused(logger, () =>
    verifyRegistrationResponse({
      ...{ response: answer, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpId },
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (read?.verified !== true) return null;
  const { id: credentialId, publicKey, counter } = read.registrationInfo.credential;
  const { transports } = answer.response;
  return { credentialId, transports, publicKey: Buffer.from(publicKey).toString('base64url'), counter };
}

interface Shown {
  readonly id: string;
  readonly counter: number;
}

async function readShown(
  { database, logger }: ServiceDeps,
  { place, challenge, accountId }: { readonly place: KeyPlace; readonly challenge: string; readonly accountId: string },
  answer: KeyAnswer,
): Promise<Shown | null> {
  const key = await database.read((em) => findOwnKey(em, accountId, answer.id));
  if (!key) return null;
  const publicKey = new Uint8Array(Buffer.from(key.publicKey, 'base64url'));
  const read = await orRefused(logger, () =>
    verifyAuthenticationResponse({
      ...{ response: answer, expectedChallenge: challenge, expectedOrigin: place.origin, expectedRPID: place.rpId },
      // The counter is judged where it is written: of two answers at once one is refused.
      ...{ credential: { id: answer.id, publicKey, counter: 0 }, requireUserVerification: false },
    }),
  );
  return read?.verified === true ? { id: key.id, counter: read.authenticationInfo.newCounter } : null;
}

async function countUse(deps: ServiceDeps, accountId: string, { id, counter }: Shown): Promise<boolean> {
  return deps.database.change('key.used', async (em) => {
    if (await useKey(em, id, counter)) return true;
    await auditOf(deps, em, 'session.key_counter', accountId);
    return false;
  });
}

/** The library tells by an error everything that is wrong with an answer; what it tells names addresses, never a person. */
async function orRefused<T>(logger: ServiceDeps['logger'], work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    logger.warn({ reason: error instanceof Error ? error.message : String(error) }, 'a key was not accepted');
    return null;
  }
}
