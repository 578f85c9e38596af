import { describe, expect, it } from 'vitest';
import { interruptibleIn, lookAt, lookLater } from '../../src/clock/look.ts';
import { visitIdOf } from '../../src/dossier/visits.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  paused,
  procedureOf,
} from './example-dossier.ts';

const NOW = Date.parse(october(12, '09:00'));

const procedureWith = (fields: object) =>
  procedureOf({
    limit: '10 ngày làm việc',
    flow: [
      { step: 'a', unit: 'a', on: { hoi: 'cho', xong: 'xong' } },
      { end: 'xong', result: 'granted' },
      { wait: 'cho', for: 'applicant', clock: 'pause', on: { supplied: 'a' } },
    ],
    ...fields,
  });

const LOG = [
  accepted(october(5, '09:00')),
  finished('a', october(6, '09:00'), 'hoi'),
  finished('cho', october(7, '09:00'), 'supplied'),
];

describe('the visits at which something can stand still', () => {
  const interruptible = (fields: object, ...log: Parameters<typeof dossierOf>[1][]) =>
    interruptibleIn(lookAt(dossierOf(procedureWith(fields), ...log), CALENDAR, NOW)).map(visitIdOf);

  it('are the waits', () => {
    expect(interruptible({}, ...LOG.slice(0, 1))).toEqual([]);
    expect(interruptible({}, ...LOG)).toEqual(['cho#1']);
  });

  it('are all of them after a pause, or where an agency is left out of the limit', () => {
    const all = ['a#1', 'cho#1', 'a#2'];
    expect(interruptible({}, ...LOG, paused(october(8, '09:00')))).toEqual(all);
    expect(interruptible({ excludes: ['b'] }, ...LOG)).toEqual(all);
  });
});

describe('a look', () => {
  const dossier = dossierOf(procedureWith({}), ...LOG);

  it('is never before the last event', () => {
    const last = Date.parse(october(7, '09:00'));
    expect(lookAt(dossier, CALENDAR, last - 1).now).toBe(last);
    expect(lookAt(dossier, CALENDAR, last + 1).now).toBe(last + 1);
  });

  it('at another instant has the rest in common, but nothing that was found out', () => {
    const look = lookAt(dossier, CALENDAR, NOW);
    look.notes.stays = new Map();
    const later = lookLater(look, NOW + 1);
    expect(later).toEqual({ ...look, now: NOW + 1, notes: {} });
  });

  it('finds the calendar of a unit, and that of all where it has none', () => {
    const own = { ...CALENDAR, id: 'rieng' };
    const look = lookAt(dossier, { default: CALENDAR, byUnit: { a: own } }, NOW);
    expect(look.tableOf('a')).toBe(look.tableOf('a'));
    expect(look.tableOf('a')).not.toBe(look.table);
    expect(look.tableOf('b')).toBe(look.table);
    expect(look.tableOf(undefined)).toBe(look.table);
  });
});
