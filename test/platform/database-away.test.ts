import { describe, expect, it } from 'vitest';
import { databaseAwayWords } from '#scripts/platform/database-away.ts';

const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:55432'), { code: 'ECONNREFUSED' });

describe('a command that finds no database', () => {
  it('says that the installation is stopped, and of another database that its address may be wrong', () => {
    expect(databaseAwayWords(refused, {})).toContain('установка остановлена. Запустите npm start');
    expect(databaseAwayWords(refused, { DATABASE_URL: 'postgres://elsewhere/mask' })).toContain(
      'верен ли DATABASE_URL',
    );
    expect(databaseAwayWords(refused, { DATABASE_URL_FILE: '/run/secrets/x' })).toContain('верен ли DATABASE_URL');
  });

  it('leaves every other error its own words', () => {
    expect(databaseAwayWords(new Error('что-то другое'), {})).toBeUndefined();
  });
});
