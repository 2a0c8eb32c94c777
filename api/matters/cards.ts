import type { EntityManager } from '#db/orm.ts';
import { changeMatter, insertMatter, lockNumber } from '#db/matters/matters.ts';
import { noteChange } from '#db/publications/note-change.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { cardFaults, cleanCard } from '#domain/matters/matter-faults.ts';
import type { MatterCard } from '#domain/matters/matter.ts';
import { matterSubject } from '#domain/matters/subjects.ts';
import type { MatterRef } from '#views/matters/matter.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { lockOwnMatter, requireNoFaults } from './matter-access.ts';

export interface CardService {
  /** @throws ApplicationError `invalid` with a fault for each field */
  register(actor: Actor, card: MatterCard, command: Command): Promise<MatterRef>;
  /** `version` is what the caller saw. @throws ApplicationError `stale` · `conflict` for a card that ДЕЛО owns · `invalid` */
  edit(actor: Actor, matterId: string, version: number, card: MatterCard): Promise<MatterRef>;
}

/** Registration cards that are kept here. */
export function createCardService(deps: ServiceDeps): CardService {
  return {
    register: async (actor, input, command) => {
      const clerk = requireSiteRole(actor, 'clerk');
      requireNoFaults(cardFaults(input));
      const request = { actor, command, record: 'matters.register', args: input };
      return changeOnce(deps.database, request, deps.clock, (em, now) =>
        registerCard(em, clerk, cleanCard(input), now),
      );
    },
    edit: async (actor, matterId, version, input) => {
      const clerk = requireSiteRole(actor, 'clerk');
      return deps.database.change('matters.edit', async (em) => {
        const matter = await lockOwnMatter(em, clerk, matterId, version);
        requireNoFaults(cardFaults(input));
        const { id, registrationNumber: numberBefore } = matter;
        return editCard(em, clerk, { id, numberBefore, card: cleanCard(input) }, await deps.clock(em));
      });
    },
  };
}

/** @throws ApplicationError `invalid` when another card of the site has the number */
export async function registerCard(
  em: EntityManager,
  clerk: SiteActor,
  card: MatterCard,
  now: Date,
): Promise<MatterRef> {
  await requireFreeNumber(em, clerk, card);
  const ref = await insertMatter(em, { siteId: clerk.siteId, actorId: clerk.accountId, card }, now);
  await noteOnCard(em, clerk, { ...ref, line: 'registered' }, now);
  return ref;
}

/** @throws ApplicationError `invalid` when the number is another one than before and another card of the site has it */
export async function editCard(
  em: EntityManager,
  clerk: SiteActor,
  { id, numberBefore, card }: { readonly id: string; readonly numberBefore: string; readonly card: MatterCard },
  now: Date,
): Promise<MatterRef> {
  // ДЕЛО may have sent a card of the same number since: ours is still to be mended.
  if (card.registrationNumber !== numberBefore) await requireFreeNumber(em, clerk, card, id);
  const version = await changeMatter(em, { id, actorId: clerk.accountId, card }, now);
  await noteOnCard(em, clerk, { id, version, line: 'edited' }, now);
  return { id, version };
}

async function requireFreeNumber(
  em: EntityManager,
  { siteId }: SiteActor,
  card: MatterCard,
  ownId?: string,
): Promise<void> {
  const taken = await lockNumber(em, siteId, card.registrationNumber);
  if (taken === null || taken.id === ownId) return;
  const message = 'Регистрационный номер: карточка с таким номером уже есть.';
  requireNoFaults([{ code: 'number_taken', field: 'registrationNumber', message }]);
}

async function noteOnCard(
  em: EntityManager,
  { siteId, accountId: actorId }: SiteActor,
  { id, version, line }: MatterRef & { readonly line: 'registered' | 'edited' },
  now: Date,
): Promise<void> {
  const subject = matterSubject(id);
  await noteChange(em, { siteId, matterId: id, kind: `card.${line}`, occurredAt: now }, now);
  await appendTimeline(em, { subject, eventKey: `${line}:${String(version)}`, at: now, kind: line, actorId });
  await appendAudit(em, { at: now, actorId, action: `matter.${line}`, subject, data: { version } });
}
