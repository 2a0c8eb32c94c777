import type { z } from '@hono/zod-openapi';
import type { HandedOver } from '#db/proof/evidence-rows.ts';
import { zonedMomentWords } from '#domain/calendar/zoned-moment.ts';
import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES } from '#domain/letters/letter.ts';
import { letterStateText } from '#domain/letters/letter-life.ts';
import { sentLabel } from '#domain/post/acceptance-source.ts';
import type { DeliveryBranch } from '#domain/post/operation-meaning.ts';
import { wayFacts } from '#domain/post/way-told.ts';
import type { signatureFactsSchema } from '#views/letters/signature-facts.ts';
import type { LetterGateView } from '#views/proof/gate.ts';
import { dayText } from '#web/format/time.ts';
import type { SentLetter } from './sent-letter.ts';

interface Told {
  readonly gate: LetterGateView | null;
  readonly handed: HandedOver | null;
  readonly isSentKept: boolean;
  /** How the Post takes it to the addressee; null: it has not told. */
  readonly branch: DeliveryBranch | null;
}

/** Lines of the summary: what the letter is, whether its addressee is notified, from which days. */
export function factsOf(
  letter: SentLetter,
  { gate, handed, isSentKept, branch }: Told,
): readonly (readonly [string, string])[] {
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['Номер письма', letter.number],
    ['Письмо', `${LETTER_KIND_NAMES[letter.kind]}; ${DOCUMENT_KIND_NAMES[letter.documentKind]}; ${letter.title}`],
    ['Дело', letter.caseNumber],
    [
      isSentKept ? 'Адресат' : 'Адресат по копии; отправлено могло быть другому',
      `${letter.recipientName}; ${letter.recipientAddress}`,
    ],
    ['ШПИ', letter.shpi],
    ['Состояние', letterStateText(letter.status, letter.outcome)],
    [isSentKept ? 'SHA-256 документа' : 'SHA-256 документа из копии; отправлен мог быть другой', letter.pdfSha256],
    ['Партия', handed && `${dayText(handed.batchDate)} № ${String(handed.ordinal)}, строка ${String(handed.row)}`],
    ['SHA-256 архива', handed?.archiveSha256],
    ...wayFacts({ kind: letter.kind, channel: handed?.channel ?? null, branch }),
    ['Извещён ли адресат', gate && `${gate.gateWords}: ${gate.reason}`],
    ['Правило и нормы', gate && ruleWords(gate)],
    ['Проверено ли правило', gate && (gate.check === null ? gate.caveat : `проверено: ${gate.check.words}`)],
    [sentLabel(gate?.dates.sentBy ?? null), dayOrNone(gate?.dates.sentOn)],
    ['Получено адресатом', dayOrNone(gate?.dates.receivedOn)],
    ['Считается доставленным с', dayOrNone(gate?.dates.deemedOn)],
    ['Возражения принимаются по', dayOrNone(gate?.dates.objectionsUntil)],
    [
      'Хранилось в отделении',
      gate?.storage && `с ${dayText(gate.storage.arrivedOn)}, срок по ${dayText(gate.storage.endsOn)}`,
    ],
  ];
  return facts.flatMap(([name, value]) => (value == null || value === '' ? [] : [[name, value] as const]));
}

/** «ГПК: вручено адресату (ст. 113 ГПК РФ; ст. 116 ГПК РФ)» */
function ruleWords({ ruleName, norms }: LetterGateView): string {
  return norms.length === 0 ? ruleName : `${ruleName} (${norms.map(({ title }) => title).join('; ')})`;
}

function dayOrNone(day: string | null | undefined): string | null {
  return day == null ? null : dayText(day);
}

/** What the check of the signature found, what it covers and by which lists it was judged. */
export function signatureLines(
  parsed: z.ZodSafeParseResult<z.infer<typeof signatureFactsSchema>>,
  { pdfSha256 }: SentLetter,
  timeZone: string,
): readonly string[] {
  const at = (iso: string): string => zonedMomentWords(new Date(iso), timeZone);
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
          `действует с ${at(certificate.validFrom)} по ${at(certificate.validTo)}`,
        ]),
    ...(authority == null
      ? []
      : [`Доверенность (МЧД): ${authority.number}, с ${dayText(authority.from)} по ${dayText(authority.until)}`]),
    ...(lists.length === 0 ? ['Списки отозванных не смотрели.'] : ['Судили по спискам отозванных:']),
    ...lists.map(
      ({ issuerName, number, thisUpdate, sha256, isStale }) =>
        `${issuerName}, № ${number ?? '—'}, от ${at(thisUpdate)}${isStale ? ', устарел' : ''}, SHA-256 ${sha256}`,
    ),
  ];
}
