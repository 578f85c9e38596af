import { describe, expect, it } from 'vitest';
import {
  accepted,
  dossierOf,
  finished,
  lookAt,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';

const RECEIVED = accepted(october(5, '09:00'));
const WORKED = finished('mot', october(6, '08:00'));
const LATER = october(20, '09:00');

const handingOut = procedureOf({
  limit: '03 ngày làm việc',
  flow: [
    { step: 'mot', unit: 'a', limit: '03 ngày làm việc', on: { refused: 'khong' } },
    { step: 'tra', unit: 'b', limit: '0 ngày làm việc' },
    { end: 'xong', result: 'granted' },
    { end: 'khong', result: 'refused' },
  ],
});
const plain = procedureOf({ flow: [{ step: 'mot', unit: 'a', limit: '03 ngày làm việc' }] });

const momentsOf = (...[procedure, ...log]: Parameters<typeof dossierOf>) => {
  const { resolved, delivered, result } = lookAt(dossierOf(procedure, ...log), LATER);
  return { resolved, delivered, result };
};

describe('when the answer was ready and handed out', () => {
  it('neither, while the work goes on', () => {
    expect(momentsOf(handingOut, RECEIVED)).toEqual({});
  });

  it('ready on entering the step that hands it out', () => {
    expect(momentsOf(handingOut, RECEIVED, WORKED)).toEqual({ resolved: october(6, '08:00') });
  });

  it('handed out when that step is finished', () => {
    const returned = finished('tra', october(7, '14:00'));
    expect(momentsOf(handingOut, RECEIVED, WORKED, returned)).toEqual({
      resolved: october(6, '08:00'),
      delivered: october(7, '14:00'),
      result: 'granted',
    });
  });

  it('without such a step, ready at the end and handed out when that is recorded', () => {
    expect(momentsOf(plain, RECEIVED, WORKED)).toEqual({
      resolved: october(6, '08:00'),
      result: 'granted',
    });
    const delivered = { type: 'delivered', at: october(7, '14:00') } as const;
    expect(momentsOf(plain, RECEIVED, WORKED, delivered)).toMatchObject({
      delivered: october(7, '14:00'),
    });
  });

  it('a refusal is an answer as well', () => {
    const refused = finished('mot', october(6, '08:00'), 'refused');
    expect(momentsOf(handingOut, RECEIVED, refused)).toEqual({
      resolved: october(6, '08:00'),
      result: 'refused',
    });
  });

  it('a withdrawn dossier has no answer, also from the step that would have handed it out', () => {
    const withdrawn = { type: 'withdrawn', at: october(7, '14:00') } as const;
    expect(momentsOf(handingOut, RECEIVED, WORKED, withdrawn)).toEqual({ result: 'withdrawn' });
  });

  it('taken back before it was accepted: withdrawn, not declined for good', () => {
    const filed = { type: 'submitted', at: october(5, '08:00'), dossier: 'HS-1' } as const;
    const withdrawn = { type: 'withdrawn', at: october(5, '09:00') } as const;
    expect(momentsOf(plain, filed, withdrawn)).toEqual({ result: 'withdrawn' });
    const declined = { type: 'declined', at: october(5, '09:00'), reason: 'thiếu' } as const;
    expect(momentsOf(plain, filed, declined)).toEqual({});
  });
});
