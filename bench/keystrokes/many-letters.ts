import { readFileSync } from 'node:fs';
import type { Operator, TaskCost } from './operator.ts';

const DOCUMENT = {
  name: 'копия.pdf',
  mimeType: 'application/pdf',
  buffer: readFileSync(new URL('../../samples/kopiya-resheniya.pdf', import.meta.url)),
};

/** A sheet as a clerk's program gives it: who, where, which case. */
function sheet(count: number): { name: string; mimeType: string; buffer: Buffer } {
  const rows = Array.from({ length: count }, (_, index) => {
    const place = index + 1;
    const name = `Примерова Елена ${NAMES[index % NAMES.length] ?? ''}`;
    return `${name};140000, Московская обл, г Учебный, ул Примерная, д ${place};2-${1_000 + place}/2026;Копия решения по делу`;
  });
  const text = ['Получатель;Адрес;Номер дела;Заголовок', ...rows].join('\r\n');
  return { name: 'список.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${text}`) };
}

const NAMES = ['Ивановна', 'Петровна', 'Олеговна', 'Павловна', 'Сергеевна', 'Ильинична', 'Львовна', 'Андреевна'];

/** From the list to «они уходят на подпись»: the sheet, its document, the check, the confirmation. */
export async function bringLetters(operator: Operator, count: number): Promise<TaskCost> {
  await operator.click('nav.menu a[href="/letters"]');
  await operator.seePage(/\/letters$/);
  operator.take('');
  await operator.press('i');
  await operator.seePage(/\/letters\/import$/);
  await operator.tabTo('input[name=file]');
  await operator.chooseFile('Enter', 'спи', sheet(count));
  await operator.tabTo('input[name=documents]');
  await operator.chooseFile('Enter', 'коп', DOCUMENT);
  await operator.tabTo('select[name=approverId]');
  await operator.press('ArrowDown', 'ArrowDown');
  await operator.tabTo('select[name=send]');
  await operator.press('ArrowDown');
  await operator.tabTo('form.stacked button.primary');
  await operator.press('Enter');
  await operator.seePage(/\/letters\/import\/[0-9a-f-]+/);
  await operator.tabTo('main form button.primary');
  await operator.press('Enter');
  await operator.see('progress');
  return operator.take(`${count} писем из таблицы: секретарь`);
}

/** Every page turned, every letter put aside as read, one confirmation. */
export async function signLetters(operator: Operator, count: number): Promise<TaskCost> {
  await operator.seePage(/\/approvals/);
  operator.take('');
  for (let read = 0; read < count; read += 1) {
    const pages = await operator.count('.sheet');
    for (let turned = 1; turned < pages; turned += 1) await operator.press('PageDown');
    const before = operator.address;
    await operator.press('Enter');
    if (read < count - 1) await operator.seePage((url) => url.href !== before);
    else await operator.see(`#chosen-count:text-is("${count}")`);
  }
  await operator.press('Alt+KeyP');
  await operator.seePage(/\/approvals\/sign/);
  await operator.press('Enter');
  await operator.seePage(/\/approvals\/runs\//);
  return operator.take(`${count} писем: судья, все страницы и одно подтверждение`);
}
