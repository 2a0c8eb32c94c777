import { PARTY_ROLE_NAMES } from '#domain/cases/case-party.ts';
import { PERSON_ANSWERS, PERSON_ANSWER_WORDS } from '#domain/cases/same-person.ts';
import type { PersonQuestionView } from '#views/case-register/person-question.ts';
import { personQuestionPath } from '../cases/case-paths.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { FormKeys, Viewer } from '../layout/chrome.ts';

/** A party is called otherwise than when it was notified: whether it is the same person only people know. */
export function renamedSection(
  {
    caseId,
    questions,
    canAnswer,
  }: { readonly caseId: string; readonly questions: readonly PersonQuestionView[]; readonly canAnswer: boolean },
  keys: FormKeys,
  viewer: Viewer,
): MaybeHtml {
  if (questions.length === 0) return undefined;
  return html`<section class="card" id="renamed-parties" aria-labelledby="renamed-parties-heading">
    <h2 id="renamed-parties-heading">Тот же ли это человек</h2>
    <p>
      Участник, которому уже писали или который давал согласие, назван в деле иначе. Пока не решено, прежние извещения
      не в счёт, по прежнему согласию ничего не уходит, а письмо на прежнее имя в партию не войдёт.
    </p>
    ${questions.map(
      (question) =>
        html`<p>
            <span class="muted">${PARTY_ROLE_NAMES[question.role]}:</span> был <b>${question.wasName}</b>, с
            ${timeTag(question.askedAt, viewer)} — <b>${question.newName}</b>
          </p>
          ${canAnswer ? form(caseId, question, keys) : undefined}`,
    )}
    ${canAnswer ? undefined : html`<p class="muted">Отвечает секретарь или судья участка.</p>`}
  </section>`;
}

function form(caseId: string, { id, newName }: PersonQuestionView, keys: FormKeys): Html {
  return html`<form method="post" action="${personQuestionPath(caseId)}" aria-label="Ответ: ${newName}">
    ${formKeys(keys)} <input type="hidden" name="question" value="${id}" />
    <input type="hidden" name="newName" value="${newName}" />
    <p class="hint">
      Тот же — сменил фамилию или исправлена описка: всё прежнее в силе. Другой — извещайте его заново, согласие берите
      новое.
    </p>
    <p class="button-row">
      ${PERSON_ANSWERS.map((answer) => html`<button name="answer" value="${answer}">${PERSON_ANSWER_WORDS[answer]}</button>`)}
    </p>
  </form>`;
}
