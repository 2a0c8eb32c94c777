import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePorts } from '#scripts/platform/free-port.ts';
import { isRunning } from '#scripts/platform/process-identity.ts';
import { consoleProgress } from '#scripts/platform/progress.ts';
import { RunRecords } from '#scripts/platform/state/run-records.ts';
import { programUnit, type ProgramPlace, type ProgramSpec } from '#scripts/platform/supervision/program-unit.ts';
import { Supervisor } from '#scripts/platform/supervision/supervisor.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';

const SCRIPT = 'test/platform/fixtures/program.ts';

describe('supervisor', () => {
  let dir: string;
  let said: string[];
  let place: ProgramPlace;
  let supervisor: Supervisor;

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'mask-supervisor-'));
    said = [];
    place = { logsDir: dir, records: new RunRecords(join(dir, 'run')), warn: (line) => said.push(line) };
    supervisor = new Supervisor(consoleProgress((line) => said.push(line)));
  });

  afterEach(async () => {
    await supervisor.stopAll();
    rmSync(dir, { recursive: true, force: true });
  });

  const diary = (): string => join(dir, 'diary');
  const lines = (): readonly string[] => readFileSync(diary(), 'utf8').trim().split('\n');
  const spec = (name: string, fault?: string): ProgramSpec => ({
    name,
    title: `Программа ${name}`,
    script: SCRIPT,
    env: { PROGRAM_NAME: name, PROGRAM_DIARY: diary(), ...(fault === undefined ? {} : { PROGRAM_FAULT: fault }) },
    readyMs: 20_000,
    stopGraceMs: 10_000,
    pulse: 'beats',
  });

  it('starts one after another and stops in the reverse order', async () => {
    for (const name of ['first', 'second', 'third']) await supervisor.start(programUnit(spec(name), place));
    await supervisor.stopAll();
    expect(lines()).toEqual([
      'first started',
      'second started',
      'third started',
      'third stopped',
      'second stopped',
      'first stopped',
    ]);
    expect(place.records.names()).toEqual([]);
  });

  it('ends what is still coming up too: a stop in the midst of a start leaves nothing behind', async () => {
    await supervisor.start(programUnit(spec('first'), place));
    const coming = supervisor.start(programUnit(spec('second', 'never-ready'), place));
    const refused = expect(coming).rejects.toThrow('остановлено до готовности');
    await waitFor(() => expect(lines()).toContain('second started'));
    const left = place.records.running('second');
    await supervisor.stopAll();
    await refused;
    expect(left && isRunning(left)).toBe(false);
    expect(lines()).toEqual(['first started', 'second started', 'second stopped', 'first stopped']);
    await expect(supervisor.start(programUnit(spec('third'), place))).rejects.toThrow('Останавливается');
  });

  it('restarts a program that was killed and says so', async () => {
    await supervisor.start(programUnit(spec('worker'), place));
    const before = place.records.running('worker');
    process.kill(before?.pid ?? 0, 'SIGKILL');
    await waitFor(() => expect(said.join('\n')).toContain('Программа worker: снова работает'));
    expect(said.join('\n')).toContain('Программа worker: процесс завершился; перезапуск через 0,25 с');
    expect(place.records.running('worker')?.pid).not.toBe(before?.pid);
    expect(lines()).toEqual(['worker started', 'worker started']);
  });

  it.each(['beats', 'http'] as const)('finds a program that has frozen by its %s, and restarts it', async (kind) => {
    const [port = 0] = await freePorts(1);
    const watched: ProgramSpec =
      kind === 'beats'
        ? spec('worker')
        : {
            ...spec('worker'),
            env: { ...spec('worker').env, PROGRAM_PORT: String(port) },
            pulse: { url: `http://127.0.0.1:${String(port)}/` },
          };
    const quick = new Supervisor(
      consoleProgress((line) => said.push(line)),
      { everyMs: 20, limitMs: 1_500, misses: 2 },
    );
    try {
      await quick.start(programUnit(watched, place));
      const before = place.records.running('worker');
      process.kill(before?.pid ?? 0, 'SIGSTOP');
      await waitFor(() => expect(said.join('\n')).toContain('Программа worker: снова работает'));
      expect(said.join('\n')).toContain('Программа worker: не отвечает; перезапуск через 0,25 с');
      expect(before && isRunning(before)).toBe(false);
      expect(lines()).toEqual(['worker started', 'worker started']);
    } finally {
      await quick.stopAll();
    }
  });

  it('leaves a program alone that answers, whatever it answers', async () => {
    const [port = 0] = await freePorts(1);
    const quick = new Supervisor(
      consoleProgress((line) => said.push(line)),
      { everyMs: 5, limitMs: 10_000, misses: 1 },
    );
    try {
      const url = `http://127.0.0.1:${String(port)}/`;
      const env = { ...spec('api').env, PROGRAM_PORT: String(port) };
      await quick.start(programUnit({ ...spec('api'), env, pulse: { url } }, place));
      for (let round = 0; round < 20; round += 1) await (await fetch(url)).text();
      expect(said.join('\n')).not.toContain('не отвечает');
    } finally {
      await quick.stopAll();
    }
  });

  it('gives the last words of a program that does not become ready', async () => {
    const start = supervisor.start(programUnit(spec('api', 'dies-at-once'), place));
    await expect(start).rejects.toThrow(/завершился \(код 3\), журнал api\.log:\nнет такой базы/);
  });

  it('takes no program for ready that is to be watched by its beats and does not beat', async () => {
    const start = supervisor.start(programUnit(spec('backup', 'beatless'), place));
    await expect(start).rejects.toThrow('Программа backup: не подаёт признаков жизни');
    expect(place.records.names()).toEqual([]);
  });

  it('does not wait for ever, and leaves no process behind', async () => {
    const impatient = { ...spec('api', 'never-ready'), readyMs: 8_000 };
    await expect(supervisor.start(programUnit(impatient, place))).rejects.toThrow(
      /^нет готовности за 8 с, (?:в журнале пусто|журнал api\.log:\n.)/,
    );
    expect(place.records.names()).toEqual([]);
    expect(lines()).toEqual(['api started', 'api stopped']);
  });

  it('ends with SIGKILL a program that does not listen', async () => {
    await supervisor.start(programUnit({ ...spec('deaf', 'deaf'), stopGraceMs: 300 }, place));
    const record = place.records.running('deaf');
    await supervisor.stopAll();
    expect(record && isRunning(record)).toBe(false);
  });

  it('keeps every line in the log and shows the alarming ones only', async () => {
    await supervisor.start(programUnit(spec('api'), place));
    await supervisor.stopAll();
    expect(readFileSync(join(dir, 'api.log'), 'utf8')).toContain('обычная строка');
    expect(said).toContain('[api] тревожная строка');
    expect(said.join('\n')).not.toContain('обычная строка');
  });
});
