import { ROLE_NAMES, ROLES, type Role } from '#domain/people/role.ts';
import { emptyState } from '../components/empty-state.ts';
import { fieldId } from '../components/field.ts';
import { managementTabs } from '../components/management-tabs.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome } from '../layout/chrome.ts';
import { PATHS, personPath, withQuery } from '../paths.ts';

/** A person as a line of the list. */
export interface PersonLine {
  readonly id: string;
  readonly login: string;
  readonly fullName: string;
  readonly position: string;
  readonly role: Role;
  readonly siteId: string | null;
  readonly siteName: string | null;
  readonly isActive: boolean;
  readonly hasPassword: boolean;
}

export interface PeopleModel {
  readonly people: readonly PersonLine[];
  readonly next: string | null;
  readonly filter: { readonly text: string; readonly role: string; readonly site: string; readonly state: string };
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  /** Choosing a site is for those who see more than one. */
  readonly choosesSite: boolean;
  readonly mayCreate: boolean;
}

const STATES = [
  ['', 'все'],
  ['active', 'работают'],
  ['blocked', 'заблокированы'],
] as const;

/** Everybody who can be let in, and who cannot any more. */
export function peoplePage(chrome: Chrome, model: PeopleModel): Html {
  const content = html`<div class="page-head">
      <h1>Люди</h1>
      ${
        model.mayCreate
          ? html`<p class="button-row">
              <a class="button primary" href="${PATHS.newPerson}">Завести человека</a>
              <a class="button" href="${PATHS.importPeople}">Из таблицы</a>
            </p>`
          : undefined
      }
    </div>
    ${managementTabs(PATHS.people, { seesInstallation: model.choosesSite })} ${filterForm(model)}
    ${model.people.length === 0 ? nobody(model) : table(model)}`;
  return page(chrome, { title: 'Люди', width: 'wide' }, content);
}

function filterForm({ filter, sites, choosesSite }: PeopleModel): Html {
  return html`<form class="stacked" method="get" action="${PATHS.people}" role="search">
    <div class="field-row">
      <div class="field">
        <label for="${fieldId('q')}">Имя или логин</label>
        <input id="${fieldId('q')}" name="q" type="search" value="${filter.text}" autocomplete="off" />
      </div>
      ${select('role', 'Роль', filter.role, [['', 'любая'], ...ROLES.map((role) => [role, ROLE_NAMES[role]] as const)])}
      ${
        choosesSite
          ? select('site', 'Участок', filter.site, [
              ['', 'все'],
              ...sites.map(({ id, name }) => [id, `${id} — ${name}`] as const),
            ])
          : undefined
      }
      ${select('state', 'Состояние', filter.state, STATES)}
    </div>
    <p class="button-row"><button>Показать</button></p>
  </form>`;
}

function select(name: string, label: string, value: string, options: readonly (readonly [string, string])[]): Html {
  return html`<div class="field">
    <label for="${fieldId(name)}">${label}</label>
    <select id="${fieldId(name)}" name="${name}">
      ${options.map(([code, words]) => html`<option value="${code}" ${code === value ? 'selected' : ''}>${words}</option>`)}
    </select>
  </div>`;
}

function nobody({ filter }: PeopleModel): Html {
  const isFiltered = Object.values(filter).some((value) => value !== '');
  return isFiltered
    ? emptyState(
        'Никого не нашлось',
        'Измените отбор.',
        html`<a class="button" href="${PATHS.people}">Показать всех</a>`,
      )
    : emptyState('Пока никого', 'Заведите людей по одному или из таблицы: пароль каждый задаст себе сам по ссылке.');
}

function table({ people, next, filter }: PeopleModel): Html {
  return html`<div class="table-box">
      <table class="letters">
        <caption class="visually-hidden">
          Люди: имя, логин, роль, участок, состояние
        </caption>
        <thead>
          <tr>
            <th scope="col">Имя</th>
            <th scope="col">Логин</th>
            <th scope="col">Роль</th>
            <th scope="col">Участок</th>
            <th scope="col">Состояние</th>
          </tr>
        </thead>
        <tbody>
          ${people.map(row)}
        </tbody>
      </table>
    </div>
    ${nextLink(next, filter)}`;
}

function row(person: PersonLine): Html {
  const { id, login, fullName, position, role, siteId, siteName } = person;
  return html`<tr>
    <td class="grow" data-label="Имя">
      <a href="${personPath(id)}">${fullName}</a><br /><small class="muted">${position}</small>
    </td>
    <td data-label="Логин">${login}</td>
    <td data-label="Роль">${ROLE_NAMES[role]}</td>
    <td data-label="Участок"><span title="${siteName ?? ''}">${siteId ?? 'вся установка'}</span></td>
    <td data-label="Состояние">${personPill(person)}</td>
  </tr>`;
}

/** Whether the person can come in, in a word. */
export function personPill({ isActive, hasPassword }: Pick<PersonLine, 'isActive' | 'hasPassword'>): Html {
  if (!isActive) return html`<span class="pill pill-warn">Заблокирован(а)</span>`;
  if (!hasPassword) return html`<span class="pill pill-busy">Ждёт пароля</span>`;
  return html`<span class="pill pill-done">Работает</span>`;
}

function nextLink(next: string | null, { text, role, site, state }: PeopleModel['filter']): MaybeHtml {
  if (next === null) return undefined;
  const href = withQuery(PATHS.people, { q: text, role, site, state, after: next });
  return html`<p class="button-row"><a class="button" href="${href}">Дальше</a></p>`;
}
