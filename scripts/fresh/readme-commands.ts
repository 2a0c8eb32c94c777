import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from './base.ts';
import { runIn, type Machine, type MachineRun } from './machine.ts';

/** A command did not do what README promises; the message says what was seen. */
export class PromiseBroken extends Error {
  override name = 'PromiseBroken';
}

/** Both commands of README in one machine, as one person. */
export interface Visit {
  readonly machine: Machine;
  readonly person: Person;
  /** Path of a log by its name. */
  readonly logFile: (name: string) => string;
}

const START_MS = 25 * 60_000;
const TEST_MS = 75 * 60_000;
const ADMIN_MS = 20 * 60_000;
const STOP_MS = 2 * 60_000;
const LOOK_EVERY_MS = 250;
const SAID_LINES = 25;
/** npm's own answer to Ctrl-C, whatever its program answers. */
const INTERRUPTED = 130;

/** In the reverse order of their start. */
const STOPPED = [
  'Сайт и API',
  'Исполнитель',
  'Эмулятор оператора СМС',
  'Эмулятор АМИРС',
  'Эмулятор сайта органа власти',
  'Эмулятор otpravka-api (письма на бумаге)',
  'Эмулятор Почты России',
  'Сервер Temporal',
  'PostgreSQL 18',
];

/** `npm ci && npm start`: comes up, answers, stops in order at Ctrl-C, leaves no process. @throws PromiseBroken */
export async function tryStart(visit: Visit, tell: (news: string) => void): Promise<void> {
  const run = await startWithAdmin(visit, tell);
  try {
    await answers(run);
    tell('поднялось и отвечает; Ctrl-C');
    run.interrupt();
    const code = await Promise.race([run.ended, pause(STOP_MS, 'too late' as const, { ref: false })]);
    if (code === 'too late') throw broken(run, 'не остановилось');
    if (code !== 0 && code !== INTERRUPTED) throw broken(run, `завершилось с кодом ${String(code)}`);
    const stopped = [...run.output().matchAll(/остановлено: (.*)/g)].map(([, name]) => name);
    if (stopped.join() !== STOPPED.join()) throw broken(run, `остановлено не по порядку: ${stopped.join(', ')}`);
    if (run.output().includes('остался процесс:')) throw broken(run, 'после остановки остались процессы');
  } finally {
    run.kill();
    await run.ended;
  }
}

/** `npm ci && npm test`: the last line says that nothing failed. @returns that line. @throws PromiseBroken */
export async function tryTests(visit: Visit, only: readonly string[], tell: (news: string) => void): Promise<string> {
  const line = `npm ci && npm test${only.length > 0 ? ` -- ${only.join(' ')}` : ''}`;
  const first = runIn(visit.machine, visit.person, line, visit.logFile('test'), TEST_MS);
  let code = await first.ended;
  let run = first;
  if (code !== 0 && (await adminHelped(visit, first, 'test', tell))) {
    run = runIn(visit.machine, visit.person, line, visit.logFile('test'), TEST_MS);
    code = await run.ended;
  }
  const closing =
    run
      .output()
      .match(/^\d+ passed, \d+ failed.*$/gm)
      ?.at(-1) ?? '';
  if (code !== 0 || !/^[1-9]\d* passed, 0 failed/.test(closing)) {
    throw broken(run, code === null ? 'не уложилось во время' : `код ${String(code)}: ${closing}`);
  }
  return closing;
}

/** @returns the run that said it is up. */
async function startWithAdmin(visit: Visit, tell: (news: string) => void): Promise<MachineRun> {
  const start = (): MachineRun =>
    runIn(visit.machine, visit.person, 'npm ci && npm start', visit.logFile('start'), START_MS);
  const first = start();
  if ((await upOrEnded(first)) === 'up') return first;
  if (!(await adminHelped(visit, first, 'start', tell))) throw broken(first, 'не поднялось');
  const second = start();
  if ((await upOrEnded(second)) === 'up') return second;
  throw broken(second, 'не поднялось и после команды администратора');
}

/**
 * Who may not install is told the exact command. An administrator runs it, word for word.
 * @returns false when no command was named. @throws PromiseBroken when it fails.
 */
async function adminHelped(
  visit: Visit,
  refused: MachineRun,
  name: string,
  tell: (news: string) => void,
): Promise<boolean> {
  const command = /^ *sudo (apt-get update && sudo apt-get install .*)$/m.exec(refused.output())?.[1];
  if (command === undefined || visit.person === 'root') return false;
  tell(`отказано с точной командой, её выполняет администратор: ${command.replaceAll('sudo ', '')}`);
  const words = `export DEBIAN_FRONTEND=noninteractive; ${command.replaceAll('sudo ', '')}`;
  const run = runIn(visit.machine, 'root', words, visit.logFile(`${name}-admin`), ADMIN_MS);
  const code = await run.ended;
  if (code !== 0) throw broken(run, `команда администратора завершилась с кодом ${String(code)}`);
  return true;
}

async function upOrEnded(run: MachineRun): Promise<'up' | 'ended'> {
  const over = run.ended.then(() => 'ended' as const);
  for (;;) {
    if (addressIn(run) !== undefined) return 'up';
    const seen = await Promise.race([over, pause(LOOK_EVERY_MS, 'looking' as const)]);
    if (seen === 'ended') return 'ended';
  }
}

function addressIn(run: MachineRun): string | undefined {
  return /МАСК работает: (http:\S+)/.exec(run.output())?.[1];
}

/** The machine has the same loopback as this one, so its site is asked from here. */
async function answers(run: MachineRun): Promise<void> {
  for (const path of ['/health/ready', '/login']) {
    const { status } = await fetch(new URL(path, addressIn(run)));
    if (status !== 200) throw broken(run, `${path} отвечает ${String(status)}`);
  }
}

function broken(run: MachineRun, words: string): PromiseBroken {
  const said = run.output().trim().split('\n').slice(-SAID_LINES).join('\n');
  return new PromiseBroken(`${words}\n${said}`);
}
