import { columnMoves, nextNames, type LifeColumn, type LifeMap, type LifePlace } from '#domain/processes/life-map.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';

/** A life, and where in it something stands. */
export interface LifeModel {
  readonly map: LifeMap;
  readonly at: string;
  readonly passed: readonly string[];
}

/** Units of the drawing: eight columns stand in a window 1280 wide. */
const BOX = { width: 132, height: 38, gap: 8, between: 20 } as const;
const HEAD = 24;
const ARC = 15;
const TEXT_LIMIT = 19;
/** From a column's middle to where arrows pass its head. */
const BESIDE_HEAD = 56;

/** The life drawn: columns of places, the moves between columns, and the place where it stands. The same is said in words for those who hear it. */
export function lifeDiagram({ map, at, passed }: LifeModel): Html {
  const { columns } = map;
  const moves = columnMoves(map);
  const arcs = { above: highest(moves, 1), below: highest(moves, -1) };
  const head = columns.some(({ name }) => name !== '') ? HEAD : 0;
  const boxes = Math.max(...columns.map(({ places }) => places.length)) * (BOX.height + BOX.gap);
  const top = arcs.above * ARC + 8;
  const width = columns.length * (BOX.width + BOX.between) - BOX.between + 2;
  const height = top + head + boxes + arcs.below * ARC + 8;
  const boxTop = top + head;
  const floor = boxTop + boxes;
  const bottoms = columns.map(({ places }) => boxTop + places.length * (BOX.height + BOX.gap) - BOX.gap);
  return html`<div class="life" role="group" aria-label="Схема процесса" tabindex="0">
      <svg
        viewBox="0 0 ${width} ${height}"
        width="${width}"
        height="${height}"
        role="img"
        aria-labelledby="life-title life-text"
      >
        <title id="life-title">Схема процесса: место, на котором он стоит</title>
        <defs>
          <marker id="life-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path class="life-tip" d="M0 0 8 4 0 8z" />
          </marker>
        </defs>
        ${moves.map(([from, to]) => arrow(from, to, to > from ? { turn: top, ends: columns.map(() => boxTop) } : { turn: floor, ends: bottoms }))}
        ${columns.map((column, index) => columnOf(column, { x: index * (BOX.width + BOX.between) + 1, y: top, head }, { at, passed }))}
      </svg>
    </div>
    <p class="life-text" id="life-text">${lifeWords({ map, at, passed })}</p>`;
}

/** Where it stands, what it has passed and where it may go, as one sentence each. */
export function lifeWords({ map, at, passed }: LifeModel): string {
  const places = map.columns.flatMap((column) => column.places);
  const nameOf = (code: string): string => places.find((place) => place.code === code)?.name ?? code;
  const behind = passed.filter((code) => code !== at).map(nameOf);
  const ahead = nextNames(map, at);
  return [
    `Сейчас: ${nameOf(at)}.`,
    behind.length === 0 ? '' : ` Пройдено: ${behind.join(', ')}.`,
    ahead.length === 0 ? ' Это конец.' : ` Дальше может быть: ${ahead.join(', ')}.`,
  ].join('');
}

function highest(moves: readonly (readonly [number, number])[], side: 1 | -1): number {
  return Math.max(0, ...moves.map(([from, to]) => (to - from) * side));
}

/** Of a move: where its arc begins and ends, and where the boxes of each column do. */
interface Ends {
  readonly turn: number;
  readonly ends: readonly number[];
}

/** Onwards above, back below; from box to box, past the heads at their sides. */
function arrow(from: number, to: number, { turn, ends }: Ends): Html {
  const centre = (index: number): number => index * (BOX.width + BOX.between) + BOX.width / 2 + 1;
  const side = to > from ? 1 : -1;
  const [begin, end] = [centre(from) + BESIDE_HEAD * side, centre(to) - BESIDE_HEAD * side];
  const peak = turn - side * Math.abs(to - from) * ARC;
  return html`<path
    class="life-move"
    marker-end="url(#life-tip)"
    d="M${begin} ${ends[from] ?? turn}V${turn}C${begin} ${peak} ${end} ${peak} ${end} ${turn}V${ends[to] ?? turn}"
  />`;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly head: number;
}

function columnOf({ name, places }: LifeColumn, { x, y, head }: Spot, where: Omit<LifeModel, 'map'>): Html {
  const heading =
    head === 0 ? undefined : html`<text class="life-head" x="${x + BOX.width / 2}" y="${y + 15}">${name}</text>`;
  return html`<g>
    ${heading}${places.map((place, index) => box(place, { x, y: y + head + index * (BOX.height + BOX.gap) }, where))}
  </g>`;
}

function box({ code, name }: LifePlace, { x, y }: Omit<Spot, 'head'>, { at, passed }: Omit<LifeModel, 'map'>): Html {
  const look = code === at ? 'life-here' : passed.includes(code) ? 'life-passed' : 'life-ahead';
  const lines = wrapped(look === 'life-passed' ? `✓ ${name}` : name);
  const first = y + BOX.height / 2 + (lines.length === 1 ? 4 : -3);
  return html`<g class="${look}">
    <rect
      x="${x}"
      y="${y}"
      width="${BOX.width}"
      height="${BOX.height}"
      rx="4"
    />${lines.map((line, index) => textLine(line, x + BOX.width / 2, first + index * 14))}
  </g>`;
}

function textLine(line: string, x: number, y: number): MaybeHtml {
  return html`<text x="${x}" y="${y}">${line}</text>`;
}

/** In two lines at most. */
function wrapped(text: string): readonly string[] {
  if (text.length <= TEXT_LIMIT) return [text];
  const words = text.split(' ');
  let first = '';
  while (words.length > 1 && `${first} ${words[0] ?? ''}`.length <= TEXT_LIMIT)
    first = `${first} ${words.shift() ?? ''}`.trim();
  return first === '' ? [words.join(' ')] : [first, words.join(' ')];
}
