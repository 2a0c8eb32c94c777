import { describe, expect, it } from 'vitest';
import { CHANNEL_NAMES } from '#domain/post/channels.ts';
import { deliveryWords, handOverWords, wayFacts } from '#domain/post/way-told.ts';

describe('the way of a letter', () => {
  it.each(CHANNEL_NAMES)('by %s is two facts: how it was handed over, and how it is delivered', (channel) => {
    const facts = (branch: 'electronic' | 'paper' | null) => wayFacts({ kind: 'registered', channel, branch });
    expect(facts('paper').map(([name]) => name)).toEqual(['Передача Почте', 'Вручение']);
    expect(facts('paper')[0]?.[1]).toBe(handOverWords(channel));
    const isPaper = channel === 'paper';
    expect(facts('paper')[1]?.[1]).toBe(
      isPaper ? 'на бумаге' : 'на бумаге (электронно вручить нельзя: Почта печатает письмо)',
    );
    expect(facts('electronic')[1]?.[1]).toBe('электронно');
    expect(facts(null)[1]?.[1]).toBe(isPaper ? 'на бумаге' : 'Почта ещё не сообщила');
    expect(handOverWords(channel).startsWith(isPaper ? 'на бумаге' : 'электронно')).toBe(true);
  });

  it('of a simple letter is not told by the Post, and a hand-over that is not known is not made up', () => {
    expect(deliveryWords({ kind: 'simple', channel: 'cabinet', branch: null })).toContain('не сообщает');
    expect(wayFacts({ kind: 'registered', channel: null, branch: 'paper' })).toEqual([['Вручение', 'на бумаге']]);
  });
});
