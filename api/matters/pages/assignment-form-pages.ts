import type { Hono } from 'hono';
import { ASSIGNMENT_ROLES } from '#domain/matters/assignment-rules.ts';
import { EMPTY_ASSIGNMENT } from '#web/matters/assignment-fields.ts';
import { assignmentFormPage, type AssignmentFormModel } from '#web/matters/assignment-form-page.ts';
import { assignmentPath, matterPath } from '#web/matters/matter-paths.ts';
import { requireSiteRole } from '../../actor.ts';
import type { ApiEnv } from '../../context.ts';
import { comeBack, seenOf } from '../../pages/edit-conflict.ts';
import { readForm } from '../../pages/form-data.ts';
import { formKeysOf, frameOf } from '../../pages/frame.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { goTo, show, type ToldStatus } from '../../pages/responses.ts';
import { editOf, inputOf, seenAssignment, valuesOfAssignment, valuesOfForm } from './assignment-values.ts';
import { refusalOf } from '../../pages/refusal.ts';

/** A new resolution of the first level, and the edit of an assignment. What was typed comes back with a refusal. */
export function mountAssignmentFormPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get('/matters/:id/assign', async (c) => {
    const { id, actions, registrationNumber } = await readCard(c, parts, c.req.param('id'));
    if (!actions.assign) return goTo(c, matterPath(id));
    return showForm(c, parts, { ...cardOf(id, registrationNumber), values: EMPTY_ASSIGNMENT, faults: [] });
  });
  app.post('/matters/:id/assign', (c) => create(c, parts, c.req.param('id')));
  app.get('/assignments/:id/edit', async (c) => {
    const assignment = await readAssignment(c, parts, c.req.param('id'));
    if (!assignment.actions.edit) return goTo(c, assignmentPath(assignment.id));
    const own = cardOf(assignment.matterId, assignment.card?.registrationNumber);
    const values = valuesOfAssignment(assignment);
    return showForm(c, parts, {
      ...own,
      assignment: { id: assignment.id, seen: seenAssignment(assignment) },
      values,
      faults: [],
    });
  });
  app.post('/assignments/:id/edit', (c) => edit(c, parts, c.req.param('id')));
}

function readCard(c: PageContext, { services }: PageParts, id: string) {
  return services.matters.card(requireSiteRole(c.get('session').actor, 'supervisor'), id);
}

function readAssignment(c: PageContext, { services }: PageParts, id: string) {
  return services.matters.assignment(requireSiteRole(c.get('session').actor, ...ASSIGNMENT_ROLES), id);
}

async function create(c: PageContext, parts: PageParts, matterId: string): Promise<Response> {
  const form = await readForm(c);
  const values = valuesOfForm(form);
  try {
    const command = { idempotencyKey: form.key };
    await parts.services.assignments.create(c.get('session').actor, matterId, inputOf(values), command);
    return goTo(c, matterPath(matterId), 'assigned');
  } catch (error) {
    const { status, ...refusal } = refusalOf(error);
    const { registrationNumber } = await readCard(c, parts, matterId);
    return showForm(c, parts, { ...cardOf(matterId, registrationNumber), values, ...refusal }, status);
  }
}

async function edit(c: PageContext, parts: PageParts, id: string): Promise<Response> {
  const form = await readForm(c);
  const values = valuesOfForm(form);
  try {
    await parts.services.assignments.edit(c.get('session').actor, id, seenOf(form).version, editOf(values));
    return goTo(c, assignmentPath(id), 'saved');
  } catch (error) {
    const { status, ...refusal } = refusalOf(error);
    const assignment = await readAssignment(c, parts, id);
    const own = cardOf(assignment.matterId, assignment.card?.registrationNumber);
    const { seen, conflict } = comeBack(error, form, seenAssignment(assignment));
    return showForm(
      c,
      parts,
      { ...own, assignment: { id: assignment.id, seen }, values, conflict, ...refusal },
      status,
    );
  }
}

function cardOf(matterId: string, registrationNumber: string | undefined) {
  return { matterId, cardName: `Карточка ${registrationNumber ?? ''}`.trim() };
}

async function showForm(
  c: PageContext,
  parts: PageParts,
  model: Omit<AssignmentFormModel, 'people'>,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const session = c.get('session');
  const people = await parts.services.matters.assignees(session.actor);
  return show(c, assignmentFormPage(await frameOf(c, parts), { ...model, people }, formKeysOf(session)), status);
}
