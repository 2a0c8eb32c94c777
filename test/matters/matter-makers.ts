import { demoAccountId } from '#db/seed/seed.ts';
import {
  assignmentCardSchema,
  matterCardSchema,
  type AssignmentCardView,
  type MatterCardView,
} from '#views/matters/matter.ts';
import type { ApiUser } from '../api/api-harness.ts';
import { bodyOf, type Ref } from '../api/letter-makers.ts';

let count = 0;

/** A card that the rules accept; its number is its own each time. */
export function cardBody(changes: Readonly<Record<string, unknown>> = {}) {
  count += 1;
  return {
    registrationNumber: `А26-${String(count)}/2026`,
    registeredOn: '2026-11-20',
    documentGroup: 'Обращения граждан',
    deliveryKind: 'Портал Президента',
    subject: 'О волоките по делу',
    applicantName: 'Заявителев Иван Петрович',
    covering: { number: 'А26-13-1', date: '2026-11-18', sender: 'Управление Президента' },
    ...changes,
  };
}

export async function registerCard(clerk: ApiUser, changes?: Readonly<Record<string, unknown>>): Promise<Ref> {
  return bodyOf<Ref>(await clerk.send('POST', '/matters', { body: cardBody(changes) }), 201);
}

/** An assignment for the clerk `sekretar`. */
export function assignmentBody(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    text: 'Подготовить ответ заявителю',
    executors: [{ accountId: demoAccountId('sekretar'), isResponsible: true }],
    dueOn: '2099-12-01',
    ...changes,
  };
}

export async function assign(
  supervisor: ApiUser,
  matterId: string,
  changes?: Readonly<Record<string, unknown>>,
): Promise<Ref> {
  const body = assignmentBody(changes);
  return bodyOf<Ref>(await supervisor.send('POST', `/matters/${matterId}/assignments`, { body }), 201);
}

export function reportForm(text = 'Ответ направлен', files: readonly File[] = []): FormData {
  const form = new FormData();
  form.append('text', text);
  for (const file of files) form.append('files', file);
  return form;
}

export async function report(user: ApiUser, assignmentId: string, body: FormData = reportForm()): Promise<Ref> {
  return bodyOf<Ref>(await user.send('POST', `/assignments/${assignmentId}/reports`, { body }), 201);
}

export async function readMatterCard(user: ApiUser, id: string): Promise<MatterCardView> {
  return matterCardSchema.parse(await bodyOf(await user.send('GET', `/matters/${id}`), 200));
}

export async function readAssignmentCard(user: ApiUser, id: string): Promise<AssignmentCardView> {
  return assignmentCardSchema.parse(await bodyOf(await user.send('GET', `/assignments/${id}`), 200));
}
