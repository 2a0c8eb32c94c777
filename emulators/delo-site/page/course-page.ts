import { html } from 'hono/html';
import { sizeText } from '#domain/documents/size-text.ts';
import type { Course, CourseReport, CourseState, Resolution } from '../course/course.ts';
import type { PublishedPage } from '../state/pages.ts';
import { layout, type Html } from './layout.ts';
import { pagePath } from './pass.ts';
import { dayWords, momentWords, reportStateWords, unbroken } from './words.ts';

/** The course of one card, for the applicant who has given the code. */
export function coursePage(course: Course, page: PublishedPage): Html {
  const { card, resolutions, publicId } = course;
  const body = html`<div id="course" data-version="${page.version}" data-changes="${pagePath(publicId)}/changes">
    <div class="title">
      <h1>${unbroken(`Обращение № ${card.number}`)}</h1>
      ${chip(card.state)}
    </div>
    <p class="updated">
      <span
        >Обновлено
        <time datetime="${new Date(page.appliedAtMs).toISOString()}">${momentWords(page.appliedAtMs)}</time></span
      >
      <a class="refresh" href="${pagePath(publicId)}">Обновить</a>
    </p>
    <p class="news" id="news" role="status"></p>
    <section class="card" aria-labelledby="about">
      <h2 id="about">Об обращении</h2>
      <dl>
        ${line('Суд', course.court)} ${line('Зарегистрировано', dayWords(card.registeredOn))}
        ${line('Содержание', card.subject === null ? null : paragraphs(card.subject))}
        ${line('Заявитель', card.applicant)}
        ${
          card.covering
            ? line(
                'Поступило',
                unbroken(
                  `${card.covering.sender}, письмо № ${card.covering.number} от ${dayWords(card.covering.date)}`,
                ),
              )
            : ''
        }
      </dl>
    </section>
    <section aria-labelledby="steps">
      <h2 id="steps">Ход рассмотрения</h2>
      ${
        resolutions.length === 0
          ? html`<p class="card">Обращение зарегистрировано. Поручений по нему пока нет.</p>`
          : html`<ol class="steps">
              ${resolutions.map((resolution) => html`<li class="card step ${resolution.state.code}">${step(resolution, publicId)}</li>`)}
            </ol>`
      }
    </section>
    <p class="source">
      Сведения переданы судом,
      ${unbroken(`сообщение № ${page.version}`)}${page.isSigned ? ', с электронной подписью (здесь не проверяется)' : ''}.
    </p>
  </div>`;
  return layout(`Обращение № ${card.number}`, body, true);
}

function step(resolution: Resolution, publicId: string): Html {
  const { state, executors, reports } = resolution;
  return html`<div class="title">
      <h3>Поручение от ${dayWords(resolution.issuedOn)}</h3>
      ${chip(state)}
    </div>
    ${resolution.text === null ? '' : html`<div class="words">${paragraphs(resolution.text)}</div>`}
    <dl>
      ${line('Дал поручение', resolution.author)}
      ${line(
        'Исполняют',
        executors.length === 0
          ? null
          : executors.map(({ name, isResponsible }) => `${name}${isResponsible ? ' (ответственный)' : ''}`).join('; '),
      )}
      ${line('Срок', termWords(resolution))}
      ${line('Снято с контроля', resolution.takenOffControlOn === null ? null : dayWords(resolution.takenOffControlOn))}
    </dl>
    ${reports.map((report) => reportOf(report, publicId))}`;
}

function termWords({ dueOn, extendedTo }: Resolution): string | null {
  if (extendedTo === null) return dueOn === null ? null : dayWords(dueOn);
  return `${dayWords(extendedTo)} (продлён${dueOn === null ? '' : `, был ${dayWords(dueOn)}`})`;
}

function reportOf({ reportedOn, executor, state, text, files }: CourseReport, publicId: string): Html {
  return html`<div class="report">
    <h4>Отчёт от ${dayWords(reportedOn)}</h4>
    <p class="report-state">${executor === null ? '' : `${executor}; `}${reportStateWords(state)}</p>
    ${text === null ? '' : html`<div class="words">${paragraphs(text)}</div>`}
    ${
      files.length === 0
        ? ''
        : html`<ul class="files">
            ${files.map(({ name, byteSize, sha256, isAttached }) =>
              isAttached
                ? html`<li><a href="${pagePath(publicId)}/files/${sha256}">${name}</a> ${sizeText(byteSize)}</li>`
                : html`<li>
                    ${name} ${sizeText(byteSize)}, не приложен: вместе с другими файлами не поместился в сообщение суда
                  </li>`,
            )}
          </ul>`
    }
  </div>`;
}

function chip({ code, words }: CourseState): Html {
  return html`<p class="chip ${code}">${words}</p>`;
}

/** Each line that its author began anew is a paragraph. */
function paragraphs(text: string): readonly Html[] {
  return text
    .split('\n')
    .filter((words) => words.trim() !== '')
    .map((words) => html`<p>${words}</p>`);
}

function line(name: string, value: string | readonly Html[] | null): Html | string {
  return value === null
    ? ''
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;
}
