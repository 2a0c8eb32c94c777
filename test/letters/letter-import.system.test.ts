import { randomUUID } from 'node:crypto';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterImportSchema, type LetterImportView } from '#views/letters/letter-import.ts';
import { openApi, SUPERVISOR_ID, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, PDF_BYTES } from '../api/letter-makers.ts';

const HEADS = 'Получатель;Адрес;Номер дела;Файл';
const line = (name: string, caseNumber: string, file = 'приказ.pdf'): string =>
  `${name};140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7;${caseNumber};${file}`;
const ZIP = zipSync({ 'папка/приказ.pdf': PDF_BYTES, '__MACOSX/приказ.pdf': PDF_BYTES });

describe('letters from a sheet', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
  });
  afterAll(() => api.close());

  const send = (lines: readonly string[], user = clerk): Promise<Response> => {
    const body = new FormData();
    body.append('sheet', new File([[HEADS, ...lines].join('\r\n')], 'письма.csv'));
    body.append('documents', new File([Uint8Array.from(ZIP)], 'файлы.zip'));
    body.append('approverId', SUPERVISOR_ID);
    body.append('title', 'Копия судебного приказа');
    return user.send('POST', '/letter-imports', { body, key: randomUUID() });
  };
  const viewOf = async (answer: Response): Promise<LetterImportView> =>
    letterImportSchema.parse(await bodyOf(answer, 200));
  const begin = (id: string) => clerk.send('POST', `/letter-imports/${id}/letters`);
  const over = async (id: string): Promise<LetterImportView> => {
    let view = await viewOf(await clerk.send('GET', `/letter-imports/${id}`));
    await expect
      .poll(async () => (view = await viewOf(await clerk.send('GET', `/letter-imports/${id}`))).state, {
        timeout: 20_000,
      })
      .toBe('done');
    return view;
  };
  const letters = () =>
    api.rows<{ name: string; documents: number }>(
      `select recipient_name as name, (select count(*)::int from attachment a where a.letter_id = l.id) as documents
       from letter l order by recipient_name`,
    );

  it('makes good rows letters with their documents when confirmed and not before; bad ones stay with their faults', async () => {
    const planned = await viewOf(
      await send([line('Алексеев Иван Петрович', '2-1/2026'), line('Борисов Пётр Ильич', '2-2/2026', 'нет.pdf')]),
    );
    expect(planned).toMatchObject({ state: 'planned', counts: { waiting: 1, refused: 1 } });
    expect(await letters()).toEqual([]);
    await viewOf(await begin(planned.id));
    const done = await over(planned.id);
    expect(done.rows.map(({ place, state }) => [place, state])).toEqual([
      [2, 'made'],
      [3, 'refused'],
    ]);
    expect(done.rows[1]?.faults[0]?.message).toContain('«нет.pdf» не приложен');
    expect(await letters()).toEqual([{ name: 'Алексеев Иван Петрович', documents: 1 }]);
  });

  it('gives nobody the same twice: the mended sheet makes only what was bad, and two sheets confirmed at once make one', async () => {
    const rows = [line('Алексеев Иван Петрович', '2-1/2026'), line('Борисов Пётр Ильич', '2-2/2026')];
    const [one, other] = [await viewOf(await send(rows)), await viewOf(await send(rows))];
    expect(one.rows[0]).toMatchObject({ state: 'refused', letterId: expect.any(String) as string });
    expect(one.rows[0]?.faults[0]?.message).toContain('уже стала письмом');
    await Promise.all([begin(one.id), begin(other.id), begin(one.id)]);
    await Promise.all([over(one.id), over(other.id)]);
    expect((await letters()).map(({ name }) => name)).toEqual(['Алексеев Иван Петрович', 'Борисов Пётр Ильич']);
  });

  it('is its author’s own, and a clerk’s alone', async () => {
    const { id } = await viewOf(await send([line('Васильев Олег Ильич', '2-3/2026')]));
    const [judge, neighbour] = [await api.signIn('sudya'), await api.signIn('sosed')];
    expect((await send([line('Васильев Олег Ильич', '2-3/2026')], judge)).status).toBe(403);
    expect((await neighbour.send('GET', `/letter-imports/${id}`)).status).toBe(404);
    expect((await neighbour.send('POST', `/letter-imports/${id}/letters`)).status).toBe(404);
  });
});
