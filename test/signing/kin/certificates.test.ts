import { daysFromNow, extension, freshSerial, plainName } from '../forge/authority.ts';
import { explicit, integer, flag, octets, sequence } from '../forge/der.ts';
import { holdInEveryOrder } from './hold-in-every-order.ts';
import { NAMES, PDF } from './scenario.ts';
import type { Forge, Scenario, Scenarios } from './scenario.ts';
import { makeSignature } from '../forge/signature.ts';

const UNKNOWN = '1.2.643.100.777';
const unknown = () => extension(UNKNOWN, integer('01'), true);

async function ordinary(forge: Forge, person: Uint8Array, more: Partial<Scenario> = {}): Promise<Scenario> {
  const files = {
    roots: [await forge.root()],
    intermediates: [await forge.authority()],
    crls: [await forge.rootList(), await forge.authorityList()],
  };
  return { files, signature: await forge.sign(person), finding: 'good', ...more };
}

async function under(forge: Forge, authority: Uint8Array, more: Partial<Scenario>): Promise<Scenario> {
  const scenario = await ordinary(forge, await forge.person(), more);
  return { ...scenario, files: { ...scenario.files, intermediates: [authority] } };
}

/** basicConstraints that allow no authority below. */
const noneBelow = () => extension('2.5.29.19', sequence(flag(true), integer('00')), true);

