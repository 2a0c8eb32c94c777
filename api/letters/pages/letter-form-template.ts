import type { Fault } from '#domain/documents/fault.ts';
import { isBlank } from '#domain/work/typed-text.ts';
import type { LetterFormValues } from '#web/letters/form/letter-form-model.ts';
import type { Actor } from '../../actor.ts';
import type { PageForm } from '../../pages/form-data.ts';
import type { Services } from '../../services/services.ts';
import { valuesOfForm } from './letter-form-values.ts';

/** What a form holds once the template that it names is taken, and what is to be said of that. */
export interface FilledForm {
  readonly values: LetterFormValues;
  readonly faults: readonly Fault[];
  /** The name as typed, when it names no template: it stays in its field. */
  readonly template?: string | undefined;
}

/**
 * A script takes a template as it is named, and then the form does not name it. One that is named here is taken now; what was typed by
 * hand stays, and nothing is sent that nobody has seen.
 */
export async function filledForm(services: Services, actor: Actor, form: PageForm): Promise<FilledForm> {
  const values = valuesOfForm(form);
  const template = form.text('template').trim();
  if (template === '') return { values, faults: [] };
  const found = fitting(await services.templates.list(actor), template);
  if (found === undefined) return { values, template, faults: [told('template_unknown', unknownWords(template))] };
  const approvers = await services.people.approvers(actor);
  const { kind, documentKind, title, comment, approverId } = found.content;
  const typed = (own: string, given: string): string => (isBlank(own) ? given : own);
  const taken = { title: typed(values.title, title), comment: typed(values.comment, comment) };
  const signer = approvers.some(({ id }) => id === approverId) ? { approverId } : {};
  const isSent = form.text('action').startsWith('send');
  const faults = isSent ? [told('template_taken', takenWords(found.name))] : [];
  return { values: { ...values, kind, documentKind, ...taken, ...signer }, faults };
}

/** By its whole name, or by a beginning that only one has. */
function fitting<T extends { readonly name: string }>(templates: readonly T[], named: string): T | undefined {
  const lower = named.toLowerCase();
  const begun = templates.filter(({ name }) => name.toLowerCase().startsWith(lower));
  return templates.find(({ name }) => name.toLowerCase() === lower) ?? (begun.length === 1 ? begun[0] : undefined);
}

function told(code: string, message: string): Fault {
  return { code, field: 'template', message };
}

function unknownWords(named: string): string {
  return `Одного шаблона с названием «${named}» нет: выберите во «Всех шаблонах» или очистите поле. Остальное сохранено.`;
}

function takenWords(name: string): string {
  return `Шаблон «${name}» взят: посмотрите, что он заполнил, и отправьте ещё раз.`;
}
