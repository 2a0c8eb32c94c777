import { daysFromNow, extension, KEY_USAGE } from '../forge/authority.ts';
import type { ListRequest } from '../forge/authority.ts';
import { explicit, integer, octets, sequence } from '../forge/der.ts';
import { holdInEveryOrder } from './hold-in-every-order.ts';
import type { Forge, Scenario, Scenarios } from './scenario.ts';

const SERIAL = '7A02';
const POINT = 'http://crl.test/a.crl';
const [HOLD, KEY_COMPROMISE] = [6, 1];

const revokedFor = (reason: number) => ({
  serial: SERIAL,
  more: [extension('2.5.29.21', Uint8Array.of(0x0a, 1, reason))],
});

/** `[number]` of a primitive. */
function tagged(number: number, content: Uint8Array): Uint8Array {
  const value = octets(content);
  value[0] = 0x80 + number;
  return value;
}

const pointNamed = (address: string) => explicit(0, explicit(0, tagged(6, Buffer.from(address))));
const issuingPoint = (...fields: readonly Uint8Array[]) => extension('2.5.29.28', sequence(...fields), true);
const yes = (number: number) => tagged(number, Uint8Array.of(0xff));

/** Instead of the authority's list of an ordinary trust directory. */
async function withLists(
  forge: Forge,
  lists: readonly Partial<ListRequest>[],
  more: Partial<Scenario> = {},
): Promise<Scenario> {
  const points = extension('2.5.29.31', sequence(sequence(pointNamed(POINT))));
  const own = await Promise.all(lists.map((list) => forge.authorityList(list)));
  return {
    files: {
      roots: [await forge.root()],
      intermediates: [await forge.authority()],
      crls: [await forge.rootList(), ...own],
    },
    signature: await forge.sign(await forge.person({ serial: SERIAL, more: [points] })),
    finding: 'good',
    ...more,
  };
}

