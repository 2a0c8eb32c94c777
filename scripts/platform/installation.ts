import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, type Layout } from './layout.ts';
import { runningPort } from './postgres/cluster.ts';
import type { Progress } from './progress.ts';
import { claimPort } from './state/port-claims.ts';
import { settlePorts, type HeldPorts, type PortName, type Ports } from './state/ports.ts';
import { RunRecords } from './state/run-records.ts';
import { ensureSecrets, type Secrets } from './state/secrets.ts';
import { stopProcess } from './stop-process.ts';

/** The folder of one installation, opened: its secrets, its ports, its notes about processes. */
export interface Installation {
  readonly layout: Layout;
  readonly cacheDir: string;
  readonly secrets: Secrets;
  readonly ports: Ports;
  readonly records: RunRecords;
}

/** Parts that are taken over when an earlier start was killed; everything else of that start is stopped. */
const ADOPTED = ['temporal'] as const;
const STOP = { signal: 'SIGTERM', graceMs: 20_000, group: true } as const;
const TEMPORAL_PORTS: readonly PortName[] = [
  'temporal',
  'temporalUi',
  'temporalHttp',
  'temporalMetrics',
  'engineHistory',
  'engineMatching',
  'engineWorker',
  'engineFrontendMembership',
  'engineHistoryMembership',
  'engineMatchingMembership',
  'engineWorkerMembership',
];

/** Makes the folders, clears what a killed start left, settles the ports. */
export async function openInstallation(layout: Layout, progress: Progress): Promise<Installation> {
  for (const dir of [
    layout.logs,
    layout.run,
    layout.temporal,
    layout.blobs,
    layout.temp,
    layout.emulator,
    layout.otpravka,
    layout.deloSite,
    layout.amirs,
    layout.sms,
  ]) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  }
  const records = new RunRecords(layout.run);
  await stopOrphans(records, progress);
  const ports = await settlePorts(layout.portsFile, heldPorts(layout, records), (news) => progress.tell(news));
  return { layout, cacheDir: cacheDir(), secrets: ensureSecrets(layout.secretsFile), ports, records };
}

async function stopOrphans(records: RunRecords, progress: Progress): Promise<void> {
  const orphans = records.names().filter((name) => !ADOPTED.some((adopted) => adopted === name));
  for (const name of orphans) {
    const left = records.running(name);
    if (left) {
      await stopProcess(left, STOP);
      progress.tell(`остановлен процесс прошлого запуска: ${name} (${left.pid})`);
    }
    records.remove(name);
  }
}

function heldPorts(layout: Layout, records: RunRecords): HeldPorts {
  const postgres = runningPort(layout.postgres);
  return {
    held: postgres === undefined ? {} : { postgres },
    keep: records.running('temporal') ? TEMPORAL_PORTS : [],
    claim: (port) => claimPort(join(cacheDir(), 'ports'), port),
  };
}
