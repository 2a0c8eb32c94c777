import type { Operator, TaskCost } from './operator.ts';
import { sheetOfLetters } from './sheet-of-letters.ts';

/** The page's own word of how many pages have stood drawn on the screen, as the server knows it. */
function shownMark(shown: number, pages: number): string {
  const word = shown === pages ? 'прочитано' : `показано ${String(shown)} из ${String(pages)}`;
  return `[data-queue-item][aria-current=true] [data-shown]:text-is("${word}")`;
}

/** From the list to «они уходят на подпись»: the sheet, its documents, the check, the confirmation. */
export async function bringLetters(operator: Operator, count: number): Promise<TaskCost> {
  const [sheet, documents] = await sheetOfLetters(count);
  await operator.click('nav.menu a[href="/letters"]');
  await operator.seePage(/\/letters$/);
  operator.take('');
  await operator.press('i');
  await operator.seePage(/\/letters\/import$/);
  await operator.tabTo('input[name=file]');
  await operator.chooseFile('Enter', 'спи', sheet);
  await operator.tabTo('input[name=documents]');
  await operator.chooseFile('Enter', 'док', documents);
  await operator.tabTo('select[name=approverId]');
  await operator.press('ArrowDown', 'ArrowDown');
  await operator.tabTo('select[name=send]');
  await operator.press('ArrowDown');
  await operator.press('Control+Enter');
  await operator.seePage(/\/letters\/import\/[0-9a-f-]+/);
  await operator.press('Control+Enter');
  await operator.see('progress');
  return operator.take(`${count} писем из таблицы: секретарь`);
}

/** Every page turned and drawn before the eyes, every letter put aside as read, one confirmation. */
export async function signLetters(operator: Operator, count: number): Promise<TaskCost> {
  await operator.seePage(/\/approvals/);
  operator.take('');
  for (let read = 0; read < count; read += 1) {
    const pages = await operator.count('.sheet');
    for (let shown = 1; shown <= pages; shown += 1) {
      await operator.see(shownMark(shown, pages));
      if (shown < pages) await operator.press('PageDown');
    }
    const before = operator.address;
    await operator.press('Space');
    if (read < count - 1) await operator.seePage((url) => url.href !== before);
    else await operator.see(`#chosen-count:text-is("${count}")`);
  }
  await operator.press('Alt+KeyP');
  await operator.seePage(/\/approvals\/sign/);
  await operator.press('Enter');
  await operator.seePage(/\/approvals\/runs\//);
  return operator.take(`${count} писем: судья, все страницы и одно подтверждение`);
}
