import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignatureVerdict } from '#activities/ports/signer.ts';
import { createSignatureVerifier } from '#activities/signing/signature-verifier.ts';
import type { SigningKit } from './kit.ts';
import { opensslJudges } from './openssl-judge.ts';
import type { OpenSslSays } from './openssl-judge.ts';

/** DER, in the folders of a trust directory. */
export interface TrustFiles {
  readonly roots: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
}

export interface Signed {
  readonly pdf: Uint8Array;
  /** DER. */
  readonly signature: Uint8Array;
  /** Now by default. */
  readonly at?: Date;
}

export interface Answers {
  /** One for each order of the files. */
  readonly ours: readonly SignatureVerdict[];
  readonly openssl: readonly OpenSslSays[];
}

/** Asks us and openssl the same with the files in every order there is. */
export async function inEveryOrder(kit: SigningKit, files: TrustFiles, signed: Signed): Promise<Answers> {
  const orders = ordersOf(files);
  const ours: SignatureVerdict[] = [];
  const openssl: OpenSslSays[] = [];
  for (const order of orders) {
    const judged = opensslJudges({ ...signed, form: 'DER', trust: pemOf(order) });
    ours.push(await ourVerdict(kit, order, signed));
    openssl.push(await judged);
  }
  return { ours, openssl };
}

export async function ourVerdict(kit: SigningKit, files: TrustFiles, signed: Signed): Promise<SignatureVerdict> {
  const trustDir = await mkdtemp(join(kit.directory, 'trust-'));
  try {
    await writeTrust(trustDir, files);
    return await createSignatureVerifier({ openssl: kit.openssl, trustDir }).verify({ at: new Date(), ...signed });
  } finally {
    await rm(trustDir, { recursive: true });
  }
}

export function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

function ordersOf({ roots, intermediates, crls }: TrustFiles): readonly TrustFiles[] {
  return permutations(roots).flatMap((one) =>
    permutations(intermediates).flatMap((two) =>
      permutations(crls).map((three) => ({ roots: one, intermediates: two, crls: three })),
    ),
  );
}

async function writeTrust(trustDir: string, files: TrustFiles): Promise<void> {
  for (const [folder, parts] of Object.entries(files) as [string, readonly Uint8Array[]][]) {
    await mkdir(join(trustDir, folder));
    for (const [index, der] of parts.entries()) await writeFile(join(trustDir, folder, `${String(index)}.der`), der);
  }
}

function pemOf({ roots, intermediates, crls }: TrustFiles): string {
  const pem = (label: string) => (der: Uint8Array) => {
    const lines =
      Buffer.from(der)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
  };
  return [...[...roots, ...intermediates].map(pem('CERTIFICATE')), ...crls.map(pem('X509 CRL'))].join('');
}