const SCENARIOS: Scenarios = {
  'an unknown critical extension of the signer': async (forge) =>
    ordinary(forge, await forge.person({ more: [unknown()] }), {
      ...{ finding: 'critical_extension', args: { oid: UNKNOWN } },
    }),
  'an unknown critical extension of the authority': async (forge) =>
    under(forge, await forge.authority({ more: [unknown()] }), {
      ...{ finding: 'critical_extension', args: { oid: UNKNOWN } },
    }),
  'an unknown critical extension of the root': async (forge) => {
    const scenario = await ordinary(forge, await forge.person(), {
      ...{ finding: 'critical_extension', args: { oid: UNKNOWN } },
    });
    return { ...scenario, files: { ...scenario.files, roots: [await forge.root({ more: [unknown()] })] } };
  },
  'an unknown critical extension of one of two certificates of the authority': async (forge) => {
    const scenario = await ordinary(forge, await forge.person());
    const intermediates = [await forge.authority({ more: [unknown()] }), await forge.authority()];
    return {
      ...{ ...scenario, files: { ...scenario.files, intermediates } },
      openssl: { says: 'by_order', whyWeAreRight: 'the other certificate is a good way up' },
    };
  },
  'an unknown extension that is not critical': async (forge) =>
    ordinary(forge, await forge.person({ more: [extension(UNKNOWN, integer('01'))] })),
  'a critical extension that is known': async (forge) =>
    ordinary(forge, await forge.person({ more: [extension('2.5.29.37', sequence(emailProtection()), true)] })),
  'an issuer that is no authority': async (forge) =>
    under(forge, await forge.authority({ isAuthority: false }), { finding: 'not_an_authority' }),
  'an authority below one that may have none': async (forge) => {
    const scenario = await ordinary(
      forge,
      await forge.person({ issuer: plainName('Нижний УЦ'), by: forge.keys.person2 }),
    );
    const above = { ...{ issuer: NAMES.root, by: forge.keys.root, isAuthority: true } };
    const upper = await forge.certificate({
      ...{ ...above, subject: NAMES.authority, key: forge.keys.authority, constraints: noneBelow() },
    });
    const lower = { subject: plainName('Нижний УЦ'), key: forge.keys.person2, isAuthority: true };
    const lowerCertificate = await forge.certificate({ ...lower, issuer: NAMES.authority, by: forge.keys.authority });
    const lists = [...scenario.files.crls, await forge.list({ issuer: lower.subject, by: lower.key })];
    return {
      ...scenario,
      files: { ...scenario.files, intermediates: [upper, lowerCertificate], crls: lists },
      finding: 'path_length',
    };
  },
  'a name that the authority may not certify': async (forge) => {
    const permitted = sequence(explicit(0, sequence(explicit(4, plainName('Другой Человек')))));
    const constrained = await forge.authority({ more: [extension('2.5.29.30', permitted, true)] });
    return under(forge, constrained, { finding: 'name_constraint' });
  },
  'a certificate that has run out': async (forge) =>
    ordinary(forge, await forge.person({ notBefore: daysFromNow(-90), notAfter: daysFromNow(-2) }), {
      finding: 'expired',
    }),
  'an authority that has run out': async (forge) =>
    under(forge, await forge.authority({ notBefore: daysFromNow(-90), notAfter: daysFromNow(-2) }), {
      finding: 'expired',
    }),
  'the authority’s certificate only inside the signature': async (forge) => {
    const [person, authority] = [await forge.person(), await forge.authority()];
    const scenario = await ordinary(forge, person);
    return {
      ...{ ...scenario, files: { ...scenario.files, intermediates: [] } },
      signature: await forge.sign(person, { certificates: [authority, person] }),
    };
  },
  'a stranger’s root inside the signature': async (forge) => {
    const by = { issuer: plainName('Чужой корень'), by: forge.keys.stranger };
    const [person, root] = [
      await forge.person(by),
      await forge.certificate({ subject: by.issuer, key: by.by, isAuthority: true }),
    ];
    return {
      ...(await ordinary(forge, person)),
      signature: await forge.sign(person, { certificates: [person, root] }),
      finding: 'untrusted_issuer',
    };
  },
  'a signer of the root’s own': async (forge) =>
    ordinary(forge, await forge.person({ issuer: NAMES.root, by: forge.keys.root })),
  'a root that signs itself': async (forge) => {
    const root = await forge.root({ key: forge.keys.person, keyUsage: 0xc6 });
    const crls = [await forge.rootList({ by: forge.keys.person })];
    return { ...(await ordinary(forge, root)), files: { roots: [root], intermediates: [], crls } };
  },
  'a self-signed certificate that lies between and not among the roots': async (forge) => {
    const [person, root] = [await forge.person(), await forge.root()];
    const scenario = await ordinary(forge, person, {
      finding: 'untrusted_issuer',
      openssl: {
        says: 'accepts',
        whyWeAreRight: 'openssl trusts every self-signed certificate of its bundle; we, the roots',
      },
    });
    const strange = await forge.certificate({ subject: NAMES.otherRoot, key: forge.keys.root2, isAuthority: true });
    const intermediates = [...scenario.files.intermediates, root];
    return { ...scenario, files: { ...scenario.files, roots: [strange], intermediates } };
  },
  'an authority that may sign lists only': async (forge) =>
    under(forge, await forge.authority({ keyUsage: 0x02 }), { finding: 'not_an_authority' }),
  'a superseded certificate of the authority inside the signature': async (forge) => {
    const [person, old] = [
      await forge.person(),
      await forge.authority({ notBefore: daysFromNow(-90), notAfter: daysFromNow(-2) }),
    ];
    return { ...(await ordinary(forge, person)), signature: await forge.sign(person, { certificates: [old, person] }) };
  },
  'a key that says nothing of its use': async (forge) =>
    ordinary(forge, await forge.person({ keyUsage: null }), {
      finding: 'wrong_key_usage',
      openssl: { says: 'accepts', whyWeAreRight: 'a key for signing documents says so (63-ФЗ; openssl is not asked)' },
    }),
  'a damaged certificate beside the signer’s': async (forge) => {
    const [person, other] = [await forge.person(), await forge.authority()];
    const certificates = [person, sequence(other.subarray(4, 40))];
    const scenario = await ordinary(forge, person, { finding: 'extra_certificates' });
    return { ...scenario, signature: await forge.sign(person, { certificates }) };
  },
  'another certificate of the same issuer and number inside, first': (forge) => withDouble(forge, 'first'),
  'another certificate of the same issuer and number inside, last': (forge) => withDouble(forge, 'last'),
  'forty certificates of the authority’s name inside': async (forge) => {
    const person = await forge.person();
    const strange = { issuer: NAMES.root, by: forge.keys.stranger, subjectKeyId: null, authorityKeyId: null };
    const junk: Uint8Array[] = [];
    for (let count = 0; count < 40; count++) {
      junk.push(await forge.authority({ ...strange, key: count % 2 ? forge.keys.stranger : forge.keys.person2 }));
    }
    return {
      ...(await ordinary(forge, person)),
      signature: await makeSignature(forge.openssl, {
        ...{ pdf: PDF, certificate: person, key: forge.keys.person, certificates: [...junk, person] },
      }),
    };
  },
};

async function withDouble(forge: Forge, place: 'first' | 'last'): Promise<Scenario> {
  const serial = freshSerial();
  const [person, double] = [await forge.person({ serial }), await forge.person({ serial, key: forge.keys.stranger })];
  const certificates = place === 'first' ? [double, person] : [person, double];
  const scenario = await ordinary(forge, person);
  return {
    ...{ ...scenario, signature: await forge.sign(person, { certificates }) },
    // Others take the first certificate of the number: what they would call forged is not sent.
    finding: place === 'first' ? 'extra_certificates' : 'good',
  };
}

function emailProtection(): Uint8Array {
  const value = octets(Buffer.from('2b06010505070304', 'hex'));
  value[0] = 0x06;
  return value;
}

holdInEveryOrder('certificates', SCENARIOS);
