import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';

const run = promisify(execFile);

interface Replacement {
  readonly faces: readonly string[];
  /** What stands in for them, the best first. */
  readonly by: readonly string[];
}

/** As wide as what they stand in for, letter by letter: lines and pages fall as their author saw them. */
const EQUAL: readonly Replacement[] = [
  { faces: ['PT Astra Serif', 'PT Astra Sans', 'XO Thames', 'Times New Roman CYR', 'Times'], by: ['Liberation Serif'] },
  { faces: ['Times New Roman', 'Tinos', 'Nimbus Roman', 'Thorndale'], by: ['Liberation Serif'] },
  { faces: ['XO Oriel', 'Arial', 'Arial CYR', 'Arimo', 'Helvetica', 'Nimbus Sans', 'Albany'], by: ['Liberation Sans'] },
  {
    faces: ['XO Courser', 'Courier New', 'Courier New CYR', 'Cousine', 'Courier', 'Cumberland'],
    by: ['Liberation Mono'],
  },
  { faces: ['Calibri', 'XO Caliburn'], by: ['Carlito'] },
  { faces: ['Tahoma', 'XO Tahion'], by: ['Tahoma'] },
  {
    faces: ['Symbol', 'Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings', 'StarSymbol', 'Marlett'],
    by: ['OpenSymbol'],
  },
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
${[...EQUAL, ...ALIKE].flatMap(aliases).join('\n')}
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

/** What is to be said of a text in these faces where those families are: which of them are printed in another width. */
export function faceNotices(faces: readonly string[], families: ReadonlySet<string>): readonly ConversionNotice[] {
  const replaced = faces.filter((face) => !isThere(face, families)).sort();
  return replaced.length === 0 ? [] : [{ code: 'font_replaced', about: replaced.join(', ').slice(0, 500) }];
}

function isThere(face: string, families: ReadonlySet<string>): boolean {
  const key = keyOf(face.replace(/^@/, ''));
  if (key === '' || families.has(key)) return true;
  const equal = EQUAL.find((each) => each.faces.some((name) => keyOf(name) === key));
  return equal?.by.some((family) => families.has(keyOf(family))) ?? false;
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}
