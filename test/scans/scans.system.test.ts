import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Letter } from '#db/letters/letter.entity.ts';
import type { FiledScans, ScanDeskView, ScanPieceView } from '#views/scans/scan.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { putLetter } from '../letters/kit/own-court.ts';
import { waitFor } from '../crash/kit/wait-for.ts';
import { scanOf, type Sheet } from './kit/scan-pages.ts';

const [DELIVERED, UNDER_WAY, RETURNED, FILED, NOTICED] = [
  '14586221000010',
  '14586221000027',
  '80080152999991',
  '62009147017544',
  '14102192069353',
] as const;
const FOREIGN = '80080152000048';

describe('scans of notices and of returned envelopes', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  const letters = new Map<string, string>();
  const put = async (shpi: string, changes: Partial<Letter>) => {
    const { id } = await putLetter(api, { shpi, acceptedAt: new Date(), ...changes });
    letters.set(shpi, id);
  };
  const idOf = (shpi: string) => letters.get(shpi) ?? '';
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
    await put(DELIVERED, { status: 'delivered', outcome: 'delivered' });
    await put(UNDER_WAY, { status: 'in_transit' });
    await put(RETURNED, { status: 'returned_to_court', outcome: 'returned_to_court' });
    await put(FILED, { status: 'filed', outcome: 'delivered' });
    await put(NOTICED, { status: 'delivered', outcome: 'delivered' });
  });
  afterAll(() => api.close());

  const desk = async (): Promise<ScanDeskView> => (await (await clerk.send('GET', '/scans')).json()) as ScanDeskView;
  const upload = async (sheets: readonly Sheet[], name = 'скан.pdf'): Promise<readonly ScanPieceView[]> => {
    const body = new FormData();
    body.append('file', new File([Uint8Array.from(await scanOf(sheets))], name));
    expect((await clerk.send('POST', '/scans', { body })).status).toBe(201);
    return waitFor(async () => {
      const { uploads, pieces } = await desk();
      const own = pieces.filter(({ fileName }) => fileName === name);
      expect([uploads.length, own.length > 0]).toEqual([0, true]);
      return own;
    });
  };
  const file = async (pieces: readonly string[], isConfirmed = false, key?: string): Promise<FiledScans> => {
    const body = { pieces: pieces.map((pieceId) => ({ pieceId, isConfirmed })) };
    return (await (await clerk.send('POST', '/scan-filings', { body, ...(key && { key }) })).json()) as FiledScans;
  };
  const noticesOf = (shpi: string) =>
    api.rows<{ sha256: string }>(`select sha256 from file where subject_id = ? and kind = 'notice'`, [idOf(shpi)]);
  const told = (shpi: string) =>
    api.rows(
      `select signal_name as name, payload->>'isNoticeMissing' as missing, payload->>'cause' as cause
      from outbox where workflow_id = ? order by id`,
      [`letter/${idOf(shpi)}`],
    );
  const attach = async (shpi: string, sheets: readonly Sheet[], fields: Readonly<Record<string, string>> = {}) => {
    const body = new FormData();
    body.append('file', new File([Uint8Array.from(await scanOf(sheets))], 'уведомление.pdf'));
    body.append('kind', fields['kind'] ?? 'notice');
    for (const [name, value] of Object.entries(fields)) if (name !== 'kind') body.append(name, value);
    return clerk.send('POST', `/letters/${idOf(shpi)}/scans`, { body });
  };

  it('a scan of many is parted by letter, filed once, and ends the wait of the delivered one', async () => {
    const pieces = await upload([
      { says: 'itf', shpi: DELIVERED },
      { says: 'nothing' },
      { says: 'text', words: '14586221000011' },
      { says: 'code128', shpi: UNDER_WAY },
      { says: 'text', words: FOREIGN },
      { says: 'text', words: FILED },
    ]);
    expect(
      pieces.map(({ firstPage, lastPage, shpi, way, letter, doubts }) => [
        ...[firstPage, lastPage, shpi, way, letter?.id ?? null],
        doubts.map(({ code }) => code).join(),
      ]),
    ).toEqual([
      [1, 2, DELIVERED, 'barcode', idOf(DELIVERED), ''],
      [3, 3, '14586221000011', 'text', null, 'number_wrong'],
      [4, 4, UNDER_WAY, 'barcode', idOf(UNDER_WAY), 'not_delivered'],
      [5, 5, FOREIGN, 'text', null, 'not_ours'],
      [6, 6, FILED, 'text', idOf(FILED), ''],
    ]);
    const key = 'filing-of-the-first-scan';
    const ids = pieces.map(({ id }) => id);
    const first = await file(ids, false, key);
    expect(first.filed.map(({ letterId }) => letterId)).toEqual([idOf(DELIVERED), idOf(FILED)]);
    const leftIds = first.left.map(({ pieceId }) => pieceId);
    expect(leftIds.toSorted()).toEqual([ids[1], ids[2], ids[3]].toSorted());
    expect(await file(ids, false, key)).toEqual(first);
    expect((await file([ids[2] ?? ''], true)).filed).toHaveLength(1);
    expect((await clerk.send('POST', `/scan-pieces/${ids[1] ?? ''}/set-aside`)).status).toBe(200);
    expect(await told(DELIVERED)).toEqual([{ name: 'outcomeReported', missing: 'false', cause: null }]);
    expect(await told(UNDER_WAY)).toEqual([]);
    expect(await told(FILED)).toEqual([]);
    for (const shpi of [DELIVERED, UNDER_WAY, FILED]) expect(await noticesOf(shpi)).toHaveLength(1);
    expect((await desk()).pieces.map(({ shpi }) => shpi)).toEqual([FOREIGN]);
  });

  it('a number that was not read is typed, its check digit tested, and a paper of no letter is set aside', async () => {
    const [piece] = await upload([{ says: 'nothing' }], 'пустой.pdf');
    const id = piece?.id ?? '';
    expect(piece?.doubts.map(({ code }) => code)).toEqual(['no_number']);
    const change = async (shpi: string) => {
      const body = { shpi, kind: 'other', cause: null };
      const answer = await clerk.send('POST', `/scan-pieces/${id}`, { body });
      const told = (await answer.json()) as ScanPieceView;
      expect(answer.status, JSON.stringify(told)).toBe(200);
      return told;
    };
    expect((await change('14586221000011')).doubts.map(({ code }) => code)).toEqual(['number_wrong']);
    expect(await change('145862 21 00002 7')).toMatchObject({ shpi: UNDER_WAY, way: 'hand', doubts: [] });
    expect((await clerk.send('POST', `/scan-pieces/${id}/set-aside`)).status).toBe(200);
    expect((await file([id])).left).toHaveLength(1);
  });

  it('a row that another has changed meanwhile is neither written over nor filed unseen', async () => {
    const [piece] = await upload([{ says: 'nothing' }], 'двое.pdf');
    const id = piece?.id ?? '';
    const seen = ' notice ';
    const post = async (more: Readonly<Record<string, string>>): Promise<string> => {
      const fields = { piece: id, [`seen-${id}`]: seen, [`kind-${id}`]: 'notice', [`cause-${id}`]: '', ...more };
      const body = new URLSearchParams({ csrf: clerk.csrfToken, key: randomUUID(), ...fields });
      const headers = { cookie: clerk.cookie, 'content-type': 'application/x-www-form-urlencoded' };
      return (
        await api.running.app.request('/scans/papers', { method: 'POST', headers, body: body.toString() })
      ).text();
    };
    const shpi = async () => (await desk()).pieces.find((one) => one.id === id)?.shpi;
    await post({ [`shpi-${id}`]: UNDER_WAY, act: 'save' });
    expect(await shpi()).toBe(UNDER_WAY);
    const words = 'тем временем изменил другой';
    expect(await post({ [`shpi-${id}`]: FILED, act: 'save' })).toContain(words);
    expect(await post({ [`shpi-${id}`]: '', act: 'file', chosen: id, sure: id })).toContain(words);
    await post({ [`shpi-${id}`]: '', [`kind-${id}`]: 'notice', act: 'save' });
    expect(await shpi()).toBe(UNDER_WAY);
    expect((await clerk.send('POST', `/scan-pieces/${id}/set-aside`)).status).toBe(200);
  });

  it('one with the numbers of other letters beside its own asks at the card too', async () => {
    const sheets: Sheet[] = [
      { says: 'text', words: NOTICED },
      { says: 'text', words: FOREIGN },
    ];
    const answer = await attach(NOTICED, sheets, { kind: 'other' });
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      409,
      expect.stringContaining('несколько ШПИ'),
    ]);
  });

  it('a notice of another letter is never filed at the card, not even when confirmed', async () => {
    const refused = await attach(UNDER_WAY, [{ says: 'itf', shpi: FOREIGN }], { isConfirmed: 'true' });
    expect(refused.status).toBe(422);
    const count = `select count(*)::int as n from letter_scan where letter_id = ?`;
    expect(await api.rows(count, [idOf(UNDER_WAY)])).toEqual([{ n: 1 }]);
  });

  it('one that names no number asks first; a second notice asks and overwrites nothing', async () => {
    expect((await attach(NOTICED, [{ says: 'nothing' }])).status).toBe(409);
    expect((await attach(NOTICED, [{ says: 'nothing' }], { isConfirmed: 'true' })).status).toBe(201);
    const [kept] = await noticesOf(NOTICED);
    expect((await attach(NOTICED, [{ says: 'text', words: NOTICED }])).status).toBe(409);
    expect((await attach(NOTICED, [{ says: 'text', words: NOTICED }], { isConfirmed: 'true' })).status).toBe(201);
    expect(await noticesOf(NOTICED)).toEqual([kept]);
    const card = (await (await clerk.send('GET', `/letters/${idOf(NOTICED)}`)).json()) as {
      readonly scans: readonly { readonly way: string; readonly filedByName: string }[];
    };
    expect(card.scans.map(({ way }) => way)).toEqual(['hand', 'text']);
    const evidence = Buffer.from(await (await clerk.send('GET', `/letters/${idOf(NOTICED)}/evidence`)).arrayBuffer());
    for (const name of ['notice.pdf', 'scan-2-notice.pdf']) expect(evidence.includes(name), name).toBe(true);
    expect(card.scans.every(({ filedByName }) => filedByName !== '')).toBe(true);
  });

  it('an envelope tells the question its cause; a notice of what came back is filed only when confirmed', async () => {
    const words = { kind: 'envelope', cause: 'refused' };
    expect((await attach(RETURNED, [{ says: 'itf', shpi: RETURNED }], { kind: 'envelope' })).status).toBe(409);
    expect((await attach(RETURNED, [{ says: 'itf', shpi: RETURNED }], words)).status).toBe(201);
    expect(await told(RETURNED)).toEqual([{ name: 'envelopeReported', missing: null, cause: 'refused' }]);
    const { undelivered } = (await (await clerk.send('GET', `/letters/${idOf(RETURNED)}`)).json()) as {
      readonly undelivered: { readonly cause: string } | null;
    };
    expect(undelivered?.cause).toBe('refused');
    const notice = await attach(RETURNED, [{ says: 'text', words: RETURNED }]);
    expect([notice.status, ((await notice.json()) as { detail: string }).detail]).toEqual([
      409,
      expect.stringContaining('не вручено'),
    ]);
  });

  it('an envelope with a cause other than the Post’s is filed only when a person confirms', async () => {
    await api.rows(
      `insert into postal_event (letter_id, shpi, oper_type, oper_attr, oper_date, office_index, received_at)
       values (?, ?, 3, 10, '20.11.2030 10:00:00', '140000', now()) returning id`,
      [idOf(RETURNED), RETURNED],
    );
    const sheets = [{ says: 'itf', shpi: RETURNED }, { says: 'nothing' }] as const;
    const envelope = { kind: 'envelope', cause: 'refused' };
    const first = await attach(RETURNED, sheets, envelope);
    expect([first.status, await first.text()]).toEqual([409, expect.stringContaining('не та причина возврата')]);
    expect((await attach(RETURNED, sheets, { ...envelope, isConfirmed: 'true' })).status).toBe(201);
  });

  it('of another site are not there', async () => {
    const { pieces } = await desk();
    const stranger = await api.signIn('sosed');
    const [left] = pieces;
    expect((await stranger.send('GET', `/scan-pieces/${left?.id ?? ''}/file`)).status).toBe(404);
    expect(((await (await stranger.send('GET', '/scans')).json()) as ScanDeskView).openCount).toBe(0);
  });
});
