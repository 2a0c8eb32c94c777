import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePorts } from '#scripts/platform/free-port.ts';
import { cacheDir } from '#scripts/platform/layout.ts';
import { isRunning } from '#scripts/platform/process-identity.ts';
import { PORT_NAMES, type Ports } from '#scripts/platform/state/ports.ts';
import { RunRecords } from '#scripts/platform/state/run-records.ts';
import { gone } from '#scripts/platform/stop-process.ts';
import type { RunningUnit, Unit } from '#scripts/platform/supervision/unit.ts';
import { devServerUnit } from '#scripts/platform/units/temporal-units.ts';
import { findCli } from '#scripts/platform/temporal/cli-program.ts';

describe('the project’s own Temporal server', () => {
  let dir: string;
  let ports: Ports;
  let running: RunningUnit | undefined;
  let program: string;

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'mask-temporal-'));
    mkdirSync(join(dir, 'temporal'));
    ports = await randomPorts();
    program = (await findCli({ cacheDir: cacheDir(), onStep: () => undefined })).path;
  });

  afterEach(async () => {
    await running?.stop();
    running = undefined;
    rmSync(dir, { recursive: true, force: true });
  });

  const unit = (rehearsal = true): Unit =>
    devServerUnit(program, {
      dir: join(dir, 'temporal'),
      logsDir: dir,
      ports,
      records: new RunRecords(join(dir, 'run')),
      namespace: 'mask',
      rehearsal,
    });
  const launch = async (rehearsal?: boolean): Promise<RunningUnit> =>
    (running = await unit(rehearsal).launch(() => undefined, new AbortController().signal));

  it('keeps acknowledged workflows in its file through SIGKILL', async () => {
    const first = await launch();
    await withClient(ports.temporal, async (client) => {
      for (const id of IDS) await client.workflow.start('letter', { workflowId: id, taskQueue: 'nobody', args: [] });
    });
    process.kill(first.process.pid, 'SIGKILL');
    expect(await gone(first.process, 10_000)).toBe(true);
    const second = await launch();
    expect(second.process).not.toEqual(first.process);
    await withClient(ports.temporal, async (client) => {
      for (const id of IDS) {
        expect((await client.workflow.getHandle(id).describe()).status.name).toBe('RUNNING');
      }
    });
  });

  it('is taken over by a next start, and started anew when its settings have changed', async () => {
    const first = await launch();
    const again = await launch();
    expect(again.process).toMatchObject(first.process);
    expect(again.note).toContain('взят работающим с прошлого запуска');
    const changed = await launch(false);
    expect(isRunning(first.process)).toBe(false);
    expect(changed.note).not.toContain('взят работающим');
  });

  it('keeps closed workflows for 90 days', async () => {
    await launch();
    await withClient(ports.temporal, async (client) => {
      const { config } = await client.workflowService.describeNamespace({ namespace: 'mask' });
      expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(90 * 86_400);
    });
  });
});

/** Not the usual ones: another run may be using those. */
async function randomPorts(): Promise<Ports> {
  const free = await freePorts(PORT_NAMES.length);
  const entries = PORT_NAMES.map((name, index) => [name, free[index] ?? 0] as const);
  return Object.fromEntries(entries) as Record<(typeof PORT_NAMES)[number], number>;
}

const IDS = Array.from({ length: 20 }, (_, index) => `letter-${index}`);

async function withClient(port: number, work: (client: Client) => Promise<void>): Promise<void> {
  const connection = await Connection.connect({ address: `127.0.0.1:${port}` });
  try {
    await work(new Client({ connection, namespace: 'mask' }));
  } finally {
    await connection.close();
  }
}
