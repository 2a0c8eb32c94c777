import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { confirmationPdf } from '#activities/proof/sealing/confirmation.ts';
import { sealCertificate } from '#activities/proof/sealing/seal-cms.ts';
import { sealOf } from '#activities/proof/sealing/seal-key.ts';

const SEAL = sealOf([{ id: 'k1', bytes: new Uint8Array(32).fill(7) }]);
const CERTIFICATE = sealCertificate(SEAL);

/** The signature of a PDF and what it covers, by its own ByteRange. */
function signedParts(pdf: Buffer): { readonly content: Buffer; readonly cms: Buffer } {
  const [, ...places] = /\/ByteRange ?\[ ?(\d+) (\d+) (\d+) (\d+)/.exec(pdf.toString('latin1')) ?? [];
  const [from = 0, length = 0, second = 0, rest = 0] = places.map(Number);
  expect([from, second + rest]).toEqual([0, pdf.length]);
  const hex = pdf.subarray(length + 1, second - 1).toString('latin1');
  return {
    content: Buffer.concat([pdf.subarray(0, length), pdf.subarray(second)]),
    cms: Buffer.from(hex, 'hex'),
  };
}

function isVerified({ content, cms }: ReturnType<typeof signedParts>): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'mask-confirmation-'));
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('content'), content);
  writeFileSync(at('cms'), cms);
  const pem = (
    Buffer.from(CERTIFICATE)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n');
  writeFileSync(at('seal.crt'), `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`);
  const args = [
    'cms',
    '-verify',
    '-binary',
    '-inform',
    'DER',
    '-in',
    'cms',
    '-content',
    'content',
    '-CAfile',
    'seal.crt',
  ];
  const { status } = spawnSync('openssl', [...args, '-purpose', 'any', '-out', '/dev/null'], { cwd: folder });
  rmSync(folder, { recursive: true });
  return status === 0;
}

describe('a confirmation of dispatch', () => {
  const make = async () =>
    Buffer.from(
      await confirmationPdf(
        {
          ...{ title: 'Подтверждение отправки', madeAt: new Date('2026-11-29T10:00:00Z'), notes: ['Цена по тарифу.'] },
          facts: [['ШПИ', '80080152999991']],
        },
        { seal: SEAL, certificate: CERTIFICATE },
      ),
    );

  it('bears the service’s signature over every byte of it, which openssl verifies', async () => {
    const pdf = await make();
    expect(isVerified(signedParts(pdf))).toBe(true);
  });

  it('is not verified when a byte of it is another', async () => {
    const { content, cms } = signedParts(await make());
    content[1_000] = (content[1_000] ?? 0) ^ 1;
    expect(isVerified({ content, cms })).toBe(false);
  });
});
