import { findingsOf, type Finding } from '../breach.ts';
import { batchSubject, nameBatch, type ArchivedPair, type BatchFacts } from './batch-facts.ts';

/** I3: the archive that was sent is kept, is the one that was promised, and holds the very pairs that were signed. */
export function batchBytes(facts: BatchFacts): readonly Finding[] {
  const { batch, intents, isArchiveStored, isFormStored, archived } = facts;
  const found = findingsOf('I3', batchSubject(batch), nameBatch(batch));
  const isOther = intents.some(({ archiveSha256 }) => archiveSha256 !== batch.archiveSha256);
  const findings = [
    ...(isArchiveStored === false ? [found('archive_missing', 'архива нет в хранилище, верните его из копии')] : []),
    ...(isFormStored === false ? [found('form_missing', 'формы 103 нет в хранилище, верните её из копии')] : []),
    ...(isOther ? [found('other_archive', 'передавался не тот архив, что записан')] : []),
  ];
  if (archived === null) findings.push(found('archive_damaged', 'архив испорчен: его нельзя прочесть'));
  if (archived && !isSameContent(facts, archived)) {
    findings.push(found('content_differs', 'в архиве не те документы и подписи, что сохранены'));
  }
  return findings;
}

/** Letters that were taken out before the archive was made are not in it; every other one is, and nothing else. */
function isSameContent({ places }: BatchFacts, archived: readonly ArchivedPair[]): boolean {
  const byName = new Map(archived.map((pair) => [pair.fileName, pair]));
  const isSame = ({ fileName, pdfSha256, signatureSha256 }: BatchFacts['places'][number]): boolean => {
    const pair = byName.get(fileName);
    return pair?.pdfSha256 === pdfSha256 && pair?.signatureSha256 === signatureSha256;
  };
  const known = new Set(places.map(({ fileName }) => fileName));
  return (
    places.every((place) => (place.result === 'rejected' && !byName.has(place.fileName)) || isSame(place)) &&
    archived.every(({ fileName }) => known.has(fileName))
  );
}
