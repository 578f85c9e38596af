import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/document/paper-forms.ts';
import type { PaperKind } from '../../src/document/paper-kind.ts';

// TT 01/2018/TT-VPCP Art. 9, and the list of annex I of TT 03/2025/TT-VPCP.
const NUMBERS: readonly (readonly [PaperKind, string | undefined, string])[] = [
  ['receipt', '01', '01'],
  ['supplementRequest', '02', '02'],
  ['refusal', '03', '03'],
  ['apology', '04', '04'],
  ['stopNotice', undefined, '05'],
  ['controlSlip', '05', '06'],
  ['dossierRegister', '06', '07'],
];

describe('the number of a form', () => {
  it.each(NUMBERS)('of %s is %s, since 15/09/2025 %s', (paper, before, since) => {
    expect(formOf(paper, '2025-09-14', undefined).number).toBe(before);
    expect(formOf(paper, '2025-09-15', undefined).number).toBe(since);
  });

  it('is of the edition that is asked for, whatever the date', () => {
    expect(formOf('controlSlip', '2026-10-12', '2018')).toEqual({
      edition: '2018',
      number: '05',
      source: 'TT 01/2018/TT-VPCP Art. 9',
      certainty: 'read',
    });
    expect(formOf('controlSlip', '2020-01-01', '2025').number).toBe('06');
  });
});
