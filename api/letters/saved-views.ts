import { randomUUID } from 'node:crypto';
import { isUuid } from '#domain/work/uuid.ts';
import {
  countSavedViews,
  keepSavedView,
  listSavedViews,
  removeSavedView,
  type SavedViewRow,
} from '#db/work/saved-views.ts';
import { isBlank } from '#domain/work/typed-text.ts';
import { newViewSchema, viewSettingsSchema, type NewView, type SavedViewView } from '#views/letters/saved-view.ts';
import type { Actor, Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { isStorable } from '#domain/work/storable-text.ts';

/** Views of the list that people keep on the server: for themselves, or for their whole site. */
export interface SavedViewService {
  /** The actor's own and those that his site shares, by name. */
  list(actor: Actor): Promise<readonly SavedViewView[]>;
  /** The same name of the same person is kept anew. @throws ApplicationError `invalid` · `conflict` when he keeps too many */
  keep(actor: Actor, view: NewView, command: Command): Promise<{ readonly id: string }>;
  /** @throws ApplicationError `not-found` · `forbidden` for another's, unless the head of the site takes away a shared one */
  remove(actor: Actor, viewId: string, command: Command): Promise<{ readonly id: string }>;
}

const MOST_VIEWS = 50;

export function createSavedViewService({ database, clock }: ServiceDeps): SavedViewService {
  return {
    list: async (actor) => {
      const rows = await database.read((em) => listSavedViews(em, ownerOf(actor)));
      return rows.flatMap((row) => viewOf(actor, row) ?? []);
    },
    keep: (actor, view, command) => {
      const { name, isShared, settings } = checked(view);
      const request = { actor, command, record: 'views.keep', args: { name, isShared, settings } };
      return changeOnce(database, request, clock, async (em, at) => {
        if ((await countSavedViews(em, actor.accountId)) >= MOST_VIEWS) {
          throw new ApplicationError('conflict', { detail: `Видов уже ${String(MOST_VIEWS)}: удалите ненужные.` });
        }
        const row = { id: randomUUID(), ...ownerOf(actor), name, isShared, settings, createdAt: at };
        return { id: await keepSavedView(em, row) };
      });
    },
    remove: (actor, viewId, command) => {
      const request = { actor, command, record: 'views.remove', args: { viewId } };
      return changeOnce(database, request, clock, async (em) => {
        const seen = isUuid(viewId) ? await listSavedViews(em, ownerOf(actor)) : [];
        const row = seen.find(({ id }) => id === viewId);
        if (!row) throw new ApplicationError('not-found', { detail: 'Такого вида нет.' });
        if (!mayRemove(actor, row)) {
          throw new ApplicationError('forbidden', {
            detail: 'Общий вид удаляет тот, кто его создал, или руководитель.',
          });
        }
        await removeSavedView(em, viewId);
        return { id: viewId };
      });
    },
  };
}

function ownerOf({ accountId, siteId }: Actor): Pick<SavedViewRow, 'ownerId' | 'siteId'> {
  return { ownerId: accountId, siteId };
}

/** @throws ApplicationError `invalid` naming what is wrong */
function checked(view: NewView): NewView {
  const parsed = newViewSchema.safeParse(view);
  if (
    parsed.success &&
    !isBlank(parsed.data.name) &&
    isStorable(parsed.data.name) &&
    isStorable(parsed.data.settings.text ?? '')
  )
    return parsed.data;
  const message = 'Назовите вид: от одного до 60 знаков.';
  throw new ApplicationError('invalid', { faults: [{ code: 'text_wrong', field: 'name', message }] });
}

/** Null for one whose settings this version does not know: it is as if it were not there. */
function viewOf(actor: Actor, row: SavedViewRow): SavedViewView | null {
  const settings = viewSettingsSchema.safeParse(row.settings);
  if (!settings.success) return null;
  const { id, name, isShared, ownerName, ownerId } = row;
  const isOwn = ownerId === actor.accountId;
  return { id, name, isShared, ownerName, isOwn, canRemove: mayRemove(actor, row), settings: settings.data };
}

function mayRemove(actor: Actor, { ownerId, isShared }: SavedViewRow): boolean {
  return ownerId === actor.accountId || (isShared && actor.role === 'supervisor');
}
