import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleProgress } from '#scripts/platform/progress.ts';
import { RunRecords } from '#scripts/platform/state/run-records.ts';
import { programUnit } from '#scripts/platform/supervision/program-unit.ts';
import { Supervisor } from '#scripts/platform/supervision/supervisor.ts';
import { ensureNamespace } from '#scripts/platform/temporal/namespace.ts';
import { ownCourt } from './kit/own-court.ts';
import { waitFor } from './kit/wait-for.ts';

describe('an engine that has lost its data and does not know the namespace yet', () => {
  const own = ownCourt();
  const said: string[] = [];
  const supervisor = new Supervisor(consoleProgress((line) => said.push(line)));
  let logsDir: string;
  beforeAll(async () => {
    logsDir = await mkdtemp(join(tmpdir(), 'mask-namespace-lost-'));
  });
  afterAll(async () => {
    await supervisor.stopAll();
    await rm(logsDir, { recursive: true, force: true });
  });

  it('makes the worker end by itself; it is started again, and letters go on', async () => {
    const { engine, system } = own;
    const { MASK_READINESS_URL: _, ...env } = system.env.worker;
    const spec = { name: 'worker', title: 'Исполнитель', script: 'temporal/worker/main.ts', env };
    const records = new RunRecords(join(logsDir, 'run'));
    const place = { logsDir, records, warn: (line: string) => void said.push(line) };
    const times = { readyMs: 120_000, stopGraceMs: 20_000, pulse: 'beats' } as const;
    await supervisor.start(programUnit({ ...spec, ...times }, place));

    await engine.forget();
    await waitFor(() => expect(said.join('\n')).toContain('Исполнитель: процесс завершился; перезапуск'));
    const { address, namespace } = engine.temporal;
    await ensureNamespace({ address }, namespace);
    await waitFor(() => expect(said.join('\n')).toContain('Исполнитель: снова работает'));
    await system.office.reach(await system.office.submit(), 'awaiting_signature');
  });
});
