import { describe, expect, it } from 'vitest';
import { publicationIsLed } from '#domain/reconcile/publication/publication-is-led.ts';

describe('I1: the process of a card’s publication', () => {
  const found = (isWanted: boolean, status: 'running' | 'other' | 'terminated' | 'completed' | null) =>
    publicationIsLed({ matterId: 'one', number: 'О-17/26', isWanted }, status && { status });

  it('is found lost at once, whether or not a change is owed, and can be mended', () => {
    expect(found(true, null)).toEqual([
      {
        ...{ invariant: 'I1', subject: 'publication/one', code: 'no_workflow', mend: 'adopt' },
        words:
          'Публикация по карточке О-17/26: сервер процессов не знает её процесса, перемены карточки не отправляются',
      },
    ]);
    expect(found(false, 'terminated').map(({ words, mend }) => [words, mend])).toEqual([
      ['Публикация по карточке О-17/26: её процесс прекращён, следующей перемены карточки никто не услышит', 'adopt'],
    ]);
    expect(found(false, 'completed')).toHaveLength(1);
  });

  it('is not found while the engine leads it', () => {
    expect(found(true, 'running')).toEqual([]);
    expect(found(false, 'other')).toEqual([]);
  });
});
