import { hostname } from 'node:os';

/** A fact's part holds forty characters, and the id of a process takes up to eight of them. */
const LONGEST_MACHINE = 28;

/** The machine as what it runs tells of itself; in a container the container's own name. */
export function machineName(): string {
  return hostname().slice(0, LONGEST_MACHINE);
}

/** This process among all of the installation: `machine/pid`. */
export function programName(): string {
  return `${machineName()}/${String(process.pid)}`;
}

/** The machine of a program that is named so. */
export function machineOf(program: string): string {
  return program.split('/')[0] ?? '';
}
