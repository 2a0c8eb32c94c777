import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { letterListItemSchema } from '#views/letters/letter.ts';
import { pageSchema } from '#views/paging.ts';
import { ungroupedStatuses } from '#domain/letters/status-groups.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createDraft, createSubmitted } from '../api/letter-makers.ts';

const page = pageSchema(letterListItemSchema);
type LetterPage = z.infer<typeof page>;

describe('lists of letters', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  const list = async (query: string): Promise<LetterPage> =>
    page.parse(await bodyOf(await clerk.send('GET', `/letters?${query}`), 200));
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
  });
  afterAll(() => api.close());

  it('pages show every letter once, in order, also when all were made in the same instant and new ones come meanwhile', async () => {
    for (let index = 0; index < 11; index += 1) await createDraft(clerk);
    await api.rows(`update letter set created_at = '2026-11-24T10:00:00.123456Z'`);
    const expected = await api.rows<{ id: string }>('select id from letter order by id desc');
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer: LetterPage = await list(`limit=4${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...answer.items.map(({ id }) => id));
      cursor = answer.nextCursor;
      await createDraft(clerk);
    }
    expect(seen).toEqual(expected.map(({ id }) => id));
  });

  it('one box finds by word form, beginning of a surname, number, ШПИ, short surname and part of a comment', async () => {
    const wanted = await createSubmitted(clerk);
    await api.rows(
      `update letter set recipient_name = 'Ли Образцова-Показательная Мария', comment = 'повторно 2-77/26', shpi = '14500012345678' where id = ?`,
      [wanted.id],
    );
    const tail = wanted.number.split('/').slice(1).join('/');
    const queries = [
      'показательной',
      'образцов',
      'ли',
      wanted.number,
      tail,
      '14500012345678',
      '12345678',
      '2-77',
      'Мария 2-77',
    ];
    for (const text of queries) {
      const { items } = await list(`text=${encodeURIComponent(text)}`);
      expect(
        items.map(({ id }) => id),
        text,
      ).toContain(wanted.id);
    }
    for (const text of ['Петрова', 'Мария 2-78', '%', '_', `'; drop table letter; --`, ':*&|!()', '\\']) {
      const { items } = await list(`text=${encodeURIComponent(text)}`);
      expect(
        items.map(({ id }) => id),
        text,
      ).not.toContain(wanted.id);
    }
  });

  it('days are those of the court, not of the server', async () => {
    const { id } = await createDraft(clerk);
    await api.rows(`update letter set created_at = '2026-03-01T21:30:00Z' where id = ?`, [id]);
    const found = async (query: string) => (await list(query)).items.some((item) => item.id === id);
    expect(await found('from=2026-03-02&to=2026-03-02')).toBe(true);
    expect(await found('to=2026-03-01')).toBe(false);
  });

  it('every status stands in a folder, and the folders count what they list', async () => {
    expect(ungroupedStatuses()).toEqual([]);
    const counts = await bodyOf<Record<string, number>>(await clerk.send('GET', '/letters/counts'), 200);
    for (const [group, count] of Object.entries(counts)) {
      expect((await list(`group=${group}&limit=200`)).items, group).toHaveLength(count);
    }
  });

  it('a wrong cursor, limit, folder or day is refused by name', async () => {
    const wrong = [
      'cursor=abc',
      'cursor=WyIxIl0',
      'limit=0',
      'limit=201',
      'group=nothing',
      'from=2026-02-30',
      'from=yesterday',
    ];
    for (const query of wrong) {
      const response = await clerk.send('GET', `/letters?${query}`);
      const { detail } = await bodyOf<{ detail: string }>(response, 400);
      expect(detail).toContain(query.split('=')[0]);
    }
  });

  it('the approval queue holds what waits for this very person, the longest waiting first', async () => {
    const [first, second] = [await createSubmitted(clerk), await createSubmitted(clerk)];
    const wait = (id: string, since: string) =>
      api.rows(`update letter set status = 'awaiting_signature', status_since = ? where id = ?`, [since, id]);
    await wait(first.id, '2026-11-24T10:00:00Z');
    await wait(second.id, '2026-11-24T09:00:00Z');
    const queueOf = async (login: string) =>
      page
        .parse(await bodyOf(await (await api.signIn(login)).send('GET', '/approvals'), 200))
        .items.map(({ id }) => id);
    expect(await queueOf('sudya')).toEqual([second.id, first.id]);
    expect(await queueOf('nachalnik')).toEqual([]);
  });

  it('open pages hear of changes to their own letters only', async () => {
    const neighbour = await api.signIn('sosed');
    const [mine, theirs] = [
      eventsOf(await clerk.send('GET', '/events')),
      eventsOf(await neighbour.send('GET', '/events')),
    ];
    expect([await mine.next(), await theirs.next()]).toEqual(['ready', 'ready']);
    const { id } = await createDraft(clerk);
    expect(await mine.next()).toContain(id);
    await neighbour.send('POST', '/letters', { body: await neighbourDraft(neighbour) });
    const heard = await theirs.next();
    expect(heard).toContain('"status":"draft"');
    expect(heard).not.toContain(id);
    await Promise.all([mine.close(), theirs.close()]);
  });
});

async function neighbourDraft(neighbour: ApiUser): Promise<object> {
  const [approver] = await bodyOf<{ id: string }[]>(await neighbour.send('GET', '/approvers'), 200);
  const recipient = { type: 'person', name: 'Чужой Чужак', address: '101000, г Москва' };
  return {
    fields: { kind: 'simple', documentKind: 'other', title: 'Соседское', recipient },
    approverId: approver?.id,
  };
}

/** Names or data of the stream's events, one by one. */
function eventsOf(response: Response): { next(): Promise<string>; close(): Promise<void> } {
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  let text = '';
  return {
    next: async () => {
      while (!text.includes('\n\n')) {
        const { done, value } = await reader.read();
        if (done) throw new Error('the stream has ended');
        text += Buffer.from(value).toString();
      }
      const end = text.indexOf('\n\n');
      const event = text.slice(0, end);
      text = text.slice(end + 2);
      return event.includes('event: letter')
        ? (/data: (.*)/.exec(event)?.[1] ?? '')
        : (/event: (\w+)/.exec(event)?.[1] ?? '');
    },
    close: () => reader.cancel(),
  };
}
