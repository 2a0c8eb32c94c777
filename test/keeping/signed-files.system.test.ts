import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '#activities/keeping/check-files.ts';
import { listFailedFiles, nextSignedFiles, countSignedFiles, failedSignedFiles } from '#db/keeping/signed-files.ts';
import { noteCheckEnded, readCheckRun } from '#db/keeping/check-run.ts';
import { BlobDamagedError } from '#db/blobs/encrypted-blob-store.ts';
import { addFile } from '#db/work/files.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { SignatureVerdict } from '#activities/ports/signer.ts';
import {
  CERTIFICATE,
  GOOD_VERDICT,
  MemoryBlobs,
  ownCourt,
  putLetter,
  verdictAlways,
} from '../letters/kit/own-court.ts';

const SIGNED_AT = new Date('2026-03-01T09:00:00Z');

class Shelf extends MemoryBlobs {
  readonly damaged = new Set<string>();
  override get(sha256: string): Promise<Uint8Array> {
    return this.damaged.has(sha256) ? Promise.reject(new BlobDamagedError('tag')) : super.get(sha256);
  }
}

describe('the night’s look at stored signed files', () => {
  const court = ownCourt();
  const blobs = new Shelf();
  const em = () => court.orm.em.fork();

  async function putSigned(): Promise<{ readonly id: string; readonly number: string; pdf: string; sig: string }> {
    const letter = await putLetter(court, {
      status: 'filed',
      numberSequence: null,
      number: `50MS0095/26/${randomUUID().slice(0, 8)}`,
    });
    const subject = letterSubject(letter.id);
    const pdf = await blobs.put(new TextEncoder().encode(`pdf ${letter.id}`));
    const sig = await blobs.put(new TextEncoder().encode(`sig ${letter.id}`));
    const file = { subject, revision: 1, mediaType: 'application/pdf', byteSize: 5 };
    await addFile(em(), { ...file, kind: 'pdf', fileName: 'a.pdf', sha256: pdf }, SIGNED_AT);
    const facts = { certificate: CERTIFICATE };
    await addFile(em(), { ...file, kind: 'signature', fileName: 'a.sig', sha256: sig, facts }, SIGNED_AT);
    return { id: letter.id, number: letter.number ?? '', pdf, sig };
  }

  /** Every stored file, and those that failed before, as a night does. */
  async function night(verdict: SignatureVerdict = GOOD_VERDICT): Promise<readonly Date[]> {
    const asked: Date[] = [];
    const verifier = {
      verify: (request: { readonly at: Date }) => {
        asked.push(request.at);
        return verdictAlways(verdict).verify(request as never);
      },
    };
    const files = await nextSignedFiles(em(), null, 1_000);
    await checkFiles({ orm: court.orm, blobs, verifier, isRehearsal: false }, files);
    return asked;
  }

  const incidents = (letterId: string) =>
    court.rows<{ details: { words: string[] }; site_id: string; closed_at: Date | null }>(
      `select details, site_id, closed_at from task where kind = 'incident' and subject_id = ?`,
      [letterId],
    );

  it('a file that is lost, damaged or does not verify is told by its letter, and no longer when it is mended', async () => {
    const [whole, lost, damaged] = [await putSigned(), await putSigned(), await putSigned()];
    const kept = await blobs.get(lost.pdf);
    blobs.lose(lost.pdf);
    blobs.damaged.add(damaged.sig);
    await night();
    expect(await incidents(whole.id)).toEqual([]);
    expect((await incidents(lost.id))[0]).toMatchObject({ site_id: '50MS0095', closed_at: null });
    expect((await incidents(lost.id))[0]?.details.words[0]).toContain(`${lost.number}, подписанный файл: файла нет`);
    expect((await incidents(damaged.id))[0]?.details.words[0]).toContain('не расшифровывается');
    const failed = await listFailedFiles(em(), '50MS0095', 10);
    expect(failed.map(({ letterId, state }) => [letterId, state]).toSorted()).toEqual(
      [
        [lost.id, 'file_missing'],
        [damaged.id, 'file_damaged'],
      ].toSorted(),
    );
    expect(await noteCheckEnded(em(), 3, new Date())).toBe(2);
    await blobs.put(kept);
    blobs.damaged.clear();
    const again = await failedSignedFiles(em(), 10);
    await checkFiles({ orm: court.orm, blobs, verifier: verdictAlways(GOOD_VERDICT), isRehearsal: false }, again);
    expect((await incidents(lost.id))[0]?.closed_at).not.toBeNull();
    expect(await listFailedFiles(em(), null, 10)).toEqual([]);
  });

  it('a signature is judged as of its making, and one that does not hold is a failure', async () => {
    const signed = await putSigned();
    expect(await night()).toContainEqual(SIGNED_AT);
    await night({ ...GOOD_VERDICT, signature: 'document_changed', accepted: false });
    const mine = (await listFailedFiles(em(), null, 10)).find(({ letterId }) => letterId === signed.id);
    expect(mine?.state).toBe('signature_bad');
    await night();
  });

  it('a store that does not answer says nothing of any file', async () => {
    const files = await nextSignedFiles(em(), null, 1);
    const away = { get: () => Promise.reject(new Error('the shelf is away')) };
    const checking = { orm: court.orm, blobs: away, verifier: verdictAlways(GOOD_VERDICT), isRehearsal: false };
    await expect(checkFiles(checking, files)).rejects.toThrow('away');
    expect(await listFailedFiles(em(), null, 10)).toEqual([]);
  });

  it('files are gone through in one order, a portion after the other, none twice', async () => {
    const total = await countSignedFiles(em());
    const first = await nextSignedFiles(em(), null, 2);
    const rest = await nextSignedFiles(em(), first.at(-1) ?? null, 1_000);
    expect(first.length + rest.length).toBe(total);
    expect(new Set([...first, ...rest].map(({ letterId }) => letterId)).size).toBe(total);
    expect((await readCheckRun(em())).days).toBe(30);
  });
});
