import type { Dossier } from '../../src/dossier/dossier.ts';
import { openDossier, replay, tryRecord } from '../../src/dossier/record.ts';
import type { EventInput } from '../../src/dossier/schema.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { defined } from '../procedure/small-procedure.ts';

/** An hour and minute of Monday 5 October 2026. */
export const at = (time: string): string => `2026-10-05T${time}:00+07:00`;

/** A procedure with everything: stages, two parallels, waits, jumps, supporting units. */
export const PROCEDURE: Procedure = defined({
  code: '1.000001',
  version: '1',
  name: 'Thủ tục',
  rules: 'vn-2026',
  inForce: { from: '2026-09-01', to: '2026-12-31' },
  variants: ['normal', 'remote', 'closed'],
  limit: { normal: '05 ngày làm việc', remote: '07 ngày làm việc', closed: '0' },
  units: {
    ubnd: { name: 'UBND tỉnh' },
    so: { name: 'Sở', parent: 'ubnd' },
    phong: { name: 'Phòng', parent: 'so' },
    thue: { name: 'Thuế' },
    boPhan: { name: 'Bộ phận một cửa' },
  },
  flow: [
    {
      step: 'nhan',
      unit: 'so',
      support: ['boPhan'],
      role: 'Chuyên viên',
      on: { supplement: 'cho', again: 'nhan', refused: 'tu-choi' },
    },
    {
      parallel: 'song-song',
      branches: [
        {
          stage: 'trai',
          flow: [
            { step: 'a1', unit: 'phong' },
            { step: 'a2', unit: 'phong', on: { redo: 'trai', all: 'song-song', out: 'ky' } },
          ],
        },
        { step: 'b', unit: 'thue', on: { more: 'b' } },
      ],
    },
    { step: 'ky', unit: 'so', role: 'Giám đốc' },
    { end: 'xong', result: 'granted' },
    {
      wait: 'cho',
      for: 'applicant',
      reason: 'supplement',
      clock: 'pause',
      within: '07 ngày làm việc',
      on: { supplied: 'nhan', expired: 'dung' },
    },
    { end: 'tu-choi', result: 'refused' },
    { end: 'dung', result: 'stopped' },
  ],
});

export const ACCEPTED = {
  type: 'accepted',
  id: 'accepted',
  at: at('08:00'),
  dossier: 'HS-1',
} as const;

/** Writes logs of events at wall times of one day, with ids in order. */
export const finished = (time: string, step: string, outcome = 'done'): EventInput => ({
  type: 'finished',
  id: `${time}-${step}-${outcome}`,
  at: at(time),
  step,
  outcome,
});

export const assigned = (time: string, step: string, person: string): EventInput => ({
  type: 'assigned',
  id: `${time}-${step}-${person}`,
  at: at(time),
  step,
  person,
});

export const paused = (
  time: string,
  id: string,
  step?: string,
  reason: 'incident' | 'supplement' = 'incident',
): EventInput => ({
  type: 'paused',
  id,
  at: at(time),
  reason,
  ...(step === undefined ? {} : { step }),
});

export const resumed = (time: string, pause?: string): EventInput => ({
  type: 'resumed',
  id: `${time}-resumed-${pause ?? ''}`,
  at: at(time),
  ...(pause === undefined ? {} : { pause }),
});

export const expired = (time: string, step: string): EventInput => ({
  type: 'expired',
  id: `${time}-expired-${step}`,
  at: at(time),
  step,
});

/** An event without further members. */
export const plain = (
  time: string,
  type: 'withdrawn' | 'stopped' | 'delivered' | 'noted' | 'declined',
): EventInput => {
  const body = { id: `${time}-${type}`, at: at(time) };
  if (type === 'noted') return { ...body, type, text: 'ghi chú' };
  return type === 'declined' ? { ...body, type, reason: 'thiếu giấy tờ' } : { ...body, type };
};

export const dossierOf = (procedure: Procedure, ...events: readonly EventInput[]): Dossier =>
  replay(procedure, [ACCEPTED, ...events]);

/** The dossier of the procedure above, received at 08:00. */
export const received = (...events: readonly EventInput[]): Dossier =>
  dossierOf(PROCEDURE, ...events);

export const submittedOnly = (): Dossier =>
  openDossier(PROCEDURE, { ...ACCEPTED, type: 'submitted', id: 'submitted' });

/** Codes and paths of what is wrong with an event, or nothing when it is taken. */
export const refusalOf = (dossier: Dossier, event: unknown): readonly string[] => {
  // What comes from outside has no type yet.
  const result = tryRecord(dossier, event as EventInput);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
};
