/** What enhanced status codes of mail mean, the narrower first. Source: RFC 3463; RFC 5321, 4.2.3 for those of three digits. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/^\d\.2\.2\b/, 'ящик получателя переполнен'],
  [/^\d\.(?:2\.3|3\.4)\b/, 'сообщение слишком велико для сервера получателя'],
  [/^\d\.2\.1\b/, 'ящик получателя закрыт'],
  [/^\d\.1\.[1-6]\b/, 'такого адреса получателя нет'],
  [/^\d\.1\.[78]\b/, 'сервер получателя не принял адрес отправителя'],
  [/^\d\.4\.\d/, 'сервер получателя недоступен'],
  [/^\d\.7\.\d/, 'сервер получателя не принимает это сообщение по своим правилам'],
  [/^55[013]\b/, 'сервер получателя не принял адрес'],
  [/^552\b/, 'сообщение или ящик получателя слишком велики'],
];
const CODES = /^(?:smtp;\s*)?((?:\d{3})?)[\s-]*((?:\d\.\d{1,3}\.\d{1,3})?)/i;

/** What a mail server said of a message, with its meaning in front; words of another kind stay as they are. */
export function answerWords(answer: string): string {
  const [, code = '', status = ''] = CODES.exec(answer.trim()) ?? [];
  const said = answer.trim().replace(/^smtp;\s*/i, '');
  const meaning = MEANINGS.find(([sign]) => sign.test(status) || (status === '' && sign.test(code)))?.[1];
  return meaning === undefined ? said : `${meaning} (${said})`;
}
