import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { freePorts } from '#scripts/platform/free-port.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { signIn } from '#scripts/demo/court-client.ts';
import { replayOpen } from '#scripts/upgrade/replay-gate.ts';
import { upgrade } from '#scripts/upgrade/upgrade.ts';
import { createClient } from '#temporal/client/connect.ts';
import { createDataConverter } from '#temporal/codec/data-converter.ts';
import { installQuietRuntime } from '#test/replay/quiet-runtime.ts';
import { bundleWorkflows } from '#test/replay/scripted/bundle-workflows.ts';
import { openS3Server, type S3Server } from '#test/environment/s3/s3-server.ts';
import { testTemporal } from '#test/environment/temporal.ts';
import { letterRefSchema } from '#views/letters/letter.ts';
import { personSchema } from '#views/people/person.ts';
import type { ChildProgram } from './kit/child-program.ts';
import type { SentLetter } from './kit/court-office.ts';
import { openCourtSystem, type Changes, type CourtSystem } from './kit/court-system.ts';
import { expectFiledOnce } from './kit/judge.ts';
import { LETTER_FIELDS } from './kit/letter-fields.ts';

installQuietRuntime();

const DOCUMENT = 'sudebnyj-prikaz.docx';
const submitted = letterRefSchema.extend({ number: z.string() });

describe('two sites and three workers on machines of their own over one database, one engine and one bucket', () => {
  let bucket: S3Server;
  let system: CourtSystem;
  let machines: string;
  beforeAll(async () => {
    bucket = await openS3Server();
    machines = await mkdtemp(join(tmpdir(), 'mask-machines-'));
    system = await openCourtSystem(await testTemporal(), { pace: bucket.settings('court') });
  });
  afterAll(async () => {
    await system.close();
    await bucket.close();
    await rm(machines, { recursive: true, force: true });
  });

  it('letters written on both, workers killed in the midst: each ends, and the Post has each once', async () => {
    const sites = await Promise.all((await freePorts(2)).map((port) => startSite(port)));
    const dying = ['effect/document.convert:after', 'record/letter.signed:after'];
    const [first, second] = await Promise.all([
      ...dying.map((point, at) => startWorker(`worker-${String(at)}`, { MASK_FAIL_POINT: point })),
      startWorker('worker-2'),
    ]);
    const letters = await Promise.all(sites.map((site) => write(site)));
    await Promise.all(letters.map((letter) => system.office.approve(letter)));
    // Whichever of the two has met its point is gone with its folder; what it had in hand goes on at the third.
    await Promise.all([first?.kill(), second?.kill()]);
    await Promise.all(letters.map((letter) => system.office.reach(letter, 'signed')));
    await system.office.openBatch();
    await expectFiledOnce(system, letters);
    expect(await filesIn(machines)).toEqual([]);
  });

  it('the gate of an upgrade replays what runs there, and refuses a program that would lead it otherwise with nothing touched', async () => {
    const letter = await system.office.submit(DOCUMENT);
    await system.office.reach(letter, 'awaiting_signature');
    const client = createClient(system.settings);
    const converter = createDataConverter(system.settings.MASK_PAYLOAD_KEYS);
    const own = await replayOpen(client, await bundleWorkflows(), converter);
    expect(own.faults).toEqual([]);
    expect(own.count).toBeGreaterThan(0);

    const tampered = await bundleWorkflows(join(PROJECT_ROOT, 'test/replay/tampered-workflows.ts'));
    const touched = (): Promise<never> => Promise.reject(new Error('touched'));
    const steps = {
      ...{ stop: touched, backUp: touched, migrate: touched, migrateBack: touched, start: touched },
      ...{ pointToNew: touched, pointToOld: touched, requireReady: touched },
      replay: () => replayOpen(client, tampered, converter),
    };
    const refusal = await upgrade(steps, () => undefined).then(
      () => 'upgraded',
      (error: unknown) => String(error),
    );
    expect(refusal).toMatch(/UpgradeRefused[^]*DeterminismViolationError[^]*Ничего не остановлено/);
    await client.connection.close();
    await system.office.reach(letter, 'awaiting_signature');
  });

  async function startSite(port: number): Promise<string> {
    const url = `http://127.0.0.1:${String(port)}`;
    await system.startApi({ MASK_HTTP_PORT: String(port), MASK_PUBLIC_URL: url });
    return url;
  }

  /** A machine has its own temporary files and its own copy of the court's keys, and no folder of letters. */
  async function startWorker(name: string, changes: Changes = {}): Promise<ChildProgram> {
    const [pki, temp] = [join(machines, name, 'pki'), join(system.places.temp, name)];
    await Promise.all([cp(system.places.pki, pki, { recursive: true }), mkdir(temp, { mode: 0o711, recursive: true })]);
    return system.startWorker({ MASK_PKI_DIR: pki, MASK_TEMP_DIR: temp, ...changes });
  }

  /** What a clerk's program does on that site. */
  async function write(site: string): Promise<SentLetter> {
    const clerk = await signIn(site, 'sekretar');
    const people = await clerk.get('/approvers', z.array(personSchema));
    const approver = people.find(({ id }) => id === system.office.supervisor.accountId);
    const { id } = await clerk.post('/letters', letterRefSchema, { fields: LETTER_FIELDS, approverId: approver?.id });
    const form = new FormData();
    form.set('file', new File([await readFile(join(PROJECT_ROOT, 'samples', DOCUMENT))], DOCUMENT));
    await clerk.post(`/letters/${id}/attachments`, letterRefSchema.loose(), form);
    const { number } = await clerk.post(`/letters/${id}/submission`, submitted);
    system.office.taken.push({ id, number });
    return { id, number };
  }
});

/** Stored files of letters that lie on a machine and not in the bucket. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /[0-9a-f]{64}$/.test(name));
}
