import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../src/accountability/obligations.ts';
import { accepted, CALENDAR, dossierOf, october, procedureOf } from '../clock/example-dossier.ts';
import { oneAgency, RECEIVED, units } from './example-obligations.ts';

const look = { now: october(20, '09:00'), calendar: CALENDAR };

describe('the time for handing a file on', () => {
  it.each([
    ['on a working day by 15:00', october(9, '15:00'), october(10, '00:00')],
    ['on a working day after it', october(9, '15:01'), october(12, '08:30')],
    ['on a Saturday', october(10, '09:00'), october(13, '00:00')],
    ['late on a Sunday', october(11, '16:00'), october(13, '00:00')],
  ])('that came %s ends on %s', (_, received, due) => {
    const [transfer] = obligationsOf(dossierOf(oneAgency, accepted(received)), look);
    expect(transfer).toMatchObject({ kind: 'transfer', arisenAt: received, due, state: 'missed' });
  });
});

describe('a desk that hands nothing on', () => {
  const owesTransfer = (desk: string | undefined, ...flow: readonly object[]) =>
    obligationsOf(
      dossierOf(
        procedureOf({ units, limit: '03 ngày', flow, ...(desk === undefined ? {} : { desk }) }),
        RECEIVED,
      ),
      look,
    ).some(({ kind }) => kind === 'transfer');
  const receive = { step: 'tiep-nhan', unit: 'motCua' };
  const work = { step: 'xu-ly', unit: 'phong' };
  const handOut = { step: 'tra', unit: 'motCua', returns: true };

  it('does all of it, or goes on with it', () => {
    expect(owesTransfer('motCua', receive, work)).toBe(true);
    expect(owesTransfer('motCua', receive)).toBe(false);
    expect(owesTransfer('motCua', receive, { step: 'kiem-tra', unit: 'motCua' }, work)).toBe(false);
  });

  it('begins by handing out', () => {
    expect(owesTransfer('motCua', handOut, work)).toBe(false);
  });

  it('is none: who receives the dossier does not hand out the result, or is not named', () => {
    expect(owesTransfer(undefined, receive, work, handOut)).toBe(true);
    expect(owesTransfer(undefined, work, receive, handOut)).toBe(false);
    expect(owesTransfer(undefined, { step: 'tiep-nhan' }, work, handOut)).toBe(false);
    expect(
      owesTransfer(undefined, { step: 'tiep-nhan' }, work, { ...handOut, unit: undefined }),
    ).toBe(false);
  });
});
