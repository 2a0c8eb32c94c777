import type { Choice } from '#web/components/choice-field.ts';
import { approverChoices, usualApprover } from '#web/components/approver-choices.ts';
import { requireSiteRole, type Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { PageParts } from '../pages/page-deps.ts';

/** Who may sign letters of the clerk's site, whom to propose, and how long their titles may be. */
export async function signersOf(
  { services }: PageParts,
  actor: Actor,
): Promise<{ readonly approvers: readonly Choice[]; readonly usual: string; readonly maxTitleLength: number }> {
  const clerk = requireSiteRole(actor, 'clerk');
  const supervisors = await services.people.approvers(clerk);
  const approvers = approverChoices(supervisors);
  const site = await services.people.site(clerk);
  if (site === null) throw new ApplicationError('forbidden');
  const { maxTitleLength } = await services.limits.version(site.profileId);
  return { approvers, usual: usualApprover(supervisors), maxTitleLength };
}
