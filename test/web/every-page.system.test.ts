import { describe, expect, it } from 'vitest';
import { EVERY_PAGE } from './kit/every-page.ts';
import { lookAtEveryPage } from './kit/look-at-every-page.ts';

/** Addresses that give a file or a part of a page, or lead on to another page. */
const NO_PAGES =
  /\/(?:files|pages|xlsx|csv|pdf|json|sample(?:\.xlsx)?|sheet|payloads|attachments|messages|row|challenge|authority|document|scan|evidence|dispatch-confirmation)(?:\/|$)|^\/me\/notices\/(?:count|:id)$|^\/me\/push-worker\.js$|^\/$|:uid$|^\/letters\/many(?:\/done)?$|^\/scans\/papers$|^\/assignments\/:id\/(?!edit)/;
/** Pages that other tests look at: they stand only before a person is known, or between two steps of an act. */
const LOOKED_AT_ELSEWHERE = [
  '/help/sign-in',
  '/password',
  '/letters/:id/decision',
  '/matters/import/:id',
  '/letters/:id/together',
  '/letters/import/:id/columns',
  '/keeping/acts/:id',
  '/keeping/people/:id',
];

describe('every page', () => {
  lookAtEveryPage(['nobody', 'sekretar', 'sudya', 'admin', 'proverka'], (web) => {
    it('is in the list', () => {
      const listed = [...EVERY_PAGE.map(({ place }) => place), ...LOOKED_AT_ELSEWHERE];
      expect(web().places.filter((place) => !NO_PAGES.test(place) && !listed.includes(place))).toEqual([]);
    });
  });
});
