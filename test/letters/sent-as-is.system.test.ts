import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsPdf } from '#test/web/kit/words-pdf.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createDraft, fileForm, readLetterCard } from '../api/letter-makers.ts';

const OTHER_NUMBER = 'В документе дело № 2-768/2026, а набрано 2-8001/2026. Так и надо?';
const OTHER_NAME = 'В документе нет имени «Лютикова Анна Ильинична». Тот ли документ приложен?';
const AUTHOR = 'Примерова Анна Сергеевна';

describe('a letter that is sent although something is asked about it', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
  });
  afterAll(() => api.close());

  /** A draft with the document of another case and person. */
  async function ofAnother(isRead: boolean, caseNumber: string): Promise<string> {
    const address = '140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7';
    const { id } = await createDraft(clerk, {
      ...{ caseNumber, recipient: { type: 'person', name: 'Лютикова Анна Ильинична', address } },
    });
    const bytes = await wordsPdf([
      `Дело № 2-768/2026 ${isRead ? '' : 'позже'}`,
      'Взыскать с должника Ромашкина Романа Романовича сумму',
    ]);
    await bodyOf(await clerk.send('POST', `/letters/${id}/attachments`, { body: fileForm(bytes, 'приказ.pdf') }), 201);
    if (isRead) await read(bytes);
    await bodyOf(await clerk.send('POST', `/letters/${id}/submission`), 200);
    if (!isRead) await read(bytes);
    return id;
  }

  async function read(bytes: Uint8Array): Promise<void> {
    const source = createHash('sha256').update(bytes).digest('hex');
    await api.rows(
      `insert into conversion (source_sha256, converter_version, pdf_sha256, page_count, faults, warnings, created_at)
       values (?, 'test', ?, 1, '[]', '[]', now()) on conflict do nothing`,
      [source, source],
    );
  }

  it('says so in its course and beside it, with who sent it, until it is another', async () => {
    const id = await ofAnother(true, '2-8001/2026');
    const { timeline, warnings } = await readLetterCard(await api.signIn('sudya'), id);
    const line = timeline.find(({ kind }) => kind === 'sent_as_is');
    expect(line).toMatchObject({ actorName: AUTHOR });
    expect(line?.text).toContain(`${OTHER_NUMBER} ${OTHER_NAME}`);
    expect(warnings.map(({ message }) => message)).toEqual(
      [OTHER_NUMBER, OTHER_NAME].map((asked) => `${asked} Отправлено так: ${AUTHOR}.`),
    );
    const started = await api.rows(`select payload::text as payload from outbox where payload::text like ?`, [
      `%${id}%`,
    ]);
    expect(JSON.stringify(started)).not.toContain('Лютикова');
    await api.rows(`update letter set recipient_name = 'Ромашкин Роман Романович' where id = ?`, [id]);
    expect((await readLetterCard(clerk, id)).warnings).toEqual([]);
  });

  it('says it to whoever signs it also when its document was read only after it had been sent', async () => {
    const id = await ofAnother(false, '2-8002/2026');
    expect((await readLetterCard(clerk, id)).timeline.some(({ kind }) => kind === 'sent_as_is')).toBe(false);
    await api.rows(`update letter set status = 'awaiting_signature' where id = ?`, [id]);
    const { warnings } = await readLetterCard(await api.signIn('sudya'), id);
    expect(warnings.map(({ message }) => message)).toEqual([OTHER_NUMBER.replace('8001', '8002'), OTHER_NAME]);
  });
});
