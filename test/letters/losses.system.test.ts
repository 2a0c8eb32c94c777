import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentWarning } from '#domain/documents/conversion-faults.ts';
import { prepareLetter } from '#activities/letters/prepare-letter.ts';
import { recordSeenLosses, lossesKey } from '#db/documents/losses.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { attach, bodyOf, createDraft, PDF_BYTES, readLetterCard, type Ref } from '../api/letter-makers.ts';
import { letterDesk } from './kit/letter-desk.ts';
import { CLERK_ID, ownCourt, putLetter, SUPERVISOR_ID } from './kit/own-court.ts';

const LOSS = documentWarning({ code: 'lost_pictures', about: 'рисунков 3, в PDF 2', page: 2 });
const OTHER = documentWarning({ code: 'lost_pictures', about: 'рисунков 3, в PDF 1' });

describe('what a document’s PDF does not show', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
  });
  afterAll(() => api.close());

  const cardOf = (id: string) => readLetterCard(clerk, id);
  const convertedWith = (id: string, warnings: readonly object[]) =>
    api.rows(
      `insert into conversion (source_sha256, converter_version, faults, warnings, created_at)
       select sha256, ?, '[]', ?::jsonb, now() from attachment where letter_id = ?
       on conflict (source_sha256, converter_version) do update set warnings = excluded.warnings`,
      ['1', JSON.stringify(warnings), id],
    );
  const submit = async (id: string) => clerk.send('POST', `/letters/${id}/submission`);
  const look = async (id: string, key: string) => {
    const { version, attachments } = await cardOf(id);
    const options = { headers: { 'if-match': `"${String(version)}"` }, body: { key } };
    return clerk.send('PUT', `/letters/${id}/attachments/${attachments[0]?.id ?? ''}/seen-losses`, options);
  };
  async function letterWithLoss(name: string): Promise<{ readonly id: string; readonly key: string }> {
    const { id } = await createDraft(clerk);
    await attach(clerk, id, name);
    await convertedWith(id, [LOSS]);
    return { id, key: (await cardOf(id)).attachments[0]?.losses?.key ?? '' };
  }

  it('stops the letter at that document until a clerk has looked and said so; who and when is kept and shown', async () => {
    const { id, key } = await letterWithLoss('потеря.docx');
    expect((await cardOf(id)).attachments).toMatchObject([
      { warnings: [{ severity: 'loss', page: 2 }], losses: { seen: null } },
    ]);
    const refusal = await bodyOf(await submit(id), 422);
    expect(refusal).toMatchObject({ faults: [{ code: 'losses_unseen', field: 'attachments[0]' }] });
    await bodyOf<Ref>(await look(id, key), 200);
    const card = await cardOf(id);
    expect(card.attachments[0]?.losses?.seen).toEqual({ byName: card.authorName, at: expect.any(String) as string });
    expect(card.timeline.at(-1)).toMatchObject({
      kind: 'losses_seen',
      text: expect.stringContaining('потеря.docx') as string,
    });
    expect((await submit(id)).status).toBe(200);
  });

  it('counts for what was looked at only: other losses of the same document stop the letter again', async () => {
    const { id, key } = await letterWithLoss('иное.docx');
    await bodyOf<Ref>(await look(id, key), 200);
    await convertedWith(id, [OTHER]);
    expect((await submit(id)).status).toBe(422);
    expect((await cardOf(id)).attachments[0]?.losses?.seen).toBeNull();
    const refused = await look(id, key);
    expect([refused.status, ((await refused.json()) as { title: string }).title]).toEqual([
      412,
      'Документ с тех пор преобразован иначе',
    ]);
    await bodyOf<Ref>(await look(id, (await cardOf(id)).attachments[0]?.losses?.key ?? ''), 200);
    expect((await submit(id)).status).toBe(200);
  });

  it('is nothing that a supervisor may settle in the clerk’s place', async () => {
    const { id, key } = await letterWithLoss('чужое.docx');
    const { version, attachments } = await cardOf(id);
    const judge = await api.signIn('sudya');
    const options = { headers: { 'if-match': `"${String(version)}"` }, body: { key } };
    const path = `/letters/${id}/attachments/${attachments[0]?.id ?? ''}/seen-losses`;
    expect((await judge.send('PUT', path, options)).status).toBe(403);
    expect((await submit(id)).status).toBe(422);
  });
});

describe('a loss that shows only while the letter is prepared', () => {
  const court = ownCourt();

  async function preparing(warnings = [LOSS]) {
    const letter = await putLetter(court, { status: 'preparing' });
    const desk = letterDesk(court);
    const sha256 = await desk.blobs.put(new TextEncoder().encode(letter.id));
    const attachmentId = letter.id;
    await court.rows(
      `insert into attachment (id, letter_id, ordinal, file_name, byte_size, sha256, created_at) values (?, ?, 1, 'приказ.docx', 1, ?, now())`,
      [attachmentId, letter.id, sha256],
    );
    const pdf = new Uint8Array(PDF_BYTES);
    const parts = {
      ...desk,
      converter: {
        convert: () => Promise.resolve({ ok: true as const, kind: 'docx' as const, pdf, pageCount: 1, warnings }),
        close: () => Promise.resolve(),
      },
      press: {
        assemble: () => Promise.resolve({ pdf, pageCount: 1, warnings: [] }),
        stamp: () => Promise.resolve(pdf),
        check: () => Promise.resolve([]),
      },
    };
    const request = { letterId: letter.id, revision: 1, approverId: SUPERVISOR_ID };
    return { attachmentId, letterId: letter.id, prepare: () => prepareLetter(parts, request) };
  }

  it('brings the letter back to its author instead of the judge, and goes on once he has looked', async () => {
    const { attachmentId, letterId, prepare } = await preparing();
    expect(await prepare()).toEqual({ result: 'faulty' });
    expect(await court.letter(letterId)).toMatchObject({ status: 'needs_fix', faults: [{ code: 'losses_unseen' }] });
    const key = lossesKey([LOSS]) ?? '';
    await recordSeenLosses(court.orm.em.fork(), { attachmentId, key, seenBy: CLERK_ID }, new Date());
    expect(await prepare()).toMatchObject({ result: 'ready' });
  });

  it('is told apart from a warning, which holds nothing up', async () => {
    const { letterId, prepare } = await preparing([documentWarning({ code: 'macros' })]);
    expect(await prepare()).toMatchObject({ result: 'ready' });
    expect(await court.letter(letterId)).toMatchObject({ status: 'awaiting_signature', faults: null });
  });

  it('has a key of its own: the same losses, the same key; others, another', () => {
    const keys = [[LOSS], [OTHER], [LOSS, OTHER], [documentWarning({ code: 'macros' })]].map(lossesKey);
    expect(new Set(keys).size).toBe(4);
    expect(keys[3]).toBeNull();
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});
