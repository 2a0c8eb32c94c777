import type { Fault } from '../documents/fault.ts';
import { isBlank } from '../work/typed-text.ts';

export type MailAddressReading =
  { readonly address: string; readonly fault: null } | { readonly address: null; readonly fault: Fault };

/** The longest that RFC 5321 lets a path be, less its brackets. */
const MAX_LENGTH = 254;
const ATOM = "[A-Z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[A-Z0-9](?:[A-Z0-9-]{0,61}[A-Z0-9])?';
/** Words between single dots, a domain of labels, and a last one that is no number. */
const FORM = new RegExp(
  `^(?=.{1,64}@)${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+(?![0-9]+$)[A-Z0-9](?:[A-Z0-9-]{0,61}[A-Z0-9])$`,
  'i',
);

/** One address that an SMTP server takes. */
export function readMailAddress(typed: string, field = 'address'): MailAddressReading {
  const wrong = (code: string, message: string): MailAddressReading => ({
    address: null,
    fault: { code, field, message },
  });
  if (isBlank(typed)) return wrong('mail_missing', 'Электронная почта: укажите адрес.');
  const address = typed.trim();
  if (address.length > MAX_LENGTH)
    return wrong('mail_length', `Электронная почта: не длиннее ${String(MAX_LENGTH)} знаков.`);
  if (/[^\p{ASCII}]/u.test(address))
    return wrong(
      'mail_script',
      'Электронная почта: на адрес с русскими буквами письмо не уйдёт, нужен адрес латиницей.',
    );
  if (!FORM.test(address)) return wrong('mail_form', 'Электронная почта: нужен один адрес вида ivanov@example.ru.');
  return { address, fault: null };
}
