import type { TemplateContent } from '#db/composing/composing.entity.ts';
import { keepTemplate, listTemplates, removeTemplate, type LetterTemplateRow } from '#db/composing/letter-templates.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { appendAudit } from '#db/work/audit.ts';
import { requireSiteRole, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { requireTyped } from '../work/typed-text.ts';

interface NewTemplate {
  readonly name: string;
  readonly isOwn: boolean;
  readonly content: TemplateContent;
}

/** Beginnings of letters: a person's own and the site's. */
export interface TemplateService {
  list(actor: Actor): Promise<readonly LetterTemplateRow[]>;
  /** @throws ApplicationError `invalid` naming the field */
  keep(actor: Actor, template: NewTemplate, command: Command): Promise<{ readonly id: string }>;
  /** @throws ApplicationError `not-found`, the same for an absent and for another person's */
  remove(actor: Actor, id: string, command: Command): Promise<void>;
}

export function createTemplateService({ database, clock }: ServiceDeps): TemplateService {
  return {
    list: (actor) => {
      const { siteId, accountId } = requireSiteRole(actor, 'clerk');
      return database.read((em) => listTemplates(em, siteId, accountId));
    },
    keep: async (actor, template, command) => {
      const { siteId, accountId } = requireSiteRole(actor, 'clerk');
      requireTyped('templateName', template.name, 'Назовите шаблон.');
      const args = { ...template, name: template.name.trim() };
      const request = { actor, command, record: 'composing.template_kept', args };
      return changeOnce(database, request, clock, async (em, at) => ({
        id: await keepTemplate(em, { siteId, accountId, ...args }, at),
      }));
    },
    remove: async (actor, id, command) => {
      const { siteId, accountId } = requireSiteRole(actor, 'clerk');
      const request = { actor, command, record: 'composing.template_removed', args: { id } };
      await changeOnce(database, request, clock, async (em, at) => {
        if (!isUuid(id) || !(await removeTemplate(em, siteId, accountId, id))) throw new ApplicationError('not-found');
        const subject = { kind: 'letter_template', id };
        await appendAudit(em, {
          at,
          actorId: accountId,
          action: 'composing.template_removed',
          subject,
          data: { siteId },
        });
        return {};
      });
    },
  };
}
