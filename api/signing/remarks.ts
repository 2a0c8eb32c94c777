import { addKeptRemark, listKeptRemarks, removeKeptRemark, type KeptRemarkRow } from '#db/signing/kept-remarks.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { appendAudit } from '#db/work/audit.ts';
import { requireSiteRole, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { requireTyped } from '../work/typed-text.ts';

/** Remarks to choose from when a letter is sent back. */
export interface RemarkService {
  list(actor: Actor): Promise<readonly KeptRemarkRow[]>;
  /** @throws ApplicationError `invalid` naming the field */
  add(actor: Actor, remark: { readonly text: string; readonly isOwn: boolean }, command: Command): Promise<void>;
  /** @throws ApplicationError `not-found`, the same for an absent and for another person's */
  remove(actor: Actor, id: string, command: Command): Promise<void>;
}

export function createRemarks({ database, clock }: ServiceDeps): RemarkService {
  return {
    list: (actor) => {
      const { siteId, accountId } = requireSiteRole(actor, 'supervisor', 'clerk');
      return database.read((em) => listKeptRemarks(em, siteId, accountId));
    },
    add: async (actor, { text, isOwn }, command) => {
      const { siteId, accountId } = requireSiteRole(actor, 'supervisor', 'clerk');
      requireTyped('text', text, 'Напишите замечание.');
      const args = { text: text.trim(), isOwn };
      await changeOnce(database, { actor, command, record: 'signing.remark_kept', args }, clock, async (em, at) => {
        await addKeptRemark(em, { siteId, accountId, ...args }, at);
        return {};
      });
    },
    remove: async (actor, id, command) => {
      const { siteId, accountId } = requireSiteRole(actor, 'supervisor', 'clerk');
      const request = { actor, command, record: 'signing.remark_dropped', args: { id } };
      await changeOnce(database, request, clock, async (em, at) => {
        if (!isUuid(id) || !(await removeKeptRemark(em, siteId, accountId, id)))
          throw new ApplicationError('not-found');
        const subject = { kind: 'kept_remark', id };
        await appendAudit(em, { at, actorId: accountId, action: 'signing.remark_dropped', subject, data: { siteId } });
        return {};
      });
    },
  };
}
