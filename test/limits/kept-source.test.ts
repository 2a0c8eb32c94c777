import { describe, expect, it } from 'vitest';
import { keptSourceWords } from '#domain/limits/profile-settings.ts';
import { SHIPPED_PROFILES, USUAL_PROFILE } from '#domain/post/shipped-profiles.ts';

describe('a figure of the limits', () => {
  const was = SHIPPED_PROFILES[USUAL_PROFILE];
  if (!was) throw new Error('profiles come with the program');
  const with15 = (origin: { readonly source: string }) => ({
    ...was,
    limits: { ...was.limits, maxPages: { ...was.limits.maxPages, value: was.limits.maxPages.value + 10, ...origin } },
  });

  it('that is changed while its source stays is asked about before it is saved; with another source it is not', () => {
    const { source } = was.limits.maxPages;
    const [words, ...others] = keptSourceWords(was, with15({ source }));
    expect(others).toEqual([]);
    expect(words).toContain(`источник прежний — «${source}»`);
    expect(keptSourceWords(was, with15({ source: 'письмо почтамта № 7' }))).toEqual([]);
    expect(keptSourceWords(was, was)).toEqual([]);
  });
});
