import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateDaysLeft } from '#activities/signing/certificate-terms.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { signerPaths } from '#activities/signing/pki/pki-paths.ts';
import { openSigningKit, TESTOV, type SigningKit } from './kit.ts';

const DAY_MS = 86_400_000;

describe('the days that certificates last', () => {
  let kit: SigningKit;
  let dir: string;
  beforeAll(async () => {
    kit = await openSigningKit();
    dir = join(kit.directory, 'pki');
    await ensurePki({ openssl: kit.openssl, dir, people: [TESTOV] });
  });
  afterAll(() => kit.close());

  it('are told for each kind there is, and none where there are no certificates', async () => {
    const now = new Date();
    const days = await certificateDaysLeft(dir, now);
    expect([...days.keys()]).toEqual(['signer', 'authority', 'list']);
    const later = await certificateDaysLeft(dir, new Date(now.getTime() + 10 * DAY_MS));
    for (const [kind, left] of days) expect(left - (later.get(kind) ?? 0), kind).toBeCloseTo(10, 6);
    expect(await certificateDaysLeft(join(dir, 'nothing'), now)).toEqual(new Map());
  });

  it('go below zero after the end, and are none for a file that cannot be read', async () => {
    const far = await certificateDaysLeft(dir, new Date(Date.now() + 100_000 * DAY_MS));
    expect([...far.values()].every((left) => left < 0)).toBe(true);
    mkdirSync(signerPaths(dir, 'broken').directory);
    writeFileSync(signerPaths(dir, 'broken').certificateFile, 'не сертификат');
    expect((await certificateDaysLeft(dir, new Date())).get('signer')).toBe(0);
  });
});
