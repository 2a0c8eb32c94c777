import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';

const run = promisify(execFile);
const AROUND = join(PROJECT_ROOT, 'scripts', 'demo-around.ts');
const SCHEMA = join(PROJECT_ROOT, 'docs/formats/course-of-matter-1.0.xsd');

describe('npm run demo:around -- delo', () => {
  let folder: string;
  let told: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mask-test-around-'));
    ({ stdout: told } = await run(process.execPath, [AROUND, 'delo'], { cwd: folder }));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('publishes all four kinds of event in order, and nothing of a card of another group', () => {
    expect([...told.matchAll(/: версия (\d+), через/g)].map(([, version]) => version)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(told).toContain('получение версии 5 подтверждено');
    expect(told).toContain('карточка другой группы: не отправлено ничего');
  });

  it('leaves a picture of the applicant’s page after each event', async () => {
    const pictures = (await readdir(join(folder, 'out/delo'))).filter((name) => name.endsWith('.png'));
    expect(pictures).toHaveLength(6);
  });

  it('leaves every message as sent, with files that xmllint takes by the schema', async () => {
    const place = join(folder, 'out/delo/messages');
    const names = await readdir(place);
    const files = names.filter((name) => name.endsWith('.xml')).map((name) => join(place, name));
    expect(files.length).toBeGreaterThanOrEqual(7);
    expect(names.filter((name) => name.endsWith('.eml'))).toHaveLength(files.length);
    await run('xmllint', ['--noout', '--schema', SCHEMA, ...files]);
    expect(await readFile(files[0] ?? '', 'utf8')).not.toContain('Тестов Тест Тестович');
  });

  it('says what it knows when it is asked for something else', async () => {
    await expect(run(process.execPath, [AROUND, 'letters'], { cwd: folder })).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('npm run demo:around -- delo') as unknown,
    });
  });

  it('moves the clock of no system that somebody else has running', async () => {
    await expect(run(process.execPath, [AROUND, 'amirs', '--running'], { cwd: folder })).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('с --running — только delo') as unknown,
    });
  });
});
