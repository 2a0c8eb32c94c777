import { createHash } from 'node:crypto';
import { octets, oid, sequence } from '../forge/der.ts';
import { attribute, reference } from '../forge/signature.ts';
import type { Cms } from '../forge/signature.ts';
import { holdInEveryOrder } from './hold-in-every-order.ts';
import type { Forge, Scenario, Scenarios } from './scenario.ts';

const [CONTENT_TYPE, DIGEST, REFERENCE] = [0, 1, 2];
const V1 = '1.2.840.113549.1.9.16.2.12';
const V2 = '1.2.840.113549.1.9.16.2.47';

async function signed(
  forge: Forge,
  finding: Scenario['finding'],
  more: Partial<Cms> | ((person: Uint8Array) => Promise<Partial<Cms>>),
): Promise<Scenario> {
  const person = await forge.person();
  return {
    files: {
      roots: [await forge.root()],
      intermediates: [await forge.authority()],
      crls: [await forge.rootList(), await forge.authorityList()],
    },
    signature: await forge.sign(person, typeof more === 'function' ? await more(person) : more),
    finding,
  };
}

const without = (...places: readonly (number | undefined)[]) => ({
  attributes: (good: readonly Uint8Array[]) => good.filter((_, place) => !places.includes(place)),
});

const plus = (own: Uint8Array, ...places: readonly (number | undefined)[]) => ({
  attributes: (good: readonly Uint8Array[]) => [...good.filter((_, place) => !places.includes(place)), own],
});

const digested = (algorithm: string, certificate: Uint8Array) =>
  octets(new Uint8Array(createHash(algorithm).update(certificate).digest()));

const OPENSSL_SKIPS = {
  says: 'accepts',
  whyWeAreRight: 'openssl skips the check of CAdES when there are no signed attributes; CAdES-BES obliges to have them',
} as const;

const SCENARIOS: Scenarios = {
  'no signed attributes': async (forge) => ({
    ...(await signed(forge, 'not_bes', { attributes: null })),
    openssl: OPENSSL_SKIPS,
  }),
  'an empty set of signed attributes': (forge) => signed(forge, 'not_bes', { attributes: () => [] }),
  'no reference to the certificate': (forge) => signed(forge, 'not_bes', without(REFERENCE)),
  'a reference without a value': (forge) => signed(forge, 'not_bes', plus(attribute(V2), REFERENCE)),
  'no content type': (forge) => signed(forge, 'bes_incomplete', without(CONTENT_TYPE)),
  'no digest of the document': (forge) => signed(forge, 'bes_incomplete', without(DIGEST)),
  'the reference twice': (forge) =>
    signed(forge, 'bes_repeated', async (person) => plus(await reference(forge.openssl, person))),
  'two values of the reference': (forge) =>
    signed(forge, 'bes_repeated', async (person) => {
      const own = await reference(forge.openssl, person);
      const value = own.subarray(own.length - valueLength(own));
      return plus(attribute(V2, value, value), REFERENCE);
    }),
  'a reference to another certificate': (forge) =>
    signed(forge, 'bes_other_certificate', async () => ({ referenced: await forge.person() })),
  'a content type that is not the document’s': async (forge) => ({
    ...(await signed(
      forge,
      'other_content',
      plus(attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.7.5')), CONTENT_TYPE),
    )),
    openssl: {
      says: 'accepts',
      whyWeAreRight:
        'the attribute must name the type of what is signed (RFC 5652, 11.1); openssl does not compare them',
    },
  }),
  'the signer named by his key': (forge) => signed(forge, 'good', { isByKey: true }),
  'a reference by SHA-1 (version 1)': (forge) =>
    signed(forge, 'good', (person) =>
      Promise.resolve(plus(attribute(V1, sequence(sequence(sequence(digested('sha1', person))))), REFERENCE)),
    ),
  'a reference by SHA-1 to another certificate': (forge) =>
    signed(forge, 'bes_other_certificate', async () => {
      const other = await forge.person();
      return plus(attribute(V1, sequence(sequence(sequence(digested('sha1', other))))), REFERENCE);
    }),
  'a reference by SHA-256': (forge) =>
    signed(forge, 'good', (person) =>
      Promise.resolve(plus(attribute(V2, sequence(sequence(sequence(digested('sha256', person))))), REFERENCE)),
    ),
  'references of both versions': (forge) =>
    signed(forge, 'good', (person) =>
      Promise.resolve(plus(attribute(V1, sequence(sequence(sequence(digested('sha1', person))))))),
    ),
  'a reference that is no reference': (forge) => signed(forge, 'not_bes', plus(attribute(V2, oid('1.2.3')), REFERENCE)),
  'the digest of the document by SHA-256 under a ГОСТ key': (forge) =>
    signed(forge, 'not_gost', { digestOid: '2.16.840.1.101.3.4.2.1' }),
};

/** Of the only value of an attribute of less than 128 octets. */
function valueLength(own: Uint8Array): number {
  return own.length - (2 + 13 + 2);
}

holdInEveryOrder('CAdES-BES', SCENARIOS);
