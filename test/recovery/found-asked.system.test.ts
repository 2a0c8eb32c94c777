import { createHash, randomUUID } from 'node:crypto';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openRecovery } from '#db/recovery/recoveries.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { letterImportSchema, type LetterImportView } from '#views/letters/letter-import.ts';
import { openApi, PUBLIC_URL, SUPERVISOR_ID, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createReadyDraft, PDF_BYTES, readLetterCard } from '../api/letter-makers.ts';

const FOUND = `${DEMO_SITE_ID}/26/70001`;
const SHPI = '14586221000010';
const ADDRESSEE = 'Ландышева Вера Ильинична';
const ADDRESS = '140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7';

describe('a letter of the copy, while letters that a recovery found at the Post are not taken into account', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
    await api.rows(
      `insert into conversion (source_sha256, converter_version, faults, warnings, created_at)
       values (?, 'test', '[]', '[]', now()) on conflict do nothing`,
      [createHash('sha256').update(PDF_BYTES).digest('hex')],
    );
  });
  afterAll(() => api.close());
  afterEach(() => api.rows(`update recovery_finding set settled_at = now() where settled_at is null`));

  /** A copy made now was put back, the Post was asked, and this was found. */
  async function restored(): Promise<void> {
    const id = randomUUID();
    await api.rows(
      `insert into recovery (id, cause, copy_at, opened_at, finished_at, finish_reason) values (?, 'restored', now(), now(), now(), 'проверка')`,
      [id],
    );
    await api.rows(
      `insert into recovery_finding (recovery_id, registration_number, site_id, shpi, addressee, source, found_at)
       values (?, ?, ?, ?, ?, 'list', now())`,
      [id, FOUND, DEMO_SITE_ID, SHPI, ADDRESSEE],
    );
  }

  const submit = (id: string, query = '') => clerk.send('POST', `/letters/${id}/submission${query}`);
  const visit = (user: ApiUser, path: string): Promise<Response> =>
    Promise.resolve(api.running.app.request(path, { headers: { cookie: user.cookie, 'sec-fetch-mode': 'navigate' } }));

  async function press(id: string, action: string): Promise<Response> {
    const { version, fields } = await readLetterCard(clerk, id);
    const body = new FormData();
    const typed = {
      ...{ csrf: clerk.csrfToken, key: randomUUID(), version: String(version), action, approverId: SUPERVISOR_ID },
      ...{ kind: 'registered', documentKind: 'court_order', title: 'Судебный приказ', repeatReason: 'ещё одно' },
      ...{ 'recipient.type': 'person', 'recipient.name': fields.recipient.name, 'recipient.address': ADDRESS },
    };
    for (const [field, value] of Object.entries(typed)) body.append(field, value);
    const headers = { cookie: clerk.cookie, origin: PUBLIC_URL, 'sec-fetch-mode': 'navigate' };
    return api.running.app.request(`/letters/${id}/edit`, { method: 'POST', headers, body });
  }

  const askedOnForm = async (id: string): Promise<string> =>
    (await visit(clerk, (await press(id, 'send')).headers.get('location') ?? '')).text();
  const stateOf = async (id: string): Promise<string> => (await readLetterCard(clerk, id)).status;

  it('is asked about on its form with the number, and goes when a person says that it is another', async () => {
    const { id } = await createReadyDraft(clerk);
    await restored();
    const shown = await askedOnForm(id);
    expect(shown).toContain('Ещё не отправлено: проверьте');
    expect(shown).toContain(`${FOUND} (${ADDRESSEE}, ШПИ ${SHPI})`);
    expect(shown).toContain('href="/recovery/found"');
    expect(await stateOf(id)).toBe('draft');
    const [, answer = ''] = /value="(send:[0-9a-f]+)">Всё верно, отправить/.exec(shown) ?? [];
    await press(id, answer);
    const sent = await readLetterCard(clerk, id);
    expect(sent.status).not.toBe('draft');
    expect(sent.timeline.find(({ kind }) => kind === 'sent_as_is')?.text).toContain(FOUND);
  });

  it('is not sent by a program that does not say that it is another', async () => {
    const { id } = await createReadyDraft(clerk);
    await restored();
    const { faults } = await bodyOf<{ faults: { code: string; message: string }[] }>(await submit(id), 422);
    expect(faults).toEqual([expect.objectContaining({ code: 'maybe_at_post' })]);
    expect(faults[0]?.message).toContain(FOUND);
    expect(await stateOf(id)).toBe('draft');
    await bodyOf(await submit(id, '?otherLetter=yes'), 200);
    expect((await readLetterCard(clerk, id)).timeline.some(({ kind }) => kind === 'sent_as_is')).toBe(true);
  });

  it('is asked about no more when all are taken into account, and one made after the copy never is', async () => {
    const { id: old } = await createReadyDraft(clerk);
    await restored();
    const { id: fresh } = await createReadyDraft(clerk);
    const codes = async (id: string) => (await readLetterCard(clerk, id)).warnings.map(({ code }) => code);
    expect([await codes(old), await codes(fresh)]).toEqual([['maybe_at_post'], []]);
    await bodyOf(await submit(fresh), 200);
    await api.rows(`update recovery_finding set settled_at = now() where registration_number = ?`, [FOUND]);
    expect(await codes(old)).toEqual([]);
    await bodyOf(await submit(old), 200);
  });

  it('says so on its card and in its form, with the way to the list, which its site reads and nobody else', async () => {
    const { id } = await createReadyDraft(clerk);
    await restored();
    for (const path of [`/letters/${id}`, `/letters/${id}/edit`]) {
      const page = await (await visit(clerk, path)).text();
      expect([page.includes('Может быть, это письмо уже у Почты'), page.includes('href="/recovery/found"')]).toEqual([
        true,
        true,
      ]);
    }
    for (const login of ['sekretar', 'sudya']) {
      const user = await api.signIn(login);
      const list = await bodyOf<object[]>(await user.send('GET', '/found-letters'), 200);
      expect(list[0]).toMatchObject({ registrationNumber: FOUND, shpi: SHPI, addressee: ADDRESSEE, settledAt: null });
      expect(await (await visit(user, '/recovery/found')).text()).toContain(FOUND);
    }
    await api.rows(`update recovery_finding set site_id = (select min(id) from site where id <> ?)`, [DEMO_SITE_ID]);
    expect(await bodyOf(await clerk.send('GET', '/found-letters'), 200)).toEqual([]);
    await bodyOf(await submit(id), 200);
  });

  const SHEET = (name: string) =>
    `Получатель;Адрес;Номер дела;Файл\r\n${name};${ADDRESS};2-${String(Math.floor(Math.random() * 9e5))}/2026;приказ.pdf`;
  const viewOf = async (answer: Response | Promise<Response>): Promise<LetterImportView> =>
    letterImportSchema.parse(await bodyOf(await answer, 200));
  const planned = (name: string): Promise<LetterImportView> => {
    const body = new FormData();
    body.append('sheet', new File([SHEET(name)], 'письма.csv'));
    body.append('documents', new File([Uint8Array.from(zipSync({ 'приказ.pdf': PDF_BYTES }))], 'файлы.zip'));
    body.append('send', 'true');
    body.append('approverId', SUPERVISOR_ID);
    body.append('title', 'Копия судебного приказа');
    return viewOf(clerk.send('POST', '/letter-imports', { body, key: randomUUID() }));
  };
  const begin = (id: string, confirmed: readonly string[]) =>
    clerk.send('POST', `/letter-imports/${id}/letters`, { body: { confirmed } });
  const over = async (id: string): Promise<LetterImportView> => {
    await expect.poll(async () => (await viewOf(clerk.send('GET', `/letter-imports/${id}`))).state).toBe('done');
    return viewOf(clerk.send('GET', `/letter-imports/${id}`));
  };

  it('is asked about in a sheet that is as old as the copy, and its draft again', async () => {
    const { id } = await planned('Ромашкин Роман Романович');
    await restored();
    const asked = await viewOf(clerk.send('GET', `/letter-imports/${id}`));
    expect(asked.rows[0]?.questions).toEqual([expect.objectContaining({ code: 'maybe_at_post' })]);
    await begin(id, []);
    const [row] = (await over(id)).rows;
    expect(await stateOf(row?.letterId ?? '')).toBe('draft');
    const again = await viewOf(clerk.send('GET', `/letter-imports/${id}`));
    expect(again.rows[0]?.questions).toEqual([expect.objectContaining({ code: 'maybe_at_post' })]);
    const sent = await clerk.send('POST', `/letter-imports/${id}/submission`, {
      body: { confirmed: [again.rows[0]?.answer ?? ''] },
    });
    await bodyOf(sent, 200);
    await over(id);
    expect(await stateOf(row?.letterId ?? '')).not.toBe('draft');
  });

  it('of a sheet that was under way when the copy was made stays a draft until a person is asked', async () => {
    const { id } = await planned('Васильков Пётр Ильич');
    await api.rows(`update letter_import_row set free_at = now() + interval '1 hour' where import_id = ?`, [id]);
    await begin(id, []);
    await restored();
    await api.rows(`update letter_import_row set free_at = now() where import_id = ?`, [id]);
    const [row] = (await over(id)).rows;
    expect(await stateOf(row?.letterId ?? '')).toBe('draft');
    expect(row?.faults[0]?.message).toContain(FOUND);
  });

  it('that a sheet was about to send waits for a person when the recovery is opened', async () => {
    const { id } = await planned('Незабудкин Пётр Ильич');
    const { id: letterId } = await createReadyDraft(clerk);
    await api.rows(`update letter_import set started_at = now() where id = ?`, [id]);
    await api.rows(
      `update letter_import_row set letter_id = ?, free_at = now() + interval '1 hour' where import_id = ?`,
      [letterId, id],
    );
    await api.orm.em
      .fork()
      .transactional((tx) => openRecovery(tx, { cause: 'restored', copyAt: new Date() }, new Date()));
    const rows = await api.rows(
      `select state, faults->0->>'message' as told from letter_import_row where import_id = ?`,
      [id],
    );
    expect(rows).toEqual([{ state: 'made', told: expect.stringContaining('прервана восстановлением') as string }]);
  });
});
