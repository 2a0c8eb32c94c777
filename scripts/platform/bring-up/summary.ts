import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';
import { ROLE_NAMES } from '#domain/people/role.ts';
import type { Engine } from './engine.ts';
import type { Addresses } from './programs.ts';

/** What is said when all is up: one address, who may come in, what to try. */
export function summary(addresses: Addresses, engine: Engine, isRehearsal: boolean): string {
  const lines = ['', `МАСК работает: ${addresses.site}`, ''];
  if (isRehearsal) lines.push(...people(), '', ...whatToTry(), '');
  if (isRehearsal) lines.push(`Эмулятор Почты (кабинет и судьбы писем): ${addresses.emulator}/cabinet`);
  if (isRehearsal) lines.push(`Эмулятор сайта органа власти (страница заявителя): ${addresses.deloSite}`);
  if (isRehearsal) lines.push(`Эмулятор АМИРС (вымышленные дела): ${addresses.amirs}`);
  if (isRehearsal) lines.push(`Эмулятор оператора СМС (что пришло на телефоны): ${addresses.sms}`);
  lines.push(`Temporal: ${engine.uiUrl ?? `${engine.address} (его страницы в этот способ запуска не входят)`}`);
  if (!isRehearsal && process.env['MASK_BACKUP_DIR'] === undefined) {
    lines.push('ВНИМАНИЕ: резервные копии сами не делаются: задайте MASK_BACKUP_DIR (docs/operations.md).');
  }
  lines.push('Остановить: Ctrl-C. Следующий запуск продолжит с того же места.', '');
  return lines.join('\n');
}

function people(): readonly string[] {
  const rows = DEMO_PEOPLE.map((person) => {
    const role = ROLE_NAMES[person.role];
    return `  ${person.login.padEnd(12)} ${person.password.padEnd(22)} ${role}, ${person.fullName}`;
  });
  return ['Учебные люди (логин, пароль, роль):', ...rows];
}

function whatToTry(): readonly string[] {
  return [
    'Что попробовать (почтовый день длится 20 секунд):',
    '  1. Войдите как секретарь, создайте письмо, приложите .docx или .doc и отправьте на подпись.',
    '  2. Войдите как судья, посмотрите страницы со штампом и подпишите.',
    '  3. Отправьте партию; статусы дойдут до «Вручено» сами, извещение появится в карточке письма.',
    '  Всё это одной командой: npm run demo -- файл.docx файл.doc',
  ];
}
