import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { SignatureVerifier } from '#activities/ports/signer.ts';
import { signLetter } from '#activities/letters/sign-letter.ts';
import { OpenSslError } from '#activities/signing/openssl/openssl-error.ts';
import { TrustError } from '#activities/signing/trust/trust-error.ts';
import { reasonWords } from '#domain/letters/letter-reasons.ts';
import { CERTIFICATE, GOOD_VERDICT, ownCourt, putLetter, SUPERVISOR_ID } from './kit/own-court.ts';
import { letterDesk, type LetterDesk } from './kit/letter-desk.ts';

const PDF = new TextEncoder().encode('%PDF-1.7 document');

describe('signing', () => {
  const court = ownCourt();

  async function sign(desk: LetterDesk, letterId: string, signatureSha256?: string) {
    const pdfSha256 = await desk.blobs.put(PDF);
    const request = { letterId, decisionId: randomUUID(), revision: 1, actorId: SUPERVISOR_ID, pdfSha256 };
    return signLetter(desk, { ...request, signatureSha256 });
  }

  it('does not let a signature count whose verdict is a refusal: the letter stays with the supervisor', async () => {
    const { id } = await putLetter(court);
    const finding = { code: 'revoked' } as const;
    const desk = letterDesk(court, { ...GOOD_VERDICT, revocation: 'revoked', accepted: false, finding });
    expect(await sign(desk, id)).toEqual({ signed: false, refusal: finding });
    expect(await court.letter(id)).toMatchObject({ status: 'awaiting_signature', signedById: null });
    expect(await court.rows('select 1 from file where subject_id = ?', [id])).toEqual([]);
    expect(await court.rows('select kind, data from timeline where subject_id = ?', [id])).toEqual([
      { kind: 'signing_failed', data: { reason: finding } },
    ]);
  });

  it('of the same revision is made once: a repeat finds the signature', async () => {
    const { id } = await putLetter(court);
    const desk = letterDesk(court);
    expect([await sign(desk, id), await sign(desk, id)]).toEqual([{ signed: true }, { signed: true }]);
    expect(desk.signed).toEqual([PDF]);
  });

  it('that two workers make at once, the slow and the one who was given its step, is one in the course and in the journal', async () => {
    const { id } = await putLetter(court);
    const desk = letterDesk(court);
    const both = Promise.withResolvers<void>();
    let waiting = 0;
    const verify: SignatureVerifier['verify'] = async () => {
      waiting += 1;
      if (waiting === 2) both.resolve();
      await both.promise;
      return GOOD_VERDICT;
    };
    const slow = { ...desk, verifier: { ...desk.verifier, verify } };
    expect(await Promise.all([sign(slow, id), sign(slow, id)])).toEqual([{ signed: true }, { signed: true }]);
    const written = (table: string) => court.rows(`select 1 from ${table} where subject_id = ?`, [id]);
    expect((await written('timeline')).length).toBe(1);
    expect((await written('audit')).length).toBe(1);
    expect(await court.letter(id)).toMatchObject({ status: 'signed' });
  });

  it('counts only when it is by the supervisor’s own certificate, over the very bytes he saw', async () => {
    const { id } = await putLetter(court);
    const asked: unknown[] = [];
    const desk = letterDesk(court);
    const verify: SignatureVerifier['verify'] = (request) => {
      asked.push([request.expectedFingerprintSha256, request.pdf]);
      return Promise.resolve(GOOD_VERDICT);
    };
    await sign({ ...desk, verifier: { ...desk.verifier, verify } }, id);
    expect(asked).toEqual([[CERTIFICATE.fingerprintSha256, PDF]]);
  });

  it('that cannot be checked for want of a sound trust directory is told so, and not as something to try again', async () => {
    const { id } = await putLetter(court);
    const desk = letterDesk(court);
    const verify = () => Promise.reject(new TrustError('Не читается roots/1.pem'));
    const answer = sign({ ...desk, verifier: { ...desk.verifier, verify } }, id);
    const reason = { code: 'trust_unusable', args: { words: 'Не читается roots/1.pem' } } as const;
    await expect(answer).resolves.toEqual({ signed: false, refusal: reason });
    expect(reasonWords(reason)).toBe(
      'Подпись проверить нельзя. Не читается roots/1.pem. Повторять не нужно, обратитесь к администратору.',
    );
    expect(await court.rows('select kind, data from timeline where subject_id = ?', [id])).toEqual([
      { kind: 'signing_failed', data: { reason } },
    ]);
  });

  it('while openssl is away is an error for the engine to try again, and never a refusal', async () => {
    const { id } = await putLetter(court);
    const desk = letterDesk(court);
    const verify = () => Promise.reject(new OpenSslError('openssl прерван'));
    await expect(sign({ ...desk, verifier: { ...desk.verifier, verify } }, id)).rejects.toThrow('openssl прерван');
    expect(await court.rows('select kind from timeline where subject_id = ?', [id])).toEqual([]);
  });

  it('of a document that is lost is refused in words, and the journal has it', async () => {
    const { id: letterId } = await putLetter(court);
    const request = {
      letterId,
      decisionId: randomUUID(),
      revision: 1,
      actorId: SUPERVISOR_ID,
      pdfSha256: 'a'.repeat(64),
    };
    expect(await signLetter(letterDesk(court), request)).toMatchObject({ signed: false });
    expect(await court.rows(`select action from audit where subject_id = ?`, [letterId])).toEqual([
      { action: 'letter.approval_voided' },
    ]);
  });

  describe('with a key of one’s own', () => {
    const OWN = { ...CERTIFICATE, fingerprintSha256: 'e'.repeat(64) };

    afterEach(() => court.rows(`delete from own_certificate`));

    /** The person has proved the key; the document's stamp names a certificate. */
    async function withOwnKey(stamped: string): Promise<string> {
      const { id } = await putLetter(court);
      await court.rows(
        `insert into own_certificate (id, account_id, challenge, proof_base64, state, facts, asked_at, free_at)
         values (?, ?, '', '', 'accepted', ?::jsonb, now(), now())`,
        [randomUUID(), SUPERVISOR_ID, JSON.stringify(OWN)],
      );
      const facts = JSON.stringify({ certificate: { ...CERTIFICATE, fingerprintSha256: stamped } });
      await court.rows(
        `insert into file (subject_kind, subject_id, kind, revision, file_name, media_type, byte_size, sha256, facts, created_at)
         values ('letter', ?, 'pdf', 1, 'a.pdf', 'application/pdf', 1, ?, ?::jsonb, now())`,
        [id, 'b'.repeat(64), facts],
      );
      return id;
    }

    it('is never done by the server: without a signature it is refused, with one it is that certificate that is expected', async () => {
      const id = await withOwnKey(OWN.fingerprintSha256);
      const desk = letterDesk(court);
      expect(await sign(desk, id)).toEqual({ signed: false, refusal: { code: 'own_key_needed' } });
      const asked: unknown[] = [];
      const verify: SignatureVerifier['verify'] = (request) => {
        asked.push(request.expectedFingerprintSha256);
        return Promise.resolve(GOOD_VERDICT);
      };
      const signatureSha256 = await desk.blobs.put(new TextEncoder().encode('brought'));
      const own = { ...desk, verifier: { ...desk.verifier, verify } };
      expect(await sign(own, id, signatureSha256)).toEqual({ signed: true });
      expect([asked, desk.signed]).toEqual([[OWN.fingerprintSha256], []]);
    });

    it('is refused while the stamp on the pages names another certificate', async () => {
      const id = await withOwnKey(CERTIFICATE.fingerprintSha256);
      const desk = letterDesk(court);
      const signatureSha256 = await desk.blobs.put(new TextEncoder().encode('brought'));
      expect(await sign(desk, id, signatureSha256)).toEqual({
        signed: false,
        refusal: { code: 'stamp_of_other_certificate' },
      });
    });
  });

  it('opens the recall window of the site and keeps what the registry will say', async () => {
    const { id } = await putLetter(court);
    await sign(letterDesk(court), id);
    const letter = await court.letter(id);
    expect(letter.status).toBe('signed');
    expect((letter.recallUntil?.getTime() ?? 0) - letter.statusSince.getTime()).toBe(10_000);
    const [file] = await court.rows<{ facts: { registrySha256: string } }>(
      `select facts from file where subject_id = ? and kind = 'signature'`,
      [id],
    );
    expect(file?.facts.registrySha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
