import { describe, expect, it } from 'vitest';
import { lateRegister } from '../../src/report/late-register.ts';
import { summarise } from '../../src/report/summarise.ts';
import type { UnitScope } from '../../src/report/unit-scope.ts';
import { HOUR, OCTOBER, row, visit } from './sample-rows.ts';

const late = { grade: 'late', lateBy: HOUR, charge: HOUR } as const;

/** Two procedures whose unit `a` is not the same one. */
const ROWS = [
  row({ dossier: 'HS-1', procedure: 'p', visits: [visit({ ...late, sentBackBy: 'a' })] }),
  row({
    dossier: 'HS-2',
    procedure: 'q',
    visits: [
      visit({ ...late, holders: [{ unit: 'a', person: 'Cán bộ B', lateBy: HOUR, charge: HOUR }] }),
    ],
    units: { a: { name: 'Đơn vị khác', agency: 'g' }, g: { name: 'Cơ quan' } },
  }),
];

const linesBy = (by: 'unit' | 'agency' | 'person', units?: UnitScope) => {
  const scope = units === undefined ? {} : { units };
  const { groups, problems } = summarise(ROWS, { ...OCTOBER, ...scope, by });
  return {
    lines: groups.map(({ key, name, columns }) => [key, name, columns.handled.total]),
    problems: problems.map(({ code }) => code),
  };
};

describe('one id for units of two procedures', () => {
  it('is one unit unless said otherwise, and that the names differ is named', () => {
    expect(linesBy('unit')).toEqual({
      lines: [['a', 'Đơn vị A', 2]],
      problems: ['report.unitNamedTwice'],
    });
  });

  it('is two units when each procedure has its own', () => {
    expect(linesBy('unit', 'byProcedure')).toEqual({
      lines: [
        ['p/a', 'Đơn vị A', 1],
        ['q/a', 'Đơn vị khác', 1],
      ],
      problems: [],
    });
    expect(linesBy('agency', 'byProcedure').lines.map(([key]) => key)).toEqual(['p/a', 'q/a']);
    expect(linesBy('person', 'byProcedure').lines.map(([key]) => key)).toEqual([
      'p/a/An',
      'q/a/An',
    ]);
  });

  it('is the unit that a catalogue says, under the name that it gives', () => {
    const catalogue = {
      p: { a: { id: 'so', name: 'Sở' } },
      q: { a: { id: 'phong', name: 'Phòng' } },
    };
    expect(linesBy('unit', catalogue)).toEqual({
      lines: [
        ['phong', 'Phòng', 1],
        ['so', 'Sở', 1],
      ],
      problems: [],
    });
    const same = { q: { a: { id: 'a', name: 'Đơn vị A' } } };
    expect(linesBy('unit', same)).toEqual({ lines: [['a', 'Đơn vị A', 2]], problems: [] });
  });

  it('is kept apart in the late register too, with agencies, holders and heads', () => {
    const { units, officials } = lateRegister(ROWS, { ...OCTOBER, units: 'byProcedure' });
    expect(units.map(({ unit, head, agency }) => [unit, head, agency])).toEqual([
      ['p/a', 'Trưởng đơn vị', undefined],
      ['q/a', undefined, 'Cơ quan'],
    ]);
    expect(officials.map(({ unit, person }) => [unit, person])).toEqual([
      ['p/a', 'An'],
      ['q/a', 'Cán bộ B'],
    ]);
  });
});
