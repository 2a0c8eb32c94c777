import { nameOf } from '../forge/authority.ts';
import type { Attribute, Name } from '../forge/authority.ts';
import { bits, integer, sequence, TAGS, text } from '../forge/der.ts';
import { holdInEveryOrder } from './hold-in-every-order.ts';
import { NAMES } from './scenario.ts';
import type { Forge, Scenario, Scenarios } from './scenario.ts';

const UNIQUE_IDENTIFIER = '2.5.4.45';
const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const EMAIL = '1.2.840.113549.1.9.1';

const commonName = (value: string, tag?: number): Attribute => [COMMON_NAME, text(value, tag)];

/** The name is the signer's. */
async function signer(forge: Forge, subject: Name): Promise<Scenario> {
  return {
    files: {
      roots: [await forge.root()],
      intermediates: [await forge.authority()],
      crls: [await forge.rootList(), await forge.authorityList()],
    },
    signature: await forge.sign(await forge.person({ subject })),
    finding: 'good',
  };
}

/** The authority's name as its own certificate writes it, and as those that it issues do. */
async function issuer(forge: Forge, own: Name, asIssuer: Name = own): Promise<Scenario> {
  const { authority: key } = forge.keys;
  return {
    files: {
      roots: [await forge.root()],
      intermediates: [
        await forge.certificate({ subject: own, key, issuer: NAMES.root, by: forge.keys.root, isAuthority: true }),
      ],
      crls: [await forge.rootList(), await forge.list({ issuer: asIssuer, by: key })],
    },
    signature: await forge.sign(await forge.person({ issuer: asIssuer })),
    finding: 'good',
  };
}

const ODD: Readonly<Record<string, Name>> = {
  UniversalString: nameOf(commonName('Тестов 𝒯ест', TAGS.universal)),
  BMPString: nameOf(commonName('Тестов Тест', TAGS.bmp)),
  TeletexString: nameOf(commonName('Testov \u00e9', TAGS.teletex)),
  IA5String: nameOf(commonName('Testov'), [EMAIL, text('a@b.test', TAGS.ia5)]),
  NumericString: nameOf(commonName('Тестов'), ['1.2.643.100.1', text('1234567890123', TAGS.numeric)]),
  'x500UniqueIdentifier, BIT STRING': nameOf(commonName('Тестов'), [UNIQUE_IDENTIFIER, bits(Buffer.from('id-1'))]),
  'x500UniqueIdentifier, UniversalString': nameOf(commonName('Тестов'), [
    UNIQUE_IDENTIFIER,
    text('ид', TAGS.universal),
  ]),
  'an attribute that nobody knows': nameOf(commonName('Тестов'), ['1.2.643.3.131.99.1', text('x')]),
  'an attribute of an enormous number': nameOf(commonName('Тестов'), [
    '2.25.329800735698586629295641978511506172918',
    text('x'),
  ]),
  'a SEQUENCE for a value': nameOf(commonName('Тестов'), ['1.2.643.3.131.99.2', sequence(integer('01'), text('x'))]),
  'several attributes in one part': nameOf([
    commonName('Тестов'),
    [ORGANISATION, text('Суд')],
    [EMAIL, text('a@b', TAGS.ia5)],
  ]),
  'no common name': nameOf([ORGANISATION, text('Судебный участок')]),
  'nothing at all': nameOf(),
};

const [AS_OWN, AS_ISSUER] = ['the same name in other letters', 'as issuer'];

const SCENARIOS: Scenarios = {
  ...Object.fromEntries(Object.entries(ODD).map(([kind, name]) => [kind, (forge: Forge) => signer(forge, name)])),
  ...Object.fromEntries(
    Object.entries(ODD)
      .filter(([kind]) => kind !== 'nothing at all')
      .map(([kind, name]) => [`${kind}, ${AS_ISSUER}`, (forge: Forge) => issuer(forge, name)]),
  ),
  [`${AS_OWN}: PrintableString and UTF8String`]: (forge) =>
    issuer(forge, nameOf(commonName('Test Authority', TAGS.printable)), nameOf(commonName('Test Authority'))),
  [`${AS_OWN}: BMPString and UTF8String`]: (forge) =>
    issuer(forge, nameOf(commonName('Тестовый УЦ', TAGS.bmp)), nameOf(commonName('Тестовый УЦ'))),
  [`${AS_OWN}: TeletexString and UTF8String`]: (forge) =>
    issuer(forge, nameOf(commonName('Test \u00e9', TAGS.teletex)), nameOf(commonName('Test \u00e9'))),
  [`${AS_OWN}: case and spaces`]: (forge) =>
    issuer(forge, nameOf(commonName('Test  Authority ')), nameOf(commonName(' test authority'))),
  'the same name in Cyrillic letters of another case is another name': async (forge) => ({
    ...(await issuer(forge, nameOf(commonName('УЦ Тест')), nameOf(commonName('уц тест')))),
    finding: 'untrusted_issuer',
  }),
  'the same value as another type that is compared by its bytes is another name': async (forge) => ({
    ...(await issuer(
      forge,
      nameOf(commonName('УЦ'), [UNIQUE_IDENTIFIER, text('12', TAGS.numeric)]),
      nameOf(commonName('УЦ'), [UNIQUE_IDENTIFIER, text('12')]),
    )),
    finding: 'untrusted_issuer',
  }),
  'parts of a name in another order are another name': async (forge) => ({
    ...(await issuer(
      forge,
      nameOf(commonName('УЦ'), [ORGANISATION, text('Суд')]),
      nameOf([ORGANISATION, text('Суд')], commonName('УЦ')),
    )),
    finding: 'untrusted_issuer',
  }),
};

holdInEveryOrder('names', SCENARIOS);
