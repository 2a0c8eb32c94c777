import { endsAssignment } from '#domain/matters/assignment-rules.ts';
import type { ReportView } from '#views/matters/matter.ts';
import { conflictSection, saveButtons, seenInputs, type Seen } from '../components/edit-conflict.ts';
import { textField } from '../components/field.ts';
import { filesField } from '../components/files-field.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { reportFiles } from './matter-card-page.ts';
import { reportActPath, type ReportAct } from './matter-paths.ts';
import type { AssignmentPageModel } from './outcome-forms.ts';
import { dayTag, executorsText, problemLine, reportPill, termPhrase, type FormDraft } from './parts.ts';

/** What of a report its form shows, in words. */
export function seenReport({ version, text, files }: ReportView): Seen {
  return { version, words: { 'Что сделано': text, Файлы: files.map(({ name }) => name).join(', ') } };
}

/** Reports on an assignment, newest first, with what may be done with each. */
export function reportsSection(model: AssignmentPageModel): Html {
  const { reports } = model.assignment;
  return html`<section class="card" aria-labelledby="reports-heading">
    <h2 id="reports-heading">Отчёты</h2>
    ${reports.length === 0 ? html`<p class="muted">Отчётов пока нет.</p>` : undefined}
    ${[...reports].reverse().map((report) => reportBlock(model, report))}
  </section>`;
}

function reportBlock(model: AssignmentPageModel, report: ReportView): Html {
  const remark =
    report.remark === null
      ? undefined
      : html`<div class="notice notice-warn">
          <p><b>Замечание:</b> <span class="prose">${report.remark}</span></p>
        </div>`;
  return html`<article class="report" id="report-${report.id}">
    <p>${reportPill(report.state)} <b>${report.executorName}</b>, ${dayTag(report.reportedOn)}</p>
    <p class="prose">${report.text}</p>
    ${remark} ${reportFiles(report)} ${report.actions.judge ? judgeForms(model, report) : undefined}
    ${report.notYours === null ? undefined : html`<p class="notice">${report.notYours}</p>`}
    ${report.actions.edit ? changeForm(model, report) : undefined}
  </article>`;
}

function draftOf({ draft }: AssignmentPageModel, { id }: ReportView, act: ReportAct): FormDraft | undefined {
  return draft?.act === `${act}:${id}` ? draft : undefined;
}

function judgeForms(model: AssignmentPageModel, report: ReportView): Html {
  const { id } = model.assignment;
  const draft = draftOf(model, report, 'return');
  const accept = draftOf(model, report, 'accept');
  return html`<form method="post" action="${reportActPath(id, report.id, 'accept')}">
      ${formKeys(model.keysOf())} ${problemLine(accept?.refusal)} ${leftOpen(model, report)}
      <button class="primary">Принять отчёт</button>
    </form>
    <details ${draft === undefined ? '' : 'open'}>
      <summary>Вернуть с замечанием</summary>
      <form method="post" action="${reportActPath(id, report.id, 'return')}" data-typed>
        ${formKeys(model.keysOf())} ${problemLine(draft?.refusal)}
        ${textField({ form: `return-${report.id}`, name: 'remark', label: 'Что исправить', rows: 2, maxLength: 2_000, value: draft?.typed.text('remark') ?? '', faults: draft?.faults ?? [] })}
        <p class="button-row"><button>Вернуть</button></p>
      </form>
    </details>`;
}

/** What was passed on outlives the assignment unless whoever accepts says otherwise. */
function leftOpen({ assignment }: AssignmentPageModel, report: ReportView): MaybeHtml {
  const open = assignment.passedOn.filter(({ state }) => state === 'open');
  if (open.length === 0 || assignment.state !== 'open' || !endsAssignment(assignment, report)) return undefined;
  const left = open.map((child) => {
    const phrase = termPhrase(child);
    return html`<li>${executorsText(child.executors)}${phrase === undefined ? '' : html`, ${phrase}`}</li>`;
  });
  return html`<div class="notice notice-warn">
    <p>Поручение будет исполнено, а переданные из него — ещё нет:</p>
    <ul>
      ${left}
    </ul>
    <label class="check"
      ><input type="checkbox" name="passedOn" value="withdraw" />Отозвать их. Без отметки они останутся на исполнении и
      на контроле</label
    >
  </div>`;
}

function changeForm(model: AssignmentPageModel, report: ReportView): Html {
  const draft = draftOf(model, report, 'change');
  const faults = draft?.faults ?? [];
  const isReturned = report.state === 'returned';
  return html`<details ${draft !== undefined || isReturned ? 'open' : ''}>
    <summary>${isReturned ? 'Исправить и представить снова' : 'Изменить отчёт'}</summary>
    <form
      method="post"
      enctype="multipart/form-data"
      action="${reportActPath(model.assignment.id, report.id, 'change')}"
      data-typed
    >
      ${formKeys(model.keysOf())} ${problemLine(draft?.refusal)} ${conflictSection(draft?.conflict, 'в отчёте')}
      ${seenInputs(draft?.seen ?? seenReport(report))}
      ${textField({ form: `change-${report.id}`, name: 'text', label: 'Что сделано', rows: 5, value: draft?.typed.text('text') ?? report.text, faults })}
      ${keptFiles(report, draft)}
      ${filesField({ form: `change-${report.id}`, name: 'files', label: 'Добавить файлы', isOptional: true, faults })}
      <p class="button-row">${saveButtons(isReturned ? 'Представить снова' : 'Сохранить', draft?.conflict)}</p>
    </form>
  </details>`;
}

function keptFiles({ files }: ReportView, draft: FormDraft | undefined): MaybeHtml {
  if (files.length === 0) return undefined;
  const kept = draft?.typed.texts('keep') ?? files.map(({ sha256 }) => sha256);
  return html`<fieldset class="field">
    <legend>Оставить файлы</legend>
    <div class="check-row">
      ${files.map(
        ({ name, sha256 }) =>
          html`<label class="check"
            ><input
              type="checkbox"
              name="keep"
              value="${sha256}"
              ${kept.includes(sha256) ? 'checked' : ''}
            />${name}</label
          >`,
      )}
    </div>
  </fieldset>`;
}
