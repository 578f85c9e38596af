import { describe, expect, it } from 'vitest';
import { custodyOf } from '../../src/dossier/custody.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { foldOf } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { assigned, at, finished, paused, received, resumed } from './sample.ts';

const clockTime = (instant: string | undefined): string => instant?.slice(11, 16) ?? '';

/** `08:00–09:00 nhan#1 so/Chuyên viên/An`. */
const linesOf = (dossier: Dossier): readonly string[] =>
  custodyOf(dossier).map(({ visit, party, unit, role, person, delegation, from, till }) => {
    const who =
      party === 'unit' ? [unit, role, person].map((part) => part ?? '-').join('/') : party;
    const acting = delegation === undefined ? '' : ` (${delegation})`;
    return `${clockTime(from)}–${clockTime(till)} ${visit} ${who}${acting}`;
  });

const reassigned = (time: string, step: string, person: string): EventInput => ({
  type: 'reassigned',
  id: `${time}-reassigned`,
  at: at(time),
  step,
  person,
  reason: 'nghỉ phép',
});

const handedOver = (time: string, step: string, unit: string, person?: string): EventInput => ({
  type: 'handedOver',
  id: `${time}-handed`,
  at: at(time),
  step,
  to: person === undefined ? { unit } : { unit, person },
});

const delegated = (id: string, from: string, to: string, person: string): EventInput => ({
  type: 'delegated',
  id,
  at: at('08:00'),
  from: { unit: 'so', person: 'An' },
  to: { unit: 'so', person },
  window: { from: at(from), to: at(to) },
});

describe('custody', () => {
  it('follows assignment, reassignment and handing over', () => {
    const dossier = received(
      assigned('08:30', 'nhan', 'An'),
      reassigned('09:00', 'nhan', 'Bình'),
      handedOver('09:30', 'nhan', 'phong'),
      handedOver('10:00', 'nhan', 'phong', 'Chi'),
      finished('11:00', 'nhan'),
    );
    expect(linesOf(dossier)).toEqual([
      '08:00–08:30 nhan#1 so/Chuyên viên/-',
      '08:30–09:00 nhan#1 so/Chuyên viên/An',
      '09:00–09:30 nhan#1 so/Chuyên viên/Bình',
      '09:30–10:00 nhan#1 phong/Chuyên viên/-',
      '10:00–11:00 nhan#1 phong/Chuyên viên/Chi',
      '11:00– a1#1 phong/-/-',
      '11:00– b#1 thue/-/-',
    ]);
    expect(visitsOf(dossier)[0]).toMatchObject({ unit: 'phong', person: 'Chi' });
  });

  it('goes to the delegate for the window of a delegation', () => {
    const dossier = received(
      assigned('08:30', 'nhan', 'An'),
      delegated('d1', '09:00', '10:00', 'Bình'),
      finished('11:00', 'nhan'),
    );
    expect(linesOf(dossier).slice(0, 4)).toEqual([
      '08:00–08:30 nhan#1 so/Chuyên viên/-',
      '08:30–09:00 nhan#1 so/Chuyên viên/An',
      '09:00–10:00 nhan#1 so/-/Bình (d1)',
      '10:00–11:00 nhan#1 so/Chuyên viên/An',
    ]);
  });

  it('names for whom a delegate acts, as far as that is known', () => {
    const dossier = received(
      assigned('08:30', 'nhan', 'An'),
      delegated('d1', '09:00', '10:00', 'Bình'),
      finished('11:00', 'nhan'),
    );
    expect(custodyOf(dossier).map(({ onBehalfOf }) => onBehalfOf)).toEqual([
      undefined,
      undefined,
      { unit: 'so', role: 'Chuyên viên', person: 'An' },
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('goes by the later one of two delegations that overlap', () => {
    const dossier = received(
      assigned('08:00', 'nhan', 'An'),
      delegated('d1', '09:00', '11:00', 'Bình'),
      delegated('d2', '10:00', '10:30', 'Chi'),
      delegated('d0', '07:00', '07:30', 'Dung'),
      finished('10:45', 'nhan'),
    );
    expect(linesOf(dossier).slice(0, 4)).toEqual([
      '08:00–09:00 nhan#1 so/Chuyên viên/An',
      '09:00–10:00 nhan#1 so/-/Bình (d1)',
      '10:00–10:30 nhan#1 so/-/Chi (d2)',
      '10:30–10:45 nhan#1 so/-/Bình (d1)',
    ]);
  });

  it('names the delegations that hold at the same time and do not count', () => {
    const dossier = received(
      assigned('08:00', 'nhan', 'An'),
      delegated('d1', '09:00', '10:30', 'Bình'),
      delegated('d2', '10:00', '11:00', 'Chi'),
      finished('11:30', 'nhan'),
    );
    const lines = custodyOf(dossier).map(({ from, delegation, overruled }) => [
      clockTime(from),
      delegation,
      overruled,
    ]);
    expect(lines.slice(0, 5)).toEqual([
      ['08:00', undefined, undefined],
      ['09:00', 'd1', undefined],
      ['10:00', 'd2', ['d1']],
      ['10:30', 'd2', undefined],
      ['11:00', undefined, undefined],
    ]);
  });

  it('is the applicant’s in a wait, and from a request for supplements to the restart', () => {
    const dossier = received(
      assigned('08:30', 'nhan', 'An'),
      // Under the rule pack `vn-2026` a supplement starts the limit anew.
      paused('09:00', 'p', undefined, 'supplement'),
      resumed('10:00', 'p'),
      finished('11:00', 'nhan', 'supplement'),
    );
    expect(foldOf(dossier).cycles).toHaveLength(2);
    expect(linesOf(dossier)).toEqual([
      '08:00–08:30 nhan#1 so/Chuyên viên/-',
      '08:30–09:00 nhan#1 so/Chuyên viên/An',
      '09:00–10:00 nhan#2 applicant',
      '10:00–11:00 nhan#2 so/Chuyên viên/An',
      '11:00– cho#1 applicant',
    ]);
  });
});
