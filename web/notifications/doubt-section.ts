import {
  DOUBT_ANSWERS,
  DOUBT_ANSWER_WORDS,
  WITHDRAWN_DOUBT_ANSWERS,
  WITHDRAWN_DOUBT_WORDS,
  type DoubtAnswer,
} from '#domain/notifications/consent.ts';
import { phoneWords } from '#domain/notifications/phone.ts';
import type { DoubtfulMessageView } from '#views/notifications/incoming.ts';
import { doubtfulMessagesPath } from '../cases/case-paths.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { FormKeys, Viewer } from '../layout/chrome.ts';

/** What was written may be a refusal, or its writer somebody else: a program would guess, a person reads. */
export function doubtSection(
  {
    caseId,
    messages,
    canAnswer,
  }: { readonly caseId: string; readonly messages: readonly DoubtfulMessageView[]; readonly canAnswer: boolean },
  keys: FormKeys,
  viewer: Viewer,
): MaybeHtml {
  if (messages.length === 0) return undefined;
  const groups = [...Map.groupBy(messages, ({ consentId }) => consentId).values()];
  return html`<section class="card" id="doubtful-messages" aria-labelledby="doubtful-messages-heading">
    <h2 id="doubtful-messages-heading">Не отказ ли это, не чужой ли номер</h2>
    <p>
      Сообщение пришло с телефона, на который сторона согласилась получать СМС. Если номер чужой, и прежние СМС на него
      никого не известили, а если это отказ, не известит следующее: прочитайте и решите. Пока не решено, извещён ли
      участник этими СМС, не ясно.
    </p>
    ${groups.map((own) => ofOne(own, viewer, canAnswer ? (newest) => form(caseId, newest, keys) : undefined))}
    ${canAnswer ? undefined : html`<p class="muted">Отвечает секретарь или судья участка.</p>`}
  </section>`;
}

/** What one party has written from one phone, with an answer of its own. */
function ofOne(
  messages: readonly DoubtfulMessageView[],
  viewer: Viewer,
  answer: ((newest: DoubtfulMessageView) => Html) | undefined,
): MaybeHtml {
  const [newest] = messages;
  if (newest === undefined) return undefined;
  return html`<ul class="remarks">
      ${messages.map(
        ({ partyName, phone, text, receivedAt }) =>
          html`<li>
            <span><b>${partyName}</b>, ${phoneWords(phone)}, ${timeTag(receivedAt, viewer)}:</span>
            <span class="wrap preserved">${text}</span>
          </li>`,
      )}
    </ul>
    ${newest.isWithdrawn ? html`<p>Согласие уже отозвано. Решите только, чей это номер.</p>` : undefined}
    ${answer?.(newest)}`;
}

function form(caseId: string, { id, consentId, partyName, isWithdrawn }: DoubtfulMessageView, keys: FormKeys): Html {
  return html`<form method="post" action="${doubtfulMessagesPath(caseId)}" aria-label="Ответ: ${partyName}">
    ${formKeys(keys)} <input type="hidden" name="consent" value="${consentId}" />
    <input type="hidden" name="newest" value="${id}" />
    <p class="button-row">
      ${answersTo(isWithdrawn).map(([answer, words]) => html`<button name="answer" value="${answer}">${words}</button>`)}
    </p>
  </form>`;
}

function answersTo(isWithdrawn: boolean): readonly (readonly [DoubtAnswer, string])[] {
  return isWithdrawn
    ? WITHDRAWN_DOUBT_ANSWERS.map((answer) => [answer, WITHDRAWN_DOUBT_WORDS[answer]])
    : DOUBT_ANSWERS.map((answer) => [answer, DOUBT_ANSWER_WORDS[answer]]);
}
