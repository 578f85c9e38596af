import { describe, expect, it } from 'vitest';
import { nameWords } from '../../../src/procedure/verify/name-words.ts';
import { found, parallel, procedureOf, stage, step } from './sample.ts';

const labelled = (id: string, label: string) => step(id, undefined, { label });

describe('labels', () => {
  it('of two steps of one stage are found once, with all that bear it', () => {
    const flow = [
      stage('g', undefined, [
        labelled('a', 'Bước 6'),
        labelled('b', 'Bước 7'),
        labelled('c', 'Bước 7'),
        labelled('d', 'Bước 7'),
      ]),
    ];
    expect(found('label.twice', procedureOf({ flow }))).toEqual([
      {
        code: 'label.twice',
        severity: 'warning',
        path: ['flow', 0, 'flow', 2, 'label'],
        label: 'Bước 7',
        ids: ['b', 'c', 'd'],
      },
    ]);
  });

  it('are read without spaces and case, as they are misprinted', () => {
    const flow = [labelled('a', 'Bước 6'), labelled('b', 'Bướ c6'), labelled('c', 'bước6')];
    expect(found('label.twice', procedureOf({ flow }))).toMatchObject([{ ids: ['a', 'b', 'c'] }]);
  });

  it('may begin anew in the next stage', () => {
    const flow = [
      stage('g1', undefined, [labelled('a', 'Bước 1')]),
      stage('g2', undefined, [labelled('b', 'Bước 1')]),
    ];
    expect(found('label.twice', procedureOf({ flow }))).toEqual([]);
  });

  it('of the branches of a parallel belong to the stage around it', () => {
    const branches = [labelled('b', 'Bước 2'), labelled('c', 'Bước 1')];
    const flow = [stage('g', undefined, [labelled('a', 'Bước 1'), parallel('p', 'all', branches)])];
    expect(found('label.twice', procedureOf({ flow }))).toMatchObject([{ ids: ['a', 'c'] }]);
  });
});

const withUnits = (units: object, more: object = {}) =>
  procedureOf({ units, flow: [step('a', undefined, { unit: Object.keys(units)[0] })], ...more });

const named = (...names: readonly string[]) =>
  withUnits(Object.fromEntries(names.map((name, i) => [`u${i}`, { name }])));

describe('a unit', () => {
  it('that takes no part is found', () => {
    const procedure = withUnits({
      so: { name: 'Sở chuyên ngành' },
      thue: { name: 'Cơ quan thuế' },
    });
    expect(found('unit.unused', procedure)).toEqual([
      { code: 'unit.unused', severity: 'info', path: ['units', 'thue'], unit: 'thue' },
    ]);
  });

  it('takes part through a unit below it, in support, on a stage or wait, or by being left out', () => {
    const units = {
      phong: { name: 'Phòng Đăng ký', parent: 'so' },
      so: { name: 'Sở chuyên ngành' },
      coopting: { name: 'Kho bạc' },
      leading: { name: 'Chi nhánh' },
      waiting: { name: 'Hội đồng' },
      thue: { name: 'Cơ quan thuế' },
    };
    const flow = [
      { step: 'a', unit: 'phong', support: ['coopting'] },
      { stage: 'g', unit: 'leading', flow: [{ wait: 'w', for: 'authority', unit: 'waiting' }] },
    ];
    expect(found('unit.unused', procedureOf({ units, excludes: ['thue'], flow }))).toEqual([]);
  });
});

