import { TWIN_ANSWERS, TWIN_ANSWER_WORDS } from '#domain/case-register/case-twin.ts';
import type { CaseTwinView } from '#views/cases/case.ts';
import { dayTag } from '../cases/case-parts.ts';
import { casePath, caseTwinPath } from '../cases/case-paths.ts';
import { factList } from '../components/facts.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { FormKeys, Viewer } from '../layout/chrome.ts';

/** The register has a case of the same number: whether it is this one only people know. */
export function twinSection(
  {
    caseId,
    twin,
    canAnswer,
  }: { readonly caseId: string; readonly twin: CaseTwinView | null; readonly canAnswer: boolean },
  keys: FormKeys,
  viewer: Viewer,
): MaybeHtml {
  if (twin === null) return undefined;
  const { dataAsOf, essence, judge, receivedOn, parties, otherCaseId } = twin;
  return html`<section class="card" id="case-twin" aria-labelledby="case-twin-heading">
    <h2 id="case-twin-heading">В картотеке есть дело с тем же номером</h2>
    ${
      otherCaseId === null
        ? html`<p>Пока не отвечено, дело из картотеки в журнал не вносится: двух одинаковых дел не будет.</p>`
        : html`<p>
            Этот номер получило <a href="${casePath(otherCaseId)}">дело картотеки, которое уже есть в журнале</a>. Если
            дело одно, письма, уведомления и согласия обоих соберутся здесь.
          </p>`
    }
    ${factList([
      ['Участники', parties.length === 0 ? 'не названы' : parties.join('; ')],
      ['Существо', essence],
      ['Судья', judge],
      ['Поступило', dayTag(receivedOn)],
      ['Данные на', timeTag(dataAsOf, viewer)],
    ])}
    ${canAnswer ? form(caseId, keys) : html`<p class="muted">Отвечает секретарь или судья участка.</p>`}
  </section>`;
}

function form(caseId: string, keys: FormKeys): Html {
  return html`<form method="post" action="${caseTwinPath(caseId)}">
    ${formKeys(keys)}
    <p class="hint">
      Одно дело: письма, согласия и уведомления остаются при нём, сведения приходят из картотеки. Участник остаётся
      прежним, если совпали роль и имя; внесённое руками, чего в картотеке нет, не пропадёт.
    </p>
    <p class="button-row">
      ${TWIN_ANSWERS.map((answer) => html`<button name="answer" value="${answer}">${TWIN_ANSWER_WORDS[answer]}</button>`)}
    </p>
  </form>`;
}
