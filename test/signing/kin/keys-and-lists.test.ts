import { daysFromNow } from '../forge/authority.ts';
import { holdInEveryOrder } from './hold-in-every-order.ts';
import { NAMES } from './scenario.ts';
import type { Forge, Scenario, Scenarios } from './scenario.ts';

const SERIAL = '7A01';

/** An authority that has changed its key: certificates and lists of both, one name. */
async function twoKeys(
  forge: Forge,
  { signedBy, revokes }: { signedBy: 'old' | 'new'; revokes?: 'old' | 'new' },
  isNamedByKey = true,
): Promise<Scenario> {
  const { authority: oldKey, authority2: newKey } = forge.keys;
  const hidden = isNamedByKey ? {} : { authorityKeyId: null, subjectKeyId: null };
  const listHidden = isNamedByKey ? {} : { authorityKeyId: null };
  const listBy = (key: 'old' | 'new') =>
    forge.authorityList({
      by: key === 'old' ? oldKey : newKey,
      revoked: revokes === key ? [{ serial: SERIAL }] : [],
      ...listHidden,
    });
  const person = await forge.person({ by: signedBy === 'old' ? oldKey : newKey, serial: SERIAL, ...hidden });
  return {
    files: {
      roots: [await forge.root(hidden)],
      intermediates: [await forge.authority(hidden), await forge.authority({ key: newKey, ...hidden })],
      crls: [await forge.rootList(listHidden), await listBy('old'), await listBy('new')],
    },
    signature: await forge.sign(person),
    finding: revokes === signedBy ? 'revoked' : 'good',
  };
}

async function ordinary(forge: Forge, more: Partial<Scenario['files']>): Promise<Scenario> {
  const files = {
    roots: [await forge.root()],
    intermediates: [await forge.authority()],
    crls: [await forge.rootList(), await forge.authorityList()],
    ...more,
  };
  return { files, signature: await forge.sign(await forge.person({ serial: SERIAL })), finding: 'good' };
}

const BY_NAME = {
  says: 'by_order',
  whyWeAreRight: 'openssl takes the first certificate of the name; the key that made the signature is the issuer',
} as const;

