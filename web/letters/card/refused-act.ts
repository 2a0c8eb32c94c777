import type { MaybeHtml } from '../../html.ts';
import { refusedNotice } from '../../components/refused-notice.ts';
import type { ActionDraft, LetterCardModel, LetterCardPageModel } from './letter-card-model.ts';

/** Of this person's own act alone: whether somebody else has done the same is for the refusal below to say. */
const NOT_DONE: Readonly<Record<ActionDraft['action'], string>> = {
  edit: 'правка письма не сохранена',
  cancel: 'ваш отзыв письма не принят',
  reassign: 'ваша передача письма не принята',
  resubmit: 'ваша повторная отправка письма не принята',
  'file-without-notice': 'ваше решение подшить письмо не записано',
  'settle-return': 'ваше решение не записано',
  'case-kind': 'ваш ответ о виде дела не записан',
  address: 'ваш ответ об адресе не записан',
  unarchive: 'ваш возврат письма из архива не записан',
  comments: 'комментарий не добавлен',
  attach: 'бумага не приобщена',
};

type RefusedOn = Pick<LetterCardPageModel, 'draft' | 'mayAttach' | 'mayTakeBack' | 'approvers'> & {
  readonly letter: Pick<LetterCardModel, 'actions' | 'undelivered' | 'settlement' | 'addressQuestion' | 'caseKind'>;
};

/** What a person did on this card and was too late with: its form is gone, so it is told above everything else. */
export function refusedAct(model: RefusedOn): MaybeHtml {
  const { draft } = model;
  if (draft?.refusal === undefined || isOffered(model, draft.action)) return undefined;
  const written = draft.written ?? [draft.text];
  return refusedNotice({ heading: `Не сделано: ${NOT_DONE[draft.action]}`, refusal: draft.refusal, written });
}

/** Its form stands on the card and says itself why it was not taken. */
function isOffered({ letter, mayAttach, mayTakeBack, approvers }: RefusedOn, action: ActionDraft['action']): boolean {
  const { actions, undelivered, settlement, addressQuestion, caseKind } = letter;
  const offered: Readonly<Record<ActionDraft['action'], boolean>> = {
    ...{ edit: false, resubmit: false, comments: true, attach: mayAttach, unarchive: mayTakeBack },
    ...{ cancel: actions.cancel, reassign: actions.reassign && approvers.length > 0 },
    'file-without-notice': actions.fileWithoutNotice,
    'settle-return': settlement === null && undelivered !== null && actions.settleReturn,
    'case-kind': caseKind?.mayBeNamed === true,
    address: addressQuestion?.isLate === false && addressQuestion.answers.length > 0,
  };
  return offered[action];
}