const SCENARIOS: Scenarios = {
  'a list by a stranger’s key with the authority’s name': (forge) =>
    withLists(forge, [{}, { by: forge.keys.stranger, revoked: [{ serial: SERIAL }] }]),
  'the same, claiming the authority’s key identifier': (forge) => {
    const authorityKeyId = forge.keys.authority.keyId;
    const forged = { by: forge.keys.stranger, authorityKeyId, revoked: [{ serial: SERIAL }] };
    return withLists(forge, [{}, forged], {
      openssl: { says: 'by_order', whyWeAreRight: 'a list that the authority has not signed is nobody’s word' },
    });
  },
  'only a list by a stranger’s key': (forge) =>
    withLists(forge, [{ by: forge.keys.stranger, authorityKeyId: forge.keys.authority.keyId }], {
      finding: 'revocation_unchecked',
    }),
  'a list that has run out beside a fresh one': (forge) =>
    withLists(forge, [{ thisUpdate: daysFromNow(-20), nextUpdate: daysFromNow(-10) }, {}]),
  'only a list that has run out': (forge) =>
    withLists(forge, [{ thisUpdate: daysFromNow(-20), nextUpdate: daysFromNow(-10) }], {
      finding: 'revocation_unchecked',
    }),
  'a fresh list that revokes beside one that has run out': (forge) =>
    withLists(
      forge,
      [{ thisUpdate: daysFromNow(-20), nextUpdate: daysFromNow(-10) }, { revoked: [{ serial: SERIAL }] }],
      {
        finding: 'revoked',
      },
    ),
  'revoked in an earlier list and left out of the later one': (forge) =>
    withLists(
      forge,
      [{ thisUpdate: daysFromNow(-9), revoked: [{ ...revokedFor(KEY_COMPROMISE), at: daysFromNow(-10) }] }, {}],
      {
        finding: 'revoked',
        openssl: {
          says: 'accepts',
          whyWeAreRight: 'an entry stays until the certificate has run out (RFC 5280, 3.3): revocation is not undone',
        },
      },
    ),
  'on hold in the only list': (forge) => withLists(forge, [{ revoked: [revokedFor(HOLD)] }], { finding: 'revoked' }),
  'on hold in an earlier list and released in the later one': (forge) =>
    withLists(forge, [{ thisUpdate: daysFromNow(-9), revoked: [{ ...revokedFor(HOLD), at: daysFromNow(-10) }] }, {}]),
  'a list made after the instant of the check': (forge) =>
    withLists(forge, [{ thisUpdate: daysFromNow(1) }], {
      openssl: {
        says: 'refuses',
        whyWeAreRight: 'revocation is never backdated out of a list: a later one tells what was revoked by then',
      },
    }),
  'revoked after the instant of the check': (forge) =>
    withLists(forge, [{ thisUpdate: daysFromNow(2), revoked: [{ serial: SERIAL, at: daysFromNow(1) }] }], {
      openssl: { says: 'refuses', whyWeAreRight: 'at that instant the certificate was not revoked yet' },
    }),
  'the same list twice': (forge) => withLists(forge, [{}, {}]),
  'a list without nextUpdate': (forge) =>
    withLists(forge, [{ nextUpdate: null }], {
      finding: 'revocation_unchecked',
      openssl: {
        says: 'accepts',
        whyWeAreRight:
          'nextUpdate is obligatory (RFC 5280, 5.1.2.5): without it nobody knows whether the list is in force',
      },
    }),
  'a delta list beside the whole one': (forge) =>
    withLists(forge, [{}, { more: [extension('2.5.29.27', integer('01'), true)] }]),
  'only a delta list': (forge) =>
    withLists(forge, [{ more: [extension('2.5.29.27', integer('01'), true)] }], {
      finding: 'list_delta',
      openssl: {
        says: 'by_release',
        whyWeAreRight:
          'a delta lists what has changed since another list, which nobody has seen here; 3.0.19 takes it for a whole one, 3.0.22 does not',
      },
    }),
  'an indirect list': (forge) => withLists(forge, [{ more: [issuingPoint(yes(4))] }], { finding: 'list_indirect' }),
  'an indirect list beside a whole one': (forge) => withLists(forge, [{ more: [issuingPoint(yes(4))] }, {}]),
  'a list of some reasons': (forge) =>
    withLists(forge, [{ more: [issuingPoint(tagged(3, Uint8Array.of(1, 0x40)))] }], { finding: 'list_partial' }),
  'a list of people’s certificates': (forge) => withLists(forge, [{ more: [issuingPoint(yes(1))] }]),
  'a list of people’s certificates that revokes': (forge) =>
    withLists(forge, [{ more: [issuingPoint(yes(1))], revoked: [{ serial: SERIAL }] }], { finding: 'revoked' }),
  'a list of authorities’ certificates only': (forge) =>
    withLists(forge, [{ more: [issuingPoint(yes(2))] }], { finding: 'revocation_unchecked' }),
  'a list of the point that the certificate names': (forge) =>
    withLists(forge, [{ more: [issuingPoint(pointNamed(POINT))] }]),
  'a list of another point': (forge) =>
    withLists(forge, [{ more: [issuingPoint(pointNamed('http://crl.test/b.crl'))] }], {
      finding: 'revocation_unchecked',
    }),
  'an unknown critical extension of the list': (forge) =>
    withLists(forge, [{ more: [extension('1.2.643.100.999', integer('01'), true)] }], {
      ...{ finding: 'list_extension', args: { oid: '1.2.643.100.999' } },
    }),
  'an unknown critical extension of an entry': (forge) => {
    const entry = {
      serial: '99',
      more: [extension('2.25.329800735698586629295641978511506172918', integer('01'), true)],
    };
    return withLists(forge, [{ revoked: [entry] }], {
      ...{ finding: 'list_extension', args: { oid: '2.25.329800735698586629295641978511506172918' } },
    });
  },
  'an authority that may not sign lists': async (forge) =>
    withLists(forge, [{}], {
      finding: 'revocation_unchecked',
      files: {
        roots: [await forge.root()],
        intermediates: [await forge.authority({ keyUsage: KEY_USAGE.certificatesOnly })],
        crls: [await forge.rootList(), await forge.authorityList()],
      },
    }),
  'a revoked authority': async (forge) =>
    withLists(forge, [{}], {
      finding: 'revoked',
      files: {
        roots: [await forge.root()],
        intermediates: [await forge.authority({ serial: '6C' })],
        crls: [await forge.rootList({ revoked: [{ serial: '6C' }] }), await forge.authorityList()],
      },
    }),
  'a root that revokes itself': async (forge) =>
    withLists(forge, [{}], {
      finding: 'revoked',
      files: {
        roots: [await forge.root({ serial: '6D' })],
        intermediates: [await forge.authority()],
        crls: [await forge.rootList({ revoked: [{ serial: '6D' }] }), await forge.authorityList()],
      },
    }),
};

holdInEveryOrder('revocation lists', SCENARIOS);
