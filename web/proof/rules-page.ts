import type { Fault } from '#domain/documents/fault.ts';
import type { GateRuleView } from '#views/proof/gate.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { gateMark } from '../components/gate-mark.ts';
import { timeTag } from '../components/time.ts';
import { countText } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { PATHS, proofRulePath } from '../paths.ts';

export interface RulesModel {
  readonly rules: readonly GateRuleView[];
  readonly mayMark: boolean;
  /** By which evidence files of this installation are known, the one in use first. */
  readonly seals: readonly { readonly fingerprint: string; readonly firstUsedAt: Date }[];
}

/** Every rule of the gate: what it says, by which norm, and whether a lawyer has looked at it. */
export function rulesPage(chrome: Chrome, { rules, mayMark, seals }: RulesModel): Html {
  const checked = rules.filter(({ check }) => check !== null).length;
  const content = html`<div class="page-head">
      <h1>Правила извещения</h1>
      <p class="muted">${countText(rules.length, 'правило', 'правила', 'правил')}, проверено юристом: ${checked}</p>
    </div>
    <p>
      По этим правилам программа говорит, извещён ли адресат: по числам операций Почты, виду дела и решению человека.
      Нормы изложены кратко. Пока правило никто не отметил, рядом с ответом стоит «не проверено юристом».
      ${mayMark ? undefined : 'Отмечает администратор установки.'}
    </p>
    <div class="table-box" role="region" aria-label="Правила извещения" tabindex="0">
      <table class="letters">
        <caption class="visually-hidden">
          Правила извещения: что случилось с письмом, в каких делах, извещён ли адресат, почему и по какой норме
        </caption>
        <thead>
          <tr>
            <th scope="col">Что с письмом</th>
            <th scope="col">Дела</th>
            <th scope="col">Извещён ли</th>
            <th scope="col">Почему и по какой норме</th>
            <th scope="col">Проверено юристом</th>
          </tr>
        </thead>
        <tbody>
          ${rules.map((rule) => row(rule, mayMark, chrome.viewer))}
        </tbody>
      </table>
    </div>
    ${sealSection(seals)}`;
  return page(chrome, { title: 'Правила извещения', width: 'wide' }, content);
}

/** What a person holds the fingerprint in a file against. */
function sealSection(seals: RulesModel['seals']): Html {
  return html`<section class="card" aria-labelledby="seals-heading">
    <h2 id="seals-heading">Печать файлов доказательств</h2>
    <p>
      Отпечаток, который называет «sh verify.sh», сличите с этим. Первая — действующая; прежние остаются верны.
      <a href="${PATHS.evidenceCheck}">Проверить файл здесь</a>.
    </p>
    <ul>
      ${seals.map(({ fingerprint }) => html`<li><code class="fingerprint">${fingerprint}</code></li>`)}
    </ul>
  </section>`;
}

function row(rule: GateRuleView, mayMark: boolean, viewer: Viewer): Html {
  const { code, name, fates, procedures, gate, reason, norms } = rule;
  return html`<tr id="rule-${code}">
    <td data-label="Что с письмом">${fates.join('; ')}</td>
    <td data-label="Дела">${procedures.join('; ')}</td>
    <td data-label="Извещён ли">${gateMark(gate)}</td>
    <td class="grow" data-label="Почему">
      <b>${name}</b>.
      ${reason}${norms.map(({ title, says }) => html` <small class="norms"><b>${title}</b>: ${says}.</small>`)}
    </td>
    <td data-label="Проверено">${checkOf(rule, viewer)} ${mayMark ? markLink(rule) : undefined}</td>
  </tr>`;
}

function checkOf({ check, wasChecked }: GateRuleView, viewer: Viewer): Html {
  if (check !== null)
    return html`${check.words}<br /><small class="muted">${check.byName}, ${timeTag(check.at, viewer)}</small>`;
  return html`<span class="muted"
    >${wasChecked ? 'отметка снята или правило изменилось' : 'не проверено юристом'}</span
  >`;
}

function markLink({ code, name, check }: GateRuleView): Html {
  return html`<br /><a href="${proofRulePath(code)}"
      >${check === null ? 'Отметить' : 'Снять отметку'}<span class="visually-hidden">: ${name}</span></a
    >`;
}

export interface RuleModel {
  readonly rule: GateRuleView;
  readonly words: string;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
}

/** One rule before it is marked: read whole, then marked with words. */
export function rulePage(chrome: Chrome, { rule, words, faults, refusal }: RuleModel, keys: FormKeys): Html {
  const isMarking = rule.check === null;
  const content = html`<div class="page-head">
      <p class="crumbs"><a href="${PATHS.proofRules}">Правила извещения</a></p>
      <h1>${isMarking ? 'Отметить правило проверенным' : 'Снять отметку с правила'}</h1>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Не записано: исправьте указанное' })}
    <section class="card" aria-labelledby="rule-heading">
      <h2 id="rule-heading">${gateMark(rule.gate)} ${rule.name}</h2>
      <p>${rule.reason}</p>
      <p>Что с письмом: ${rule.fates.join('; ')}. Дела: ${rule.procedures.join('; ')}.</p>
      ${normList(rule)} ${rule.check === null ? undefined : html`<p>Отмечено: ${checkOf(rule, chrome.viewer)}</p>`}
      <form method="post" action="${proofRulePath(rule.code)}" data-typed>
        ${formKeys(keys)}
        <input type="hidden" name="version" value="${rule.version}" />
        <input type="hidden" name="checked" value="${isMarking ? 'yes' : 'no'}" />
        ${textField({
          ...{ name: 'words', label: isMarking ? 'Кто проверил и по какому тексту' : 'Почему отметка снимается' },
          ...{ value: words, faults, rows: 2, maxLength: 500 },
        })}
        <p class="button-row">
          <button class="primary">${isMarking ? 'Отметить проверенным' : 'Снять отметку'}</button>
          <a class="button" href="${PATHS.proofRules}">Не менять</a>
        </p>
        <p class="hint">
          Отметка с вашим именем и временем останется в журнале. Если правило изменится, она перестанет действовать.
        </p>
      </form>
    </section>`;
  return page(chrome, { title: 'Правило извещения', width: 'wide' }, content);
}

function normList({ norms }: GateRuleView): MaybeHtml {
  if (norms.length === 0) return undefined;
  return html`<ul>
    ${norms.map(({ title, says }) => html`<li><b>${title}</b>: ${says}.</li>`)}
  </ul>`;
}
