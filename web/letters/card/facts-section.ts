import { isPast } from '../../format/mood.ts';
import { dayText } from '../../format/time.ts';
import { DOCUMENT_KIND_NAMES, RECIPIENT_TYPE_NAMES } from '#domain/letters/letter.ts';
import { expectedWords, lateWords } from '#domain/delivery/expected-words.ts';
import { exactly, moneyText } from '#domain/post/tariff.ts';
import { vatWords } from '#domain/post/vat.ts';
import { wayReason } from '#domain/letters/letter-way.ts';
import { CHANNEL_LABELS } from '#domain/post/channels.ts';
import { wayFacts } from '#domain/post/way-told.ts';
import { textFacts } from '#domain/letters/letter-texts.ts';
import { postTimeText } from '#domain/post/local-time.ts';
import { factList } from '../../components/facts.ts';
import { serverKeyMark } from '../../components/server-key-mark.ts';
import { outcomeTag } from '../../components/status-pill.ts';
import { shpiWithCopy, simpleLetterTag } from '../../components/shpi.ts';
import { fieldWarnings } from '../../documents/document-warnings.ts';
import { optionalTime, timeTag } from '../../components/time.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { acceptedFact, sentFact, unknownSigner } from './accepted-fact.ts';
import type { LetterCardModel, LetterCardPageModel } from './letter-card-model.ts';
import { casePath } from '../../cases/case-paths.ts';
import { noticeOfLetterPath } from '../../notifications/notification-paths.ts';
import { batchPath, letterPath } from '../../paths.ts';
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
      ['Как отправляется', wayFact(letter)],
      ...textFacts(letter.fields),
      ['Карточка дела', caseLink(letter)],
      ['Подготовил', letter.authorName],
      ['Виза', visaFact(letter, viewer)],
      [
        letter.signedByName === null && unknownSigner(letter) === undefined ? 'Подписывает' : 'Подписал',
        unknownSigner(letter) ?? signerFact(letter),
      ],
      ...postalFacts(letter, viewer),
      ['Вместо письма', letterLink(letter.sentAfter)],
      ['Отправлено повторно', letterLink(letter.sentAgainAs)],
      ['Хранить до', keptFact(letter)],
      ['Запрет на уничтожение', holdsFact(letter, viewer)],
      ['Партия', link(batchHref, 'открыть партию')],
      ['Процесс', link(workflowHref, 'журнал процесса')],
    ])}
    ${fieldWarnings(letter)}
  </section>`;
}

/** The way and why it is this one. */
function wayFact({ channel, fields }: LetterCardModel): Html {
  const reason = wayReason(fields.way ?? 'own', channel);
  return html`${CHANNEL_LABELS[channel]} <small class="muted">(${reason})</small>`;
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
    ...(letter.acceptedAt === null && letter.foundAtPost === null ? [] : wayFacts(letter)),
    ['Ожидается', expectedFact(letter)],
    ['Можно отозвать до', recallFact(letter, viewer)],
    ['Стоимость по тарифу', reckonedOf(letter)],
    ['Плата по форме 103', chargeOf(letter)],
    ['Исход', outcomeOf(letter)],
  ];
}

/** Of a term that has passed nothing is left to say: what may still be done stands with the actions. */
function recallFact({ status, recallUntil }: LetterCardModel, viewer: Viewer): MaybeHtml {
  if (status !== 'signed' || isPast(recallUntil ?? undefined, viewer.now)) return undefined;
  return optionalTime(recallUntil, viewer);
}

/** An estimate by the norm of the day, never told as the Post's promise. */
function expectedFact({ expected }: LetterCardModel): MaybeHtml {
  if (expected === null) return undefined;
  const { outcomeBy, lateDays, caveat } = expected;
  const late = lateDays === 0 ? undefined : html` <b class="late">${lateWords(lateDays)}</b>`;
  const by = outcomeBy === null ? '' : ` Исход должен быть известен к ${dayText(outcomeBy)}: с хранением в отделении.`;
  return html`${expectedWords(expected)}${late} <small class="muted">${caveat}${by}</small>`;
}

function chargeOf({ actualPrice }: LetterCardModel): MaybeHtml {
  if (actualPrice === null) return undefined;
  const { kopecks, words, batchId, vatKopecks } = actualPrice;
  const vat = vatWords(vatKopecks === null ? null : exactly(vatKopecks));
  return html`<a href="${batchPath(batchId)}#form103">${moneyText(exactly(kopecks))}</a>${vat}
    <small class="muted">${words}</small>`;
}

function reckonedOf({ reckoned }: LetterCardModel): MaybeHtml {
  if (reckoned === null) return undefined;
  const { price, vat, made, caveat } = reckoned;
  const how = made === null ? '' : ` (${made})`;
  return html`${moneyText(price)}${vatWords(vat)}${how} <small class="muted">${caveat}</small>`;
}

function outcomeOf({ outcome, outcomeAt, outcomeReason }: LetterCardModel): MaybeHtml {
  if (outcome === null) return undefined;
  const when = outcomeAt === null ? '' : `, ${postTimeText(outcomeAt)}`;
  return html`${outcomeTag(outcome)}${when}${outcomeReason === null ? undefined : html` — ${outcomeReason}`}`;
}

/** The last day of storage, or why there is none yet. */
function keptFact({ keeping: { term } }: LetterCardModel): MaybeHtml {
  if (term === null) return undefined;
  const { itemIndex, itemTitle, endedOn, keptUntil, rule } = term;
  const until = keptUntil === null ? noDayWords(term) : dayText(keptUntil);
  const from = endedOn === null ? '' : ` Ход окончен ${dayText(endedOn)}.`;
  return html`${until}
    <small class="muted">индекс ${itemIndex} «${itemTitle}», срок — ${term.termWords}.${from} ${rule}</small>`;
}

function noDayWords({ endedOn, termWords }: NonNullable<LetterCardModel['keeping']['term']>): string {
  return endedOn === null ? 'срок не начался: дело в производстве' : `дня нет: ${termWords}`;
}

function holdsFact({ keeping: { holds } }: LetterCardModel, viewer: Viewer): MaybeHtml {
  if (holds.length === 0) return undefined;
  return html`${holds.map(
    ({ subjectKind, reason, setByName, setAt }) =>
      html`<div>
        ${subjectKind === 'letter' ? 'на письмо' : 'на дело'}: ${reason}
        <small class="muted">${setByName}, ${timeTag(setAt, viewer)}</small>
      </div>`,
  )}`;
}

function caseLink({ id, courtCase }: LetterCardModel): MaybeHtml {
  if (courtCase === null) return undefined;
  return html`<a href="${casePath(courtCase.id)}">дело № ${courtCase.number}</a> ·
    <a href="${noticeOfLetterPath(id)}">известить сторону СМС или почтой</a>`;
}

function letterLink(other: LetterCardModel['sentAfter']): MaybeHtml {
  return other === null ? undefined : link(letterPath(other.id), other.number ?? 'черновик');
}

function link(href: string | undefined, label: string): MaybeHtml {
  return href === undefined ? undefined : html`<a href="${href}">${label}</a>`;
}