const SCENARIOS: Scenarios = {
  'two keys of one name: by the old one': (forge) => twoKeys(forge, { signedBy: 'old' }),
  'two keys of one name: by the new one': (forge) => twoKeys(forge, { signedBy: 'new' }),
  'two keys of one name: revoked under the old one': (forge) => twoKeys(forge, { signedBy: 'old', revokes: 'old' }),
  'two keys of one name: revoked under the new one': (forge) => twoKeys(forge, { signedBy: 'new', revokes: 'new' }),
  'two keys, no key identifiers anywhere: by the old one': async (forge) => ({
    ...(await twoKeys(forge, { signedBy: 'old' }, false)),
    openssl: BY_NAME,
  }),
  'two keys, no key identifiers anywhere: by the new one': async (forge) => ({
    ...(await twoKeys(forge, { signedBy: 'new' }, false)),
    openssl: BY_NAME,
  }),
  'two keys, no key identifiers anywhere: revoked under the new one': (forge) =>
    twoKeys(forge, { signedBy: 'new', revokes: 'new' }, false),
  'two keys and the list of the other one only': async (forge) => {
    const scenario = await twoKeys(forge, { signedBy: 'old' });
    const crls = scenario.files.crls.filter((_, index) => index !== 1);
    return { ...scenario, files: { ...scenario.files, crls }, finding: 'revocation_unchecked' };
  },
  'a superseded certificate of the same key, run out': async (forge) =>
    ordinary(forge, {
      intermediates: [
        await forge.authority({ notBefore: daysFromNow(-300), notAfter: daysFromNow(-10) }),
        await forge.authority(),
      ],
    }),
  'a superseded certificate of the same key, revoked by the root': async (forge) => ({
    ...(await ordinary(forge, {
      intermediates: [await forge.authority({ serial: '6B' }), await forge.authority({ notAfter: daysFromNow(200) })],
      crls: [await forge.rootList({ revoked: [{ serial: '6B' }] }), await forge.authorityList()],
    })),
    openssl: {
      says: 'by_order',
      whyWeAreRight: 'one good path is enough (RFC 5280, 6.1); openssl looks at the first of the two certificates',
    },
  }),
  'a certificate of a third, unknown authority is no way up': async (forge) => ({
    ...(await ordinary(forge, {})),
    signature: await forge.sign(await forge.person({ by: forge.keys.stranger })),
    finding: 'untrusted_issuer',
  }),
  'the same, claiming the authority’s key identifier': async (forge) => ({
    ...(await ordinary(forge, {})),
    signature: await forge.sign(
      await forge.person({ by: forge.keys.stranger, authorityKeyId: forge.keys.authority.keyId }),
    ),
    finding: 'untrusted_issuer',
  }),
  'a cross-certificate of a second root': crossCertified,
  'a cross-certificate of a root that we do not trust': async (forge) => {
    const scenario = await crossCertified(forge);
    const [root] = scenario.files.roots;
    return {
      ...scenario,
      files: { ...scenario.files, roots: root ? [root] : [] },
      openssl: {
        says: 'by_order',
        whyWeAreRight: 'there is a way up to the trusted root; openssl takes the other certificate when it is first',
      },
    };
  },
  'two authorities that have certified each other': async (forge) => {
    const { authority: key, root2 } = forge.keys;
    const other = { subject: NAMES.otherRoot, key: root2, isAuthority: true };
    const crossed = await forge.certificate({ ...other, issuer: NAMES.authority, by: key });
    return ordinary(forge, {
      intermediates: [await forge.authority(), crossed, await forge.authority({ issuer: NAMES.otherRoot, by: root2 })],
    }).then((scenario) => ({
      ...scenario,
      openssl: {
        says: 'by_order',
        whyWeAreRight: 'openssl goes round in the circle when it takes the wrong one first',
      },
    }));
  },
  'a certificate that lies among the roots and between': async (forge) => {
    const root = await forge.root();
    return ordinary(forge, { roots: [root], intermediates: [root, await forge.authority()] });
  },
  'two roots of one name': async (forge) => {
    const second = { key: forge.keys.root2 };
    return ordinary(forge, {
      roots: [await forge.root(), await forge.root(second)],
      crls: [await forge.rootList(), await forge.rootList({ by: forge.keys.root2 }), await forge.authorityList()],
    });
  },
  'two roots of one name, the authority’s by the second': async (forge) => {
    const by = forge.keys.root2;
    return ordinary(forge, {
      roots: [await forge.root(), await forge.root({ key: by })],
      intermediates: [await forge.authority({ by })],
      crls: [await forge.rootList(), await forge.rootList({ by }), await forge.authorityList()],
    });
  },
  'a root’s new key, certified by the old one': rolledOver,
  'a root’s new key where the certificate lies among the roots': async (forge) => {
    const scenario = await rolledOver(forge);
    const [newWithOld, ...intermediates] = scenario.files.intermediates;
    const roots = [...scenario.files.roots, ...(newWithOld ? [newWithOld] : [])];
    return { ...scenario, files: { ...scenario.files, roots, intermediates } };
  },
};

async function crossCertified(forge: Forge): Promise<Scenario> {
  const other = { issuer: NAMES.otherRoot, by: forge.keys.root2 };
  const otherRoot = { subject: NAMES.otherRoot, key: forge.keys.root2, isAuthority: true };
  return ordinary(forge, {
    roots: [await forge.root(), await forge.certificate(otherRoot)],
    intermediates: [await forge.authority(), await forge.authority(other)],
    crls: [await forge.rootList(), await forge.list(other), await forge.authorityList()],
  });
}

async function rolledOver(forge: Forge): Promise<Scenario> {
  const { root: oldKey, root2: newKey } = forge.keys;
  const newWithOld = { subject: NAMES.root, key: newKey, issuer: NAMES.root, by: oldKey, isAuthority: true };
  return ordinary(forge, {
    intermediates: [await forge.certificate(newWithOld), await forge.authority({ by: newKey })],
    crls: [await forge.rootList(), await forge.rootList({ by: newKey }), await forge.authorityList()],
  });
}

holdInEveryOrder('keys and lists of one name', SCENARIOS);
