import { randomUUID } from 'node:crypto';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '#test/replay/scripted/scripted-engine.ts';
import { getLetterState } from '#temporal/contract/letter.ts';
import { testTemporal } from '../environment/temporal.ts';
import type { TestTemporal } from '../environment/temporal.ts';
import { CLERK, openMarkedOffice, SUPERVISOR } from './marked-office.ts';
import type { MarkedOffice } from './marked-office.ts';
import { MARKERS, markersIn } from './markers.ts';
import { serverFiles, toldByServer } from './stored-by-server.ts';

describe('personal data', () => {
  let temporal: TestTemporal;
  let office: MarkedOffice;
  beforeAll(async () => {
    temporal = await testTemporal();
    office = await openMarkedOffice(temporal);
  });
  afterAll(() => office.close());

  it('of letters delivered, refused, sent back, recalled and failing is nowhere in the engine, its files and the logs', async () => {
    await liveThroughAll(office, temporal);
    const told = await toldByServer(temporal);
    expect([...told.keys()].filter((name) => name.startsWith('history of')).length).toBeGreaterThanOrEqual(6);
    expect(found(told)).toEqual([]);
    const files = serverFiles();
    expect([...files.keys()]).toEqual(expect.arrayContaining(['temporal.db', 'temporal.log']));
    expect(found(files)).toEqual([]);
    expect(office.lines.length).toBeGreaterThan(0);
    expect(markersIn(Buffer.from(office.lines.join('')))).toEqual([]);
  });

  it('would be found by the same search had it been written without the codec', async () => {
    const connection = await Connection.connect({ address: temporal.address });
    const plain = new Client({ connection, namespace: temporal.namespace });
    const workflowId = randomUUID();
    await plain.workflow.start('letter', {
      ...{ workflowId, taskQueue: 'nobody', args: [{ name: MARKERS.recipientName, inn: MARKERS.inn }] },
      memo: { comment: MARKERS.comment },
    });
    await until('the plain one in the list', async () =>
      [...(await toldByServer(temporal)).keys()].some((name) => name.includes(workflowId)),
    );
    const told = found(await toldByServer(temporal)).flatMap(([, markers]) => markers);
    expect(told).toEqual(expect.arrayContaining([MARKERS.recipientName, MARKERS.inn, MARKERS.comment]));
    const stored = found(serverFiles()).flatMap(([, markers]) => markers);
    expect(stored).toEqual(expect.arrayContaining([MARKERS.recipientName, MARKERS.inn]));
    await connection.close();
  });
});

async function liveThroughAll(office: MarkedOffice, { taskQueue }: TestTemporal): Promise<void> {
  const accepted = await office.submit(1, MARKERS.fileName);
  const rejected = await office.submit(2, MARKERS.fileName);
  const recalled = await office.submit(3, MARKERS.fileName);
  const failing = await office.submit(4, `сбой ${MARKERS.fileName}`);
  for (const id of [accepted, rejected, recalled]) await isOnApproval(office, id);
  const remark = { actorId: SUPERVISOR, revision: 1, remark: MARKERS.remark };
  expect(await office.gateway.sendBack(recalled, remark, randomUUID())).toMatchObject({ kind: 'done' });
  const reason = { actorId: CLERK, reason: MARKERS.cancelReason };
  expect(await office.gateway.cancel(recalled, reason, randomUUID())).toMatchObject({ kind: 'done' });
  for (const id of [accepted, rejected]) await approve(office, id);
  const fault = { row: 2, column: 'RECIPIENT', message: MARKERS.postFault };
  const [one, two] = [await office.letterOf(accepted), await office.letterOf(rejected)];
  office.post.push({ registrationNumber: one.number ?? '', state: 'accepted', shpi: '14000026000026' });
  office.post.push({ registrationNumber: two.number ?? '', state: 'rejected', faults: [fault] });
  await office.openBatches();
  await reaches(office, rejected, 'needs_fix');
  await until('letter accepted', async () => (await office.letterOf(accepted)).shpi != null);
  await office.client.workflow.execute('trackingSweep', { workflowId: 'sweep', taskQueue });
  const outcome = { eventId: 'outcome', outcome: 'delivered', isNoticeMissing: false };
  await office.client.workflow.getHandle(`letter/${accepted}`).signal('outcomeReported', outcome);
  await office.client.workflow.getHandle(`letter/${accepted}`).result();
  await until('a second try of the failing letter', async () => {
    const { raw } = await office.client.workflow.getHandle(`letter/${failing}`).describe();
    return (raw.pendingActivities ?? []).some(({ attempt, lastFailure }) => (attempt ?? 0) > 1 && lastFailure != null);
  });
}

async function approve(office: MarkedOffice, id: string): Promise<void> {
  const { pdfSha256 } = await office.letterOf(id);
  const request = { actorId: SUPERVISOR, revision: 1, pdfSha256: pdfSha256 ?? '' };
  expect(await office.gateway.approve(id, request, randomUUID())).toMatchObject({ kind: 'done' });
}

/** Asked of the workflow: the projection shows the letter a moment before the workflow takes decisions about it. */
function isOnApproval({ client }: MarkedOffice, id: string): Promise<void> {
  const handle = client.workflow.getHandle(`letter/${id}`);
  const isThere = async () => (await handle.query(getLetterState)).stage === 'approval';
  return until('letter on approval', () => isThere().catch(notYetStarted));
}

function notYetStarted(error: unknown): boolean {
  if (error instanceof WorkflowNotFoundError) return false;
  throw error;
}

function reaches(office: MarkedOffice, id: string, status: string): Promise<void> {
  return until(`letter ${status}`, async () => (await office.letterOf(id)).status === status);
}

function found(places: ReadonlyMap<string, Uint8Array>): (readonly [string, string[]])[] {
  return [...places]
    .map(([name, bytes]) => [name, markersIn(bytes)] as const)
    .filter(([, markers]) => markers.length > 0);
}
