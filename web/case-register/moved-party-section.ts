import type { AddressQuestionView } from '#views/case-register/address-question.ts';
import { errorLine } from '../components/error-line.ts';
import { factList } from '../components/facts.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { dateTimeText } from '../format/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { FormKeys, Viewer } from '../layout/chrome.ts';
import type { ActionDraft, LetterCardPageModel } from '../letters/card/letter-card-model.ts';
import { letterActionPath } from '../paths.ts';

/** The letter's party lives elsewhere than the letter says: a question to its author, or, when the Post has the letter, only the news. */
export function movedPartySection({ letter, draft }: LetterCardPageModel, keys: FormKeys, viewer: Viewer): MaybeHtml {
  const { addressQuestion: question } = letter;
  if (question === null) return undefined;
  return question.isLate ? late(question, viewer) : asked(letter.id, question, draft, keys, viewer);
}

function late(question: AddressQuestionView, viewer: Viewer): Html {
  return html`<section class="card notice notice-warn" id="moved-party" aria-labelledby="moved-party-heading">
    <h2 id="moved-party-heading">Адрес участника дела изменился, когда письмо уже у Почты</h2>
    ${addresses(question, viewer)}
    <p>Письмо идёт по прежнему адресу. Если оно вернётся, повторную отправку можно сделать уже по новому.</p>
  </section>`;
}

function asked(
  letterId: string,
  question: AddressQuestionView,
  draft: ActionDraft | undefined,
  keys: FormKeys,
  viewer: Viewer,
): Html {
  return html`<section class="card" id="moved-party" aria-labelledby="moved-party-heading">
    <h2 id="moved-party-heading">В деле другой адрес получателя</h2>
    ${addresses(question, viewer)}
    <p>Пока не решено, какой адрес остаётся, письмо в партию не войдёт.</p>
    ${
      question.answers.length === 0
        ? html`<p class="muted">Решает секретарь участка письма.</p>`
        : form(letterId, question, draft?.action === 'address' ? draft : undefined, keys)
    }
  </section>`;
}

function addresses({ was, now, askedAt }: AddressQuestionView, { timeZone }: Viewer): Html {
  return factList([
    ['В письме', was],
    ['В деле', html`<b>${now}</b>`],
    ['Узнали', dateTimeText(askedAt, timeZone)],
  ]);
}

function form(
  letterId: string,
  { answers, isApprovalLost, whyNotTake }: AddressQuestionView,
  own: ActionDraft | undefined,
  keys: FormKeys,
): Html {
  const effect = isApprovalLost
    ? 'Письмо подписано: с новым адресом оно вернётся к вам, подпись больше не будет действовать.'
    : 'Новый адрес встанет в письмо; если оно на подписи, оно вернётся к вам.';
  const reason = textField({
    ...{ name: 'reason', form: 'address', label: 'Почему остаётся прежний', rows: 2, maxLength: 2_000 },
    hint: 'Обязательно, если прежний адрес остаётся.',
    ...{ value: own?.text ?? '', faults: own?.faults ?? [] },
  });
  return html`<form method="post" action="${letterActionPath(letterId, 'address')}" data-typed>
    ${formKeys(keys)} ${errorLine(own?.refusal)}
    ${
      answers.includes('take')
        ? html`<p class="button-row"><button class="primary" name="answer" value="take">Взять новый адрес</button></p>
            <p class="hint">${effect}</p>`
        : html`<p class="hint">${whyNotTake}</p>`
    }
    ${reason}
    <p class="button-row"><button name="answer" value="keep">Оставить прежний адрес</button></p>
  </form>`;
}
