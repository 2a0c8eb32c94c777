import type { LetterActions } from '#views/letters/letter-card.ts';
import { isCarried, isLedByNobody } from '#domain/letters/letter-awaiting.ts';
import { TERM_OF_CARRIED, TERM_OF_LOOKED_UP } from '#domain/letters/letter-term.ts';
import { moodBox, type MoodBoxModel } from '../../components/mood-box.ts';
import { moodOf, type Mood } from '../../format/mood.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { approvalPath, batchPath, editPath } from '../../paths.ts';
import type { LetterCardModel } from './letter-card-model.ts';
import type { Viewer } from '../../layout/chrome.ts';

/** «Чего ждём» of a letter, with what this person can do about it. */
export function awaitingSection(letter: LetterCardModel, viewer: Viewer): Html {
  const { status, awaiting, openTasks, statusSince } = letter;
  const mood = moodOf({ status, awaiting, openTasks, isYours: isYours(letter), now: viewer.now });
  const { waiting: sentence } = letter;
  if (awaiting?.code === 'paused') {
    const halt = { name: 'Приостановлено', why: sentence ?? awaiting.what };
    return moodBox({ mood: 'stuck', awaiting, since: statusSince, viewer, halt, advice: PAUSED_ADVICE });
  }
  if (isLedByNobody(awaiting)) {
    const halt = {
      name: awaiting?.code === 'terminated' ? 'Остановлено администратором' : 'Прервано',
      why: sentence ?? '',
    };
    return moodBox({ mood: 'stuck', awaiting, since: statusSince, viewer, halt, advice: LOST_ADVICE });
  }
  return moodBox({ mood, since: statusSince, viewer, sentence, advice: adviceOf(letter, mood), ...termOf(letter) });
}

/** While it may be recalled for certain, until when; afterwards until when a batch leaves it. */
function termOf({
  status,
  awaiting,
  batchClosesAt,
}: LetterCardModel): Pick<MoodBoxModel, 'awaiting' | 'untilLabel' | 'noTerm'> {
  if (awaiting?.code === 'open_batch' && batchClosesAt !== null)
    return { awaiting: { ...awaiting, until: batchClosesAt }, untilLabel: 'Партия закроется сама' };
  if (isCarried(awaiting)) return { awaiting, noTerm: html`${TERM_OF_CARRIED.words}` };
  if (status === 'unknown') return { awaiting, noTerm: html`${TERM_OF_LOOKED_UP.words}` };
  return { awaiting, untilLabel: status === 'signed' && awaiting?.code === 'batch' ? 'Отозвать можно до' : undefined };
}

const PAUSED_ADVICE = html`<p>
  Решения по письму не принимаются, пока администратор не пустит процесс дальше. Создавать письмо заново не надо.
</p>`;

const LOST_ADVICE = html`<p>
  Что дальше: администратор вернёт процесс («Процессы», «Продолжить процесс»), и письмо пойдёт с того места, где стоит.
  До тех пор решения по нему не принимаются. Создавать письмо заново не надо.
</p>`;

/** The next step is this person's own; recalling or handing over is not a step. */
function isYours({ actions, awaiting, addressQuestion }: LetterCardModel): boolean {
  const { edit, submit, resubmit, approve, settleReturn, endorse, reassign }: LetterActions = actions;
  if (awaiting?.code === 'address_answer') return (addressQuestion?.answers.length ?? 0) > 0;
  return edit || submit || resubmit || approve || settleReturn || (endorse && !reassign);
}

function adviceOf({ id, status, actions, openTasks, awaiting, batchId }: LetterCardModel, mood: Mood): MaybeHtml {
  if (actions.approve) return html`<a class="button primary" href="${approvalPath(id)}">Посмотреть и подписать</a>`;
  if (actions.endorse) return html`<a class="button primary" href="${approvalPath(id)}">Посмотреть и завизировать</a>`;
  if (actions.edit)
    return html`<a class="button primary" href="${editPath(id)}"
      >${status === 'draft' ? 'Заполнить и отправить' : 'Исправить и отправить снова'}</a
    >`;
  if (actions.settleReturn) return html`<a class="button primary" href="#undelivered">Решить, что дальше</a>`;
  if (awaiting?.code === 'address_answer')
    return html`<a class="button ${mood === 'yours' ? 'primary' : ''}" href="#moved-party"
      >${mood === 'yours' ? 'Решить, какой адрес остаётся' : 'Что изменилось'}</a
    >`;
  if (isCarried(awaiting) && batchId !== null)
    return html`<a class="button" href="${batchPath(batchId)}">Открыть партию</a>`;
  if (openTasks.includes('incident'))
    return html`<p>
      Программа сама не справляется: администратору и руководителю открыто задание. Создавать письмо заново не надо.
    </p>`;
  if (openTasks.includes('missing_notice'))
    return html`<p>
      Исход известен, но уведомление не поступило. Запросите его у Почты или подшейте письмо без него.
    </p>`;
  if (openTasks.includes('missing_outcome'))
    return html`<p>Почта давно ничего не сообщает: направьте запрос в отделение по ШПИ.</p>`;
  if (openTasks.includes('unclear_submission'))
    return html`<p>Приняла ли Почта партию, выяснить не удалось: сверьте её с кабинетом на странице партии.</p>`;
  return mood === 'asleep' ? html`<p>Делать ничего не нужно: программа продолжит сама.</p>` : undefined;
}
