import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { machineName } from '#db/operating/program-name.ts';
import { openCourtSystem, type CourtSystem } from '#test/crash/kit/court-system.ts';
import { expectFiledOnce } from '#test/crash/kit/judge.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { handOver, newIntake, postDraft, signIn } from '#test/faults/kit/http-person.ts';
import { testTemporal } from '#test/environment/temporal.ts';
import { noSmallDisk, smallDisk, type SmallDisk } from '#test/platform/kit/small-disk.ts';

const DOCUMENT = 'kopiya-resheniya.pdf';

describe.skipIf(noSmallDisk)('a court whose disk is full', () => {
  let disk: SmallDisk;
  let system: CourtSystem;
  beforeAll(async () => {
    disk = smallDisk(48);
    system = await openCourtSystem(await testTemporal(), { pace: { MASK_BLOB_DIR: join(disk.path, 'blobs') } });
  });
  afterAll(async () => {
    await system.close();
    disk.unmount();
  });

  const readiness = async (): Promise<Record<string, unknown>> =>
    (await (await fetch(`${system.env.api['MASK_PUBLIC_URL'] ?? ''}/health/ready`)).json()) as Record<string, unknown>;
  const incidents = () =>
    system.office.rows<{ key: string }>(
      `select incident_key as key from task where kind = 'incident' and closed_at is null`,
    );

  it('loses no process and no letter, blames no document, and carries all on by itself when there is room', async () => {
    const { office } = system;
    // Taken before, and prepared by nobody yet.
    const waiting = await office.submit(DOCUMENT);
    disk.fill();
    await system.startApi();
    await system.startWorker();
    await waitFor(async () => expect(await readiness()).toMatchObject({ disk: 'low', worker: 'ok' }));
    await waitFor(async () => expect(await incidents()).toEqual([{ key: `disk-room/${machineName()}` }]));
    const clerk = await signIn(system, 'sekretar');
    const refused = await postDraft(clerk, newIntake(DOCUMENT));
    expect(refused).toMatchObject({ status: 507, body: { title: 'На сервере кончается место' } });
    // More tries than an ordinary failure would be given in this time: the author is not asked for what he cannot mend.
    await waitFor(async () => expect(await prepareTries(system, waiting.id)).toBeGreaterThan(2));
    await office.reach(waiting, 'preparing');
    expect((await clerk.get(`/letters/${waiting.id}`)).status).toBe(200);
    expect(system.programs.size).toBe(2);

    disk.free();
    await waitFor(async () => expect(await readiness()).toMatchObject({ status: 'ok', disk: 'ok' }));
    await office.reach(waiting, 'awaiting_signature');
    await waitFor(async () => expect(await incidents()).toEqual([]));
    const later = await handOver(system, clerk, newIntake(DOCUMENT));
    for (const letter of [waiting, later]) await office.approve(letter);
    for (const letter of [waiting, later]) await office.reach(letter, 'signed');
    await office.openBatch();
    await expectFiledOnce(system, [waiting, later]);
    expect(system.programs.size).toBe(2);
  });
});

async function prepareTries({ settings }: CourtSystem, letterId: string): Promise<number> {
  const { createClient } = await import('#temporal/client/connect.ts');
  const client = createClient(settings);
  try {
    const described = await client.workflow.getHandle(`letter/${letterId}`).describe();
    return described.raw.pendingActivities?.[0]?.attempt ?? 0;
  } finally {
    await client.connection.close();
  }
}
