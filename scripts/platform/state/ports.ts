import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { freePort, isFree } from '../free-port.ts';

/** Ports wished for at the first start; each is changed only when it is taken. The `engine…` ones are the production server's. */
const WISHES = {
  api: 3000,
  emulator: 3100,
  otpravka: 3150,
  deloSite: 3200,
  deloSiteSmtp: 3225,
  deloSitePop3: 3210,
  amirs: 3300,
  sms: 3350,
  smsSmpp: 3375,
  postgres: 55_432,
  temporal: 7233,
  temporalUi: 8233,
  temporalHttp: 7243,
  temporalMetrics: 7253,
  engineHistory: 7234,
  engineMatching: 7235,
  engineWorker: 7239,
  engineFrontendMembership: 6933,
  engineHistoryMembership: 6934,
  engineMatchingMembership: 6935,
  engineWorkerMembership: 6939,
} as const;

/** Who listens where on 127.0.0.1. */
export type PortName = keyof typeof WISHES;
export type Ports = Readonly<Record<PortName, number>>;

/** All names, in the order in which ports are given out. */
export const PORT_NAMES: readonly PortName[] = Object.keys(WISHES).filter((name): name is PortName => name in WISHES);

const savedSchema = z.record(z.string(), z.int());

/** Ports that our own processes, left by a killed start, listen on now: they stay as they are. */
export interface HeldPorts {
  readonly held: Readonly<Partial<Record<PortName, number>>>;
  /** Held, and the number is that of the last start. */
  readonly keep: readonly PortName[];
  /** False: somebody else who starts at the same moment has chosen it. */
  readonly claim: (port: number) => boolean;
}

/** The ports of the last start, as long as they are free. @param tell hears of every port that had to change. */
export async function settlePorts(file: string, own: HeldPorts, tell: (news: string) => void): Promise<Ports> {
  const saved = existsSync(file) ? savedSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const ports: Record<PortName, number> = { ...WISHES, ...saved, ...own.held };
  const settled = PORT_NAMES.filter((name) => own.held[name] !== undefined || own.keep.includes(name));
  const taken = new Set(settled.map((name) => ports[name]));
  for (const name of PORT_NAMES) {
    if (settled.includes(name)) continue;
    const wished = ports[name];
    ports[name] = await freeAndUntaken(wished, taken, own.claim);
    taken.add(ports[name]);
    if (ports[name] !== wished) tell(`порт ${wished} занят, взят ${ports[name]} (${name})`);
  }
  writeFileSync(file, `${JSON.stringify(ports, null, 2)}\n`);
  return ports;
}

async function freeAndUntaken(wished: number, taken: ReadonlySet<number>, claim: HeldPorts['claim']): Promise<number> {
  let port = await freePort(wished);
  while (taken.has(port) || !claim(port)) port = await freePort(port + 1);
  return port;
}

/** Names of the ports of the last start that somebody listens on now. */
export async function takenPorts(file: string): Promise<readonly string[]> {
  const saved = existsSync(file) ? savedSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const taken: string[] = [];
  for (const [name, port] of Object.entries(saved)) if (!(await isFree(port))) taken.push(`${String(port)} (${name})`);
  return taken;
}
