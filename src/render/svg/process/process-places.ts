import type { TextBlock } from '../text-block.ts';
import type { ProcessBox } from './process-boxes.ts';

/** A point of the picture, in pixels to the right and down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place in the picture; `x` and `y` are its upper left corner. */
export interface Place extends Point {
  readonly width: number;
  readonly height: number;
}

/** A box with its place. */
export interface PlacedBox {
  readonly box: ProcessBox;
  readonly place: Place;
}

/** The frame around a stage or parallel. */
export interface PlacedGroup {
  readonly id: string;
  readonly kind: 'stage' | 'parallel';
  readonly place: Place;
}

/** The way of an arrow and of its label. */
export interface PlacedEdge {
  readonly points: readonly Point[];
  readonly exceptional: boolean;
  readonly label?: { readonly block: TextBlock; readonly place: Place };
}

/** Where everything in a process diagram is. */
export interface ProcessLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  /** The outer ones first. */
  readonly groups: readonly PlacedGroup[];
  readonly edges: readonly PlacedEdge[];
}
