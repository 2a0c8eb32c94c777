import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { pkiPaths } from '#activities/signing/pki/pki-paths.ts';
import { createServerSigner } from '#activities/signing/server-signer.ts';
import { createSignatureVerifier } from '#activities/signing/signature-verifier.ts';
import { openSigningKit, PROBOVA, samplePdfBytes, TESTOV } from './kit.ts';
import type { SigningKit } from './kit.ts';

const PROGRAM = fileURLToPath(new URL('./make-pki.ts', import.meta.url));

let kit: SigningKit;
beforeAll(async () => {
  kit = await openSigningKit();
});
afterAll(() => kit.close());

const people = [TESTOV, PROBOVA];
const ensure = (name: string) => ensurePki({ openssl: kit.openssl, dir: join(kit.directory, name), people });

/** Every file with its bytes, to see whether anything was made again. */
async function snapshot(dir: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.sort().map(async (file) => [file, await readFile(file, 'latin1')] as const)));
}

async function bothCanSign(dir: string): Promise<boolean> {
  const signer = createServerSigner({ openssl: kit.openssl, pkiDir: dir, isRehearsal: true });
  const verifier = createSignatureVerifier({ openssl: kit.openssl, trustDir: pkiPaths(dir).trustDir });
  const pdf = samplePdfBytes(4);
  for (const { signerId } of people) {
    const { signature } = await signer.sign({ signerId, pdf });
    const verdict = await verifier.verify({ pdf, signature, at: new Date() });
    if (!verdict.accepted) return false;
  }
  return true;
}

describe('the training authority', () => {
  it('is made once: a repeat changes nothing', async () => {
    await ensure('once');
    const dir = join(kit.directory, 'once');
    const before = await snapshot(dir);
    await ensure('once');
    expect(await snapshot(dir)).toEqual(before);
    expect(await bothCanSign(dir)).toBe(true);
  });

  it('gives a new person a certificate and leaves the others theirs', async () => {
    const dir = join(kit.directory, 'grows');
    await ensurePki({ openssl: kit.openssl, dir, people: [TESTOV] });
    const before = await snapshot(dir);
    await ensurePki({ openssl: kit.openssl, dir, people });
    const after = await snapshot(dir);
    for (const [file, bytes] of before) expect(after.get(file)).toBe(bytes);
    expect(await bothCanSign(dir)).toBe(true);
  });

  it('does not give one id to two people in silence', async () => {
    await ensure('same-id');
    const changed = [{ ...TESTOV, fullName: 'Иной Иван Иванович' }];
    const again = ensurePki({ openssl: kit.openssl, dir: join(kit.directory, 'same-id'), people: changed });
    await expect(again).rejects.toThrow('уже есть с другим именем');
  });

  it('keeps everything from other users: directories 0700, files 0600', async () => {
    const paths = await ensure('modes');
    for (const file of (await snapshot(join(kit.directory, 'modes'))).keys()) {
      expect([file, (await stat(file)).mode & 0o777]).toEqual([file, 0o600]);
    }
    for (const directory of [paths.authorityDir, paths.signersDir, join(paths.signersDir, 'testov')]) {
      expect((await stat(directory)).mode & 0o777).toBe(0o700);
    }
  });

  it('names itself a training one in every certificate', async () => {
    await ensure('named');
    const signer = createServerSigner({
      openssl: kit.openssl,
      pkiDir: join(kit.directory, 'named'),
      isRehearsal: true,
    });
    const { issuerName, validFrom, validTo } = await signer.certificateOf('testov');
    expect(issuerName).toBe('УЧЕБНЫЙ УЦ МАСК, недействителен для юридически значимого обмена');
    expect(new Date(validTo).getFullYear() - new Date().getFullYear()).toBe(20);
    expect(new Date(validFrom).getTime()).toBeLessThan(Date.now() - 300 * 86_400_000);
  });

  it('takes names as they are, however long and with whatever signs, and no line breaks', async () => {
    const dir = join(kit.directory, 'signs');
    const position =
      `Мировой судья "участка" № 95 #1 $HOME \${x}; 'ё', \\ +=<> ${'очень длинная должность '.repeat(5)}`.trim();
    const person = { ...TESTOV, position, organisation: 'Суд «Ёлочка» – $ENV::PATH' };
    await ensurePki({ openssl: kit.openssl, dir, people: [person] });
    const facts = await createServerSigner({ openssl: kit.openssl, pkiDir: dir, isRehearsal: true }).certificateOf(
      'testov',
    );
    expect(facts).toMatchObject({ position, organisation: person.organisation, ownerName: TESTOV.fullName });
    const evil = { ...PROBOVA, position: 'Судья\n[extensions]\nbasicConstraints = CA:TRUE' };
    await expect(ensurePki({ openssl: kit.openssl, dir, people: [evil] })).rejects.toThrow('управляющих знаков');
  });

  it('is whole after two processes made it at once', async () => {
    const dir = join(kit.directory, 'together');
    await Promise.all([ensure('together'), ensure('together'), ensure('together')]);
    expect(await bothCanSign(dir)).toBe(true);
    const left = (await readdir(dir, { recursive: true })).filter((name) => name.includes('unfinished'));
    expect(left).toEqual([]);
  });

  it('killed at any step leaves nothing that the next run takes for whole', async () => {
    let step = 1;
    while (!(await killAtStep(join(kit.directory, `killed-${String(step)}`), step))) {
      const dir = join(kit.directory, `killed-${String(step)}`);
      await ensurePki({ openssl: kit.openssl, dir, people });
      expect([step, await bothCanSign(dir)]).toEqual([step, true]);
      step += 1;
    }
    // Two runs of the start, three for each of four certificates, one for each of two lists.
    expect(step).toBe(2 + 4 * 3 + 2 + 1);
  });

  it('says what to do when its directory was damaged', async () => {
    const paths = await ensure('damaged');
    const dir = join(kit.directory, 'damaged');
    await rm(join(paths.authorityDir, 'intermediate.pem'));
    const third = { ...TESTOV, signerId: 'third' };
    await expect(ensurePki({ openssl: kit.openssl, dir, people: [third] })).rejects.toThrow('повреждён: удалите его');
    await writeFile(paths.passwordFile, '');
    const signer = createServerSigner({ openssl: kit.openssl, pkiDir: dir, isRehearsal: true });
    await expect(signer.sign({ signerId: 'testov', pdf: samplePdfBytes(1) })).rejects.toThrow('паролем ключей');
  });
});

/** Makes the authority with an openssl that kills its parent when it is started for the n-th time; true when it was made whole. */
async function killAtStep(dir: string, step: number): Promise<boolean> {
  const [count, program] = [`${dir}.count`, `${dir}.openssl`];
  const lines = ['#!/bin/sh', `echo >> ${count}`, `[ $(wc -l < ${count}) -eq ${String(step)} ] && kill -9 $PPID`];
  await writeFile(program, [...lines, 'exec openssl "$@"', ''].join('\n'), { mode: 0o755 });
  const child = spawn(process.execPath, [PROGRAM, dir, `${dir}.scratch`, program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0;
}
