import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shortenForeignLog } from '#scripts/platform/supervision/foreign-log.ts';
import { RotatingLog } from '#scripts/platform/supervision/rotating-log.ts';
import { noSmallDisk, smallDisk } from './kit/small-disk.ts';

const LIMITS = { maxBytes: 1_000, kept: 3 };

describe('a log', () => {
  let dir: string;
  let path: string;

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'mask-logs-'));
    path = join(dir, 'api.log');
  });

  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  /** Oldest first. */
  const linesIn = (file: string): readonly string[] =>
    [3, 2, 1]
      .map((place) => `${file}.${String(place)}`)
      .concat(file)
      .flatMap((name) =>
        statSync(name, { throwIfNoEntry: false }) ? readFileSync(name, 'utf8').split('\n').slice(0, -1) : [],
      );

  it('changes its file by size, keeps so many, and loses no line of those it keeps', () => {
    const log = new RotatingLog(path, LIMITS);
    for (let at = 0; at < 300; at += 1) log.write(`строка ${String(at)}`);
    log.close();
    expect(readdirSync(dir).toSorted()).toEqual(['api.log', 'api.log.1', 'api.log.2', 'api.log.3']);
    for (const name of readdirSync(dir)) expect(statSync(join(dir, name)).size).toBeLessThanOrEqual(LIMITS.maxBytes);
    const kept = linesIn(path);
    expect(kept.length).toBeGreaterThan(100);
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, at) => `строка ${String(300 - kept.length + at)}`));
  });

  it('goes on in the file of an earlier start', () => {
    for (const line of ['раньше', 'теперь']) {
      const log = new RotatingLog(path, LIMITS);
      log.write(line);
      log.close();
    }
    expect(linesIn(path)).toEqual(['раньше', 'теперь']);
  });

  it('of a server that writes by itself is shortened under its hands, and no line is lost', () => {
    const lines = Array.from({ length: 50 }, (_, at) => `LOG: line ${String(at)} of a server that only appends`);
    for (const line of lines) {
      appendFileSync(path, `${line}\n`);
      shortenForeignLog(path, LIMITS);
    }
    expect(linesIn(path)).toEqual(lines);
    expect(statSync(path).size).toBeLessThanOrEqual(LIMITS.maxBytes);
  });

  it.skipIf(noSmallDisk)('waits for room on a full disk, and then has every line in its order', () => {
    const disk = smallDisk(1);
    const onDisk = join(disk.path, 'api.log');
    try {
      const log = new RotatingLog(onDisk);
      log.write('до');
      disk.fill();
      for (let at = 0; at < 2_000; at += 1) log.write(`во время ${String(at)}`);
      expect(log.flush()).toBe(false);
      disk.free();
      log.write('после');
      log.close();
      expect(linesIn(onDisk)).toEqual([
        'до',
        ...Array.from({ length: 2_000 }, (_, at) => `во время ${String(at)}`),
        'после',
      ]);
    } finally {
      disk.unmount();
    }
  });

  it.skipIf(noSmallDisk)('says how many lines were given up on a disk that stayed full', () => {
    const disk = smallDisk(1);
    const onDisk = join(disk.path, 'api.log');
    try {
      disk.fill();
      const log = new RotatingLog(onDisk);
      for (let at = 0; at < 3_000; at += 1) log.write(`${String(at)} ${'x'.repeat(1_000)}`);
      disk.free();
      log.close();
      const [first, ...rest] = readFileSync(onDisk, 'utf8').trim().split('\n');
      expect(first).toMatch(/^\d+ строк журнала не записано: на диске не было места$/);
      expect(rest).toHaveLength(3_000 - Number.parseInt(first ?? '', 10));
      expect(rest.at(-1)).toMatch(/^2999 /);
    } finally {
      disk.unmount();
    }
  });
});
