import type { FoundRow } from '#db/keeping/person-search.ts';
import { dayIn } from '#domain/calendar/day.ts';
import { PARTY_ROLE_NAMES } from '#domain/cases/case-party.ts';
import type { PersonRecord } from '#domain/keeping/person-search.ts';
import { dayText } from '#web/format/time.ts';

const ORIGINS: Readonly<Record<string, string>> = {
  hand: 'внесено сотрудником суда',
  sheet: 'загружено таблицей',
  case: 'из карточки дела',
  manual: 'внесено сотрудником суда',
  file: 'загружено файлом дел',
  amirs: 'получено из картотеки АМИРС',
  delo: 'получено из системы «ДЕЛО»',
  phone: 'пришло с телефона',
  post_list: 'из списка ф. 103 Почты',
  post_report: 'из отчёта кабинета Почты',
  receipt: 'расписка',
  statement: 'заявление',
};

const RECEIVERS: Readonly<Record<string, string>> = {
  post: 'Почте России для доставки',
  sms: 'оператору СМС для доставки',
  email: 'почтовому серверу адресата',
  mail: 'почтовому серверу адресата',
  site: 'на страницу заявителя сайта органа власти',
};

/** A found row in words; days on the court's calendar. */
export function recordOf(row: FoundRow, timeZone: string): PersonRecord {
  const { source, id, siteId, title, origin, sent, sentAt, since } = row;
  const day = sentAt === null ? '' : `, ${dayText(dayIn(timeZone, sentAt))}`;
  return {
    ...{ source, id, siteId, title, held: heldOf(row), since: since.toISOString() },
    from: ORIGINS[origin ?? ''] ?? origin ?? '',
    sentTo: sent === null ? 'не передавалось' : `${RECEIVERS[sent] ?? sent}${day}`,
  };
}

function heldOf({ source, isNamed, name, address, phone, email, inn, text }: FoundRow): PersonRecord['held'] {
  if (!isNamed) return [[mentionedIn(source, name), text ?? '']];
  const words = source === 'case_party' && text !== null && text in PARTY_ROLE_NAMES ? roleName(text) : text;
  const named = [
    ['имя', name],
    ['адрес', address],
    ['телефон', phone],
    ['электронная почта', email],
    ['ИНН', inn],
    [TEXT_NAMES[source], words],
  ] as const;
  return named.flatMap(([label, value]) => (value === null || value === '' ? [] : [[label, value] as const]));
}

/** A row of a list is whole in its words: there is nobody else's name and address beside them, and whose row it is they say themselves. */
function mentionedIn(source: FoundRow['source'], name: string | null): string {
  return name === null ? TEXT_NAMES[source] : 'упомянут(а), данные адресата — другого человека — не выдаются';
}

function roleName(code: string): string {
  return PARTY_ROLE_NAMES[code as keyof typeof PARTY_ROLE_NAMES];
}

const TEXT_NAMES: Readonly<Record<FoundRow['source'], string>> = {
  letter: 'тема и комментарий',
  case_party: 'роль в деле',
  consent: 'дата согласия',
  notification: 'текст',
  matter: 'содержание',
  sms: 'текст',
  import_row: 'тема и комментарий',
  form103_line: 'строка списка',
  report_row: 'строка отчёта',
};
