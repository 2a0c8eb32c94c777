import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '#scripts/platform/free-port.ts';
import type { TestTemporal } from '#test/environment/temporal.ts';
import type { Image } from './build-image.ts';
import { environmentOf, type Composition } from './composition.ts';
import { startContainer, type Container } from './container.ts';

/** The foreign services of a composition, which the test run has ready. */
export interface Ground {
  readonly databaseUrl: string;
  /** The same for the role that owns the tables. */
  readonly ownerUrl: string;
  readonly temporal: TestTemporal;
}

/** A composition whose own programs are started one by one. */
export interface RunningComposition {
  /** Where a published port is answered: `http://127.0.0.1:…`. */
  address(port: number): string;
  start(service: string, words?: readonly string[], more?: Readonly<Record<string, string>>): Container;
  /** As after `docker volume rm mask_postgres mask_blobs`: an empty database and an empty engine; secrets, copies, keys and the Post stay. */
  onEmpty(ground: Ground): void;
  /** Kills what still runs. */
  close(): Promise<void>;
}

const PORTS = [3000, 3100, 3200, 2525, 2110] as const;
const NAMES = 'api|post|delo-site|127\\.0\\.0\\.1';

/**
 * The programs get the settings that their composition says; only addresses differ, since all of them share this machine's network, and
 * the engine's namespace, since other tests use the engine too.
 */
export async function openComposition(
  { services }: Composition,
  image: Image,
  operator: Readonly<Record<string, string>>,
  ground: Ground,
): Promise<RunningComposition> {
  const volumes = mkdtempSync(`${image.root}-volumes-`);
  chmodSync(volumes, 0o711);
  const free = await freePorts(PORTS.length);
  const port = (wanted: number) => free[PORTS.findIndex((one) => one === wanted)] ?? wanted;
  const here = (value: string) => {
    if (PORTS.some((one) => String(one) === value)) return String(port(Number(value)));
    return value.replaceAll(
      new RegExp(`(${NAMES}):(\\d+)`, 'g'),
      (_, __, asked: string) => `127.0.0.1:${String(port(Number(asked)))}`,
    );
  };
  let engine = engineOf(ground);
  const secrets = makeSecrets(image, volumes, { ...ground, here });
  const running = new Set<Container>();
  return {
    address: (wanted) => `http://127.0.0.1:${String(port(wanted))}`,
    start: (name, words, more) => {
      const service = services[name];
      if (!service) throw new Error(`нет службы ${name}`);
      const said = Object.entries(environmentOf(service, operator)).map(([key, value]) => [key, here(value)] as const);
      const asked = Object.entries(engine).filter(([key]) => said.some(([known]) => known === key));
      const environment = { ...Object.fromEntries([...said, ...asked]), ...more };
      const container = startContainer(service, { image, volumes, secrets, environment, words });
      running.add(container);
      void container.ended.then(() => running.delete(container));
      return container;
    },
    onEmpty: (empty) => {
      engine = engineOf(empty);
      writeAddresses(secrets, empty);
      rmSync(join(volumes, 'blobs'), { recursive: true, force: true });
    },
    close: async () => {
      await Promise.all([...running].map((container) => container.stop()));
      rmSync(volumes, { recursive: true, force: true });
    },
  };
}

function engineOf({ temporal }: Ground) {
  return {
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    TEMPORAL_TASK_QUEUE: temporal.taskQueue,
  };
}

function writeAddresses(secrets: string, { databaseUrl, ownerUrl }: Pick<Ground, 'databaseUrl' | 'ownerUrl'>): void {
  writeFileSync(join(secrets, 'database_url'), `${databaseUrl}\n`, { mode: 0o444 });
  writeFileSync(join(secrets, 'owner_database_url'), `${ownerUrl}\n`, { mode: 0o444 });
}

/** By the image's own command; then the addresses in them are those of this machine. */
function makeSecrets(
  { root, recipe }: Image,
  volumes: string,
  {
    databaseUrl,
    ownerUrl,
    here,
  }: { readonly databaseUrl: string; readonly ownerUrl: string; readonly here: (value: string) => string },
): string {
  const secrets = join(volumes, 'secrets');
  mkdirSync(secrets);
  const program = join(root, recipe.workdir, 'scripts/new-secrets.ts');
  // What stands there already is kept, as it is for an operator.
  writeAddresses(secrets, { databaseUrl, ownerUrl });
  writeFileSync(join(secrets, 'site_password'), 'site-1\n', { mode: 0o444 });
  writeFileSync(join(secrets, 'smtp_url'), `${here('smtp://court:site-1@delo-site:2525')}?starttls=never`, {
    mode: 0o444,
  });
  writeFileSync(join(secrets, 'mailbox_url'), `${here('pop3://court:site-1@delo-site:2110')}?starttls=never`, {
    mode: 0o444,
  });
  execFileSync(process.execPath, [program, secrets, '--rehearsal']);
  return secrets;
}
