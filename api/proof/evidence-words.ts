import type { z } from '@hono/zod-openapi';
import type { HandedOver } from '#db/proof/evidence-rows.ts';
import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES } from '#domain/letters/letter.ts';
import { letterStateText } from '#domain/letters/letter-life.ts';
import type { signatureFactsSchema } from '#views/letters/signature-facts.ts';
import type { LetterGateView } from '#views/proof/gate.ts';
import type { SentLetter } from './sent-letter.ts';

/** Lines of the summary: what the letter is, whether its addressee is notified, from which days. */
export function factsOf(
  letter: SentLetter,
  gate: LetterGateView | null,
  handed: HandedOver | null,
): readonly (readonly [string, string])[] {
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['Номер письма', letter.number],
    ['Письмо', `${LETTER_KIND_NAMES[letter.kind]}; ${DOCUMENT_KIND_NAMES[letter.documentKind]}; ${letter.title}`],
    ['Дело', letter.caseNumber],
    ['Адресат', `${letter.recipientName}; ${letter.recipientAddress}`],
    ['ШПИ', letter.shpi],
    ['Состояние', letterStateText(letter.status, letter.outcome)],
    ['SHA-256 документа', letter.pdfSha256],
    ['Партия', handed && `${handed.batchDate} № ${String(handed.ordinal)}, строка ${String(handed.row)}`],
    ['SHA-256 архива', handed?.archiveSha256],
    ['Извещён ли адресат', gate && `${gate.gateWords}: ${gate.reason}`],
    [
      'Правило',
      gate && `${gate.rule}; ${gate.check === null ? (gate.caveat ?? '') : `проверено: ${gate.check.words}`}`,
    ],
    ['Нормы', gate && gate.norms.map(({ title }) => title).join('; ')],
    ['Отправлено (штамп приёма Почты)', gate?.dates.sentOn],
    ['Получено адресатом', gate?.dates.receivedOn],
    ['Считается доставленным с', gate?.dates.deemedOn],
    ['Возражения принимаются по', gate?.dates.objectionsUntil],
    ['Хранилось в отделении', gate?.storage && `с ${gate.storage.arrivedOn}, срок по ${gate.storage.endsOn}`],
  ];
  return facts.flatMap(([name, value]) => (value == null || value === '' ? [] : [[name, value] as const]));
}

/** What the check of the signature found, what it covers and by which lists it was judged. */
export function signatureLines(
  parsed: z.ZodSafeParseResult<z.infer<typeof signatureFactsSchema>>,
  { pdfSha256 }: SentLetter,
): readonly string[] {
  const covers = `Покрывает: document.pdf целиком, SHA-256 ${pdfSha256 ?? 'не известен'}`;
  if (!parsed.success) return [covers, 'Сведения о проверке не читаются.'];
  const { certificate, verdict, keyPlace, authority } = parsed.data;
  const { signature, validity, revocation, summary, lists = [] } = verdict;
  return [
    ...[covers, summary, `подпись и цепочка: ${signature}; срок: ${validity}; отзыв: ${revocation}`],
    ...(keyPlace === 'server' ? ['Ключ на сервере: учебная подпись, не квалифицированная.'] : []),
    ...(certificate === null
      ? []
      : [
          `Сертификат: ${certificate.ownerName}, № ${certificate.serialNumber}, издал ${certificate.issuerName}`,
          `действует с ${certificate.validFrom} по ${certificate.validTo}`,
        ]),
    ...(authority == null
      ? []
      : [`Доверенность (МЧД): ${authority.number}, с ${authority.from} по ${authority.until}`]),
    ...(lists.length === 0 ? ['Списки отозванных не смотрели.'] : ['Судили по спискам отозванных:']),
    ...lists.map(
      ({ issuerName, number, thisUpdate, sha256, isStale }) =>
        `${issuerName}, № ${number ?? '—'}, от ${thisUpdate}${isStale ? ', устарел' : ''}, SHA-256 ${sha256}`,
    ),
  ];
}
