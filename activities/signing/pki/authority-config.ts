import { PkiError } from './pki-error.ts';
import type { Subject } from './subject.ts';

/** Lines `name = value` of an extension section of openssl. */
export type Extensions = Readonly<Record<string, string>>;

export const ROOT_EXTENSIONS: Extensions = {
  basicConstraints: 'critical,CA:TRUE',
  keyUsage: 'critical,keyCertSign,cRLSign',
  subjectKeyIdentifier: 'hash',
};

export const INTERMEDIATE_EXTENSIONS: Extensions = {
  basicConstraints: 'critical,CA:TRUE,pathlen:0',
  keyUsage: 'critical,keyCertSign,cRLSign',
  subjectKeyIdentifier: 'hash',
  authorityKeyIdentifier: 'keyid',
};

/** As in certificates of officials; no class of protection is claimed, because none was ever certified. */
export const SIGNER_EXTENSIONS: Extensions = {
  basicConstraints: 'CA:FALSE',
  keyUsage: 'critical,digitalSignature,nonRepudiation,keyEncipherment,dataEncipherment,keyAgreement',
  extendedKeyUsage: 'clientAuth,emailProtection',
  subjectKeyIdentifier: 'hash',
  authorityKeyIdentifier: 'keyid',
  // subjectSignTool: what the key's owner signs with.
  '1.2.643.100.111': 'ASN1:FORMAT:UTF8,UTF8String:Учебное средство подписи, не сертифицировано',
};

/**
 * One configuration for `req` and `ca`, in the directory they run in. The database is thrown away after each use: what was issued is
 * the certificates themselves.
 */
export function authorityConfig(subject: Subject, extensions: Extensions): string {
  return `[req]
prompt = no
utf8 = yes
string_mask = utf8only
distinguished_name = subject
[subject]
${subject.map(([attribute, value]) => `${attribute} = ${escapeValue(value)}`).join('\n')}
[ca]
default_ca = issue
[issue]
database = index.txt
serial = serial
new_certs_dir = .
default_md = md_gost12_256
policy = any
unique_subject = no
x509_extensions = extensions
crl_extensions = list_extensions
[any]
commonName = supplied
[extensions]
${Object.entries(extensions)
  .map(([name, value]) => `${name} = ${value}`)
  .join('\n')}
[list_extensions]
authorityKeyIdentifier = keyid
`;
}

/** A name may hold quotes, a number sign or a dollar; control characters would begin another line. @throws PkiError */
export function escapeValue(value: string): string {
  if (/[\u0000-\u001f\u007f]/.test(value) || value.trim() === '') {
    throw new PkiError('Имя, должность и организация подписанта: непустая строка без управляющих знаков');
  }
  return value.trim().replace(/[\\"'#$;`]/g, '\\$&');
}
