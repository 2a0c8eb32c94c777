import type { Fault } from '#domain/documents/fault.ts';
import { factList } from '../components/facts.ts';
import { errorSummary } from '../components/error-summary.ts';
import { fieldId } from '../components/field.ts';
import { timelineSection } from '../components/timeline.ts';
import { shortName } from '../format/person-name.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import { tasksSection } from '../work/tasks-section.ts';
import { assignmentLines } from './matter-card-page.ts';
import { assignmentPath, MATTER_PATHS, matterPath } from './matter-paths.ts';
import { authorSection, extensionSection, outcomesSection, type AssignmentPageModel } from './outcome-forms.ts';
import { type FormDraft, dayTag, deloNotice, executorsText, statePill, termOf, termPhrase } from './parts.ts';
import { refusedAct } from './refused-act.ts';
import { reportsSection } from './reports-section.ts';

/** One assignment: what is to be done, its reports, and what this person may do with it. */
export function assignmentPage(chrome: Chrome, model: AssignmentPageModel): Html {
  const { assignment, draft } = model;
  const { card, matterId } = assignment;
  const pager = {
    href: assignmentPath(assignment.id),
    older: assignment.olderTimeline,
    isOlder: model.isOlder === true,
  };
  const cardName = card === null ? 'Карточка ещё не пришла' : `Карточка ${card.registrationNumber}`;
  const content = html`<div class="page-head letter-head" id="assignment-head" data-live-part>
      <p class="crumbs">
        <a href="${MATTER_PATHS.matters}">Карточки</a> ›
        ${card === null ? cardName : html`<a href="${matterPath(matterId)}">${cardName}</a>`}
      </p>
      <h1>Поручение</h1>
      ${statePill(assignment.state)} <span>${termWords(model)}</span>
    </div>
    ${deloNotice(assignment.source)} ${refusedAct(model)}
    ${draft && errorSummary({ faults: draft.faults, heading: 'Не принято: исправьте указанное', target: targetIn(draft) })}
    <p class="visually-hidden" id="live-news" role="status"></p>
    <div
      data-live-matters="${PATHS.live}"
      data-ids="${matterId} ${assignment.id}"
      data-news="Поручение изменилось"
    ></div>
    <div class="columns">
      <div class="column-main">
        <div id="assignment-facts" data-live-part>${facts(model)}</div>
        <div id="assignment-extension" data-live-form>${extensionSection(model)}</div>
        <div id="assignment-acts" data-live-form>${outcomesSection(model)}</div>
        <div id="reports" data-live-form>${reportsSection(model)}</div>
        <div id="passed-on" data-live-part>${passedOn(model)}</div>
      </div>
      <aside class="column-side" aria-label="Действия и ход">
        <div id="assignment-author" data-live-form>${authorSection(model)}</div>
        <div id="assignment-tasks" data-live-part>${tasksSection(assignment.tasks)}</div>
        <div id="assignment-timeline" data-live-part>
          ${timelineSection('Ход поручения', assignment.timeline, chrome.viewer, pager)}
        </div>
      </aside>
    </div>`;
  return page(chrome, { title: `Поручение, ${cardName}`, width: 'wide', islands: ['matters'] }, content);
}

/** Forms of one page tell their fields apart; each is named after its act, of a report with the report. */
const FORM_OF_ACT: Readonly<Record<string, string>> = {
  ...{ report: 'report', 'ask-time': 'ask', withdraw: 'withdraw', 'give-time': 'extend', 'refuse-time': 'refuse' },
  ...{ return: 'return-', change: 'change-' },
};

function targetIn({ act }: FormDraft): (fault: Fault) => string {
  const [name = '', report = ''] = act.split(':');
  return ({ field }) => fieldId(field, `${FORM_OF_ACT[name] ?? ''}${report}`);
}

function termWords({ assignment }: AssignmentPageModel): MaybeHtml {
  return termPhrase(assignment) ?? html`<span class="muted">без срока</span>`;
}

function facts({ assignment }: AssignmentPageModel): Html {
  const { card, parent } = assignment;
  return html`<section class="card" aria-labelledby="facts-heading">
    <h2 id="facts-heading">Что сделать</h2>
    <p class="prose big">${assignment.text}</p>
    ${factList([
      ['Исполнители', executorsText(assignment.executors)],
      ['Дал', shortName(assignment.authorName)],
      ['Дано', dayTag(assignment.issuedOn)],
      ['Срок', termOf(assignment)],
      ['Контролёр', assignment.controllerName && shortName(assignment.controllerName)],
      ['Снято с контроля', assignment.takenOffControlOn === null ? undefined : dayTag(assignment.takenOffControlOn)],
      ['Заявитель', card?.applicantName],
      ['Обращение', card && html`<span class="prose">${card.subject}</span>`],
      [
        'Передано из',
        parent && html`<a href="${assignmentPath(parent.id)}">поручения: ${shortName(parent.authorName)}</a>`,
      ],
    ])}
  </section>`;
}

function passedOn({ assignment }: AssignmentPageModel): MaybeHtml {
  if (assignment.passedOn.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="passed-heading">
    <h2 id="passed-heading">Передано дальше</h2>
    <ul class="tree">
      ${assignment.passedOn.map((child) => html`<li>${assignmentLines(child)}</li>`)}
    </ul>
  </section>`;
}
