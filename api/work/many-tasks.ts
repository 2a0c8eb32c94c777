import type { BulkTasksRequest, BulkTasksResult } from '#views/work/task.ts';
import type { Actor, Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { checkedKey } from './idempotent-command.ts';
import type { TaskService } from './tasks.ts';

/**
 * One act with each of several tasks, each on its own: what one refuses does not hold the others. A repeat under the same key repeats no
 * act, for each task has a key of its own made of it.
 * @throws ApplicationError `invalid` when nobody is named to hand over to · `bad-request` for a malformed key
 */
export async function actOnMany(
  tasks: TaskService,
  actor: Actor,
  { act, taskIds, personId = '' }: BulkTasksRequest,
  command: Command,
): Promise<BulkTasksResult> {
  if (act === 'delegate' && personId === '') {
    throw new ApplicationError('invalid', {
      faults: [{ code: 'text_missing', field: 'personId', message: 'Выберите, кому передать.' }],
    });
  }
  const key = checkedKey(command);
  const results = [];
  for (const taskId of new Set(taskIds)) {
    const own = { idempotencyKey: `${key.slice(0, 64)}.${taskId}` };
    results.push({ taskId, refusal: await refusalOf(() => actOnOne(tasks, actor, { act, taskId, personId }, own)) });
  }
  return { results };
}

function actOnOne(
  tasks: TaskService,
  actor: Actor,
  {
    act,
    taskId,
    personId,
  }: { readonly act: BulkTasksRequest['act']; readonly taskId: string; readonly personId: string },
  command: Command,
): Promise<unknown> {
  return act === 'delegate' ? tasks.delegate(actor, taskId, { personId }, command) : tasks[act](actor, taskId, command);
}

/** Why this one stays as it was, in words; what is nobody's fault but ours goes on being an error. */
async function refusalOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.status >= 500) throw error;
    return error.faults[0]?.message ?? error.detail ?? error.title;
  }
}
