import { createHash } from 'node:crypto';
import { checkEvidence, type CheckedEvidence } from '#activities/proof/evidence/check-evidence.ts';
import { countText } from '#web/format/count.ts';
import type { SealRow } from '#db/proof/evidence-rows.ts';
import type { EvidenceCheckView } from '#views/proof/evidence-check.ts';
import { cleanFileName, uploadFaults, type UploadedFile } from '../documents/uploaded-file.ts';
import { ApplicationError } from '../errors.ts';

/** More are counted, not told: a person takes the file again. */
const MOST_TOLD = 50;

const MOST_NAME = 200;

const NOT_LOOKED =
  'Кому принадлежит метка времени и подпись письма, здесь не проверялось: это делает «sh verify.sh» из файла; что о подписи нашла программа при подписании, сказано в signature.txt.';

/** What an evidence file that somebody brought is worth, by the seals of this installation. @throws ApplicationError `invalid` when it is none */
export function judgeEvidence(
  file: UploadedFile,
  { seals, maxUploadBytes }: { readonly seals: readonly SealRow[]; readonly maxUploadBytes: number },
): EvidenceCheckView {
  const faults = uploadFaults(file, maxUploadBytes);
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  const checked = checkEvidence(file.bytes, maxUploadBytes);
  if (checked === null) throw notEvidence();
  const own = sealViews(checked, seals);
  const standing = standingOf(checked, own);
  return {
    ...{ standing, words: standingWords(standing, checked), kind: checked.kind },
    ...{ fileName: cleanFileName(file.fileName), sha256: createHash('sha256').update(file.bytes).digest('hex') },
    ...{ title: checked.made?.title ?? null, madeAt: checked.made?.at ?? null, madeBy: checked.made?.by ?? null },
    ...{ seals: own, faults: checked.faults.slice(0, MOST_TOLD).map(toldFault), faultCount: checked.faults.length },
    ...{
      letters: checked.letters.map((letter) => ({ ...letter, name: letter.name.slice(0, MOST_NAME) })),
      journal: checked.journal,
      notLooked: NOT_LOOKED,
    },
  };
}

/** Names in a file of strangers are as long as they like. */
function toldFault({ part, words }: CheckedEvidence['faults'][number]): CheckedEvidence['faults'][number] {
  return { part: part.slice(0, MOST_NAME), words: words.slice(0, MOST_NAME) };
}

function notEvidence(): ApplicationError {
  const message =
    'Это не файл доказательств МАСК: выберите zip, который скачан с карточки письма или дела, как он есть.';
  return new ApplicationError('invalid', { faults: [{ code: 'not_evidence', field: 'file', message }] });
}

function sealViews({ fingerprints }: CheckedEvidence, seals: readonly SealRow[]): EvidenceCheckView['seals'] {
  return fingerprints.map((fingerprint) => {
    const own = seals.find((known) => known.fingerprint === fingerprint);
    return {
      ...{ fingerprint, isOurs: own !== undefined, firstUsedAt: own?.firstUsedAt.toISOString() ?? null },
      words: own === undefined ? 'печать, которой эта установка не знает' : 'печать этой установки',
    };
  });
}

function standingOf(
  { faults, packedAnew }: CheckedEvidence,
  seals: EvidenceCheckView['seals'],
): EvidenceCheckView['standing'] {
  if (faults.length > 0 && packedAnew === null) return 'damaged';
  if (seals.length === 0 || seals.some(({ isOurs }) => !isOurs)) return 'stranger';
  return packedAnew === null ? 'whole' : 'packed_anew';
}

function standingWords(standing: EvidenceCheckView['standing'], { faults, packedAnew }: CheckedEvidence): string {
  if (standing === 'whole') return 'Файл цел: каждый байт — как выдала эта установка.';
  if (standing === 'packed_anew')
    return `Части файла целы, все ${String(packedAnew)}: каждая — как выдала эта установка, и печать её. Но сам файл упакован заново: таким его не выдавали. Показывайте файл, как он был скачан; этот можно распаковать и проверить «sh verify.sh» из него.`;
  if (standing === 'stranger')
    return `${packedAnew === null ? 'Файл цел' : 'Части файла целы (сам он упакован заново)'}, но запечатан не этой установкой: сличите отпечаток печати с тем, который показывает суд, выдавший файл. Не совпал — файл поддельный.`;
  return `Файл испорчен, найдено ${countText(faults.length, 'место', 'места', 'мест')}: доказательством он быть не может, возьмите его заново.`;
}
