import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { identityOf, isRunning, type ProcessIdentity } from '../process-identity.ts';
import { stopProcess } from '../stop-process.ts';
import { shortenForeignLog } from '../supervision/foreign-log.ts';
import type { RunRecords } from '../state/run-records.ts';
import type { RunningUnit, Unit } from '../supervision/unit.ts';

/** A foreign server program that needs no channel to us and may outlive a killed start. */
export interface ServerSpec {
  readonly name: string;
  readonly title: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  readonly stopGraceMs: number;
  readonly note: string;
  /** Asks for a sign of life. */
  readonly probe: () => Promise<void>;
  /** Resolves when it can serve. */
  readonly ready: () => Promise<void>;
}

/** Takes over the process of a killed start when it was started with the same words; else starts anew. */
export function serverUnit(spec: ServerSpec, records: RunRecords): Unit {
  return { name: spec.name, title: spec.title, launch: () => launch(spec, records) };
}

async function launch(spec: ServerSpec, records: RunRecords): Promise<RunningUnit> {
  const signature = signatureOf(spec);
  const left = records.running(spec.name);
  if (left && left.signature !== signature) await halt(spec, left);
  const isAdopted = left?.signature === signature;
  const process = isAdopted ? left : spawnServer(spec);
  const stop = async (): Promise<void> => {
    await halt(spec, process);
    records.remove(spec.name);
  };
  try {
    records.write(spec.name, process, signature);
    await spec.ready();
    // Somebody else may have answered, on a port that was his before it was ours.
    if (!isRunning(process)) throw new Error('завершился сразу');
  } catch (error) {
    await stop();
    throw new Error(`${spec.title} не отвечает, журнал ${spec.logFile}`, { cause: error });
  }
  const note = isAdopted ? `${spec.note}, взят работающим с прошлого запуска` : spec.note;
  return { process, note, probe: spec.probe, tend: () => shortenForeignLog(spec.logFile), stop };
}

function spawnServer(spec: ServerSpec): ProcessIdentity {
  const log = openSync(spec.logFile, 'a', 0o600);
  const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/', ...spec.env };
  const child = spawn(spec.program, spec.args, { detached: true, stdio: ['ignore', log, log], env });
  closeSync(log);
  child.unref();
  const identity = child.pid === undefined ? undefined : identityOf(child.pid);
  if (!identity) throw new Error(`не запустилась программа ${spec.program}`);
  return identity;
}

async function halt(spec: ServerSpec, target: ProcessIdentity): Promise<void> {
  await stopProcess(target, { signal: 'SIGTERM', graceMs: spec.stopGraceMs, group: true });
}

/** A digest, since the environment holds a password. */
function signatureOf(spec: ServerSpec): string {
  return createHash('sha256')
    .update(JSON.stringify([spec.program, spec.args, spec.env]))
    .digest('hex');
}
