import { readFileSync } from 'node:fs';
import type { Operator, TaskCost } from './operator.ts';

const sample = (name: string): Buffer => readFileSync(new URL(`../../samples/${name}`, import.meta.url));
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** A copy of an order that names its case, its debtor and where he lives. */
const ORDER = { name: 'приказ.docx', mimeType: DOCX, buffer: sample('sudebnyj-prikaz.docx') };
const DECISION = { name: 'решение.pdf', mimeType: 'application/pdf', buffer: sample('kopiya-resheniya.pdf') };
/** How much of a file's name its window needs. */
const NAMED = 4;
const SENT = '.flash';

/** Everything typed, as where nothing is known of the case. Each letter begins in the list. */
export async function byHand(operator: Operator): Promise<TaskCost> {
  await begin(operator);
  await operator.type('2-695/2026');
  await operator.tabTo('[name="recipient.name"]');
  await operator.type('Примерова Елена Ивановна');
  await operator.press('Tab');
  await operator.type('140000, Московская обл, г Учебный, ул Примерная, д 5, кв 7');
  await operator.tabTo('[name=title]');
  await operator.type('Копия решения по делу 2-695/2026');
  await attach(operator, DECISION);
  await send(operator);
  return operator.take('одно письмо руками');
}

/** A template, a document, and what the document says of its case and its addressee. */
export async function fromTemplate(operator: Operator): Promise<TaskCost> {
  await toList(operator);
  operator.take('');
  await begin(operator);
  await template(operator, 'при');
  await attach(operator, ORDER);
  await operator.see('#take-read');
  await operator.press('Alt+KeyV');
  await operator.press('Enter');
  await operator.see(SENT);
  return operator.take('одно письмо по шаблону, получатель из документа');
}

/** From the card on which the letter just sent leaves one. */
export async function oneMore(operator: Operator): Promise<TaskCost> {
  await operator.press('Enter');
  await operator.seePage(/\/edit/);
  await operator.type('прим');
  await operator.see('.typeahead li');
  await operator.press('Enter');
  await send(operator);
  return operator.take('ещё одно такое же, получатель из прежних');
}

/** A template, and an addressee of an earlier letter. */
export async function fromTemplateToKnown(operator: Operator): Promise<TaskCost> {
  await toList(operator);
  operator.take('');
  await begin(operator);
  await operator.type('2-695/2026');
  await template(operator, 'реш');
  await operator.type('прим');
  await operator.see('.typeahead li');
  await operator.press('Enter');
  await attach(operator, DECISION);
  await send(operator);
  return operator.take('одно письмо по шаблону, получатель из прежних');
}

async function begin(operator: Operator): Promise<void> {
  await operator.press('n');
  await operator.seePage(/\/letters\/new/);
}

/** Between two tasks. */
async function toList(operator: Operator): Promise<void> {
  await operator.click('nav.menu a[href="/letters"]');
  await operator.seePage(/\/letters$/);
}

async function template(operator: Operator, named: string): Promise<void> {
  await operator.press('Tab');
  await operator.type(named);
  await operator.press('Enter');
}

async function attach(operator: Operator, file: typeof ORDER): Promise<void> {
  await operator.chooseFile('Alt+KeyO', file.name.slice(0, NAMED), file);
  await operator.seePage(/\/edit/);
  await operator.see('li[data-attachment]');
}

/** What is asked because the document says otherwise is answered, and counted. */
async function send(operator: Operator): Promise<void> {
  await operator.press('Control+Enter');
  await operator.see(`${SENT}, #questions`);
  if ((await operator.count('#questions')) === 0) return;
  await operator.tabTo('button[value^="send:"]');
  await operator.press('Enter');
  await operator.see(SENT);
}
