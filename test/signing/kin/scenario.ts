import type { SignatureCode } from '#domain/signing/signature-words.ts';
import type { OpenSsl } from '#activities/signing/openssl-pool.ts';
import type { TrustFiles } from '../every-order.ts';
import { makeCertificate, makeList, plainName } from '../forge/authority.ts';
import type { CertificateRequest, ListRequest } from '../forge/authority.ts';
import { newKey } from '../forge/keys.ts';
import type { Key } from '../forge/keys.ts';
import { makeSignature } from '../forge/signature.ts';
import type { Cms } from '../forge/signature.ts';
import { samplePdfBytes } from '../kit.ts';

/** Files, a signature and what is right; `openssl` says where it says something else and why we are right nevertheless. */
export interface Scenario {
  readonly files: TrustFiles;
  readonly signature: Uint8Array;
  /** Right in every order of the files. */
  readonly finding: SignatureCode;
  readonly args?: Readonly<Record<string, string | number>>;
  readonly openssl?: Disagreement;
}

export interface Disagreement {
  /** `by_order`: accepts or refuses by the order of the files; `by_release`: by its own release, the same in every order. */
  readonly says: 'accepts' | 'refuses' | 'by_order' | 'by_release';
  readonly whyWeAreRight: string;
}

export const PDF = samplePdfBytes(7);
export const NAMES = {
  root: plainName('Корневой УЦ'),
  otherRoot: plainName('Второй корневой УЦ'),
  authority: plainName('Удостоверяющий центр'),
  person: plainName('Тестов Тест Тестович'),
};

/** Keys that all scenarios share; every certificate and list is of a scenario's own. */
export interface Forge {
  readonly openssl: OpenSsl;
  readonly keys: Readonly<
    Record<'root' | 'root2' | 'authority' | 'authority2' | 'person' | 'person2' | 'stranger', Key>
  >;
  certificate(request: CertificateRequest): Promise<Uint8Array>;
  /** Of the root and of the authority, self-signed and signed by the root. */
  root(more?: Partial<CertificateRequest>): Promise<Uint8Array>;
  authority(more?: Partial<CertificateRequest>): Promise<Uint8Array>;
  person(more?: Partial<CertificateRequest>): Promise<Uint8Array>;
  list(request: ListRequest): Promise<Uint8Array>;
  rootList(more?: Partial<ListRequest>): Promise<Uint8Array>;
  authorityList(more?: Partial<ListRequest>): Promise<Uint8Array>;
  sign(certificate: Uint8Array, more?: Partial<Cms>): Promise<Uint8Array>;
}

export async function openForge(openssl: OpenSsl): Promise<Forge> {
  const [root, root2, authority, authority2, person, person2, stranger] = await Promise.all([
    newKey(openssl),
    newKey(openssl),
    newKey(openssl),
    newKey(openssl),
    newKey(openssl),
    newKey(openssl),
    newKey(openssl),
  ]);
  const keys = { root, root2, authority, authority2, person, person2, stranger };
  const certificate = (request: CertificateRequest) => makeCertificate(openssl, request);
  const list = (request: ListRequest) => makeList(openssl, request);
  const authorityOf = { subject: NAMES.authority, key: authority, issuer: NAMES.root, by: root, isAuthority: true };
  return {
    openssl,
    keys,
    certificate,
    root: (more) => certificate({ subject: NAMES.root, key: root, isAuthority: true, ...more }),
    authority: (more) => certificate({ ...authorityOf, ...more }),
    person: (more) =>
      certificate({ subject: NAMES.person, key: person, issuer: NAMES.authority, by: authority, ...more }),
    list,
    rootList: (more) => list({ issuer: NAMES.root, by: root, ...more }),
    authorityList: (more) => list({ issuer: NAMES.authority, by: authority, ...more }),
    sign: (own, more) => makeSignature(openssl, { pdf: PDF, certificate: own, key: person, ...more }),
  };
}

export type Scenarios = Readonly<Record<string, (forge: Forge) => Promise<Scenario>>>;
