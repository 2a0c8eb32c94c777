import { approverChoices } from '../../components/approver-choices.ts';
import { selectField } from '../../components/choice-field.ts';
import { textField } from '../../components/field.ts';
import { formKeys } from '../../components/form-keys.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { againPath, letterActionPath, type LetterAction } from '../../paths.ts';
import type { ActionDraft, LetterCardModel, LetterCardPageModel } from './letter-card-model.ts';
import type { FormKeys, Viewer } from '../../layout/chrome.ts';
import { timeTag } from '../../components/time.ts';
import { spanText } from '../../format/duration.ts';
import { isPast } from '../../format/mood.ts';

/** What this person may do with the letter now, besides its next step. Each opens its own small form. */
export function actionsSection(model: LetterCardPageModel, keys: FormKeys, viewer: Viewer): MaybeHtml {
  const { cancel, reassign, fileWithoutNotice } = model.letter.actions;
  if (!cancel && !reassign && !fileWithoutNotice && !model.mayTakeBack) return undefined;
  return html`<section class="card actions" aria-labelledby="actions-heading">
    <h2 id="actions-heading">Что можно сделать</h2>
    ${fileWithoutNotice ? fileForm(model, keys) : undefined} ${reassign ? reassignForm(model, keys) : undefined}
    ${cancel ? recallTerm(model.letter, viewer) : undefined} ${cancel ? cancelForm(model, keys) : undefined}
    ${model.mayTakeBack ? takeBackForm(model, keys) : undefined}
  </section>`;
}

/** One more letter of the same. @param isNext the letter has just been sent: this is what most often comes next */
export function againForm({ letter }: LetterCardPageModel, keys: FormKeys, isNext: boolean): MaybeHtml {
  if (!letter.actions.again) return undefined;
  return html`<form method="post" action="${againPath(letter.id)}">
    ${formKeys(keys)}<button title="Те же документы и слова, другой получатель" ${isNext ? 'autofocus' : ''}>
      Ещё одно такое же
    </button>
  </form>`;
}

/** Until when the letter can be taken back for certain, counted down; afterwards only while no batch has taken it. */
function recallTerm({ status, recallUntil, batchClosesAt }: LetterCardModel, viewer: Viewer): MaybeHtml {
  if (batchClosesAt === null) return undefined;
  const isCertain = status === 'signed' && recallUntil !== null && !isPast(recallUntil, viewer.now);
  const until = isCertain ? recallUntil : batchClosesAt;
  const words = isCertain ? 'Отозвать можно до' : 'Отозвать можно, пока письмо не взяла партия: сама она закроется';
  return html`<p class="recall-term">
    ${words} ${timeTag(until, viewer)}
    <b data-countdown="${until}" data-now="${viewer.now}">осталось ${spanText(viewer.now, until)}</b>
  </p>`;
}

function cancelForm({ letter, draft }: LetterCardPageModel, keys: FormKeys): Html {
  const own = draft?.action === 'cancel' ? draft : undefined;
  const name = letter.status === 'draft' ? 'Удалить черновик' : 'Отозвать письмо';
  const field = textField({
    name: 'reason',
    label: 'Почему',
    hint: 'Причина останется в ходе письма. Отозванное письмо вернуть нельзя, но можно подготовить новое.',
    value: own?.text ?? '',
    rows: 2,
    maxLength: 2_000,
    faults: own?.faults ?? [],
  });
  return frame(
    {
      action: 'cancel',
      name,
      letterId: letter.id,
      draft: own,
      keys,
      submit: html`<button class="danger">${name}</button>`,
    },
    field,
  );
}

function reassignForm({ letter, approvers, draft }: LetterCardPageModel, keys: FormKeys): Html {
  const own = draft?.action === 'reassign' ? draft : undefined;
  const choices = approverChoices(approvers);
  const name = 'Передать другому руководителю';
  if (choices.length === 0)
    return html`<p class="hint">Передать на подпись некому: других руководителей на участке нет.</p>`;
  const field = selectField({
    name: 'approverId',
    label: 'Кому',
    hint: 'Документ подготовится заново: в оттиске будет его сертификат.',
    value: own?.text ?? '',
    faults: own?.faults ?? [],
    choices,
    emptyLabel: 'выберите',
  });
  return frame(
    { action: 'reassign', name, letterId: letter.id, draft: own, keys, submit: html`<button>Передать</button>` },
    field,
  );
}

function fileForm({ letter, draft }: LetterCardPageModel, keys: FormKeys): Html {
  const own = draft?.action === 'file-without-notice' ? draft : undefined;
  const text = html`<p class="hint">
    Письмо будет подшито в дело без уведомления о вручении; это останется в ходе письма.
  </p>`;
  return frame(
    {
      action: 'file-without-notice',
      name: 'Подшить без уведомления',
      letterId: letter.id,
      draft: own,
      keys,
      submit: html`<button>Подшить без уведомления</button>`,
    },
    text,
  );
}

function takeBackForm({ letter, draft }: LetterCardPageModel, keys: FormKeys): Html {
  const own = draft?.action === 'unarchive' ? draft : undefined;
  const name = 'Вернуть из архива';
  const field = textField({
    name: 'reason',
    label: 'Почему',
    hint: 'Причина останется в ходе письма. Письмо вернётся в общий список; снова в архив оно уйдёт через полный срок.',
    value: own?.text ?? '',
    rows: 2,
    maxLength: 2_000,
    faults: own?.faults ?? [],
  });
  const submit = html`<button>${name}</button>`;
  return frame({ action: 'unarchive', name, letterId: letter.id, draft: own, keys, submit }, field);
}

interface ActionFrame {
  readonly action: LetterAction;
  readonly name: string;
  readonly letterId: string;
  readonly draft: ActionDraft | undefined;
  readonly keys: FormKeys;
  readonly submit: Html;
}

function frame({ action, name, letterId, draft, keys, submit }: ActionFrame, body: Html): Html {
  const refusal =
    draft?.refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${draft.refusal}</p>`;
  return html`<details id="${action}" ${draft === undefined ? '' : 'open'}>
    <summary>${name}</summary>
    <form method="post" action="${letterActionPath(letterId, action)}" data-typed>
      ${formKeys(keys)} ${refusal}${body}
      <p class="button-row">${submit}</p>
    </form>
  </details>`;
}
