import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pkiPaths, signerPaths } from '#activities/signing/pki/pki-paths.ts';
import { createSignatureVerifier } from '#activities/signing/signature-verifier.ts';
import { createFetchedTrust } from '#activities/signing/trust/fetched-trust.ts';
import { createTrustKeeper, type TrustKeeperOptions } from '#activities/signing/trust/refresh-trust.ts';
import { listTrustItems } from '#db/signing/trust-items.ts';
import { ownDatabase } from '#test/environment/own-database.ts';
import { daysFromNow, extension } from '../forge/authority.ts';
import { explicit, octets, oid, sequence } from '../forge/der.ts';
import { openForge, NAMES, PDF, type Forge } from '../kin/scenario.ts';
import { openSigningKit, type SigningKit } from '../kit.ts';
import { openCdpServer, type Answer, type CdpServer } from './cdp-server.ts';

const SERIAL = '51AA';

/** A GeneralName that is an address. */
function address(url: string): Uint8Array {
  const name = octets(Buffer.from(url, 'latin1'));
  name[0] = 0x86;
  return name;
}
const listAt = (url: string) => extension('2.5.29.31', sequence(sequence(explicit(0, explicit(0, address(url))))));
const issuerAt = (url: string) =>
  extension('1.3.6.1.5.5.7.1.1', sequence(sequence(oid('1.3.6.1.5.5.7.48.2'), address(url))));

describe('what certificates point to', () => {
  const own = ownDatabase();
  let kit: SigningKit;
  let forge: Forge;
  let server: CdpServer;
  let pkiDir: string;
  let signature: Uint8Array;
  let root: Uint8Array;
  const at = (path: string) => `${server.url}${path}`;

  beforeAll(async () => {
    kit = await openSigningKit();
    forge = await openForge(kit.openssl);
    server = await openCdpServer();
    pkiDir = join(kit.directory, 'pki');
    root = await forge.root();
    const person = await forge.person({
      serial: SERIAL,
      more: [listAt(at('/people.crl')), issuerAt(at('/moved.cer'))],
    });
    signature = await forge.sign(person);
    const { trustDir } = pkiPaths(pkiDir);
    const { directory, certificateFile } = signerPaths(pkiDir, 'person');
    for (const folder of [join(trustDir, 'roots'), directory]) await mkdir(folder, { recursive: true });
    await writeFile(join(trustDir, 'roots', 'root.cer'), root);
    await writeFile(certificateFile, person);
    server.answers.set('/moved.cer', { to: at('/authority.cer') });
    server.answers.set('/authority.cer', await forge.authority({ more: [listAt(at('/root.crl'))] }));
    server.answers.set('/root.crl', await forge.rootList());
    server.answers.set('/people.crl', await forge.authorityList());
  });

  afterAll(async () => {
    await server.close();
    await kit.close();
  });

  const refresh = (changes: Partial<TrustKeeperOptions> = {}) =>
    createTrustKeeper({
      ...{ orm: own.orm, openssl: kit.openssl, pkiDir, isRehearsal: false, isFetching: true },
      ...{ hosts: new Set(['127.0.0.1']), ...changes },
    }).refresh();
  const judge = () => {
    const { trustDir } = pkiPaths(pkiDir);
    const fetched = createFetchedTrust(own.orm);
    return createSignatureVerifier({ openssl: kit.openssl, trustDir, fetched }).verify({
      pdf: PDF,
      signature,
      at: new Date(),
    });
  };
  const itemAt = async (path: string) =>
    (await listTrustItems(own.orm.em.fork())).find(({ place }) => place === at(path));

  it('is fetched, looked into and gone by at once; the verdict names the lists', async () => {
    expect(await judge()).toMatchObject({ signature: 'untrusted_issuer', accepted: false });
    expect(await refresh({ hosts: new Set() })).toEqual({ kept: 0, failed: 2 });
    expect((await itemAt('/moved.cer'))?.fault).toBe('private_address');
    expect(await refresh()).toEqual({ kept: 3, failed: 0 });
    const verdict = await judge();
    expect(verdict).toMatchObject({ accepted: true, revocation: 'good' });
    const [people, roots] = [await itemAt('/people.crl'), await itemAt('/root.crl')];
    expect(verdict.lists).toMatchObject([
      { issuerName: 'Удостоверяющий центр', number: '01', sha256: people?.digest, isStale: false },
      { issuerName: 'Корневой УЦ', sha256: roots?.digest, thisUpdate: roots?.fromAt?.toISOString() },
    ]);
    const items = await listTrustItems(own.orm.em.fork());
    expect(items.map(({ kind, origin }) => `${origin} ${kind}`)).toEqual([
      ...['file root', 'fetched intermediate', 'fetched list', 'fetched list'],
    ]);
  });

  it('is not kept when it is stale, signed by another, of the future, older, huge, slow or absent: what is there stays', async () => {
    const before = await itemAt('/people.crl');
    const lists: readonly (readonly [string, Answer | undefined])[] = [
      ['stale', await forge.authorityList({ thisUpdate: daysFromNow(-20), nextUpdate: daysFromNow(-10) })],
      ['wrong_signature', await forge.list({ issuer: NAMES.authority, by: forge.keys.stranger, authorityKeyId: null })],
      ['from_future', await forge.authorityList({ thisUpdate: daysFromNow(2) })],
      ['older', await forge.authorityList({ thisUpdate: daysFromNow(-3) })],
      ['unreadable', new TextEncoder().encode('<html>нет</html>')],
      ['too_large', { byteSize: 20_000 }],
      ['too_slow', 'silent'],
      ['redirects', { to: '/people.crl' }],
      ['status', undefined],
    ];
    for (const [fault, answer] of lists) {
      if (answer === undefined) server.answers.delete('/people.crl');
      else server.answers.set('/people.crl', answer);
      await refresh({ timeoutMs: fault === 'too_slow' ? 300 : undefined, maxListByteSize: 10_000 });
      expect(await itemAt('/people.crl'), fault).toMatchObject({ fault, digest: before?.digest });
    }
    expect(await judge()).toMatchObject({ accepted: true });
  });

  it('revokes with the next list', async () => {
    server.answers.set(
      '/people.crl',
      await forge.authorityList({ thisUpdate: daysFromNow(0), revoked: [{ serial: SERIAL }] }),
    );
    await refresh();
    expect(await judge()).toMatchObject({ revocation: 'revoked', accepted: false });
  });

  it('never makes a root: one that an address gives is refused, and one that were kept would not be believed', async () => {
    server.answers.set('/moved.cer', root);
    await own.orm.em.fork().execute(`delete from trust_item`);
    await refresh();
    expect((await itemAt('/moved.cer'))?.fault).toBe('root');
    const trustDir = join(kit.directory, 'other-trust');
    await mkdir(join(trustDir, 'roots'), { recursive: true });
    await writeFile(
      join(trustDir, 'roots', 'other.cer'),
      await forge.certificate({ subject: NAMES.otherRoot, key: forge.keys.root2, isAuthority: true }),
    );
    const certificates = [root, await forge.authority()].map((der, index) => ({
      file: `http://${String(index)}`,
      der,
    }));
    const fetched = {
      fingerprint: () => Promise.resolve(''),
      parts: () => Promise.resolve({ certificates, lists: [] }),
    };
    const verifier = createSignatureVerifier({ openssl: kit.openssl, trustDir, fetched });
    const verdict = await verifier.verify({ pdf: PDF, signature, at: new Date() });
    expect(verdict).toMatchObject({ signature: 'untrusted_issuer', accepted: false });
  });
});
