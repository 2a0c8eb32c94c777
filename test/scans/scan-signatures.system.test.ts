import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeUnjudged } from '#activities/scans/judge-unjudged.ts';
import type { SignatureVerifier, Signer } from '#activities/ports/signer.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { createServerSigner } from '#activities/signing/server-signer.ts';
import { createSignatureVerifier } from '#activities/signing/signature-verifier.ts';
import type { LetterScanView } from '#views/scans/scan.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { putLetter } from '../letters/kit/own-court.ts';
import { openSigningKit, TESTOV, type SigningKit } from '../signing/kit.ts';
import { scanOf } from './kit/scan-pages.ts';

const SHPI = '62009147017544';

describe('the signature of a filed paper', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  let kit: SigningKit;
  let signer: Signer;
  let verifier: SignatureVerifier;
  let letterId = '';
  beforeAll(async () => {
    [api, kit] = await Promise.all([openApi(), openSigningKit()]);
    const pkiDir = join(kit.directory, 'pki');
    const { trustDir } = await ensurePki({ openssl: kit.openssl, dir: pkiDir, people: [TESTOV] });
    signer = createServerSigner({ openssl: kit.openssl, pkiDir, isRehearsal: true });
    verifier = createSignatureVerifier({ openssl: kit.openssl, trustDir });
    clerk = await api.signIn('sekretar');
    const terms = { shpi: SHPI, status: 'filed', outcome: 'delivered' } as const;
    letterId = (await putLetter(api, { ...terms, acceptedAt: new Date() })).id;
  });
  afterAll(() => Promise.all([api.close(), kit.close()]));

  const judge = (blobs: Parameters<typeof judgeUnjudged>[0]['blobs'] = api.deps.blobs) =>
    judgeUnjudged({ orm: api.orm, blobs, verifier, isRehearsal: false });
  const sign = async (pdf: Uint8Array) => (await signer.sign({ signerId: TESTOV.signerId, pdf })).signature;
  const attach = async (paper: Uint8Array, signature: Uint8Array): Promise<void> => {
    const body = new FormData();
    for (const [name, bytes] of [
      ['file', paper],
      ['signature', signature],
    ] as const)
      body.append(name, new File([Uint8Array.from(bytes)], `${name}.pdf`));
    for (const [name, value] of Object.entries({ kind: 'other', isConfirmed: 'true' })) body.append(name, value);
    expect((await clerk.send('POST', `/letters/${letterId}/scans`, { body })).status).toBe(201);
  };
  const verdicts = async (): Promise<readonly LetterScanView['signature'][]> => {
    const card = (await (await clerk.send('GET', `/letters/${letterId}`)).json()) as { scans: LetterScanView[] };
    return card.scans.map(({ signature }) => signature);
  };
  const cardText = async () =>
    (await api.running.app.request(`/letters/${letterId}`, { headers: { cookie: clerk.cookie } })).text();

  it('is judged by the check of the court’s own signatures, and its verdict stands at the paper', async () => {
    const paper = await scanOf([{ says: 'text', words: SHPI }]);
    await attach(paper, await sign(paper));
    expect(await verdicts()).toEqual([{ state: 'waiting', words: 'подпись приложена, проверяется', signedBy: null }]);
    expect(await cardText()).toContain('подпись приложена, проверяется');
    expect(await judge()).toBe(1);
    const [good] = await verdicts();
    expect(good).toMatchObject({ state: 'good', signedBy: TESTOV.fullName });
    expect(await cardText()).toContain(`подпись верна, ${TESTOV.fullName}`);
    expect(await judge()).toBe(0);
  });

  it('that is of another paper, or is none, is told so; a paper that cannot be read now holds up no other', async () => {
    const [one, other] = [await scanOf([{ says: 'itf', shpi: SHPI }]), await scanOf([{ says: 'nothing' }])];
    await attach(one, await sign(other));
    await attach(other, new TextEncoder().encode('не подпись'));
    const [, { sha256 } = { sha256: '' }] = await api.rows<{ sha256: string }>(
      'select sha256 from letter_scan order by filed_at',
    );
    const blobs = {
      get: (asked: string) =>
        asked === sha256 ? Promise.reject(new Error('the store is away')) : api.deps.blobs.get(asked),
    };
    await expect(judge(blobs)).rejects.toThrow('1 signatures could not be judged');
    expect((await verdicts()).map((verdict) => verdict?.state)).toEqual(['good', 'waiting', 'bad']);
    expect(await judge()).toBe(1);
    expect((await verdicts()).map((verdict) => verdict?.state)).toEqual(['good', 'bad', 'bad']);
    expect(await cardText()).toContain('<b class="late">подпись не подтверждена');
  });

  it('goes with the paper when the letter is destroyed, and no sooner', async () => {
    const count = () => api.rows<{ n: number }>('select count(*)::int as n from scan_signature');
    await expect(api.rows('delete from letter_scan where letter_id = ?', [letterId])).rejects.toThrow('append-only');
    expect(await count()).toEqual([{ n: 3 }]);
    const act = `insert into destruction_act (id, site_id, year, sequence, state, as_of_day, nomenclature_version, drafted_by_id, drafted_at, decided_by_id, decided_at)
      select gen_random_uuid(), l.site_id, 2032, 1, 'approved', '2032-01-01', 1, a.id, now(), b.id, now() from letter l, account a, account b
      where l.id = ? and a.login = 'sekretar' and b.login = 'sudya' returning id`;
    const [{ id: actId } = { id: '' }] = await api.rows<{ id: string }>(act, [letterId]);
    await api.rows(
      `insert into destruction_item (act_id, letter_id, place, number, document_kind, item_index, ended_on, kept_until, state)
       values (?, ?, 1, 'x', 'other', '04', '2026-01-01', '2031-12-31', 'waiting')`,
      [actId, letterId],
    );
    await api.rows('select mask_destroy_letter(?::uuid, ?::uuid, now())', [actId, letterId]);
    expect(await count()).toEqual([{ n: 0 }]);
  });
});
