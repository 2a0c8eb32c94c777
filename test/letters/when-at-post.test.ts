import { expect, it } from 'vitest';
import { html } from '#web/html.ts';
import { whenAtPost } from '#web/letters/form/when-at-post.ts';

it('a letter that people carry is not said to be at the Post in the hour of its batch, whatever way it goes', () => {
  const words = (channel: 'gateway' | 'cabinet' | 'paper', way: string, count = 1): string =>
    String(whenAtPost({ channel, way, count }, html`02.12.2026, 16:00`))
      .replaceAll(/\s+/g, ' ')
      .trim();
  expect(words('gateway', 'own')).toBe('Почта получит его 02.12.2026, 16:00.');
  expect(words('cabinet', 'own')).toBe(
    'письмо войдёт в партию 02.12.2026, 16:00; Почта получит его, когда сотрудник загрузит архив партии в кабинет «Отправка».',
  );
  expect(words('cabinet', 'paper', 2)).toBe(
    'письма войдут в партию 02.12.2026, 16:00; Почта получит их, когда сотрудник сдаст письма партии в отделение.',
  );
  expect(words('paper', 'own')).toContain('когда сотрудник сдаст письма партии в отделение');
});
