import type { Hono } from 'hono';
import { LINK_HOURS, USUAL_LINK_HOURS } from '#domain/people/password-link.ts';
import { givableRoles } from '#domain/people/management.ts';
import { ROLES } from '#domain/people/role.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { PATHS, personActPath, personPath } from '#web/paths.ts';
import { newPersonPage, type PersonFormModel, type PersonValues } from '#web/people/person-form.ts';
import { peoplePage } from '#web/people/people-page.ts';
import { linksPage, personPage } from '#web/people/person-page.ts';
import type { ApiEnv } from '../context.ts';
import type { Command } from '../actor.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, showOnce, type ToldStatus } from '../pages/responses.ts';
import { requireManager } from './management.ts';
import type { PersonRequest } from './people-requests.ts';

const SHOWN = 50;

/** People: the list, a new one, each one's page and what is done there. */
export function mountPeoplePages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { peopleManagement: people } = parts.services;
  app.get(PATHS.people, (c) => showList(c, parts));
  app.get(PATHS.newPerson, (c) => {
    requireManager(c.get('session').actor);
    return showNew(c, parts);
  });
  app.post(PATHS.newPerson, (c) => create(c, parts));
  app.get(personPath(':id'), (c) => showPerson(c, parts, c.req.param('id') ?? ''));
  app.post(personActPath(':id', 'change'), (c) => change(c, parts));
  app.post(personActPath(':id', 'link'), (c) => giveLink(c, parts));
  const act = (
    name: 'block' | 'unblock' | 'sign-out' | 'drop-factor',
    work: (c: PageContext, id: string, command: Command) => Promise<unknown>,
  ) =>
    app.post(personActPath(':id', name), async (c) => {
      const id = c.req.param('id') ?? '';
      const { key } = await readForm(c);
      try {
        await work(c, id, { idempotencyKey: key });
      } catch (error) {
        return showPerson(c, parts, id, refusalOf(error));
      }
      return goTo(c, personPath(id), 'saved');
    });
  act('block', (c, id, command) => people.setActive(c.get('session').actor, id, false, command));
  act('unblock', (c, id, command) => people.setActive(c.get('session').actor, id, true, command));
  act('drop-factor', (c, id, command) => people.dropFactor(c.get('session').actor, id, command));
  act('sign-out', (c, id, command) => people.endSessions(c.get('session').actor, id, command));
}

async function showList(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const { peopleManagement: people } = parts.services;
  const [text, role, site, state] = ['q', 'role', 'site', 'state'].map((name) => c.req.query(name) ?? '');
  const filter = { text: text ?? '', role: role ?? '', site: site ?? '', state: state ?? '' };
  const asked = {
    ...{ text: filter.text, role: ROLES.find((known) => known === filter.role), siteId: filter.site || undefined },
    ...{ isActive: filter.state === '' ? undefined : filter.state === 'active' },
    ...{ afterLogin: c.req.query('after') ?? '', limit: SHOWN + 1 },
  };
  const [found, sites] = await Promise.all([people.list(actor, asked), people.sites(actor)]);
  const shown = found.slice(0, SHOWN);
  const model = {
    ...{ people: shown, filter, sites, choosesSite: actor.siteId === null },
    next: found.length > SHOWN ? (shown.at(-1)?.login ?? null) : null,
    mayCreate: givableRoles(actor).length > 0,
  };
  return show(c, peoplePage(await frameOf(c, parts), model));
}

interface Refused {
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly status: ToldStatus;
  /** Absent: nothing was typed. */
  readonly values?: PersonValues;
}

async function formModel(
  c: PageContext,
  parts: PageParts,
  values: PersonValues,
  refused?: Refused,
): Promise<PersonFormModel> {
  const { actor } = c.get('session');
  const sites = await parts.services.peopleManagement.sites(actor);
  const { faults = [], refusal } = refused ?? {};
  return { values: refused?.values ?? values, faults, refusal, roles: givableRoles(actor), sites };
}

async function showNew(c: PageContext, parts: PageParts, refused?: Refused): Promise<Response> {
  const session = c.get('session');
  const siteId = session.actor.siteId ?? '';
  const empty = { login: '', fullName: '', position: '', role: 'clerk', siteId, signerId: '' };
  const model = await formModel(c, parts, empty, refused);
  return show(c, newPersonPage(await frameOf(c, parts), model, formKeysOf(session)), refused?.status ?? 200);
}

async function create(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const isAnother = form.text('isAnother') === 'yes';
  const request = { login: form.text('login'), isAnother, ...requestOf(form) };
  try {
    const command = { idempotencyKey: form.key };
    const { id } = await parts.services.peopleManagement.create(c.get('session').actor, request, command);
    return goTo(c, personPath(id), 'person-made');
  } catch (error) {
    return showNew(c, parts, { ...refusalOf(error), values: valuesOf(form) });
  }
}

async function showPerson(c: PageContext, parts: PageParts, id: string, refused?: Refused): Promise<Response> {
  const session = c.get('session');
  const person = await parts.services.peopleManagement.person(session.actor, id);
  const { login, fullName, position, role, siteId, signerId } = person;
  const now = { login, fullName, position, role, siteId: siteId ?? '', signerId: signerId ?? '' };
  const model = { ...(await formModel(c, parts, now, refused)), person };
  const page = personPage(await frameOf(c, parts), model, () => formKeysOf(session));
  return show(c, page, refused?.status ?? 200);
}

async function change(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const id = c.req.param('id') ?? '';
  try {
    const command = { idempotencyKey: form.key };
    await parts.services.peopleManagement.change(c.get('session').actor, id, requestOf(form), command);
  } catch (error) {
    return showPerson(c, parts, id, { ...refusalOf(error), values: valuesOf(form) });
  }
  return goTo(c, personPath(id), 'saved');
}

/** Answered by the page itself, not by another address: the link is shown this once. */
async function giveLink(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const id = c.req.param('id') ?? '';
  const hours = LINK_HOURS.find((known) => String(known) === form.text('validHours')) ?? USUAL_LINK_HOURS;
  const asked = { accountIds: [id], validHours: hours };
  const command = { idempotencyKey: form.key };
  const links = await parts.services.passwordLinks.give(c.get('session').actor, asked, command);
  return showOnce(c, linksPage(await frameOf(c, parts), links, personPath(id)));
}

function valuesOf(form: PageForm): PersonValues {
  const text = (name: string): string => form.text(name);
  return {
    ...{ login: text('login'), fullName: text('fullName'), position: text('position') },
    ...{ role: text('role'), siteId: text('siteId'), signerId: text('signerId') },
  };
}

function requestOf(form: PageForm): PersonRequest {
  const { fullName, position, role, siteId, signerId } = valuesOf(form);
  return {
    ...{ fullName, position, role: ROLES.find((known) => known === role) ?? 'clerk' },
    ...{ siteId: siteId || null, signerId: signerId.trim() || null },
  };
}
