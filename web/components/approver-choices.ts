import type { ApproverView } from '#views/people/person.ts';
import type { Choice } from './choice-field.ts';

/** Who may be asked to sign; a letter sent to one without a certificate comes back, so it is said here. */
export function approverChoices(people: readonly ApproverView[]): readonly Choice[] {
  return people.map(({ id, fullName, position, hasCertificate }) => ({
    value: id,
    label: `${fullName} — ${position}${hasCertificate ? '' : ' — нет сертификата'}`,
  }));
}

/** Whom to propose when nobody was chosen before: the only one who can sign now, else the only one. Empty: nobody. */
export function usualApprover(people: readonly ApproverView[]): string {
  const able = people.filter(({ hasCertificate }) => hasCertificate);
  const [only, other] = able.length === 0 ? people : able;
  return only !== undefined && other === undefined ? only.id : '';
}
