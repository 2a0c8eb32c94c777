import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiProcess, backupProcess, migrationProcess, restoreProcess, workerProcess } from '#config/settings.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';

const UNITS = join(PROJECT_ROOT, 'scripts/systemd');
const names = readdirSync(UNITS).filter((name) => name.endsWith('.service'));
const textOf = (name: string) => readFileSync(join(UNITS, name), 'utf8');
let folder: string;

/** As installed, but where the programs are here. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mask-units-'));
  mkdirSync(join(folder, 'engine'));
  writeFileSync(join(folder, 'engine/temporal-server'), '#!/bin/sh\n');
  chmodSync(join(folder, 'engine/temporal-server'), 0o755);
  for (const name of names) {
    const text = textOf(name).replaceAll('/opt/mask/engine', join(folder, 'engine'));
    writeFileSync(
      join(folder, name),
      text.replaceAll('/opt/mask/', PROJECT_ROOT).replaceAll('/opt/mask', PROJECT_ROOT),
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the units for a machine without containers', () => {
  it('are read by systemd without a word', () => {
    const parts = ['api', 'backup', 'migrate', 'restore@', 'temporal', 'worker'];
    expect(names.toSorted()).toEqual(parts.map((part) => `mask-${part}.service`));
    const files = names.map((name) => join(folder, name));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...files], { encoding: 'utf8' });
    // What the machine's own units say is not ours.
    const ours = stderr.split('\n').filter((line) => line.includes('mask-'));
    expect({ status, ours }).toEqual({ status: 0, ours: [] });
  });

  it.each([
    ['mask-api.service', apiProcess],
    ['mask-worker.service', workerProcess],
    ['mask-migrate.service', migrationProcess],
    ['mask-backup.service', backupProcess],
    ['mask-restore@.service', restoreProcess],
  ] as const)('%s hands over what its program knows, and every secret as a file', (name, schema) => {
    const text = textOf(name);
    const said = [...text.matchAll(/(?:^Environment=| )([A-Z][A-Z_]+)=/gm)].map(([, variable = '']) => variable);
    const settings = said.filter((variable) => variable !== 'HOME').map((variable) => variable.replace(/_FILE$/, ''));
    const shared = ['MASK_BLOB_DIR', 'MASK_PKI_DIR', 'MASK_TEMP_DIR'];
    expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining(settings.filter((one) => !shared.includes(one))));
    for (const [, file, credential] of text.matchAll(/^LoadCredential=(\w+):\/etc\/mask\/secrets\/(\w+)$/gm)) {
      expect(text).toContain(`_FILE=%d/${credential ?? ''}\n`);
      expect(file).toBe(credential);
    }
  });

  it('let no program gain rights, and give namespaces to the sandbox alone', () => {
    for (const name of names) {
      const text = textOf(name);
      for (const line of ['NoNewPrivileges=yes', 'ProtectSystem=strict', 'CapabilityBoundingSet=', 'User=mask'])
        expect(text, name).toContain(`${line}\n`);
      const isFenced = name === 'mask-api.service' || name === 'mask-worker.service';
      expect(text, name).toContain(isFenced ? 'RestrictNamespaces=user net\n' : 'RestrictNamespaces=yes\n');
    }
  });
});
