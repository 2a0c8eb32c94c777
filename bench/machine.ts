import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { SERVER_VERSION } from '#scripts/platform/temporal/production-pin.ts';

/** What the figures were measured on. */
export interface MachineFacts {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryBytes: number;
  /** Of the last one, five and fifteen minutes: above nought the machine had other work. */
  readonly loadAverage: readonly number[];
  readonly node: string;
  readonly temporalServer: string;
  readonly measuredAt: string;
}

export function machineFacts(): MachineFacts {
  return {
    ...{ cores: availableParallelism(), cpu: cpus()[0]?.model ?? '', memoryBytes: totalmem() },
    loadAverage: loadavg().map((value) => Number(value.toFixed(2))),
    ...{ node: process.version, temporalServer: SERVER_VERSION, measuredAt: new Date().toISOString() },
  };
}
