import type { Fault } from '../documents/fault.ts';
import { findPostalIndex } from '../post/postal-index.ts';
import { postText } from '../post/post-text.ts';
import { limitWords, type ChannelProfile } from '../post/profiles.ts';
import { taxNumberText } from '../post/tax-number-text.ts';
import { innQuestion, isKpp } from '../post/tax-numbers.ts';
import { isBlank } from '../work/typed-text.ts';
import { RECIPIENT_TYPE_NAMES, type Recipient } from './letter.ts';
import { textFaults } from './text-faults.ts';

/** Faults of the addressee: type, name, ИНН, КПП and address. */
export function recipientFaults(recipient: Recipient, profile: ChannelProfile): Fault[] {
  if (!Object.hasOwn(RECIPIENT_TYPE_NAMES, recipient.type)) {
    const message = 'Получатель: выберите «Физическое лицо» или «Организация».';
    return [{ code: 'recipient_type_unknown', field: 'recipient.type', message }];
  }
  return [
    ...nameFaults(recipient, profile),
    ...innFaults(recipient),
    ...kppFaults(recipient),
    ...addressFaults(recipient.address, profile),
  ];
}

function nameFaults({ type, name }: Recipient, profile: ChannelProfile): Fault[] {
  const field = 'recipient.name';
  const label = type === 'person' ? 'Фамилия, имя, отчество получателя' : 'Наименование организации';
  const bound = limitWords(profile, 'maxRecipientNameLength');
  const faults = textFaults(name, { field, label, maxLength: profile.maxRecipientNameLength, required: true, bound });
  if (faults.length > 0) return faults;
  if (type === 'person' && !/^[\p{L}\p{M}\s'’ʼ`.,()-]+$/u.test(postText(name))) {
    const message = `${label}: оставьте только буквы, пробелы и дефисы, имя — в именительном падеже. Если это организация, в «Кто получает» нужно «${RECIPIENT_TYPE_NAMES.company}».`;
    return [{ code: 'name_characters', field, message }];
  }
  if (!/\p{L}/u.test(name))
    return [{ code: 'name_without_letters', field, message: `${label}: в имени нет ни одной буквы.` }];
  return [];
}

function innFaults({ type, inn }: Recipient): Fault[] {
  const digits = taxNumberText(postText(inn ?? ''));
  const message = isBlank(digits) ? undefined : innQuestion(type, digits);
  if (message === undefined) return [];
  const isOdd = digits.length === (type === 'person' ? 12 : 10) && /^\d+$/.test(digits);
  return [{ code: isOdd ? 'inn_check_digit' : 'inn_length', field: 'recipient.inn', message }];
}

function kppFaults({ type, kpp }: Recipient): Fault[] {
  const code = taxNumberText(postText(kpp ?? ''));
  const field = 'recipient.kpp';
  if (isBlank(code)) return [];
  if (type === 'person') {
    return [{ code: 'kpp_of_person', field, message: 'КПП: у физического лица его нет, очистите поле.' }];
  }
  const message = 'КПП: нужно 9 знаков — четыре цифры, две цифры или латинские заглавные буквы, три цифры.';
  return isKpp(code) ? [] : [{ code: 'kpp_form', field, message }];
}

function addressFaults(address: string, profile: ChannelProfile): Fault[] {
  const field = 'recipient.address';
  const label = 'Адрес получателя';
  const bound = limitWords(profile, 'maxAddressLength');
  const faults = textFaults(address, { field, label, maxLength: profile.maxAddressLength, required: true, bound });
  if (isBlank(address)) return faults;
  const search = findPostalIndex(address);
  if (!search.found && search.reason === 'missing') {
    faults.push({ code: 'index_missing', field, message: `${label}: добавьте почтовый индекс, шесть цифр.` });
  }
  if (!search.found && search.reason === 'ambiguous') {
    const message = `${label}: не ясно, какое из чисел — индекс (${search.candidates.join(', ')}). Поставьте индекс первым и оставьте один.`;
    faults.push({ code: 'index_ambiguous', field, message });
  }
  if (!/\p{L}/u.test(address)) {
    faults.push({ code: 'address_incomplete', field, message: `${label}: укажите населённый пункт, улицу и дом.` });
  }
  return faults;
}
