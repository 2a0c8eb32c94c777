import type { Hono } from 'hono';
import { PERSON_SOURCES, type PersonSource } from '#domain/keeping/person-search.ts';
import type { PersonReportView } from '#views/keeping/keeping.ts';
import { personFormPage, personReportPage } from '#web/keeping/person-pages.ts';
import { PATHS, personChoicePath, personRequestPath } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf, type Refusal } from '../pages/refusal.ts';
import { goTo, show } from '../pages/responses.ts';
import { fieldFault } from './keeping-access.ts';
import { askedWords } from './person-papers.ts';

/** What is held of a person: asked with a reason, shown, given out. */
export function mountPersonPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { personRequests } = parts.services;
  app.get(PATHS.personRequests, (c) => showForm(c, parts));
  app.post(PATHS.personRequests, async (c) => {
    const form = await readForm(c);
    const of = (name: string): string => form.text(name);
    const asked = { name: of('name'), birthDate: of('birthDate'), address: of('address') };
    const typed = { ...asked, phone: of('phone'), email: of('email'), reason: of('reason') };
    try {
      const { id } = await personRequests.ask(c.get('session').actor, typed, { idempotencyKey: form.key });
      return goTo(c, personRequestPath(id));
    } catch (error) {
      return showForm(c, parts, { ...refusalOf(error), typed });
    }
  });
  app.get(personRequestPath(':id'), async (c) => {
    const { actor } = c.get('session');
    const report = await personRequests.report(actor, c.req.param('id') ?? '');
    return showReport(c, parts, report);
  });
  app.post(personChoicePath(':id'), async (c) => {
    const form = await readForm(c);
    const { actor } = c.get('session');
    const id = c.req.param('id') ?? '';
    const isGiven = form.text('isGiven') === 'yes';
    try {
      const choice = {
        source: sourceOf(form.text('source')),
        id: form.text('row'),
        isGiven,
        reason: form.text('reason'),
      };
      await personRequests.choose(actor, id, choice, { idempotencyKey: form.key });
    } catch (error) {
      return showReport(c, parts, await personRequests.report(actor, id), refusalOf(error));
    }
    return goTo(c, personRequestPath(id), isGiven ? 'row-returned' : 'row-left-out');
  });
  for (const format of ['pdf', 'xlsx', 'json'] as const) {
    app.get(`${personRequestPath(':id')}/${format}`, async (c) =>
      fileResponse(c, await personRequests.give(c.get('session').actor, c.req.param('id') ?? '', format)),
    );
  }
}

/** @throws ApplicationError `invalid`: a form that no page of ours has made */
function sourceOf(typed: string): PersonSource {
  if (!Object.hasOwn(PERSON_SOURCES, typed)) throw fieldFault('source', 'Такой записи в справке нет.');
  return typed as PersonSource;
}

async function showReport(
  c: PageContext,
  parts: PageParts,
  report: PersonReportView,
  refused?: Refusal,
): Promise<Response> {
  const session = c.get('session');
  const refusal = refused && (refused.refusal ?? refused.faults.map(({ message }) => message).join(' '));
  const model = {
    ...{ report, role: session.actor.role, words: askedWords(report.asked), refusal },
    keysOf: () => formKeysOf(session),
  };
  return show(c, personReportPage(await frameOf(c, parts), model), refused?.status ?? 200);
}

const NOBODY = { name: '', birthDate: '', address: '', phone: '', email: '', reason: '' };

async function showForm(
  c: PageContext,
  parts: PageParts,
  refused?: Refusal & { readonly typed: typeof NOBODY },
): Promise<Response> {
  const session = c.get('session');
  const { items } = await parts.services.personRequests.list(session.actor);
  const model = {
    ...{ items, typed: refused?.typed ?? NOBODY, role: session.actor.role, wordsOf: askedWords },
    ...{ faults: refused?.faults ?? [], refusal: refused?.refusal, keys: formKeysOf(session) },
  };
  return show(c, personFormPage(await frameOf(c, parts), model), refused?.status ?? 200);
}
