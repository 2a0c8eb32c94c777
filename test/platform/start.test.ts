import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePorts } from '#scripts/platform/free-port.ts';
import { layout, PROJECT_ROOT, type Layout } from '#scripts/platform/layout.ts';
import { dataDirOf, removeCluster } from '#scripts/platform/postgres/housing.ts';
import { runningPostmaster } from '#scripts/platform/postgres/postmaster-file.ts';
import { isRunning, type ProcessIdentity } from '#scripts/platform/process-identity.ts';
import { PORT_NAMES } from '#scripts/platform/state/ports.ts';
import { RunRecords } from '#scripts/platform/state/run-records.ts';
import { stopProcess } from '#scripts/platform/stop-process.ts';

const START_MS = 600_000;

interface Start {
  readonly child: ChildProcess;
  output(): string;
}

describe('npm start', () => {
  let home: string;
  let copies: string;
  let places: Layout;
  let started: Start[];

  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'mask-home-'));
    chmodSync(home, 0o711);
    copies = `${home}-copies`;
    places = layout({ MASK_HOME: home });
    started = [];
    const free = await freePorts(PORT_NAMES.length);
    writeFileSync(places.portsFile, JSON.stringify(Object.fromEntries(PORT_NAMES.map((name, at) => [name, free[at]]))));
  });

  afterEach(async () => {
    for (const { child } of started) if (child.exitCode === null) child.kill('SIGKILL');
    for (const left of parts()) await stopProcess(left, { signal: 'SIGTERM', graceMs: 10_000, group: true });
    removeCluster(places.postgres);
    for (const folder of [home, copies]) rmSync(folder, { recursive: true, force: true });
  });

  const start = (): Start => {
    // With every program that there is: each must show the sign of life by which it is watched, or the start fails.
    const env = { ...process.env, MASK_HOME: home, MASK_BACKUP_DIR: copies };
    const child = fork(join(PROJECT_ROOT, 'scripts/start.ts'), [], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const begun = { child, output: () => text };
    started.push(begun);
    return begun;
  };
  const parts = (): readonly ProcessIdentity[] => {
    const records = new RunRecords(places.run);
    const programs = records.names().flatMap((name) => records.running(name) ?? []);
    const postgres = runningPostmaster(dataDirOf(places.postgres));
    return postgres ? [...programs, postgres.process] : programs;
  };

  it('brings everything up, refuses a second start, survives SIGKILL and stops all in the reverse order', async () => {
    const first = start();
    await ready(first);
    const ports = JSON.parse(readFileSync(places.portsFile, 'utf8')) as { api: number };
    const health = `http://127.0.0.1:${ports.api}/health/ready`;
    expect((await fetch(health)).status).toBe(200);
    expect(parts()).toHaveLength(10);

    const second = start();
    expect(await exitCode(second)).toBe(1);
    expect(second.output()).toContain(`Система уже запущена (процесс ${first.child.pid})`);

    first.child.kill('SIGKILL');
    await exitCode(first);
    const third = start();
    await ready(third);
    expect(third.output().match(/взят работающим с прошлого запуска/g)).toHaveLength(2);
    expect((await fetch(health)).status).toBe(200);

    const running = parts();
    third.child.kill('SIGINT');
    expect(await exitCode(third)).toBe(0);
    expect(running.filter((part) => isRunning(part))).toEqual([]);
    expect(third.output().match(/остановлено: .*/g)).toEqual([
      'остановлено: Резервные копии',
      'остановлено: Сайт и API',
      'остановлено: Исполнитель',
      'остановлено: Эмулятор оператора СМС',
      'остановлено: Эмулятор АМИРС',
      'остановлено: Эмулятор сайта органа власти',
      'остановлено: Эмулятор otpravka-api (письма на бумаге)',
      'остановлено: Эмулятор Почты России',
      'остановлено: Сервер Temporal',
      'остановлено: PostgreSQL 18',
    ]);
  });
});

async function ready(start: Start): Promise<void> {
  const said = once(start.child, 'message', { signal: AbortSignal.timeout(START_MS) });
  const ended = exitCode(start).then((code) => {
    throw new Error(`завершился с кодом ${code}:\n${start.output()}`);
  });
  await Promise.race([said, ended]);
}

async function exitCode(start: Start): Promise<number | null> {
  if (start.child.exitCode !== null) return start.child.exitCode;
  const [code] = (await once(start.child, 'exit')) as [number | null];
  return code;
}
