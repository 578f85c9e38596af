import { defineProcedure, type ProcedureInput } from 'lienthong';
import { toSvg } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { drawingOf } from '../../../src/render/flow/drawing.ts';
import { processPicture } from '../../../src/render/svg/process/process-picture.ts';
import { layOutProcess } from '../../../src/render/svg/process/sheet-layout.ts';
import { widestOn } from '../../../src/render/svg/sheet.ts';
import { textOf } from './well-formed.ts';

const BRANCHES = Array.from({ length: 12 }, (_, i) => i + 1);

const consultation = (flow: ProcedureInput['flow'] = []) =>
  defineProcedure({
    code: '1',
    version: '1',
    name: 'Lấy ý kiến mười hai sở',
    limit: '20 ngày làm việc',
    units: { so: { name: 'Sở' } },
    flow: [
      { step: 'gui', name: 'Gửi lấy ý kiến', unit: 'so', on: { supplement: 'bo-sung' } },
      {
        parallel: 'hoi',
        branches: BRANCHES.map((i) => ({
          step: `so-${i}`,
          name: `Ý kiến của sở thứ ${i}`,
          unit: 'so',
          on: i === 3 ? { supplement: 'bo-sung', refused: 'tu-choi' } : {},
        })),
      },
      { step: 'ky', name: 'Tổng hợp', unit: 'so' },
      { end: 'xong', result: 'granted' },
      {
        wait: 'bo-sung',
        name: 'Bổ sung',
        for: 'applicant',
        reason: 'supplement',
        on: { supplied: 'gui' },
      },
      { end: 'tu-choi', name: 'Từ chối', result: 'refused' },
      ...flow,
    ],
  });

const layout = layOutProcess(drawingOf(consultation(), {}));

const placeOf = (key: string) => layout.boxes.find(({ box }) => box.key === key)?.place;

describe('twelve branches at once', () => {
  it('stand in rows, so that the letters of the diagram are legible on a sheet across', () => {
    const { drawing } = processPicture(consultation(), {});
    expect(drawing.width).toBeLessThanOrEqual(widestOn('landscape', drawing.letters));
    expect(placeOf('node:so-12')?.y).toBeGreaterThan(
      placeOf('node:so-1')?.y ?? Number.POSITIVE_INFINITY,
    );
  });

  it('are all between the beginning and the end of the parallel', () => {
    for (const i of BRANCHES) {
      const branch = placeOf(`node:so-${i}`);
      expect(branch?.y).toBeGreaterThan(placeOf('node:hoi')?.y ?? Number.POSITIVE_INFINITY);
      expect(branch?.y).toBeLessThan(placeOf('join:hoi')?.y ?? 0);
    }
  });

  it('are entered and left by a line each', () => {
    const top = (key: string) => placeOf(key)?.y ?? -1;
    for (const i of BRANCHES) {
      const branch = placeOf(`node:so-${i}`);
      const entered = layout.edges.filter(({ points }) => {
        const end = points.at(-1);
        return end?.y === top(`node:so-${i}`) && Math.abs(end.x - (branch?.x ?? 0)) < 300;
      });
      expect(entered.length).toBeGreaterThan(0);
    }
    const joined = layout.edges.filter(({ points }) => points.at(-1)?.y === top('join:hoi'));
    expect(joined).toHaveLength(12);
  });

  it('name a step outside that one of them leads to, and end by an end of their own', () => {
    const text = textOf(toSvg(consultation()));
    expect(text).toContain('Chuyển đến: Bổ sung');
    expect(text.match(/Từ chối/g)).toHaveLength(1);
  });
});

describe('an end to which no step leads', () => {
  it('is not drawn where a dossier comes to it from anywhere', () => {
    const stopped = consultation([{ end: 'dung', name: 'Dừng do quá lâu', result: 'stopped' }]);
    expect(textOf(toSvg(stopped))).not.toContain('Dừng do quá lâu');
  });

  it('is drawn where nothing leads to it, so that its author sees it', () => {
    const second = consultation([{ end: 'khac', name: 'Không ai đến', result: 'granted' }]);
    expect(textOf(toSvg(second))).toContain('Không ai đến');
  });
});
