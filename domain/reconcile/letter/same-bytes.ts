import { isSigned, isTakenByPost } from '../../letters/letter-life.ts';
import { findingsOf, type Finding } from '../breach.ts';
import type { ContentFacts, FileFacts, LetterFacts } from '../facts.ts';
import { letterSubject, nameLetter } from '../name-letter.ts';
import { isFoundAtPost } from './found-at-post.ts';

const FILE_WORDS: Readonly<Record<FileFacts['kind'] | 'attachment', string>> = {
  pdf: 'документ письма',
  signature: 'подпись',
  notice: 'уведомление о вручении',
  form103: 'форма 103',
  archive: 'архив',
  picture: 'файл публикации',
  message: 'сообщение публикации',
  authority: 'доверенность (МЧД)',
  attachment: 'вложение',
};

const CONTENT_WORDS: Readonly<Record<ContentFacts['fault'], string>> = {
  damaged: 'испорчен или пропал: хранилище его не отдаёт',
  wrong_size: 'не того размера, что записан',
  unsigned: 'не сходится с документом',
};

type Make = (code: string, words: string) => Finding;

/** I3: what the Post took, what was signed and what is kept are the same bytes. */
export function sameBytes(facts: LetterFacts): readonly Finding[] {
  const found = findingsOf('I3', letterSubject(facts.letter), nameLetter(facts.letter));
  return [
    ...keptFindings(facts, found),
    ...facts.content.map(({ kind, fault }) =>
      found(`${kind}_${fault}`, `${FILE_WORDS[kind]}: файл ${CONTENT_WORDS[fault]}`),
    ),
    ...signedFindings(facts, found),
    ...sentFindings(facts, found),
  ];
}

function keptFindings({ files, attachments }: LetterFacts, found: Make): readonly Finding[] {
  const missing = files.filter(({ isStored }) => !isStored).map(({ kind }) => kind);
  const lost = attachments.some(({ isStored }) => !isStored) ? (['attachment'] as const) : [];
  return [...new Set([...missing, ...lost])].map((kind) =>
    found(`${kind}_missing`, `${FILE_WORDS[kind]}: файла нет в хранилище, верните его из копии`),
  );
}

/** The row, the files and the record of the signature name the same hashes. */
function signedFindings({ letter, files, audit, places }: LetterFacts, found: Make): readonly Finding[] {
  if (!isSigned(letter.status) || (letter.signedById === null && isFoundAtPost(places))) return [];
  const pdf = fileOf(files, 'pdf', letter.revision);
  const signature = fileOf(files, 'signature', letter.revision);
  const findings: Finding[] = [];
  if (!pdf || !signature) return [found('pair_missing', 'нет записи о подписанном документе или о подписи')];
  if (letter.pdfSha256 !== pdf.sha256) findings.push(found('row_differs', 'документ в карточке не тот, что подписан'));
  const record = audit.find(({ action, data }) => action === 'letter.signed' && data['revision'] === letter.revision);
  const isRecorded =
    !record || (record.data['pdfSha256'] === pdf.sha256 && record.data['signatureSha256'] === signature.sha256);
  if (!isRecorded) findings.push(found('audit_differs', 'в журнале подписан другой документ'));
  return findings;
}

function sentFindings({ letter, files, places, acceptances = [] }: LetterFacts, found: Make): readonly Finding[] {
  // What a recovery found at the Post went from hands that an older copy does not know: there is nothing of ours to hold it against.
  if (!isTakenByPost(letter.status) || isFoundAtPost(places)) return [];
  const revision = places.find(({ result }) => result === 'accepted')?.revision ?? letter.revision;
  const pdf = fileOf(files, 'pdf', revision)?.sha256;
  const signature = fileOf(files, 'signature', revision)?.sha256;
  const archives = new Set(places.map(({ archiveSha256 }) => archiveSha256));
  const isOther = acceptances.some(
    (taken) => differs(taken.pdfSha256, pdf) || differs(taken.signatureSha256, signature),
  );
  const isFromElsewhere = acceptances.some(
    ({ archiveSha256 }) => archiveSha256 !== null && !archives.has(archiveSha256),
  );
  return [
    ...(isOther ? [found('post_differs', 'Почта приняла не те байты, что подписаны и сохранены')] : []),
    ...(isFromElsewhere ? [found('archive_differs', 'Почта приняла его не из нашего архива')] : []),
  ];
}

function differs(told: string | null, own: string | undefined): boolean {
  return told !== null && told !== own;
}

function fileOf(files: readonly FileFacts[], kind: FileFacts['kind'], revision: number): FileFacts | undefined {
  return files.find((file) => file.kind === kind && file.revision === revision);
}
