import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import {
  attach,
  bodyOf,
  createDraft,
  createReadyDraft,
  createSubmitted,
  draftBody,
  fileForm,
  PDF_BYTES,
  readLetterCard,
  type Ref,
} from '../api/letter-makers.ts';

describe('letters until they are sent for approval', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
  });
  afterAll(() => api.close());

  /** As a client does that was told to come back: so many at once may find every place at the database taken. */
  const sendAgainWhileBusy = async (path: string): Promise<Response> => {
    for (;;) {
      const answer = await clerk.send('POST', path);
      if (answer.status !== 503) return answer;
      await pause(Number(answer.headers.get('retry-after')) * 1_000);
    }
  };

  it('a submitted letter has number, state, timeline, audit and one queued start, all at once', async () => {
    const letter = await createSubmitted(clerk);
    const card = await readLetterCard(clerk, letter.id);
    expect(card).toMatchObject({ number: letter.number, status: 'preparing', version: letter.version });
    expect(card.awaiting).toEqual({ code: 'preparing', what: 'подготовка документа', from: 'система' });
    expect(card.timeline.map(({ kind }) => kind)).toEqual(['created', 'submitted']);
    const started = await api.rows<{ payload: unknown }>(
      `select payload from outbox where workflow_id = ? and kind = 'start' and workflow_type = 'letter'`,
      [`letter/${letter.id}`],
    );
    expect(started).toHaveLength(1);
    expect(JSON.stringify(started)).not.toContain('Тестов');
    const audited = await api.rows<{ action: string }>(
      'select action from audit where subject_id = ? order by sequence',
      [letter.id],
    );
    expect(audited.map(({ action }) => action)).toContain('letter.submitted');
  });

  it('a word of two alphabets is told when it is saved, submitted and read, and holds nothing up', async () => {
    const recipient = { type: 'person', name: 'C\u0438доров Иван', address: '140000, г Люберцы, ул \u039fсенняя, д 5' };
    const told = [
      { code: 'mixed_alphabet', field: 'recipient.name', severity: 'warning' },
      { code: 'mixed_alphabet', field: 'recipient.address', severity: 'warning' },
    ];
    const made = await bodyOf<Ref & { warnings: object[] }>(
      await clerk.send('POST', '/letters', { body: draftBody({ recipient }) }),
      201,
    );
    expect(made.warnings).toMatchObject(told);
    await attach(clerk, made.id, 'копия.pdf');
    const sent = await bodyOf<{ warnings: object[] }>(await clerk.send('POST', `/letters/${made.id}/submission`), 200);
    expect(sent.warnings).toMatchObject(told);
    expect((await readLetterCard(clerk, made.id)).warnings).toMatchObject(told);
    expect((await createSubmitted(clerk)) as object).toMatchObject({ warnings: [] });
  });

  it('a draft that lay while its site changed its limits is submitted under those that the site has now', async () => {
    const { id } = await createReadyDraft(clerk);
    await api.rows(`update letter set profile_id = 'what-the-post-asked-before' where id = ?`, [id]);
    await bodyOf(await clerk.send('POST', `/letters/${id}/submission`), 200);
    const profiles = `select l.profile_id = s.profile_id as is_of_site from letter l join site s on s.id = l.site_id where l.id = ?`;
    expect(await api.rows(profiles, [id])).toEqual([{ is_of_site: true }]);
  });

  it('a letter taken while the engine is away says that it waits for the engine, and looks as before once it is handed over', async () => {
    const { id } = await createSubmitted(clerk);
    const awaited = async () => (await readLetterCard(clerk, id)).awaiting;
    await api.rows('update outbox set attempts = 2 where workflow_id = ?', [`letter/${id}`]);
    expect((await awaited())?.what).toContain('не отвечает, письмо сохранено');
    await api.rows('update outbox set delivered_at = now() where workflow_id = ?', [`letter/${id}`]);
    expect(await awaited()).toEqual({ code: 'preparing', what: 'подготовка документа', from: 'система' });
  });

  it('numbers are consecutive without gaps under 50 submissions at once, refused ones among them', async () => {
    const before = await lastSequence(api);
    const ready: string[] = [];
    for (let index = 0; index < 50; index += 1) ready.push((await createReadyDraft(clerk)).id);
    const empty = await Promise.all([1, 2, 3, 4, 5].map(() => createDraft(clerk)));
    const answers = await Promise.all(
      [...ready, ...empty.map(({ id }) => id)].map((id) => sendAgainWhileBusy(`/letters/${id}/submission`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(5);
    const rows = await api.rows<{ number_sequence: number }>(
      `select number_sequence from letter where site_id = '50MS0095' and number_sequence > ? order by number_sequence`,
      [before],
    );
    expect(rows.map((row) => row.number_sequence)).toEqual(
      Array.from({ length: 50 }, (_, index) => before + index + 1),
    );
  });

  it('the same key gives the same answer, also when asked many times at once; another request under it is refused', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => clerk.send('POST', '/letters', { key, body: draftBody() })),
    );
    const ids = await Promise.all(answers.map(async (answer) => (await bodyOf<Ref>(answer, 201)).id));
    expect(new Set(ids).size).toBe(1);
    const other = await clerk.send('POST', '/letters', { key, body: draftBody({ title: 'Другое письмо' }) });
    expect(await bodyOf(other, 422)).toMatchObject({ type: 'urn:mask:problem:key-reused' });
    const otherPath = await clerk.send('POST', `/letters/${ids[0]}/submission`, { key });
    expect(otherPath.status).toBe(422);
  });

  it('one person cannot see an answer kept for another under the same key', async () => {
    const key = randomUUID();
    const mine = await bodyOf<Ref>(await clerk.send('POST', '/letters', { key, body: draftBody() }), 201);
    const colleague = await api.signIn('pomoshnik');
    const theirs = await bodyOf<Ref>(await colleague.send('POST', '/letters', { key, body: draftBody() }), 201);
    expect(theirs.id).not.toBe(mine.id);
  });

  it('a submission repeated with the same key gives the same number and takes no other', async () => {
    const key = randomUUID();
    const { id } = await createReadyDraft(clerk);
    const first = await bodyOf<{ number: string }>(await clerk.send('POST', `/letters/${id}/submission`, { key }), 200);
    const again = await bodyOf<{ number: string }>(await clerk.send('POST', `/letters/${id}/submission`, { key }), 200);
    expect(again).toEqual(first);
    expect((await clerk.send('POST', `/letters/${id}/submission`)).status).toBe(409);
  });

  it('an edit without a version, with an old one, or after submission changes nothing', async () => {
    const draft = await createDraft(clerk);
    const edit = (version?: string) =>
      clerk.send('PUT', `/letters/${draft.id}`, {
        body: draftBody({ title: 'Исправлено' }),
        headers: version === undefined ? {} : { 'if-match': version },
      });
    expect((await edit()).status).toBe(428);
    expect((await edit('"999"')).status).toBe(412);
    expect((await edit('abc')).status).toBe(400);
    const edited = await edit(`"${draft.version}"`);
    expect(edited.status).toBe(200);
    expect(edited.headers.get('etag')).toBe(`"${draft.version + 1}"`);
    expect((await edit(`"${draft.version}"`)).status).toBe(412);
    await attach(clerk, draft.id);
    const sent = await bodyOf<Ref>(await clerk.send('POST', `/letters/${draft.id}/submission`), 200);
    expect((await edit(`"${sent.version}"`)).status).toBe(409);
  });

  it('of two edits of the same version at once exactly one wins', async () => {
    const draft = await createDraft(clerk);
    const edit = (title: string) =>
      clerk.send('PUT', `/letters/${draft.id}`, {
        body: draftBody({ title }),
        headers: { 'if-match': `"${draft.version}"` },
      });
    const statuses = (await Promise.all([edit('Первая правка'), edit('Вторая правка')])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 412]);
  });

  it('a letter that breaks the rules is refused with every field named, and no number is lost', async () => {
    const before = await lastSequence(api);
    const recipient = { type: 'company', name: '', inn: '123', address: 'без индекса' };
    const { id } = await createDraft(clerk, { title: '', recipient });
    const problem = await bodyOf<{ faults: { field: string; message: string }[] }>(
      await clerk.send('POST', `/letters/${id}/submission`),
      422,
    );
    const fields = problem.faults.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['title', 'recipient.name', 'recipient.inn', 'attachments']));
    expect(await lastSequence(api)).toBe(before);
  });

  it('text that the database cannot keep is refused as a wrong field, not as a failure', async () => {
    const response = await clerk.send('POST', '/letters', {
      body: draftBody({ title: 'ну\u0000ль', comment: '\ud800' }),
    });
    const problem = await bodyOf<{ faults: { field: string }[] }>(response, 422);
    expect(problem.faults.map(({ field }) => field)).toEqual(['title', 'comment']);
  });

  it('attachments keep their order, can be moved and removed, and come back byte for byte', async () => {
    const { id } = await createDraft(clerk);
    for (const name of ['первый.pdf', 'второй.pdf', '../../третий.pdf']) await attach(clerk, id, name);
    type Card = { version: number; attachments: { id: string; fileName: string; ordinal: number }[] };
    const card = await bodyOf<Card>(await clerk.send('GET', `/letters/${id}`), 200);
    expect(card.attachments.map(({ fileName }) => fileName)).toEqual(['первый.pdf', 'второй.pdf', 'третий.pdf']);
    const reversed = card.attachments.map((attachment) => attachment.id).toReversed();
    const moved = await clerk.send('PUT', `/letters/${id}/attachments/order`, {
      body: { attachmentIds: reversed },
      headers: { 'if-match': `"${card.version}"` },
    });
    const { version } = await bodyOf<Ref>(moved, 200);
    const removed = await clerk.send('DELETE', `/letters/${id}/attachments/${reversed[0]}`, {
      headers: { 'if-match': `"${version}"` },
    });
    expect(removed.status).toBe(200);
    const after = await bodyOf<Card>(await clerk.send('GET', `/letters/${id}`), 200);
    expect(after.attachments.map(({ fileName, ordinal }) => [fileName, ordinal])).toEqual([
      ['второй.pdf', 1],
      ['первый.pdf', 2],
    ]);
    const download = await clerk.send('GET', `/letters/${id}/attachments/${after.attachments[0]?.id}`);
    expect(new Uint8Array(await download.arrayBuffer())).toEqual(PDF_BYTES);
    expect(download.headers.get('content-disposition')).toBe(
      `attachment; filename="______.pdf"; filename*=UTF-8''${encodeURIComponent('второй.pdf')}`,
    );
    expect(download.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('a page of what an attached document became is shown as a picture, asked again by its ETag, and never the upload', async () => {
    const { id } = await createReadyDraft(clerk);
    const card = await bodyOf<{ attachments: { id: string }[] }>(await clerk.send('GET', `/letters/${id}`), 200);
    const path = `/letters/${id}/attachments/${card.attachments[0]?.id}/pages`;
    expect((await clerk.send('GET', `${path}/1`)).status).toBe(503);
    await api.rows(
      `insert into conversion (source_sha256, converter_version, pdf_sha256, page_count, faults, created_at)
       select sha256, '1', sha256, 1, '[]', now() from attachment where letter_id = ?`,
      [id],
    );
    const picture = await clerk.send('GET', `${path}/1`);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const etag = picture.headers.get('etag') ?? '';
    expect((await clerk.send('GET', `${path}/1`, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await clerk.send('GET', `${path}/2`)).status).toBe(404);
  });

  it('a document that is no PDF or picture waits for the converter, and shows the faults that the converter found', async () => {
    const { id } = await createDraft(clerk);
    const bytes = new TextEncoder().encode('это не документ');
    const body = fileForm(bytes, 'письмо.docx');
    const added = await bodyOf<{ attachment: { id: string } }>(
      await clerk.send('POST', `/letters/${id}/attachments`, { body }),
      201,
    );
    const path = `/letters/${id}/attachments/${added.attachment.id}/pages/1`;
    const waiting = await clerk.send('GET', path);
    expect([waiting.status, waiting.headers.get('retry-after')]).toEqual([503, '3']);
    const [queued] = await api.rows<{ sha: string }>(
      `select source_sha256 as sha from conversion_wish order by wished_at desc limit 1`,
    );
    const faults = JSON.stringify([
      { code: 'unknown_type', field: 'document', message: 'Вид файла не поддерживается.' },
    ]);
    await api.rows(
      `insert into conversion (source_sha256, converter_version, faults, created_at) values (?, '1', ?::jsonb, now())`,
      [queued?.sha, faults],
    );
    expect(await bodyOf(await clerk.send('GET', path), 422)).toMatchObject({ faults: JSON.parse(faults) as unknown });
  });

  it('a converted document carries what conversion left out, with its code and words', async () => {
    const { id } = await createDraft(clerk);
    const body = fileForm(new TextEncoder().encode('документ с макросами'), 'письмо.docm');
    await bodyOf(await clerk.send('POST', `/letters/${id}/attachments`, { body }), 201);
    const attachments = async (): Promise<unknown> =>
      (await bodyOf<{ attachments: unknown }>(await clerk.send('GET', `/letters/${id}`), 200)).attachments;
    expect(await attachments()).toMatchObject([{ fileName: 'письмо.docm', warnings: [] }]);
    const warnings = [{ code: 'macros', field: 'document', message: 'есть макросы', severity: 'warning' }];
    await api.rows(
      `insert into conversion (source_sha256, converter_version, faults, warnings, created_at)
       select sha256, '1', '[]', ?::jsonb, now() from attachment where letter_id = ?`,
      [JSON.stringify(warnings), id],
    );
    expect(await attachments()).toMatchObject([{ warnings: [{ code: 'macros', message: 'есть макросы' }] }]);
  });

  it('an empty file and a form without one are refused in words; nothing is attached', async () => {
    const { id } = await createDraft(clerk);
    const empty = await clerk.send('POST', `/letters/${id}/attachments`, {
      body: fileForm(new Uint8Array(), 'пусто.pdf'),
    });
    expect(await bodyOf(empty, 422)).toMatchObject({ faults: [{ code: 'file_empty', field: 'file' }] });
    const none = new FormData();
    none.append('file', 'просто текст');
    expect((await clerk.send('POST', `/letters/${id}/attachments`, { body: none })).status).toBe(422);
    const card = await bodyOf<{ attachments: unknown[] }>(await clerk.send('GET', `/letters/${id}`), 200);
    expect(card.attachments).toEqual([]);
  });
});

async function lastSequence(api: ApiHarness): Promise<number> {
  const rows = await api.rows<{ n: number }>(
    `select coalesce(max(number_sequence), 0) as n from letter where site_id = '50MS0095'`,
  );
  return rows[0]?.n ?? 0;
}
