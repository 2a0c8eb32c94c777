import type { EntityManager } from '#db/orm.ts';
import { changeMatter, insertMatter, lockNumber } from '#db/matters/matters.ts';
import { noteChange } from '#db/publications/note-change.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { cardFaults, cleanCard } from '#domain/matters/matter-faults.ts';
import type { MatterCard } from '#domain/matters/matter.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { matterSubject } from '#domain/matters/subjects.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import type { MatterRef } from '#views/matters/matter.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { lockOwnMatter } from './matter-access.ts';
import { requireNoFaults } from '../errors.ts';

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
      const request = { actor, command, record: 'matters.register', args: input };
      return changeOnce(deps.database, request, deps.clock, (em, now) => registerCard(em, clerk, input, now));
    },
    edit: async (actor, matterId, version, input) => {
      const clerk = requireSiteRole(actor, 'clerk');
      return deps.database.change('matters.edit', async (em) => {
        const matter = await lockOwnMatter(em, clerk, matterId, version);
        const { id, registrationNumber: numberBefore } = matter;
        return editCard(em, clerk, { id, numberBefore, card: input }, await deps.clock(em));
      });
    },
  };
}

/** @throws ApplicationError `invalid` with a fault for each field; another card of the site that has the number is one */
export async function registerCard(
  em: EntityManager,
  clerk: SiteActor,
  input: MatterCard,
  now: Date,
): Promise<MatterRef> {
  const card = await requireSoundCard(em, clerk, { input }, now);
  const ref = await insertMatter(em, { siteId: clerk.siteId, actorId: clerk.accountId, card }, now);
  await noteOnCard(em, clerk, { ...ref, line: 'registered' }, now);
  return ref;
}

/** @throws ApplicationError `invalid` with a fault for each field; the number is one when it is another than before and another card of the site has it */
export async function editCard(
  em: EntityManager,
  clerk: SiteActor,
  { id, numberBefore, card: input }: { readonly id: string; readonly numberBefore: string; readonly card: MatterCard },
  now: Date,
): Promise<MatterRef> {
  const card = await requireSoundCard(em, clerk, { input, before: { id, numberBefore } }, now);
  const version = await changeMatter(em, { id, actorId: clerk.accountId, card }, now);
  await noteOnCard(em, clerk, { id, version, line: 'edited' }, now);
  return { id, version };
}

interface WrittenCard {
  readonly input: MatterCard;
  /** Absent: a new one. */
  readonly before?: { readonly id: string; readonly numberBefore: string };
}

/** The card as it is kept; everything that is wrong with it is told at once. */
async function requireSoundCard(
  em: EntityManager,
  { siteId, timeZone }: SiteActor,
  { input, before }: WrittenCard,
  now: Date,
): Promise<MatterCard> {
  const faults = cardFaults(input, localDateAt(now, timeZone));
  const card = cleanCard(input);
  const isReadable = faults.every(({ field }) => field !== 'registrationNumber');
  // ДЕЛО may have sent a card of the same number since: ours is still to be mended.
  const isNew = card.registrationNumber !== before?.numberBefore;
  const taken = isReadable && isNew ? await lockNumber(em, siteId, card.registrationNumber) : null;
  requireNoFaults(taken === null || taken.id === before?.id ? faults : [NUMBER_TAKEN, ...faults]);
  return card;
}

const NUMBER_TAKEN: Fault = {
  ...{ code: 'number_taken', field: 'registrationNumber' },
  message: 'Регистрационный номер: карточка с таким номером уже есть.',
};

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
