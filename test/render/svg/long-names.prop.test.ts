import fc from 'fast-check';
import { buildCalendar, defineProcedure, replay, vietnamCalendar } from 'lienthong';
import { barsSvg, calendarSvg, timelineSvg, toSvg } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/render/svg/text-width.ts';

const RUNS = { numRuns: 12 };

const NAME = fc
  .array(
    fc.constantFrom('Văn', 'phòng', 'Đăng', 'ký', 'đất', 'đai', 'Nguyễn', 'WWW', 'x'.repeat(60)),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((words) => words.join(' '));

const ENTITY = /&(?:amp|lt|gt|quot|#39);/g;

interface Line {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const numberIn = (attributes: string, name: string): number =>
  Number(attributes.match(new RegExp(`(?:^| )${name}="([^"]*)"`))?.[1] ?? 0);

const STARTS: { readonly [anchor: string]: number } = { middle: 0.5, end: 1 };

/** Where every line of text in a picture is; groups that are moved are followed. */
const linesOf = (svg: string): readonly Line[] => {
  const moves: (readonly [number, number])[] = [];
  const lines: Line[] = [];
  let font = { size: 0, bold: false, start: 0 };
  for (const [, tag = '', attributes = '', empty, text = ''] of svg.matchAll(
    /<(\/?[a-z]+)((?: [^<>]*?)?)(\/?)>([^<]*)/g,
  )) {
    if (tag === 'g' && empty !== '/') {
      const [x = 0, y = 0] = attributes.match(/-?[\d.]+(?=[ )])/g)?.map(Number) ?? [];
      moves.push(attributes.includes('translate') ? [x, y] : [0, 0]);
    }
    if (tag === '/g') moves.pop();
    if (tag === 'text') {
      font = {
        size: numberIn(attributes, 'font-size'),
        bold: attributes.includes('bold'),
        start: STARTS[attributes.match(/text-anchor="([a-z]*)"/)?.[1] ?? ''] ?? 0,
      };
    }
    if (tag === 'tspan') {
      const [dx, dy] = moves.reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0] as const);
      const width = textWidth(text.replaceAll(ENTITY, 'm'), font);
      const left = dx + numberIn(attributes, 'x') - font.start * width;
      const bottom = dy + numberIn(attributes, 'y');
      lines.push({ left, right: left + width, top: bottom - font.size * 0.72, bottom });
    }
  }
  return lines;
};

const isOver = (a: Line, b: Line): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

const sound = (svg: string): void => {
  const [, width = 0, height = 0] = svg.match(/width="(\d+)" height="(\d+)"/)?.map(Number) ?? [];
  const lines = linesOf(svg);
  expect(lines.length).toBeGreaterThan(0);
  const isOutside = ({ left, right, bottom }: Line): boolean =>
    left < 0 || right > width || bottom > height;
  expect(lines.filter(isOutside)).toEqual([]);
  expect(
    lines.filter((line, i) => lines.slice(i + 1).some((other) => isOver(line, other))),
  ).toEqual([]);
};

const calendar = vietnamCalendar();
const at = (day: number): string => `2026-11-${day}T09:00:00+07:00`;

const dossierOf = (name: string, unit: string) => {
  const procedure = defineProcedure({
    code: '1',
    version: '1',
    name,
    limit: '03 ngày làm việc',
    extension: { atMost: '05 ngày làm việc' },
    units: { a: { name: unit }, b: { name } },
    flow: [
      { step: 'nhan', name, unit: 'a', limit: '01 ngày làm việc' },
      { step: 'ky', name: unit, unit: 'b' },
    ],
  });
  return replay(procedure, [
    { type: 'accepted', id: '1', dossier: 'HS', at: at(16), by: { unit: 'a' } },
    { type: 'finished', id: '2', at: at(18), step: 'nhan', outcome: 'done', by: { unit: 'a' } },
    {
      type: 'extended',
      id: '3',
      at: at(18),
      step: 'ky',
      extension: { amount: 2, unit: 'workingDay' },
      reason: name,
      basis: name,
      by: { unit: 'b' },
    },
  ]);
};

describe('however long names are, no text of a picture leaves it or covers another', () => {
  it('in the lanes of a dossier', () => {
    fc.assert(
      fc.property(NAME, NAME, (name, unit) => {
        sound(timelineSvg(dossierOf(name, unit), { now: at(26), calendar }));
      }),
      RUNS,
    );
  });

  it('in bars', () => {
    fc.assert(
      fc.property(NAME, fc.nat(9_999_999), (label, late) => {
        const row = { label, early: 9_999_999, onTime: 0, late };
        sound(barsSvg([row, row], { title: label }));
      }),
      RUNS,
    );
  });

  it('in the calendar of a year and the list below it', () => {
    fc.assert(
      fc.property(NAME, (name) => {
        const days = [
          { date: '2026-03-03', status: 'off', kind: 'closure', name, source: name },
        ] as const;
        sound(
          calendarSvg(2026, buildCalendar({ ...VIETNAM, id: 'x', version: name, days: [...days] })),
        );
      }),
      { numRuns: 3 },
    );
  });

  it('in the boxes and the legend of a procedure', () => {
    fc.assert(
      fc.property(NAME, NAME, (name, unit) => {
        sound(toSvg(dossierOf(name, unit).procedure));
      }),
      RUNS,
    );
  });
});

const VIETNAM = {
  timeZone: 'Asia/Ho_Chi_Minh',
  week: {
    mon: ['07:30-11:30', '13:00-17:00'],
    tue: ['07:30-11:30', '13:00-17:00'],
    wed: ['07:30-11:30', '13:00-17:00'],
    thu: ['07:30-11:30', '13:00-17:00'],
    fri: ['07:30-11:30', '13:00-17:00'],
    sat: [],
    sun: [],
  },
  confirmedThrough: '2026-12-31',
} as const;
