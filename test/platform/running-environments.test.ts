import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettings, workerProcess } from '#config/settings.ts';
import { layout } from '#scripts/platform/layout.ts';
import { APP_ROLE } from '#scripts/platform/postgres/running-database.ts';
import { runningEnvironments } from '#scripts/platform/running-environments.ts';
import { identityOf } from '#scripts/platform/process-identity.ts';
import { RunRecords } from '#scripts/platform/state/run-records.ts';
import { ensureSecrets } from '#scripts/platform/state/secrets.ts';
import { systemSchedulesOf } from '#temporal/schedules/ensure-schedules.ts';

const PORTS = {
  ...{ api: 1, emulator: 2, postgres: 3, temporal: 4, deloSite: 5, deloSiteSmtp: 6, deloSitePop3: 7 },
  ...{ amirs: 8, sms: 9, smsSmpp: 10, otpravka: 11 },
};

/** Commands beside a running installation: reconcile, upgrade, keys, backup. */
describe('what runs beside an installation', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'mask-running-'));
    vi.stubEnv('MASK_HOME', home);
    const places = layout();
    mkdirSync(places.postgres, { recursive: true });
    writeFileSync(places.portsFile, JSON.stringify(PORTS));
    writeFileSync(join(places.postgres, `${APP_ROLE}.password`), 'pw');
    ensureSecrets(places.secretsFile);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  });
  const intervals = (): readonly (number | null)[] => {
    const asked = systemSchedulesOf(readSettings(workerProcess, runningEnvironments().worker));
    return [asked.mailboxIntervalMs, asked.caseRegisterIntervalMs];
  };

  it('in earnest knows of no emulator, though their ports are kept: nothing is missed that was never set up', () => {
    vi.stubEnv('MASK_REHEARSAL', 'true');
    expect(intervals()).toEqual([expect.any(Number), expect.any(Number)]);
    for (const [name, value] of Object.entries({ MASK_REHEARSAL: 'false', MASK_POST_CHANNEL: 'cabinet' }))
      vi.stubEnv(name, value);
    const { worker } = runningEnvironments();
    const emulated = /^MASK_(SMTP|MAILBOX|SMS|CASE_REGISTER|PAPER_POST|POST)_(URL|TOKEN|LOGIN|GATEWAY)$/;
    expect(Object.keys(worker).filter((name) => emulated.test(name))).toEqual([]);
    expect(intervals()).toEqual([null, null]);
  });

  it('from another window goes by what the running programs were started with, but for keys; what is said anew goes before', async () => {
    vi.stubEnv('MASK_REHEARSAL', undefined);
    const given = {
      MASK_REHEARSAL: 'false',
      MASK_POST_CHANNEL: 'cabinet',
      MASK_CONVERTERS: '3',
      MASK_BLOB_KEYS: 'old:k',
    };
    const program = spawn('sleep', ['600'], { env: { ...given, PATH: process.env['PATH'] }, stdio: 'ignore' });
    try {
      await once(program, 'spawn');
      const identity = identityOf(program.pid ?? 0);
      if (identity === undefined) throw new Error('the program has ended');
      new RunRecords(layout().run).write('worker', identity, 'worker');
      const { worker } = runningEnvironments();
      expect(worker).toMatchObject({ MASK_REHEARSAL: 'false', MASK_POST_CHANNEL: 'cabinet', MASK_CONVERTERS: '3' });
      expect(worker['MASK_BLOB_KEYS']).not.toBe('old:k');
      expect(intervals()).toEqual([null, null]);
      vi.stubEnv('MASK_CONVERTERS', '4');
      expect(runningEnvironments().worker).toMatchObject({ MASK_CONVERTERS: '4' });
    } finally {
      program.kill('SIGKILL');
    }
    await once(program, 'exit');
    expect(runningEnvironments().worker).toMatchObject({ MASK_REHEARSAL: 'true' });
  });
});
