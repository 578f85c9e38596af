import type { DossierResult } from '../../procedure/procedure.ts';

/** Colours of texts and lines, dark enough on white for print. */
export const INK = {
  text: '#1b2430',
  soft: '#46505c',
  line: '#55606d',
  faint: '#c3cad3',
  paper: '#ffffff',
  shade: '#f3f5f8',
} as const;

/** A filled mark that carries white text, and a tint of it that carries black text. */
export interface Colour {
  readonly strong: string;
  readonly tint: string;
}

/** Told apart with every kind of colour blindness, in turn; after the last one they begin anew. */
const UNIT_COLOURS: readonly [Colour, ...Colour[]] = [
  { strong: '#0b5cad', tint: '#e3effb' },
  { strong: '#b34700', tint: '#fdeee3' },
  { strong: '#00705a', tint: '#e0f4ef' },
  { strong: '#8a2f6f', tint: '#f8e7f3' },
  { strong: '#6b5900', tint: '#f8f2d6' },
  { strong: '#3f3f9e', tint: '#e9e9f9' },
  { strong: '#2f4858', tint: '#e4ebef' },
  { strong: '#1f6a80', tint: '#e2f2f6' },
  { strong: '#4d5b1e', tint: '#eef3dd' },
  { strong: '#5b4636', tint: '#f3ece6' },
];

/** What belongs to no unit. */
export const NO_UNIT: Colour = { strong: '#5a6570', tint: '#f1f3f5' };

/** The colour of the how-manieth unit, from 0; its number in the legend tells it from all others. */
export const unitColour = (index: number): Colour =>
  UNIT_COLOURS[index % UNIT_COLOURS.length] ?? UNIT_COLOURS[0];

/** The colours of ends by result; the result is always written in them as well. */
export const RESULT_FILLS: { readonly [R in DossierResult]: string } = {
  granted: '#00603f',
  refused: '#9b1c1c',
  withdrawn: '#4b5563',
  stopped: '#7a4100',
};

/** Lateness: red, and always with a second cue. */
export const LATE: Colour = { strong: '#b3140b', tint: '#fde3e1' };
