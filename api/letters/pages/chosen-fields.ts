import { editPath, withQuery } from '#web/paths.ts';
import { PROPOSED_FIELDS, type LetterFormValues, type ProposedField } from '#web/letters/form/letter-form-model.ts';

/** What a form comes with before anybody has chosen or proposed anything. */
export const UNCHOSEN = { documentKind: 'court_order', kind: 'registered' } as const satisfies Record<
  ProposedField,
  string
>;

/** Of the names that a form or an address says, those that are proposed at all. */
export function chosenOf(names: readonly string[]): readonly ProposedField[] {
  return PROPOSED_FIELDS.filter((name) => names.includes(name));
}

/** Of a letter opened anew nothing tells who chose: what is not as an empty form has it stays as it was saved. */
export function chosenBefore(values: LetterFormValues): readonly ProposedField[] {
  return PROPOSED_FIELDS.filter((name) => values[name] !== UNCHOSEN[name]);
}

const NONE = 'none';

/** The address of the form after a button that only saved it: what was chosen by then goes along. Other addresses are as they were. */
export function withChosen(path: string, letterId: string, chosen: readonly ProposedField[]): string {
  const [place = '', ...field] = path.split('#');
  if (place !== editPath(letterId)) return path;
  return [withQuery(place, { chosen: chosen.join(',') || NONE }), ...field].join('#');
}

/** What such an address says; undefined: it says nothing of it. */
export function chosenInAddress(query: string | undefined): readonly ProposedField[] | undefined {
  return query === undefined ? undefined : chosenOf(query.split(','));
}
