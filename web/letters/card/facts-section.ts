import { postTimeText } from '../../format/time.ts';
import { DOCUMENT_KIND_NAMES, RECIPIENT_TYPE_NAMES } from '#domain/letters/letter.ts';
import { textFacts } from '#domain/letters/letter-texts.ts';
import { factList } from '../../components/facts.ts';
import { serverKeyMark } from '../../components/server-key-mark.ts';
import { outcomeTag } from '../../components/status-pill.ts';
import { shpiWithCopy, simpleLetterTag } from '../../components/shpi.ts';
import { fieldWarnings } from '../../documents/document-warnings.ts';
import { optionalTime, timeTag } from '../../components/time.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { acceptedFact, sentFact, unknownSigner } from './accepted-fact.ts';
import type { LetterCardModel, LetterCardPageModel } from './letter-card-model.ts';
import { letterPath } from '../../paths.ts';
import type { Viewer } from '../../layout/chrome.ts';

/** What the letter is, whom it goes to, and what is known of its way. */
export function factsSection({ letter, workflowHref, batchHref }: LetterCardPageModel, viewer: Viewer): Html {
  const { recipient } = letter.fields;
  return html`<section class="card" aria-labelledby="facts-heading">
    <h2 id="facts-heading">Письмо</h2>
    ${factList([
      ['Получатель', html`<b>${recipient.name === '' ? 'не указан' : recipient.name}</b>`],
      ['Кто получает', RECIPIENT_TYPE_NAMES[recipient.type]],
      ['ИНН', recipient.inn],
      ['КПП', recipient.kpp],
      ['Адрес', recipient.address],
      ['Вид документа', DOCUMENT_KIND_NAMES[letter.documentKind]],
      ...textFacts(letter.fields),
      ['Подготовил', letter.authorName],
      ['Виза', visaFact(letter, viewer)],
      [
        letter.signedByName === null && unknownSigner(letter) === undefined ? 'Подписывает' : 'Подписал',
        unknownSigner(letter) ?? signerFact(letter),
      ],
      ...postalFacts(letter, viewer),
      ['Вместо письма', letterLink(letter.sentAfter)],
      ['Отправлено повторно', letterLink(letter.sentAgainAs)],
      ['Партия', link(batchHref, 'открыть партию')],
      ['Процесс', link(workflowHref, 'журнал процесса')],
    ])}
    ${fieldWarnings(letter)}
  </section>`;
}

/** The route that the letter began with: whose visa, and when it was given. */
function visaFact({ endorserName, endorsedAt, status }: LetterCardModel, viewer: Viewer): MaybeHtml {
  if (endorserName === null) return undefined;
  const when = endorsedAt === null ? undefined : html`, поставлена ${timeTag(endorsedAt, viewer)}`;
  return html`${endorserName}${when ?? (status === 'awaiting_visa' ? ', ждём' : ', перед подписью')}`;
}

function signerFact({ signedByName, approverName, onBehalfOfName, files, revision }: LetterCardModel): Html {
  const name = signedByName ?? approverName;
  const signature = files.find((file) => file.kind === 'signature' && file.revision === revision)?.signature;
  const words = onBehalfOfName === null ? name : `${name}, за: ${onBehalfOfName} (замещение)`;
  return html`${words}${signature && serverKeyMark(signature.keyPlace)}`;
}

function postalFacts(letter: LetterCardModel, viewer: Viewer): (readonly [string, Html | string | undefined | null])[] {
  return [
    [
      'ШПИ',
      letter.shpi === null ? (letter.kind === 'simple' ? simpleLetterTag() : undefined) : shpiWithCopy(letter.shpi),
    ],
    ['Создано', timeTag(letter.createdAt, viewer)],
    ['Отправлено', sentFact(letter, viewer)],
    ['Принято Почтой', acceptedFact(letter, viewer)],
    ['Можно отозвать до', letter.status === 'signed' ? optionalTime(letter.recallUntil, viewer) : undefined],
    ['Исход', outcomeOf(letter)],
  ];
}

function outcomeOf({ outcome, outcomeAt, outcomeReason }: LetterCardModel): MaybeHtml {
  if (outcome === null) return undefined;
  const when = outcomeAt === null ? '' : `, ${postTimeText(outcomeAt)}`;
  return html`${outcomeTag(outcome)}${when}${outcomeReason === null ? undefined : html` — ${outcomeReason}`}`;
}

function letterLink(other: LetterCardModel['sentAfter']): MaybeHtml {
  return other === null ? undefined : link(letterPath(other.id), other.number ?? 'черновик');
}

function link(href: string | undefined, label: string): MaybeHtml {
  return href === undefined ? undefined : html`<a href="${href}">${label}</a>`;
}
