import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, PUBLIC_URL, SUPERVISOR_ID, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { attach, bodyOf, createDraft, draftBody, PDF_BYTES, readLetterCard } from '../api/letter-makers.ts';

const ADDRESS = '140000, Московская обл, г Люберцы, ул Примерная, д 8';

interface Refusal {
  readonly faults: readonly { readonly code: string; readonly field: string; readonly message: string }[];
}

describe('what is asked before a letter gets its number', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
  });
  afterAll(() => api.close());

  async function ready(changes: Readonly<Record<string, unknown>>): Promise<string> {
    const { id } = await createDraft(clerk, { repeatReason: undefined, ...changes });
    await attach(clerk, id);
    return id;
  }
  const send = (id: string): Promise<Response> => clerk.send('POST', `/letters/${id}/submission`);
  /** The page that asks about chosen letters, before any is sent. */
  const chosen = async (ids: readonly string[]): Promise<string> => {
    const body = new URLSearchParams({ csrf: clerk.csrfToken, key: randomUUID(), act: 'submit' });
    for (const id of ids) body.append('letter', id);
    const headers = {
      ...{ cookie: clerk.cookie, origin: PUBLIC_URL },
      'content-type': 'application/x-www-form-urlencoded',
    };
    const page = await api.running.app.request('/letters/many', { method: 'POST', headers, body: body.toString() });
    return (await page.text()).replaceAll(/\s+/g, ' ');
  };
  const imported = (sheet: string): Promise<Response> => {
    const body = new FormData();
    body.append('sheet', new File([sheet], 'письма.csv'));
    body.append('documents', new File([PDF_BYTES], 'приказ.pdf'));
    body.append('approverId', SUPERVISOR_ID);
    body.append('title', 'Копия');
    return clerk.send('POST', '/letter-imports', { body, key: randomUUID() });
  };
  const numbers = () => api.rows('select number from letter where number is not null');

  it('the same person, case and document again asks for a reason and keeps it, whoever was first', async () => {
    const caseNumber = '2-7001/2026';
    const [one, two] = [await ready({ caseNumber }), await ready({ caseNumber: `дело № ${caseNumber}` })];
    const answers = await Promise.all([send(one), send(two)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    const late = answers[0]?.status === 422 ? one : two;
    const refused = await bodyOf<Refusal>(await send(late), 422);
    expect(refused.faults).toMatchObject([{ code: 'repeat_unexplained', field: 'repeatReason' }]);
    expect(refused.faults[0]?.message).toMatch(/№ 50MS0095\/\d\d\/\d+/);
    const { version } = await readLetterCard(clerk, late);
    const body = draftBody({ caseNumber, repeatReason: 'первое вернулось' });
    await bodyOf(await clerk.send('PUT', `/letters/${late}`, { headers: { 'if-match': `"${version}"` }, body }), 200);
    await bodyOf(await send(late), 200);
    expect((await readLetterCard(clerk, late)).fields.repeatReason).toBe('первое вернулось');
    await bodyOf(await send(await ready({ caseNumber, documentKind: 'summons' })), 200);
    await bodyOf(await send(await ready({ caseNumber: '2-7002/2026' })), 200);
  });

  it('without a case the same papers to the same person at the same address are asked about, one letter or many', async () => {
    const recipient = { type: 'person', name: 'Безномеров Иван Ильич', address: ADDRESS };
    await bodyOf(await send(await ready({ recipient })), 200);
    const [again, third] = [await ready({ recipient, title: 'Иначе названо' }), await ready({ recipient })];
    const { faults } = await bodyOf<Refusal>(await send(again), 422);
    expect(faults).toMatchObject([{ code: 'repeat_unexplained', field: 'repeatReason' }]);
    expect(faults[0]?.message).toMatch(/с тем же документом уже есть: № 50MS0095/);
    expect(await chosen([again, third])).toContain(faults[0]?.message);
    for (const changes of [{ address: `${recipient.address}, кв 1` }, { name: 'Безномеров Иван Олегович' }])
      await bodyOf(await send(await ready({ recipient: { ...recipient, ...changes } })), 200);
    await bodyOf(await send(await ready({ recipient, caseNumber: '2-7003/2026' })), 200);
    await bodyOf(await send(await ready({ recipient, repeatReason: 'первое затерялось' })), 200);
    const two = await Promise.all([1, 2].map(() => ready({ recipient: { ...recipient, name: 'Двойнов Иван' } })));
    expect(await chosen(two)).toContain('Такое же письмо уже есть среди отмеченных');
    const sheet = ['Получатель;Адрес;Файл', `${recipient.name};${recipient.address};приказ.pdf`].join('\r\n');
    const planned = await bodyOf<{ rows: Refusal[] }>(await imported(sheet), 200);
    expect(planned.rows[0]?.faults).toMatchObject([{ code: 'repeat_unexplained' }]);
  });

  it('the letter that a decision sends again needs no second reason; another one beside it does', async () => {
    for (const caseNumber of ['2-7004/2026', undefined]) {
      const own = {
        caseNumber,
        recipient: {
          type: 'person',
          name: caseNumber === undefined ? 'Вернулась Анна' : 'Вернулся Иван',
          address: ADDRESS,
        },
      };
      const letters = [await ready(own), await ready(own), await ready(own)] as const;
      await bodyOf(await send(letters[0]), 200);
      const settle = (from: string, to: string) =>
        api.rows(
          `insert into letter_settlement (letter_id, cause, choice, norms, decided_by_id, decided_at, next_letter_id)
           select ?::uuid, 'refused', 'send_again', '[]', author_id, now(), ?::uuid from letter where id = ? returning letter_id`,
          [from, to, from],
        );
      expect((await send(letters[1])).status).toBe(422);
      await settle(letters[0], letters[1]);
      expect(await chosen([letters[1]])).toContain('Подходит: 1 письмо.');
      await bodyOf(await send(letters[1]), 200);
      expect((await send(letters[2])).status).toBe(422);
      // Both before it have come back.
      await settle(letters[1], letters[2]);
      await bodyOf(await send(letters[2]), 200);
    }
  });

  describe('a letter that came back and was written to somebody else', () => {
    const to = (name: string) => ({ type: 'person', name, address: ADDRESS });
    /** Sent, returned by who signs, and changed. */
    const corrected = async (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) => {
      const id = await ready(before);
      await bodyOf(await send(id), 200);
      await api.rows(`update letter set status = 'returned', revision = 1 where id = ?`, [id]);
      const { version } = await readLetterCard(clerk, id);
      const body = draftBody({ repeatReason: undefined, ...after });
      await bodyOf(await clerk.send('PUT', `/letters/${id}`, { headers: { 'if-match': `"${version}"` }, body }), 200);
      return id;
    };
    const again = (id: string) => clerk.send('POST', `/letters/${id}/resubmission`, { body: { revision: 1 } });

    it('is known by whom it goes to now, in a case and without one', async () => {
      for (const caseNumber of ['2-7004/2026', undefined]) {
        const whom = caseNumber === undefined ? 'второму' : 'первому';
        const [was, is] = [to(`Прежний Пётр ${whom}`), to(`Новая Нина ${whom}`)];
        const id = await corrected({ caseNumber, recipient: was }, { caseNumber, recipient: is });
        await bodyOf(await again(id), 200);
        const { faults } = await bodyOf<Refusal>(await send(await ready({ caseNumber, recipient: is })), 422);
        expect(faults).toMatchObject([{ code: 'repeat_unexplained', field: 'repeatReason' }]);
        await bodyOf(await send(await ready({ caseNumber, recipient: was })), 200);
      }
    });

    it('is asked about when it is sent again, whatever was said of the one it was', async () => {
      const caseNumber = '2-7005/2026';
      const [was, is] = [to('Прежняя Полина'), to('Новый Никита')];
      for (const recipient of [was, is]) await bodyOf(await send(await ready({ caseNumber, recipient })), 200);
      const repeatReason = 'первое вернулось';
      const id = await corrected(
        { caseNumber, recipient: was, repeatReason },
        { caseNumber, recipient: is, repeatReason },
      );
      const { faults } = await bodyOf<Refusal>(await again(id), 422);
      expect(faults).toMatchObject([{ code: 'repeat_unexplained', field: 'repeatReason' }]);
      const { version } = await readLetterCard(clerk, id);
      const body = draftBody({ caseNumber, recipient: is, repeatReason });
      await bodyOf(await clerk.send('PUT', `/letters/${id}`, { headers: { 'if-match': `"${version}"` }, body }), 200);
      await bodyOf(await again(id), 200);
    });
  });

  it('a number in common among several, zeros before it and the other keyboard make no other case', async () => {
    await bodyOf(await send(await ready({ caseNumber: '2а-7077/2026 ~ М-7077/2026' })), 200);
    for (const caseNumber of ['2-7078/2026, 2а-7077/2026', '2а-07077/26', '2a-7077/2026', 'М-7077/26']) {
      const { faults } = await bodyOf<Refusal>(await send(await ready({ caseNumber })), 422);
      expect(faults, caseNumber).toMatchObject([{ code: 'repeat_unexplained', field: 'repeatReason' }]);
    }
    await bodyOf(await send(await ready({ caseNumber: '2-7077/2026, 2-7078/2026' })), 200);
  });

  it('a year in short is the same year, also of letters that were kept as it was typed', async () => {
    await bodyOf(await send(await ready({ caseNumber: 'А40-7079/26' })), 200);
    const { faults } = await bodyOf<Refusal>(await send(await ready({ caseNumber: 'А40-7079/2026' })), 422);
    expect(faults).toMatchObject([{ code: 'repeat_unexplained' }]);
    const kept = await ready({ caseNumber: '2-7080/2026' });
    const key = 'person|тест тестов тестович|2-7080/26|court_order';
    await bodyOf(await send(kept), 200);
    await api.rows('update letter_repeat set likeness = ? where letter_id = ?', [
      createHash('sha256').update(key).digest('hex'),
      kept,
    ]);
    const again = await bodyOf<Refusal>(await send(await ready({ caseNumber: '2-7080/2026' })), 422);
    expect(again.faults).toMatchObject([{ code: 'repeat_unexplained' }]);
  });

  it('too many pages together are told before a number is spent, with the limit and whose it is', async () => {
    const id = await ready({ repeatReason: 'ещё одно' });
    const before = (await numbers()).length;
    const source = createHash('sha256').update(PDF_BYTES).digest('hex');
    await api.rows(
      `insert into conversion (source_sha256, converter_version, pdf_sha256, page_count, faults, warnings, created_at)
       values (?, 'test', ?, 5, '[]', '[]', now())`,
      [source, source],
    );
    const { faults } = await bodyOf<Refusal>(await send(id), 422);
    expect(faults).toMatchObject([{ code: 'too_many_pages', field: 'attachments' }]);
    expect(faults[0]?.message).toContain('принимает 4');
    expect(faults[0]?.message).toContain('правила 2020 года');
    expect(await numbers()).toHaveLength(before);
  });
});