describe('names of units', () => {
  it.each([
    ['case', 'Văn Phòng Đăng ký Đất đai', 'Văn phòng Đăng ký đất đai'],
    ['dashes', 'Phòng Quản lý đất đai – Sở Nội vụ', 'Phòng Quản lý đất đai -Sở Nội vụ'],
    ['a dash left out', 'Phòng Quản lý đất đai - Sở Nội vụ', 'Phòng Quản lý đất đai Sở Nội vụ'],
    ['what ends the cell', 'Cơ quan chuyên môn cấp xã;', 'Cơ quan chuyên môn cấp xã'],
    ['spaces', 'Trung tâm A/ Trung tâm B', 'Trung tâm A/Trung  tâm B'],
    ['a word printed twice', 'Phòng Phòng Quản lý đất đai', 'Phòng Quản lý đất đai'],
    ['one letter', 'Lãng đạo Sở Nội vụ', 'Lãnh đạo Sở Nội vụ'],
    ['a letter left out', 'Lãnh đạo Phòng Đăng ký', 'Lãnh đạo Phòg Đăng ký'],
    ['a mark in the wrong place', 'Phòng cấp giâý chứng nhận', 'Phòng cấp giấy chứng nhận'],
    ['where a tone mark is set', 'Uỷ ban nhân dân tỉnh', 'Ủy ban nhân dân tỉnh'],
    ['an abbreviation', 'Chủ tịch UBND tỉnh', 'Chủ tịch Ủy ban nhân dân tỉnh'],
    ['nothing', 'Cơ quan thuế', 'Cơ quan thuế'],
  ])('that differ by %s are found', (_, first, second) => {
    expect(found('unit.nameSimilar', named(first, second))).toEqual([
      {
        code: 'unit.nameSimilar',
        severity: 'warning',
        path: ['units', 'u1', 'name'],
        unit: 'u1',
        other: 'u0',
      },
    ]);
  });

  it.each([
    ['a word', 'Lãnh đạo Văn phòng Đăng ký đất đai', 'Văn phòng Đăng ký đất đai'],
    ['a number', 'Phòng nghiệp vụ 1', 'Phòng nghiệp vụ 2'],
    ['a short word', 'UBND xã An Hà', 'UBND xã An Hạ'],
    ['a Roman numeral', 'Chi cục Thuế khu vực I', 'Chi cục Thuế khu vực II'],
    ['two letters of a word', 'Sở Công Thương', 'Sở Công Thức'],
    ['letters in two words', 'Lãng đạo Sở Nội vụ', 'Lãnh đạo Sở Nội vu chung'],
  ])('that differ by %s are two names', (_, first, second) => {
    expect(found('unit.nameSimilar', named(first, second))).toEqual([]);
  });

  it('of two parents may be the same', () => {
    const units = {
      so: { name: 'Sở Nội vụ' },
      ubnd: { name: 'UBND tỉnh' },
      vanThuSo: { name: 'Văn thư', parent: 'so' },
      vanThuUbnd: { name: 'Văn thư', parent: 'ubnd' },
    };
    expect(found('unit.nameSimilar', withUnits(units))).toEqual([]);
  });

  it('far longer than any name are compared as a whole, without looking for misprints', () => {
    const long = 'a'.repeat(200_000);
    expect(found('unit.nameSimilar', named(long, `${long}b`))).toEqual([]);
    expect(found('unit.nameSimilar', named(long, long.toUpperCase()))).toHaveLength(1);
    expect(found('unit.nameSimilar', named('a b '.repeat(50_000), 'a c'))).toEqual([]);
  });

  it('are compared as words, decomposed, without what varies', () => {
    expect(nameWords('Phòng  Phòng QUẢN LÝ – UBND;').join(' ').normalize('NFC')).toBe(
      'phòng quản lý uỷ ban nhân dân',
    );
  });
});

describe('names given up', () => {
  const inForce = { from: '2026-07-10' };

  it.each([
    ['UBND cấp huyện', '2025-07-01'],
    ['Chủ tịch Uỷ ban nhân dân huyện', '2025-07-01'],
    ['Phòng LĐTBXH', '2025-07-01'],
    ['Sở Lao động - Thương binh và Xã hội', '2025-03-01'],
  ])('are found: %s', (name, since) => {
    expect(found('unit.nameAbolished', withUnits({ u: { name } }, { inForce }))).toEqual([
      {
        code: 'unit.nameAbolished',
        severity: 'warning',
        path: ['units', 'u', 'name'],
        unit: 'u',
        name,
        since,
      },
    ]);
  });

  it('are found with their successor where one is named', () => {
    const units = { u: { name: 'Phòng Quản lý đất đai – Sở TN&MT' } };
    expect(found('unit.nameAbolished', withUnits(units))).toMatchObject([
      { since: '2025-03-01', successor: 'Sở Nông nghiệp và Môi trường' },
    ]);
  });

  it('are found in the title of a head', () => {
    const units = { u: { name: 'UBND cấp xã', head: 'Chủ tịch UBND cấp huyện' } };
    expect(found('unit.nameAbolished', withUnits(units))).toMatchObject([
      { path: ['units', 'u', 'head'], name: 'Chủ tịch UBND cấp huyện' },
    ]);
  });

  it('were right while they were borne', () => {
    const units = { u: { name: 'Sở Tài nguyên và Môi trường' } };
    const before = { inForce: { from: '2025-02-28' } };
    expect(found('unit.nameAbolished', withUnits(units, before))).toEqual([]);
    const onThatDay = { inForce: { from: '2025-03-01' } };
    expect(found('unit.nameAbolished', withUnits(units, onThatDay))).toHaveLength(1);
  });

  it('are none that agencies bear now', () => {
    const units = {
      xa: { name: 'UBND cấp xã', head: 'Chủ tịch UBND cấp xã' },
      so: { name: 'Sở Nông nghiệp và Môi trường' },
    };
    expect(found('unit.nameAbolished', withUnits(units, { inForce }))).toEqual([]);
  });
});
