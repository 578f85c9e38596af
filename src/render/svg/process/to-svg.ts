import type { Procedure } from '../../../procedure/procedure.ts';
import type { ProcessOptions } from '../../flow/drawing.ts';
import { frame } from '../frame.ts';
import { processPicture } from './process-picture.ts';

/**
 * Draws a procedure as an SVG document: units by colour and number with a legend, limits on the
 * steps, waits dashed, stages and parallels framed, ends by result, exceptional outcomes as dashed
 * arrows with their names. It needs no browser, refers to nothing outside and is the same text for
 * the same procedure. Names from outside are escaped.
 *
 * @throws LienthongError `procedure.variantUnknown`, `input.tooLarge` past 200 nodes
 * @example
 * ```ts
 * toSvg(procedure).includes('<title>Sơ đồ quy trình: Cấp giấy phép</title>'); //=> true
 * ```
 */
export const toSvg = (procedure: Procedure, options: ProcessOptions = {}): string =>
  frame(processPicture(procedure, options).drawing);
