import { isLedByNobody } from '#domain/letters/letter-awaiting.ts';
import type { NormView, ReturnChoiceView, SettlementView, UndeliveredView } from '#views/letters/return.ts';
import { errorLine } from '../../components/error-line.ts';
import { sums } from '../../components/sums.ts';
import { factList } from '../../components/facts.ts';
import { faultLines, faultsOf, textField } from '../../components/field.ts';
import { formKeys } from '../../components/form-keys.ts';
import { timeTag } from '../../components/time.ts';
import { countText } from '../../format/count.ts';
import { dayText } from '../../format/time.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import type { FormKeys, Viewer } from '../../layout/chrome.ts';
import { letterActionPath, letterPath } from '../../paths.ts';
import type { ActionDraft, LetterCardModel, LetterCardPageModel } from './letter-card-model.ts';

/** A letter that was not delivered: why, what the law lets the court do, and a person's choice, or what was chosen. */
export function undeliveredSection(model: LetterCardPageModel, keys: FormKeys, viewer: Viewer): MaybeHtml {
  const { undelivered, settlement } = model.letter;
  if (settlement !== null) return settled(settlement, model, viewer);
  if (undelivered === null) return undefined;
  return html`<section class="card undelivered" id="undelivered" aria-labelledby="undelivered-heading">
    <h2 id="undelivered-heading">Письмо не вручено: ${undelivered.causeWords}</h2>
    ${storage(undelivered)}
    <p>${undelivered.advice}</p>
    ${model.letter.actions.settleReturn ? choiceForm(model, undelivered, keys) : onlySeen(undelivered, model.letter)}
    ${undelivered.choices.some(({ norms }) => norms.length > 0) ? html`<p class="hint">${undelivered.caveat}</p>` : undefined}
  </section>`;
}

function storage({ storage: lay }: UndeliveredView): MaybeHtml {
  if (lay === null) return undefined;
  const days = lay.days === null ? undefined : countText(lay.days, 'день', 'дня', 'дней');
  return sums([
    ['Поступило в отделение', dayText(lay.arrivedOn)],
    ['Отправлено обратно', lay.returnedOn === null ? undefined : dayText(lay.returnedOn)],
    ['Хранилось', days],
    ['Попыток вручения', String(lay.attempts)],
  ]);
}

function onlySeen({ choices }: UndeliveredView, { awaiting }: Pick<LetterCardModel, 'awaiting'>): Html {
  const who = isLedByNobody(awaiting)
    ? 'Решить можно будет, когда администратор вернёт процесс письма.'
    : 'Решает секретарь или руководитель участка письма.';
  return html`<p class="muted">${who} Возможные решения:</p>
    <ul class="choices">
      ${choices.map((choice) => html`<li><b>${choice.words}</b>${warningOf(choice.warning)}${normsOf(choice.norms)}</li>`)}
    </ul>`;
}

function choiceForm({ letter, draft }: LetterCardPageModel, { choices }: UndeliveredView, keys: FormKeys): Html {
  const own = draft?.action === 'settle-return' ? draft : undefined;
  const reason = textField({
    ...{ name: 'reason', form: 'settle', label: 'Почему', rows: 2, maxLength: 2_000 },
    hint: reasonHint(choices),
    ...{ value: own?.text ?? '', faults: own?.faults ?? [] },
  });
  return html`<form method="post" action="${letterActionPath(letter.id, 'settle-return')}" data-typed>
    ${formKeys(keys)} ${errorLine(own?.refusal)}
    <fieldset class="choices">
      <legend>Что делать дальше</legend>
      ${faultLines('choice', faultsOf(own?.faults ?? [], 'choice'))}
      ${choices.map((choice, index) => choiceLine(choice, index, own))}
    </fieldset>
    ${reason}
    <p class="button-row"><button class="primary">Записать решение</button></p>
    <p class="hint">Решение с вашим именем и временем останется в деле, изменить его нельзя. Письмо будет подшито.</p>
  </form>`;
}

function reasonHint(choices: readonly ReturnChoiceView[]): string {
  const named = choices.filter(({ needsReason }) => needsReason).map(({ words }) => `«${words}»`);
  return `Обязательно для решения ${named.join(' и ')}; для других можно не заполнять.`;
}

function choiceLine(
  { choice, words, norms, warning }: ReturnChoiceView,
  index: number,
  own: ActionDraft | undefined,
): Html {
  const isFirst = index === 0 ? html` <small class="muted">обычно</small>` : undefined;
  return html`<label class="radio" for="choice-${choice}"
    ><input
      type="radio"
      id="choice-${choice}"
      name="choice"
      value="${choice}"
      required
      ${own?.choice === choice ? 'checked' : ''}
    /><span><b>${words}</b>${isFirst}${warningOf(warning)}${CHOICE_HINTS[choice]}${normsOf(norms)}</span></label
  >`;
}

function warningOf(warning: string | null): MaybeHtml {
  return warning === null ? undefined : html`<small class="caution">${warning}</small>`;
}

const CHOICE_HINTS: Readonly<Record<ReturnChoiceView['choice'], MaybeHtml>> = {
  count_as_notified: undefined,
  send_again: html`<small>Откроется новое письмо с теми же документами; прежнее и новое будут связаны.</small>`,
  other_way: html`<small>Телефонограмма, телеграмма, курьер, вручение в суде: напишите, как и почему.</small>`,
};

function normsOf(norms: readonly NormView[]): MaybeHtml {
  if (norms.length === 0) return undefined;
  return html`<small class="norms"
    >${norms.map(({ title, says }) => html`<span><b>${title}</b>: ${says}. </span>`)}</small
  >`;
}

function settled(
  { causeWords, words, norms, reason, decidedByName, decidedAt, caveat }: SettlementView,
  { letter }: LetterCardPageModel,
  viewer: Viewer,
): Html {
  const next = letter.sentAgainAs;
  return html`<section class="card undelivered" id="undelivered" aria-labelledby="undelivered-heading">
    <h2 id="undelivered-heading">Не вручено: ${causeWords}</h2>
    ${factList([
      ['Решено', html`<b>${words}</b>`],
      [
        'Новое письмо',
        next === null ? undefined : html`<a href="${letterPath(next.id)}">${next.number ?? 'черновик'}</a>`,
      ],
      ['Почему', reason],
      ['Кто и когда', html`${decidedByName}, ${timeTag(decidedAt, viewer)}`],
    ])}
    ${
      norms.length === 0
        ? undefined
        : html`<p>${normsOf(norms)}</p>
            <p class="hint">${caveat}</p>`
    }
  </section>`;
}
