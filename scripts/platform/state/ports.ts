import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { freePort } from '../free-port.ts';

/** Ports wished for at the first start; each is changed only when it is taken. */
const WISHES = {
  api: 3000,
  emulator: 3100,
  postgres: 55_432,
  temporal: 7233,
  temporalUi: 8233,
  temporalHttp: 7243,
  temporalMetrics: 7253,
} as const;

/** Who listens where on 127.0.0.1. */
export type PortName = keyof typeof WISHES;
export type Ports = Readonly<Record<PortName, number>>;

const savedSchema = z.partialRecord(
  z.enum(['api', 'emulator', 'postgres', 'temporal', 'temporalUi', 'temporalHttp', 'temporalMetrics']),
  z.int(),
);

/**
 * The ports of the last start, as long as they are free; `held` ones belong to our own processes that still run and stay as they are.
 * @param tell hears of every port that had to change.
 */
export async function settlePorts(
  file: string,
  held: Readonly<Partial<Record<PortName, number>>>,
  tell: (news: string) => void,
): Promise<Ports> {
  const saved = existsSync(file) ? savedSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const ports: Record<PortName, number> = { ...WISHES, ...saved, ...held };
  const taken = new Set(Object.values(held));
  for (const name of portNames()) {
    if (held[name] !== undefined) continue;
    const wished = ports[name];
    ports[name] = await freeAndUntaken(wished, taken);
    taken.add(ports[name]);
    if (ports[name] !== wished) tell(`порт ${wished} занят, взят ${ports[name]} (${name})`);
  }
  writeFileSync(file, `${JSON.stringify(ports, null, 2)}\n`);
  return ports;
}

async function freeAndUntaken(wished: number, taken: ReadonlySet<number>): Promise<number> {
  let port = await freePort(wished);
  while (taken.has(port)) port = await freePort(port + 1);
  return port;
}

function portNames(): readonly PortName[] {
  return savedSchema.keyType.options;
}
