import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterListItemSchema } from '#views/letters/letter.ts';
import { pageSchema } from '#views/paging.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { attach, bodyOf, createDraft, draftBody, readLetterCard, type Ref } from '../api/letter-makers.ts';
import { UNSEEN } from '../work/kit/unseen.ts';

describe('the case number of a letter', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
  });
  afterAll(() => api.close());

  const card = (id: string) => readLetterCard(clerk, id);
  const found = async (text: string) => {
    const answer = await bodyOf(await clerk.send('GET', `/letters?text=${encodeURIComponent(text)}`), 200);
    return pageSchema(letterListItemSchema).parse(answer).items;
  };

  it('is kept as it was entered, shown on card and list, changed and taken away', async () => {
    const { id, version } = await createDraft(clerk, { caseNumber: ' 3-0417/2026 ' });
    expect(await card(id)).toMatchObject({ caseNumber: '3-0417/2026', fields: { caseNumber: '3-0417/2026' } });
    expect(await found('3-0417')).toMatchObject([{ id, caseNumber: '3-0417/2026' }]);
    const emptied = { headers: { 'if-match': `"${version}"` }, body: draftBody({ caseNumber: '' }) };
    await bodyOf<Ref>(await clerk.send('PUT', `/letters/${id}`, emptied), 200);
    expect(await card(id)).toMatchObject({ caseNumber: null });
    expect(await found('3-0417')).toEqual([]);
  });

  it('finds the letters of the case by any part of it and no others', async () => {
    const { id } = await createDraft(clerk, { caseNumber: '05-0031/95/2026', title: 'Повестка' });
    await createDraft(clerk, { caseNumber: '05-0032/95/2026', title: 'Повестка' });
    for (const text of ['05-0031/95/2026', '0031', 'повестка 0031/95']) {
      expect(
        (await found(text)).map((letter) => letter.id),
        text,
      ).toEqual([id]);
    }
  });

  it('is kept without what was typed before it, from the form as from REST, and a wrong one is refused at its field', async () => {
    const typed = 'Дело № 2 – 1207 / 2026';
    const { id } = await createDraft(clerk, { caseNumber: typed });
    expect(await card(id)).toMatchObject({ caseNumber: '2-1207/2026' });
    const wrong = await createDraft(clerk, { caseNumber: '=1+1' });
    await attach(clerk, wrong.id);
    const answer = await clerk.send('POST', `/letters/${wrong.id}/submission`);
    const { faults } = await bodyOf<{ faults: { field: string; message: string }[] }>(answer, 422);
    expect(faults.map(({ field }) => field)).toEqual(['caseNumber']);
    expect(faults[0]?.message).toContain('начните с цифры');
  });

  it('of nothing that can be seen is no number, as a comment of it is no comment', async () => {
    for (const unseen of UNSEEN) {
      const { id } = await createDraft(clerk, { caseNumber: unseen, comment: unseen });
      expect(await card(id), JSON.stringify(unseen)).toMatchObject({ caseNumber: null, comment: null });
    }
  });
});
