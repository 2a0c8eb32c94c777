import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';

const run = promisify(execFile);

interface Replacement {
  readonly faces: readonly string[];
  /** What stands in for them, the best first. */
  readonly by: readonly string[];
}

/** One drawing under several names, or made to be taken for it: nobody sees a difference, and nothing is told. */
const CLONES: readonly Replacement[] = [
  {
    faces: ['Times New Roman', 'Times New Roman CYR', 'Times', 'Tinos', 'Nimbus Roman', 'Thorndale'],
    by: ['Liberation Serif'],
  },
  { faces: ['Arial', 'Arial CYR', 'Arimo', 'Helvetica', 'Nimbus Sans', 'Albany'], by: ['Liberation Sans'] },
  { faces: ['Courier New', 'Courier New CYR', 'Cousine', 'Courier', 'Cumberland'], by: ['Liberation Mono'] },
  { faces: ['Calibri'], by: ['Carlito'] },
  { faces: ['Tahoma'], by: ['Tahoma'] },
  {
    faces: ['Symbol', 'Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings', 'StarSymbol', 'Marlett'],
    by: ['OpenSymbol'],
  },
];

/** Of another drawing and as wide, letter by letter: lines and pages fall as their author saw them, and the clerk is told of the face. */
const EQUAL: readonly Replacement[] = [
  { faces: ['PT Astra Serif', 'PT Astra Sans', 'XO Thames'], by: ['Liberation Serif'] },
  { faces: ['XO Oriel'], by: ['Liberation Sans'] },
  { faces: ['XO Courser'], by: ['Liberation Mono'] },
  { faces: ['XO Caliburn'], by: ['Carlito'] },
  { faces: ['XO Tahion'], by: ['Tahoma'] },
];

/** Of these no equal with Russian letters is free to have: a like one stands in, and the clerk is told. */
const ALIKE: readonly Replacement[] = [
  { faces: ['Verdana', 'XO Verbena'], by: ['DejaVu Sans'] },
  { faces: ['Georgia'], by: ['PT Serif'] },
  { faces: ['Cambria'], by: ['Caladea', 'PT Serif'] },
  { faces: ['Segoe UI', 'Trebuchet MS', 'XO Trebizond'], by: ['PT Sans'] },
];

/** Wine's Tahoma lies where nobody else looks; of its neighbours nothing is wanted. */
const WINE = '/usr/share/wine/fonts';

/** The font configuration of a listener. */
export const FONTS_CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${WINE}</dir>
  <selectfont>
    <acceptfont><glob>${WINE}/tahoma*</glob></acceptfont>
    <rejectfont><glob>${WINE}/*</glob></rejectfont>
  </selectfont>
${[...CLONES, ...EQUAL, ...ALIKE].flatMap(aliases).join('\n')}
</fontconfig>
`;

function aliases({ faces, by }: Replacement): readonly string[] {
  const accepted = by.map((family) => `<family>${family}</family>`).join('');
  return faces
    .filter((face) => !by.includes(face))
    .map((face) => `  <alias binding="same"><family>${face}</family><accept>${accepted}</accept></alias>`);
}

/** Families of fonts that a listener with this configuration has, in small letters. */
export async function listFamilies(configurationFile: string): Promise<ReadonlySet<string>> {
  const env = { PATH: process.env['PATH'], FONTCONFIG_FILE: configurationFile };
  const { stdout } = await run('fc-list', [':', 'family'], { env, maxBuffer: 16 * 1024 * 1024 });
  return new Set(stdout.split(/[,\n]/).map(keyOf));
}

/** What is to be said of a text in these faces where those families are: which are printed by another as wide, which in another width. */
export function faceNotices(faces: readonly string[], families: ReadonlySet<string>): readonly ConversionNotice[] {
  const absent = faces.filter((face) => !isThere(face, families)).sort();
  const equal = absent.flatMap((face) => {
    const by = standInFor(face, EQUAL, families);
    return by === undefined ? [] : [`${face} → ${by}`];
  });
  const replaced = absent.filter((face) => standInFor(face, EQUAL, families) === undefined);
  return [...told('font_equal', equal), ...told('font_replaced', replaced)];
}

const ABOUT_CHARACTERS = 500;

function told(code: 'font_equal' | 'font_replaced', names: readonly string[]): readonly ConversionNotice[] {
  return names.length === 0 ? [] : [{ code, about: names.join(', ').slice(0, ABOUT_CHARACTERS) }];
}

function isThere(face: string, families: ReadonlySet<string>): boolean {
  const key = faceKey(face);
  return key === '' || families.has(key) || standInFor(face, CLONES, families) !== undefined;
}

/** The family that is printed in the face's place, of those that are there. */
function standInFor(face: string, among: readonly Replacement[], families: ReadonlySet<string>): string | undefined {
  const found = among.find(({ faces }) => faces.some((name) => keyOf(name) === faceKey(face)));
  return found?.by.find((family) => families.has(keyOf(family)));
}

/** Word marks a face for vertical writing. */
function faceKey(face: string): string {
  return keyOf(face.replace(/^@/, ''));
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}
