import { createHash } from 'node:crypto';
import { composeCaseEvidence, composeEvidence } from '#activities/proof/evidence/compose-evidence.ts';
import { sealCertificate } from '#activities/proof/sealing/seal-cms.ts';
import { sealOf } from '#activities/proof/sealing/seal-key.ts';
import { listDestroyed } from '#db/keeping/destroyed.ts';
import { findCase, type CaseRow } from '#db/cases/court-cases.ts';
import { namesOf } from '#db/letters/letter-details.ts';
import type { EntityManager } from '#db/orm.ts';
import { listLettersOfCase } from '#db/proof/case-letters.ts';
import { hasSentNotice } from '#db/proof/case-notices.ts';
import { listSeals, noteSeal, type SealRow } from '#db/proof/evidence-rows.ts';
import { readTimeZone } from '#db/settings/sites.ts';
import { appendAudit } from '#db/work/audit.ts';
import { destroyedWords } from '#domain/keeping/destruction.ts';
import type { Actor } from '../actor.ts';
import type { EvidenceCheckView } from '#views/proof/evidence-check.ts';
import type { Download } from '../documents/read-blob.ts';
import type { UploadedFile } from '../documents/uploaded-file.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { judgeEvidence } from './evidence-check.ts';
import { readEvidence } from './evidence-source.ts';
import { readCaseNotices } from './case-notices.ts';
import { readLetterGate } from './letter-gate.ts';
import { fileNameOf, readSentLetter, type SentLetter } from './sent-letter.ts';

/** So many letters of a case in one file at most. */
const CASE_MAX_LETTERS = 100;

/** Files that prove what became of letters, checkable without the program. */
export interface EvidenceService {
  /** Written to the journal with its SHA-256 before it is given. @throws ApplicationError `not-found`, also when nothing was sent or it is destroyed · `file-damaged` */
  letter(actor: Actor, letterId: string): Promise<Download>;
  /** Whether a case has anything to prove: a letter that the Post has taken, or a notice that was handed over. */
  hasOfCase(actor: Actor, caseId: string): Promise<boolean>;
  /** The evidence of every letter of a case and its notices; the destroyed ones are named and left out. @throws ApplicationError `not-found` · `bad-request`: too many letters */
  ofCase(actor: Actor, caseId: string): Promise<Download>;
  /** What a file that somebody brought is worth; nothing of it is kept. @throws ApplicationError `invalid` when it is no evidence file */
  check(file: UploadedFile): Promise<EvidenceCheckView>;
  /** By which seals files of this installation are known, the one in use first. */
  seals(): Promise<readonly SealRow[]>;
}

