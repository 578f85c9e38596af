import { obligationsOf } from '../../src/accountability/obligations.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';

export type Log = Parameters<typeof dossierOf>[1][];

export const units = {
  motCua: { name: 'Bộ phận Một cửa', parent: 'so' },
  phong: { name: 'Phòng', parent: 'so' },
  so: { name: 'Sở', head: 'Giám đốc Sở' },
};

/** One agency: a desk that receives and hands out, and a division that works. Due in three days. */
export const oneAgency = procedureOf({
  units,
  limit: '03 ngày làm việc',
  flow: [
    { step: 'tiep-nhan', unit: 'motCua', limit: '0,5 ngày làm việc' },
    { step: 'xu-ly', unit: 'phong', limit: '2,5 ngày làm việc', on: { refused: 'tu-choi' } },
    { step: 'tra', unit: 'motCua', limit: '0' },
    { end: 'xong', result: 'granted' },
    { end: 'tu-choi', result: 'refused' },
  ],
});

export const RECEIVED = accepted(october(5, '09:00'));
export const HANDED_ON = finished('tiep-nhan', october(5, '15:00'));

export const owedAt = (now: string, ...log: Log) =>
  obligationsOf(dossierOf(oneAgency, RECEIVED, ...log), { now, calendar: CALENDAR });

export const statesAt = (now: string, ...log: Log) =>
  owedAt(now, ...log).map(({ id, state }) => `${id} ${state}`);
