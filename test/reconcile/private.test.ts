import { describe, expect, it } from 'vitest';
import { keptPrivate } from '#domain/reconcile/letter/private.ts';
import { bent, eachBent } from './kit/bent.ts';
import { soundLetter, soundTask } from './kit/sound-letter.ts';
import { toldOfRule } from './kit/told.ts';

const told = toldOfRule('I8', keptPrivate);
const accepted = soundLetter('accepted');
const NAME = 'Тестов Тест Тестович';
const inAudit = (value: string) => [...accepted.audit, { action: 'letter.opened', actorId: null, data: { at: value } }];
const inTask = (text: string) => [{ ...soundTask('incident'), text }];

describe('I8: personal data stand in the letter’s own row only', () => {
  it.each([
    ['engine', bent(accepted, { workflow: { openText: `{"memo":"${NAME}"}` } })],
    ['outbox', bent(accepted, { messages: [...accepted.messages, ...eachBent(accepted.messages, { text: NAME })] })],
    ['audit', bent(accepted, { audit: inAudit(`о ${NAME}`) })],
    ['task', bent(accepted, { tasks: [soundTask('incident'), ...inTask(`Спросить ${NAME}`)] })],
  ])('and not in the open of the %s', (code, facts) => {
    expect(told(facts)).toEqual([`clear_${code}`]);
  });

  it('whichever of them it is', () => {
    expect(told(bent(accepted, { audit: inAudit('143000, г Одинцово, д 1') }))).toEqual(['clear_audit']);
  });

  it('while words of four letters stand in many texts by chance, and five do not', () => {
    const called = (word: string) =>
      bent(accepted, { letter: { personal: [word] }, tasks: inTask(`срок ${word} дня`) });
    expect(told(called('Янов'))).toEqual([]);
    expect(told(called('Янова'))).toEqual(['clear_task']);
  });

  it('and what the engine holds is sealed', () => {
    expect(told(bent(accepted, { workflow: { unsealed: ['input'] } }))).toEqual(['unsealed']);
  });

  it('and an engine that was not asked, or does not know the letter, tells nothing', () => {
    expect(told(bent(accepted, { workflow: null }))).toEqual([]);
    expect(told({ ...accepted, workflow: undefined })).toEqual([]);
  });
});

describe('I8: only people and things of its site touch a letter', () => {
  it.each([
    ['a person of another site', 'foreign_person', { letter: { peopleSites: ['50MS0095', '77MS0001'] } }],
    ['a person of no site', 'foreign_person', { letter: { peopleSites: ['50MS0095', null] } }],
    [
      'another site’s task',
      'foreign_task',
      { tasks: [soundTask('approve'), { ...soundTask('approve'), siteId: '77MS0001' }] },
    ],
    [
      'another site’s batch',
      'foreign_batch',
      { places: [...accepted.places, ...eachBent(accepted.places, { batchSiteId: '77MS0001' })] },
    ],
  ])('and not %s', (_, code, bend) => {
    expect(told(bent(accepted, bend))).toEqual([code]);
  });
});
