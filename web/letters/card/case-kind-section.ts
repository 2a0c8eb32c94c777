import { CASE_KIND_WORDS } from '#domain/cases/court-case.ts';
import { errorLine } from '../../components/error-line.ts';
import { choicesOf, selectField } from '../../components/choice-field.ts';
import { formKeys } from '../../components/form-keys.ts';
import { timeTag } from '../../components/time.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import type { FormKeys, Viewer } from '../../layout/chrome.ts';
import { letterActionPath } from '../../paths.ts';
import type { LetterCardPageModel } from './letter-card-model.ts';

/** Neither the case nor its number tells by which law the letter is judged, and it matters: a person is asked, or has answered. */
export function caseKindSection(model: LetterCardPageModel, keys: FormKeys, viewer: Viewer): MaybeHtml {
  const { caseKind } = model.letter;
  if (caseKind === null || !isAsked(model)) return undefined;
  const { named, mayBeNamed } = caseKind;
  return html`<section class="card" id="case-kind" aria-labelledby="case-kind-heading">
    <h2 id="case-kind-heading">${named === null ? 'Укажите вид дела' : `Вид дела: ${named.words}`}</h2>
    <p>
      ${
        named === null
          ? 'Номер дела его не говорит, карточки дела нет. От закона, по которому идёт дело, зависит, извещён ли адресат.'
          : html`Указал(а) ${named.byName}, ${timeTag(named.at, viewer)}.`
      }
    </p>
    ${mayBeNamed ? kindForm(model, keys) : asksOthers(named !== null)}
  </section>`;
}

function isAsked({ letter: { caseKind, undelivered }, gate }: LetterCardPageModel): boolean {
  return caseKind?.named != null || undelivered !== null || (gate?.ways ?? []).some(({ code }) => code === 'name_kind');
}

function asksOthers(isNamed: boolean): MaybeHtml {
  return isNamed ? undefined : html`<p class="muted">Указывает секретарь или руководитель участка письма.</p>`;
}

function kindForm({ letter, draft }: LetterCardPageModel, keys: FormKeys): Html {
  const own = draft?.action === 'case-kind' ? draft : undefined;
  const named = letter.caseKind?.named ?? null;
  return html`<form method="post" action="${letterActionPath(letter.id, 'case-kind')}" class="no-print" data-typed>
    ${formKeys(keys)} ${errorLine(own?.refusal)}
    ${selectField({
      ...{ form: 'kind', name: 'caseKind', label: 'Вид дела', choices: choicesOf(CASE_KIND_WORDS), isRequired: true },
      ...{ value: own?.choice ?? named?.kind ?? '', faults: own?.faults ?? [] },
      hint: 'Останется в ходе письма с вашим именем. Если дело ведёте здесь, свяжите письмо с его карточкой.',
    })}
    <p class="button-row"><button class="${named === null ? 'primary' : ''}">Записать вид дела</button></p>
  </form>`;
}
