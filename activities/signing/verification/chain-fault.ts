import type { SignatureFinding } from '#domain/signing/signature-words.ts';
import type { Path } from '../trust/find-paths.ts';

/** What openssl knows how to honour when it is critical. Source: X509_supported_extension of OpenSSL 3. */
const HONOURED: ReadonlySet<string> = new Set([
  ...['2.5.29.14', '2.5.29.15', '2.5.29.17', '2.5.29.19', '2.5.29.30', '2.5.29.31', '2.5.29.32', '2.5.29.33'],
  ...['2.5.29.35', '2.5.29.36', '2.5.29.37', '2.5.29.54'],
  ...['2.16.840.1.113730.1.1', '1.3.6.1.5.5.7.48.1.5', '1.3.6.1.5.5.7.1.7', '1.3.6.1.5.5.7.1.8', '1.3.6.1.5.5.7.1.14'],
]);

/** No chain to a root that we trust. */
const STRANGER = [
  'issuer certificate',
  'self-signed certificate',
  'certificate signature failure',
  'unable to verify the first certificate',
  'key identifier mismatch',
  'issuer serial number mismatch',
];

const RULES: readonly (readonly [words: string, finding: SignatureFinding])[] = [
  ['path length constraint exceeded', { code: 'path_length' }],
  ['invalid CA certificate', { code: 'not_an_authority' }],
  ['key usage does not include certificate signing', { code: 'not_an_authority' }],
  ['subtree violation', { code: 'name_constraint' }],
  ['name constraint', { code: 'name_constraint' }],
];

/** Why openssl does not take the chain, from its words; undefined when the issuer is simply nobody we trust. */
export function chainFault(stderr: string, { signer, between, root }: Path): SignatureFinding | undefined {
  const words = /Verify error: ?(.+)/.exec(stderr)?.[1]?.trim();
  if (words === undefined || STRANGER.some((sign) => words.includes(sign))) return undefined;
  if (words.includes('unhandled critical extension')) {
    const critical = [signer, ...between, root].flatMap((certificate) => certificate.critical);
    const oids = new Set(critical.filter((oid) => !HONOURED.has(oid)));
    return { code: 'critical_extension', args: { oid: [...oids].join(', ') } };
  }
  return RULES.find(([sign]) => words.includes(sign))?.[1] ?? { code: 'chain_refused', args: { words } };
}
