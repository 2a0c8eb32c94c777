import { describe, expect, it } from 'vitest';
import { existsOnce } from '#domain/reconcile/letter/exists-once.ts';
import { bent, eachBent } from './kit/bent.ts';
import { soundLetter } from './kit/sound-letter.ts';
import { toldOfRule } from './kit/told.ts';

const told = toldOfRule('I1', existsOnce);
const preparing = soundLetter('preparing');
const NUMBERLESS = { number: null, numberYear: null, numberSequence: null };

describe('I1: a letter that was taken exists once', () => {
  it('has its number from the moment it is sent for approval', () => {
    expect(told(bent(preparing, { letter: NUMBERLESS }))).toEqual(['no_number']);
  });

  it('may be recalled as a draft, which never had a number', () => {
    expect(told(bent(soundLetter('cancelled'), { letter: NUMBERLESS }))).toEqual([]);
    expect(told(soundLetter('draft'))).toEqual([]);
  });

  it('is no draft any more once it has a number', () => {
    expect(told(bent(preparing, { letter: { status: 'draft' } }))).toEqual(['numbered_draft']);
  });

  it.each([
    ['another site', { siteId: '77MS0001' }],
    ['another year', { numberYear: 2025 }],
    ['another place in the order', { numberSequence: 769 }],
    ['no year at all', { numberYear: null }],
    ['no place in the order', { numberSequence: null }],
    ['a place before the first', { number: '50MS0095/26/0', numberSequence: 0 }],
    ['a site without a code', { siteId: 'участок 95' }],
    ['other words', { number: '50MS0095-26-768' }],
  ])('has a number made of its site, year and order, not of %s', (_, letter) => {
    expect(told(bent(preparing, { letter }))).toEqual(['number_differs']);
  });

  it('may be the first of its site and year', () => {
    expect(told(bent(preparing, { letter: { number: '50MS0095/26/1', numberSequence: 1 } }))).toEqual([]);
  });

  it('has a start of its own that waits or has been delivered', () => {
    expect(told(bent(preparing, { messages: [] }))).toEqual(['no_start']);
    const another = eachBent(preparing.messages, { dedupeKey: 'start/letter/another' });
    expect(told(bent(preparing, { messages: another }))).toEqual(['no_start']);
    const beforeIt = [...another, ...preparing.messages];
    expect(told(bent(preparing, { messages: beforeIt }))).toEqual([]);
  });

  it('is led by a workflow once the start was delivered', () => {
    expect(told(bent(preparing, { workflow: null }))).toEqual(['no_workflow']);
  });

  it('needs no workflow while its start waits, nor after its end', () => {
    const waiting = eachBent(preparing.messages, { isDelivered: false });
    expect(told(bent(preparing, { workflow: null, messages: waiting }))).toEqual([]);
    expect(told(bent(soundLetter('filed'), { workflow: null }))).toEqual([]);
    expect(told(bent(soundLetter('cancelled'), { workflow: null }))).toEqual([]);
  });
});
