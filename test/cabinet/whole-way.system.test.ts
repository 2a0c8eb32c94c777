import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import type { CabinetWord } from '#domain/batches/cabinet-process.ts';
import type { CabinetStep } from '#domain/cabinet/cabinet-step.ts';
import type { CabinetView } from '#views/cabinet/cabinet.ts';
import { testTemporal } from '#test/environment/temporal.ts';
import type { SentLetter } from '../crash/kit/court-office.ts';
import { openCourtSystem, type CourtSystem } from '../crash/kit/court-system.ts';
import { waitFor } from '../crash/kit/wait-for.ts';
import { enterPages, type PersonOnPages } from './kit/person-on-pages.ts';

const TERMS = { lookUpWindowMs: 1_500, form103WindowMs: 60_000 };
const uploaded = z.object({
  uploadId: z.string(),
  letters: z.array(z.object({ registrationNumber: z.string(), shpi: z.string() })),
});

describe('a batch through the Post’s cabinet', () => {
  let system: CourtSystem;
  const letters: SentLetter[] = [];
  const key = () => ({ idempotencyKey: randomUUID() });
  let batchId = '';
  let clerk: PersonOnPages;
  let judge: PersonOnPages;

  beforeAll(async () => {
    system = await openCourtSystem(await testTemporal());
    await system.office.rows(`update site set channel = 'cabinet' where id = ?`, [DEMO_SITE_ID]);
    await system.startWorker();
    for (let count = 0; count < 3; count += 1) letters.push(await system.office.signed());
    [batchId = ''] = await system.office.openBatch(TERMS);
    await system.startApi();
    const url = system.env.api['MASK_PUBLIC_URL'] ?? '';
    [clerk, judge] = await Promise.all([enterPages(url, 'sekretar'), enterPages(url, 'sudya')]);
  });
  afterAll(async () => {
    await system.close();
  });

  const look = async (): Promise<CabinetView> => {
    const view = await system.office.services.cabinet.look(system.office.clerk, batchId);
    if (view === null) throw new Error('the batch is not carried by people');
    return view;
  };
  const at = (step: CabinetStep) =>
    waitFor(async () => {
      const view = await look();
      if (view.step !== step) throw new Error(`at ${String(view.step)}, wanted ${String(step)}`);
      return view;
    });
  const tell = (word: CabinetWord) => system.office.services.cabinet.tell(system.office.clerk, batchId, word, key());
  const say = (said: string, more: Readonly<Record<string, string>> = {}) =>
    clerk.press(`/batches/${batchId}`, `/batches/${batchId}/cabinet/word`, { said, ...more });
  const download = async () =>
    (await system.office.services.files.batchFile(system.office.supervisor, batchId, 'archive')).bytes;
  const statusOf = async (person: PersonOnPages, path: string): Promise<string | number> =>
    person.read(path).then(
      () => 200,
      (error: unknown) => Number(/(\d+)$/.exec(String(error))?.[1]),
    );
  const headers = () => {
    const { MASK_POST_LOGIN: login = '', MASK_POST_PASSWORD: password = '' } = system.env.worker;
    return { Authorization: `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}` };
  };
  const readAndWrite = async (sent: {
    readonly text: string;
    readonly file?: { fileName: string; bytes: Uint8Array };
  }) => {
    const { services, clerk } = system.office;
    const { readingId } = await services.cabinetReadings.read(clerk, batchId, { file: undefined, ...sent }, key());
    expect(await tell({ said: 'answers', readingId })).toMatchObject({ kind: 'done' });
  };

  it('unclear after the upload is looked for by a person over HTTP, not before the window, and the same bytes go once', async () => {
    const { archive } = await at('upload');
    const offered = await download();
    expect(createHash('sha256').update(offered).digest('hex')).toBe(archive?.sha256);
    expect(await say('upload_unclear')).toBe(303);
    await at('unclear');
    const card = await clerk.read(`/batches/${batchId}`);
    expect(card).toContain('Выясните, загрузился ли архив');
    expect(card).not.toContain('Загрузите архив в кабинет Почты');
    expect(await statusOf(clerk, `/batches/${batchId}/files/archive`)).toBe(409);
    expect(await statusOf(judge, `/api/v1/batches/${batchId}/files/archive`)).toBe(409);
    const finding = { finding: 'not_taken' };
    expect(await judge.post(`/batches/${batchId}/settlement`, finding)).toBe(409);
    expect(await clerk.post(`/batches/${batchId}/settlement`, finding)).toBe(403);
    expect(
      await system.office.rows('select attempt from submission_intent where batch_id = ?', [batchId]),
    ).toHaveLength(1);
    await waitFor(async () => {
      expect(await judge.post(`/batches/${batchId}/settlement`, finding)).toBe(200);
    });
    await at('upload');
    expect(Buffer.compare(await download(), offered)).toBe(0);
  });

  it('is answered by a table and by form 103, and its letters are followed to their end', async () => {
    const response = await fetch(`${system.post.url}/cabinet/uploads`, {
      method: 'POST',
      headers: { ...headers(), 'Content-Type': 'application/zip' },
      body: Buffer.from(await download()),
    });
    const { uploadId, letters: taken } = uploaded.parse(await response.json());
    // The page was lost once more, but the archive had gone: the person finds the letters, and nothing goes a second time.
    expect(await say('upload_unclear')).toBe(303);
    await at('unclear');
    expect(await say('found')).toBe(303);
    await at('answers');
    // What somebody has seen is not said to be absent, by whomever.
    const seen = { said: 'rest_absent', confirmed: 'yes' };
    const word = `/batches/${batchId}/cabinet/word`;
    expect(await clerk.press(`/batches/${batchId}`, word, seen)).toBe(403);
    expect(await judge.press(`/batches/${batchId}`, word, seen)).toBe(409);
    expect(await judge.read(`/batches/${batchId}`)).toContain('Увидели по ошибке');
    expect(await clerk.read(`/batches/${batchId}`)).not.toContain('Увидели по ошибке</button>');
    expect(await system.post.control('GET', 'acceptances?minimum=2')).toEqual({});
    const [first] = taken;
    const table = `Номер письма;ШПИ\n${first?.registrationNumber ?? ''};${first?.shpi ?? ''}\n`;
    await readAndWrite({ text: '', file: { fileName: 'ответ.csv', bytes: Buffer.from(table) } });
    expect((await look()).unanswered).toHaveLength(2);
    // A pasted line that said nothing names a letter that is at the Post: it is not let go.
    const text = `${first?.registrationNumber ?? ''} ${first?.shpi ?? ''}\n${taken[1]?.registrationNumber ?? ''} принято`;
    await system.office.services.cabinetReadings.read(system.office.clerk, batchId, { text, file: undefined }, key());
    const absent = { said: 'rest_absent', confirmed: 'yes' };
    expect(await clerk.press(`/batches/${batchId}`, word, absent)).toBe(403);
    expect(await judge.press(`/batches/${batchId}`, word, absent)).toBe(409);
    const kept = await judge.read(`/batches/${batchId}`);
    expect(kept).toContain('Не понято строк: 1');
    expect(kept).not.toContain('name="said" value="rest_absent"');
    const form = await fetch(`${system.post.url}/cabinet/uploads/${uploadId}/form103`, { headers: headers() });
    await readAndWrite({ text: '', file: { fileName: 'f103.pdf', bytes: new Uint8Array(await form.arrayBuffer()) } });
    for (const letter of letters) await system.office.reach(letter, 'delivered');
    const written = await system.office.rows<{ number: string; shpi: string }>(
      'select number, shpi from letter order by number',
    );
    const told = taken.map(({ registrationNumber, shpi }) => ({ number: registrationNumber, shpi }));
    expect(written).toEqual(told.toSorted((one, other) => (one.number < other.number ? -1 : 1)));
    await waitFor(async () => {
      const [batch] = await system.office.rows<{ status: string }>('select status from batch where id = ?', [batchId]);
      if (batch?.status !== 'closed') throw new Error(`the batch is ${batch?.status ?? 'absent'}`);
    });
    expect(
      await system.office.rows(`select 1 from file where kind = 'form103' and subject_kind = 'letter'`),
    ).toHaveLength(3);
    // The worker holds the form against the batch by itself.
    const { services, clerk: carrier } = system.office;
    const comparison = await waitFor(async () => {
      const found = (await services.form103.look(carrier, batchId)).comparison;
      if (found === null) throw new Error('the form is not compared yet');
      return found;
    });
    expect(comparison.lines.map(({ differences }) => differences)).toEqual([[], [], []]);
    expect(comparison.post).toEqual({ count: 3, sumKopecks: 9_720, vatKopecks: null });
    expect(await system.reconcile()).toEqual([]);
  });

  it('is uploaded or taken back by one of two people; the other hears who was first, and his word holds the letters', async () => {
    const open = async (): Promise<string> => {
      const [id = ''] = await system.office.openBatch(TERMS);
      await offered(id);
      return id;
    };
    const offered = (id: string) =>
      waitFor(async () => {
        expect((await system.office.services.cabinet.look(system.office.clerk, id))?.step).toBe('upload');
      });
    const page = (id: string) => `/batches/${id}`;
    const upload = (id: string) => clerk.send(page(id), `${page(id)}/cabinet/word`, { said: 'uploaded' });
    const back = (id: string) => judge.send(page(id), `${page(id)}/cabinet/take-back`, { reason: 'кабинет закрыт' });
    const batchOf = async (id: string): Promise<string> => {
      const [row] = await system.office.rows<{ batch_id: string }>('select batch_id from letter where id = ?', [id]);
      return row?.batch_id ?? '';
    };
    const unclear = (id: string) =>
      waitFor(async () => {
        expect((await system.office.services.cabinet.look(system.office.clerk, id))?.step).toBe('unclear');
      });
    await system.office.signed();
    const raced = await open();
    const [byClerk, byJudge] = await Promise.all([upload(raced), back(raced)]);
    expect([byClerk.status, byJudge.status].toSorted()).toEqual([303, 409]);
    const refused = byClerk.status === 409 ? byClerk : byJudge;
    expect(refused.page).toMatch(/Архив загружен в кабинет Почты\. Забрать партию|Партия забрана до загрузки: кабинет/);
    // From a page of before: the word is kept, and the letters are in another batch, looked for before it is offered.
    const letter = await system.office.signed();
    const first = await open();
    expect((await back(first)).status).toBe(303);
    const late = await upload(first);
    expect(late.status).toBe(409);
    expect(late.page).toMatch(/Партия забрана до загрузки: кабинет закрыт\. Ваше «Загрузил\(а\)» записано/);
    await unclear(await batchOf(letter.id));
    expect(await statusOf(clerk, `${page(first)}/files/archive`)).toBe(409);
    expect(await clerk.read(page(first))).toContain('Сказано «Загрузил(а)», когда партию уже забрали');
    // The next batch has them already and is offered: it is not any more.
    const other = await system.office.signed();
    const second = await open();
    expect((await back(second)).status).toBe(303);
    const third = await open();
    expect(await batchOf(other.id)).toBe(third);
    expect((await upload(second)).status).toBe(409);
    await unclear(third);
    expect(await statusOf(judge, `/api/v1${page(third)}/files/archive`)).toBe(409);
    expect(await system.reconcile()).toEqual([]);
  });
});
