import proto from '@temporalio/proto';
import { describe, expect, it } from 'vitest';
import { awaitsPerson } from '#domain/processes/awaits-person.ts';
import { scheduleWords } from '#domain/processes/process-name.ts';
import { historyLineOf } from '#temporal/client/history-words.ts';
import * as schedules from '#temporal/contract/schedules.ts';

const { EventType } = proto.temporal.api.enums.v1;

describe('words of a process', () => {
  it('name every event of the engine in Russian, but for those of another product’s calls', () => {
    const types = Object.values(EventType).filter((one) => typeof one === 'number' && one > 0) as number[];
    const names = types.map((eventType) => historyLineOf({ eventType }).text);
    expect(names.filter((name) => !/[а-яё]/.test(name) && !name.includes('NEXUS'))).toEqual([]);
  });

  it('name every schedule in Russian', () => {
    const ids = Object.entries(schedules).filter(([name]) => name.endsWith('_SCHEDULE_ID'));
    expect(ids.length).toBeGreaterThan(8);
    const words = [...ids.map(([, id]) => scheduleWords(String(id))), scheduleWords(schedules.cutOffScheduleId('x'))];
    expect(words.filter((name) => !/^[А-Я]/.test(name))).toEqual([]);
  });

  it.each(['visa', 'after_return', 'mending', 'upload', 'cabinet_upload', 'form103_missing', 'signature'])(
    '%s is awaited of a person',
    (code) => expect(awaitsPerson(code)).toBe(true),
  );

  it.each(['delivery', 'batch', 'look_up', 'archive', 'unknown code', 'constructor'])('%s comes by itself', (code) =>
    expect(awaitsPerson(code)).toBe(false),
  );
});
