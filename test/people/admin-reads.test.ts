import { describe, expect, it } from 'vitest';
import { thingRead } from '#api/people/admin-reads.ts';

const ID = '0b0e9f5c-6a54-4c8e-9f51-1d1f0f4a7c11';
const OTHER = '1b0e9f5c-6a54-4c8e-9f51-1d1f0f4a7c11';

describe('what an address shows of a letter', () => {
  it.each([
    [`/letters/${ID}`, 'letter', 'card', false],
    [`/api/v1/letters/${ID}`, 'letter', 'card', false],
    [`/letters/${ID}/pages/3.png`, 'letter', 'pages', false],
    [`/api/v1/letters/${ID}/pages/3`, 'letter', 'pages', false],
    [`/letters/${ID}/files/pdf`, 'letter', 'files/pdf', true],
    [`/letters/${ID}/attachments/${OTHER}`, 'letter', `attachments/${OTHER}`, true],
    [`/letters/${ID}/attachments/${OTHER}/pages/1.png`, 'letter', `attachments/${OTHER}/pages`, false],
    [`/workflows/${ID}`, 'letter', 'workflow', false],
    [`/api/v1/letters/${ID}/workflow`, 'letter', 'workflow', false],
    [`/batches/${ID}`, 'batch', 'card', false],
    [`/api/v1/batches/${ID}/files/archive`, 'batch', 'files/archive', true],
    [`/cases/${ID}`, 'case', 'card', false],
    [`/api/v1/cases/${ID}/acts/${OTHER}/document`, 'case', `acts/${OTHER}/document`, true],
  ] as const)('%s', (path, kind, what, isDownload) => {
    expect(thingRead(path)).toEqual({ kind, id: ID, what, isDownload });
  });

  it.each(['/letters', '/letters/new', `/letters/${ID}/row`, '/tasks', '/api/v1/letters/counts', '/assets/app.css'])(
    'nothing: %s',
    (path) => {
      expect(thingRead(path)).toBeNull();
    },
  );
});
