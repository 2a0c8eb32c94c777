import { assignmentTree, type Branch } from '#domain/matters/assignment-tree.ts';
import type { AssignmentView, MatterCardView, ReportView } from '#views/matters/matter.ts';
import { factList } from '../components/facts.ts';
import { timelineSection } from '../components/timeline.ts';
import { sizeText } from '#domain/documents/size-text.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import {
  assignmentPath,
  matterEditPath,
  matterPath,
  MATTER_PATHS,
  newAssignmentPath,
  reportFilePath,
} from './matter-paths.ts';
import { shortName } from '../format/person-name.ts';
import { dayTag, deloNotice, executorsText, reportPill, statePill, termPhrase } from './parts.ts';

/** A registration card with the tree of its assignments. */
export function matterCardPage(chrome: Chrome, card: MatterCardView, isOlder: boolean): Html {
  const title = `Карточка ${card.registrationNumber}`;
  const pager = { href: matterPath(card.id), older: card.olderTimeline, isOlder };
  const content = html`<div class="page-head letter-head" id="card-head" data-live-part>
      <p class="crumbs"><a href="${MATTER_PATHS.matters}">Карточки</a></p>
      <h1>${title}</h1>
      ${statePill(card.state)} <span class="muted">от ${dayTag(card.registeredOn)}</span>
      ${card.actions.edit ? html`<a class="button" href="${matterEditPath(card.id)}">Изменить</a>` : undefined}
    </div>
    ${deloNotice(card.source)}
    <p class="visually-hidden" id="live-news" role="status"></p>
    <div data-live-matters="${PATHS.live}" data-ids="${card.id}" data-news="Карточка изменилась"></div>
    <div class="columns">
      <div class="column-main">
        <div id="card-facts" data-live-part>${facts(card)}</div>
        <div id="card-assignments" data-live-part>${assignmentsSection(card)}</div>
      </div>
      <aside class="column-side" aria-label="Заявитель и ход">
        <div id="card-applicant" data-live-part>${applicantSection(card)}</div>
        <div id="card-timeline" data-live-part>
          ${timelineSection('Ход рассмотрения', card.timeline, chrome.viewer, pager)}
        </div>
      </aside>
    </div>`;
  return page(chrome, { title, width: 'wide', islands: ['matters'] }, content);
}

function facts({ covering, ...card }: MatterCardView): Html {
  return html`<section class="card" aria-labelledby="facts-heading">
    <h2 id="facts-heading">Обращение</h2>
    ${factList([
      ['Заявитель', html`<b>${card.applicantName}</b>`],
      ['Содержание', html`<span class="prose">${card.subject}</span>`],
      ['Группа документов', card.documentGroup],
      ['Вид доставки', card.deliveryKind],
      ['Переслано', covering && html`${covering.sender}, № ${covering.number} от ${dayTag(covering.date)}`],
    ])}
  </section>`;
}

function assignmentsSection(card: MatterCardView): Html {
  const branches = assignmentTree(card.assignments);
  return html`<section class="card" aria-labelledby="assignments-heading">
    <div class="section-head">
      <h2 id="assignments-heading">Поручения</h2>
      ${card.actions.assign ? html`<a class="button primary" href="${newAssignmentPath(card.id)}">Дать поручение</a>` : undefined}
    </div>
    ${branches.length === 0 ? html`<p class="muted">Поручений пока нет.</p>` : tree(branches)}
  </section>`;
}

function tree(branches: readonly Branch<AssignmentView>[]): Html {
  return html`<ul class="tree">
    ${branches.map(
      ({ assignment, below }) =>
        html`<li>${assignmentLines(assignment)}${below.length === 0 ? undefined : tree(below)}</li>`,
    )}
  </ul>`;
}

/** One assignment in the tree, with its reports. */
export function assignmentLines(assignment: AssignmentView): Html {
  const term = termPhrase(assignment);
  return html`<article class="assignment">
    <p class="assignment-head">
      ${statePill(assignment.state)} ${term === undefined ? undefined : html`<span>${term}</span>`}
      ${assignment.extensionAskedTo === null ? undefined : html`<b class="asks">просят новый срок</b>`}
    </p>
    <p><a class="prose" href="${assignmentPath(assignment.id)}">${assignment.text}</a></p>
    <p class="muted">
      ${shortName(assignment.authorName)} → ${executorsText(assignment.executors)}, ${dayTag(assignment.issuedOn)}
    </p>
    ${assignment.reports.map(reportLine)}
  </article>`;
}

function reportLine(report: ReportView): Html {
  return html`<div class="report-line">
    <p>${reportPill(report.state)} <b>${report.executorName}</b>, ${dayTag(report.reportedOn)}</p>
    <p class="prose">${report.text}</p>
    ${reportFiles(report)}
  </div>`;
}

/** A report's files, to be taken away. */
export function reportFiles({ id, files }: ReportView): MaybeHtml {
  if (files.length === 0) return undefined;
  return html`<ul class="files">
    ${files.map(
      ({ name, sha256, byteSize }) =>
        html`<li>
          <a href="${reportFilePath(id, sha256)}" download>${name}</a> <span class="muted">${sizeText(byteSize)}</span>
        </li>`,
    )}
  </ul>`;
}

const NO_PAGE: Readonly<Record<Exclude<MatterCardView['publicAccess'], 'open'>, string>> = {
  not_published: 'Не публикуется по настройкам участка: ссылки и кода для заявителя нет.',
  awaited: 'Ещё не опубликовано: страница откроется после первого поручения.',
  sending: 'Ещё не опубликовано: первое сообщение отправляется, страница откроется после него.',
  undelivered: 'Не опубликовано: почта не доставила сообщение обработчику.',
  rejected: 'Не опубликовано: обработчик не принял сообщение.',
};

/** What the applicant is told: where his page is, and by which code it opens. A link that leads nowhere is not offered. */
function applicantSection({ accessCode, publicUrl, publicAccess }: MatterCardView): Html {
  if (publicAccess !== 'open') {
    return html`<section class="card" aria-labelledby="applicant-heading">
      <h2 id="applicant-heading">Для заявителя</h2>
      <p>${NO_PAGE[publicAccess]}</p>
    </section>`;
  }
  return html`<section class="card" aria-labelledby="applicant-heading">
    <h2 id="applicant-heading">Для заявителя</h2>
    <p>Код доступа: <code class="access-code">${accessCode}</code></p>
    ${
      publicUrl === null
        ? html`<p class="hint">
            Адрес страницы заявителя не назначен: его указывает администратор в настройке публикации.
          </p>`
        : html`<p class="wrap"><a href="${publicUrl}">${publicUrl}</a></p>`
    }
    <p class="hint">По ссылке и коду заявитель видит ход рассмотрения. Код сообщайте только ему.</p>
  </section>`;
}