export function createEvidenceService(deps: ServiceDeps): EvidenceService {
  const { database, blobs, clock, maxUploadBytes } = deps;
  const seal = sealOf(deps.signingRing);
  const readSeals = (): Promise<readonly SealRow[]> =>
    database.read(async (em) => {
      const { fingerprint } = seal;
      const used = await listSeals(em);
      const own = used.find((known) => known.fingerprint === fingerprint) ?? {
        fingerprint,
        firstUsedAt: await clock(em),
      };
      return [own, ...used.filter((known) => known.fingerprint !== fingerprint)];
    });
  const compose = async (em: EntityManager, actor: Actor, letter: SentLetter): Promise<Uint8Array> => {
    const madeAt = await clock(em);
    const timeZone = await readTimeZone(em, letter.siteId);
    const gate = await readLetterGate(em, letter.id, madeAt);
    const madeBy = await nameOf(em, actor);
    return composeEvidence(await readEvidence(em, blobs, { letter, gate, madeAt, madeBy, timeZone }), seal);
  };
  /** Whoever holds the file can find in the journal that it was given, to whom and when. */
  const note = (
    actor: Actor,
    given: readonly { readonly kind: 'letter' | 'case'; readonly id: string; readonly sha256: string }[],
  ): Promise<void> =>
    database.change('proof.evidence_given', async (em) => {
      const at = await clock(em);
      await noteSeal(em, { ...seal, certificate: sealCertificate(seal) }, at);
      for (const { kind, id, sha256 } of given) {
        const what = { action: `${kind}.evidence_given`, subject: { kind, id }, data: { sha256 } };
        await appendAudit(em, { at, actorId: actor.accountId, ...what });
      }
    });
  return {
    letter: async (actor, letterId) => {
      const { letter, bytes } = await database.read(async (em) => {
        const found = await readSentLetter(em, actor, letterId);
        return { letter: found, bytes: await compose(em, actor, found) };
      });
      const file = download(`Доказательства ${fileNameOf(letter)}.zip`, bytes);
      await note(actor, [{ kind: 'letter', id: letter.id, sha256: file.sha256 }]);
      return file;
    },
    hasOfCase: (actor, caseId) =>
      database.read(async (em) => {
        const { wholeIds } = await idsOfCase(em, actor, caseId);
        return wholeIds.length > 0 || (await hasSentNotice(em, caseId));
      }),
    ofCase: async (actor, caseId) => {
      const made = await database.read(async (em) => {
        const courtCase = await requireCase(em, actor, caseId);
        const timeZone = await readTimeZone(em, courtCase.siteId);
        const notices = await readCaseNotices(em, courtCase.id, timeZone);
        const { letters, destroyed } = await lettersOfCase(em, actor, caseId);
        if (letters.length + notices.length === 0) throw nothingOfCase(destroyed);
        const files: { readonly id: string; readonly name: string; readonly bytes: Uint8Array }[] = [];
        for (const letter of letters)
          files.push({ id: letter.id, name: `${fileNameOf(letter)}.zip`, bytes: await compose(em, actor, letter) });
        const title = `Доказательства по делу ${courtCase.number}`;
        return {
          id: courtCase.id,
          files,
          about: { title, timeZone, notices, destroyed, madeAt: await clock(em), madeBy: await nameOf(em, actor) },
        };
      });
      const letters = made.files.map(({ name, bytes }) => ({ name, bytes }));
      const file = download('Доказательства по делу.zip', await composeCaseEvidence({ ...made.about, letters }, seal));
      await note(actor, [
        ...made.files.map(({ id, bytes }) => ({ kind: 'letter' as const, id, sha256: sha256(bytes) })),
        { kind: 'case', id: made.id, sha256: file.sha256 },
      ]);
      return file;
    },
    check: async (file) => judgeEvidence(file, { seals: await readSeals(), maxUploadBytes }),
    seals: readSeals,
  };
}

async function nameOf(em: EntityManager, { accountId }: Actor): Promise<string> {
  return (await namesOf(em, [accountId])).get(accountId) ?? '';
}

async function requireCase(em: EntityManager, actor: Actor, caseId: string): Promise<CaseRow> {
  const found = await findCase(em, readableSite(actor), caseId);
  if (found === null) throw nothingOfCase();
  return found;
}

/** The same for a case that is not there and for one of which nothing has been sent. */
function nothingOfCase(destroyed: readonly string[] = []): ApplicationError {
  const detail =
    destroyed.length === 0
      ? 'По этому делу ещё ничего не отправлено: ни письма Почтой, ни уведомления.'
      : `Доказательств по этому делу больше нет. Письма: ${destroyed.join('; ')}.`;
  return new ApplicationError('not-found', { detail });
}

/** Letters of a case that are whole, and what is told of those that are destroyed. */
async function idsOfCase(em: EntityManager, actor: Actor, caseId: string) {
  const sent = await listLettersOfCase(em, readableSite(actor), caseId, CASE_MAX_LETTERS + 1);
  const gone = await listDestroyed(
    em,
    sent.map(({ id }) => id),
  );
  const destroyed = sent.flatMap(({ id, number }) => {
    const by = gone.get(id);
    return by === undefined ? [] : [`${number ?? 'без номера'} — ${destroyedWords(by)}`];
  });
  return { wholeIds: sent.filter(({ id }) => !gone.has(id)).map(({ id }) => id), destroyed, count: sent.length };
}

async function lettersOfCase(em: EntityManager, actor: Actor, caseId: string) {
  const { wholeIds, destroyed, count } = await idsOfCase(em, actor, caseId);
  if (count > CASE_MAX_LETTERS)
    throw new ApplicationError('bad-request', {
      detail: `По делу больше ${String(CASE_MAX_LETTERS)} писем: возьмите доказательства с карточек писем.`,
    });
  const letters: SentLetter[] = [];
  for (const id of wholeIds) letters.push(await readSentLetter(em, actor, id));
  return { letters, destroyed };
}

function download(fileName: string, bytes: Uint8Array): Download {
  return { bytes, fileName, mediaType: 'application/zip', sha256: sha256(bytes) };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
