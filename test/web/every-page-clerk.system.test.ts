import { describe } from 'vitest';
import { lookAtEveryPage } from './kit/look-at-every-page.ts';

describe('every page of a clerk', () => lookAtEveryPage(['sekretar']));
