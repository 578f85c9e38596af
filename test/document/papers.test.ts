import { describe, expect, it } from 'vitest';
import { isLienthongError } from '../../src/base/error.ts';
import type { Issue } from '../../src/base/issue.ts';
import { apology } from '../../src/document/apology.ts';
import { controlSlip } from '../../src/document/control-slip.ts';
import { dossierRegister } from '../../src/document/dossier-register.ts';
import { receipt } from '../../src/document/receipt.ts';
import { refusal } from '../../src/document/refusal.ts';
import { stopNotice } from '../../src/document/stop-notice.ts';
import { supplementRequest } from '../../src/document/supplement-request.ts';
import { toMarkdown } from '../../src/render/to-markdown.ts';
import { accepted, dossierOf, finished, october, procedureOf } from '../clock/example-dossier.ts';
import {
  FILED,
  HANDED_ON,
  lineOf,
  OPTIONS,
  PROCEDURE,
  RECEIVED,
  sampleOf,
} from './sample-papers.ts';

const DECLINED = {
  type: 'declined',
  at: october(5, '08:30'),
  reason: 'Không thuộc thẩm quyền',
} as const;
const MISSING = finished('xu-ly', october(6, '10:00'), 'missing');

const issuesOf = (make: () => unknown): readonly unknown[] => {
  try {
    make();
  } catch (error) {
    if (isLienthongError(error)) return error.issues;
  }
  return [];
};

describe('a receipt', () => {
  it('says when the dossier was received, its limit, and when the result is promised', () => {
    const paper = receipt(sampleOf(RECEIVED), OPTIONS);
    expect(lineOf(paper, 'code')).toEqual({ text: 'HS-1' });
    expect(lineOf(paper, 'received')).toEqual({ at: october(5, '09:00') });
    expect(lineOf(paper, 'limit')).toMatchObject({ limit: { amount: 3, unit: 'workingDay' } });
    expect(lineOf(paper, 'promised')).toEqual({ at: october(8, '17:00') });
  });

  it('has the agency and the office of the first step at its head', () => {
    expect(receipt(sampleOf(RECEIVED), OPTIONS).head).toEqual({
      agency: 'UBND cấp xã',
      office: 'Bộ phận Một cửa',
      number: '',
      place: '',
      date: october(5, '09:00'),
    });
  });

  it('keeps its date when the applicant is told another one later', () => {
    const told = {
      type: 'reappointed',
      at: october(8, '08:00'),
      promise: october(14, '17:00'),
      reason: 'xác minh',
    } as const;
    const paper = receipt(sampleOf(RECEIVED, HANDED_ON, told), OPTIONS);
    expect(lineOf(paper, 'promised')).toEqual({ at: october(8, '17:00') });
  });

  it('after a restart is that of the new limit', () => {
    // Supplied on Thu 8/10 at 10:00: three working days are Fri, Mon, Tue 13/10.
    const supplied = finished('cho', october(8, '10:00'), 'supplied');
    const paper = receipt(sampleOf(RECEIVED, HANDED_ON, MISSING, supplied), OPTIONS);
    expect(lineOf(paper, 'received')).toEqual({ at: october(8, '10:00') });
    expect(lineOf(paper, 'promised')).toEqual({ at: october(13, '17:00') });
  });

  it('is not written before the dossier is accepted', () => {
    expect(issuesOf(() => receipt(sampleOf(FILED), OPTIONS))).toEqual([
      {
        code: 'paper.withoutCause',
        path: [],
        paper: 'receipt',
        dossier: 'HS-1',
        events: ['accepted'],
      },
    ]);
  });

  it('leaves empty what nobody told', () => {
    const paper = receipt(sampleOf(RECEIVED), OPTIONS);
    expect(lineOf(paper, 'applicant')).toEqual({ text: '' });
    expect(lineOf(paper, 'sets')).toEqual({ text: '' });
    expect(paper.tables[0]?.rows).toEqual([]);
  });
});

describe('a request for supplements', () => {
  it('says when the applicant was asked and until when there is time', () => {
    // Five days from Tue 6/10 end on Sun 11/10, so at 24:00 of Monday (BLDS 2015 Art. 148(5)).
    const paper = supplementRequest(sampleOf(RECEIVED, HANDED_ON, MISSING), OPTIONS);
    expect(lineOf(paper, 'asked')).toEqual({ at: october(6, '10:00') });
    expect(lineOf(paper, 'supplyBy')).toEqual({ until: october(13, '00:00') });
    // In the words of the short message.
    expect(toMarkdown(paper)).toContain(
      '- **Đề nghị bổ sung chậm nhất:** hết ngày thứ Hai 12/10/2026',
    );
  });

  it('of an unforeseen pause has no bound', () => {
    const paused = { type: 'paused', at: october(5, '10:00'), reason: 'supplement' } as const;
    const paper = supplementRequest(sampleOf(RECEIVED, paused), OPTIONS);
    expect(lineOf(paper, 'asked')).toEqual({ at: october(5, '10:00') });
    expect(lineOf(paper, 'supplyBy')).toEqual({ text: '' });
  });

  it('can be handed over instead of a receipt', () => {
    const paper = supplementRequest(sampleOf(FILED), OPTIONS);
    expect(lineOf(paper, 'asked')).toEqual({ at: october(12, '09:00') });
  });

  it('has a line to fill in where nobody tells what is missing, and no empty table', () => {
    const blank = supplementRequest(sampleOf(FILED), OPTIONS);
    expect(blank.tables).toEqual([]);
    expect(lineOf(blank, 'missing')).toEqual({ text: '' });
    expect(toMarkdown(blank)).toContain('- **Nội dung cần bổ sung, hoàn thiện:** …');
    const particulars = { missing: [{ name: 'Bản vẽ', originals: 1 }] };
    const told = supplementRequest(sampleOf(FILED), { ...OPTIONS, particulars });
    expect(told.tables).toHaveLength(1);
    expect(lineOf(told, 'missing')).toBeUndefined();
  });

  it('needs a request', () => {
    expect(issuesOf(() => supplementRequest(sampleOf(RECEIVED), OPTIONS))).toHaveLength(1);
  });
});

describe('a refusal', () => {
  it('at the desk gives the reason in the log', () => {
    const paper = refusal(sampleOf(FILED, DECLINED), OPTIONS);
    expect(lineOf(paper, 'refused')).toEqual({ at: october(5, '08:30') });
    expect(lineOf(paper, 'reason')).toEqual({ text: 'Không thuộc thẩm quyền' });
  });

  it('gives the reason as corrected', () => {
    const corrected = {
      type: 'voided',
      at: october(5, '09:00'),
      event: '2',
      reason: 'ghi nhầm',
      instead: { ...DECLINED, id: '2b', reason: 'Hồ sơ không đầy đủ' },
    } as const;
    const paper = refusal(sampleOf(FILED, DECLINED, corrected), OPTIONS);
    expect(lineOf(paper, 'reason')).toEqual({ text: 'Hồ sơ không đầy đủ' });
  });

  it('after appraisal gives the reason among the particulars', () => {
    const refused = finished('xu-ly', october(7, '10:00'), 'refused');
    const particulars = { reason: 'Không đủ điều kiện' };
    const paper = refusal(sampleOf(RECEIVED, HANDED_ON, refused), { ...OPTIONS, particulars });
    expect(lineOf(paper, 'refused')).toEqual({ at: october(7, '10:00') });
    expect(lineOf(paper, 'reason')).toEqual({ text: 'Không đủ điều kiện' });
  });

  it('is none of a dossier that was taken back', () => {
    const withdrawn = { type: 'withdrawn', at: october(5, '08:30') } as const;
    expect(issuesOf(() => refusal(sampleOf(FILED, withdrawn), OPTIONS))).toHaveLength(1);
    expect(issuesOf(() => refusal(sampleOf(RECEIVED), OPTIONS))).toHaveLength(1);
  });
});

describe('an apology', () => {
  const sorry = (unit: string, day: number) =>
    ({
      type: 'apologised',
      at: october(8, '08:00'),
      unit,
      reason: `lý do của ${unit}`,
      promise: october(day, '17:00'),
    }) as const;

  it('has the original date, the reason and the new date of the letter', () => {
    const paper = apology(sampleOf(RECEIVED, HANDED_ON, sorry('so', 13)), OPTIONS);
    expect(lineOf(paper, 'originallyPromised')).toEqual({ at: october(8, '17:00') });
    expect(lineOf(paper, 'lateUnit')).toBeUndefined();
    expect(lineOf(paper, 'currentUnit')).toEqual({ text: 'Sở chuyên ngành' });
    expect(lineOf(paper, 'reason')).toEqual({ text: 'lý do của so' });
    expect(lineOf(paper, 'newlyPromised')).toEqual({ at: october(13, '17:00') });
  });

  it('is that of the unit asked for', () => {
    const dossier = sampleOf(RECEIVED, HANDED_ON, sorry('motCua', 12), sorry('so', 13));
    const paper = apology(dossier, { ...OPTIONS, unit: 'motCua' });
    expect(lineOf(paper, 'newlyPromised')).toEqual({ at: october(12, '17:00') });
  });

  it('names the date that the applicant was told, where the letter names none', () => {
    const told = {
      type: 'reappointed',
      at: october(8, '08:00'),
      promise: october(14, '17:00'),
      reason: 'xác minh',
    } as const;
    const paper = apology(sampleOf(RECEIVED, HANDED_ON, told), OPTIONS);
    expect(lineOf(paper, 'newlyPromised')).toEqual({ at: october(14, '17:00') });
  });

  it('can be drafted before it is recorded', () => {
    const particulars = { reason: 'Phải xác minh', newDate: october(15, '17:00') };
    const paper = apology(sampleOf(RECEIVED, HANDED_ON), { ...OPTIONS, particulars });
    expect(lineOf(paper, 'reason')).toEqual({ text: 'Phải xác minh' });
    expect(lineOf(paper, 'newlyPromised')).toEqual({ at: october(15, '17:00') });
  });
});

describe('an apology is owed', () => {
  // Received Mon 5/10 at 09:00, promised for Thu 8/10 at 17:00.
  const IN_TIME = finished('nhan', october(5, '11:00'));
  const GOING_ON = sampleOf(RECEIVED, IN_TIME);
  const at = (day: number, time: string) => ({ ...OPTIONS, now: october(day, time) });
  const HEAD = 'Hồ sơ sau đây chưa được giải quyết xong theo ngày đã hẹn trả kết quả.';
  const HEAD_IN_ADVANCE =
    'Hồ sơ sau đây dự kiến không giải quyết xong theo ngày đã hẹn trả kết quả.';
  const apologised = (day: number, unit?: string) =>
    ({
      type: 'apologised',
      at: october(day, '08:00'),
      reason: 'phải xác minh',
      promise: october(13, '17:00'),
      ...(unit === undefined ? {} : { unit }),
    }) as const;

  it('for a date that has passed, or in advance, in words of its own', () => {
    const late = apology(GOING_ON, at(9, '09:00'));
    expect(late.delay).toBe('passed');
    expect(toMarkdown(late)).toContain(HEAD);
    const early = apology(sampleOf(RECEIVED, IN_TIME, apologised(7)), OPTIONS);
    expect(early.delay).toBe('ahead');
    expect(toMarkdown(early)).toContain(HEAD_IN_ADVANCE);
    expect(toMarkdown(early)).not.toContain(HEAD);
    // The very instant that was promised is still in advance.
    expect(apology(GOING_ON, at(8, '17:00')).delay).toBe('ahead');
    expect(apology(GOING_ON, at(8, '17:01')).delay).toBe('passed');
  });

  it('by whoever has the dossier when its limit ends, where the letter names nobody', () => {
    const so = { text: 'Sở chuyên ngành' };
    expect(lineOf(apology(GOING_ON, at(9, '09:00')), 'lateUnit')).toEqual(so);
    const nameless = sampleOf(RECEIVED, IN_TIME, apologised(9));
    expect(lineOf(apology(nameless, OPTIONS), 'lateUnit')).toEqual(so);
  });

  it('in advance by who has the dossier, once a later date is named', () => {
    const particulars = { newDate: october(9, '17:00') };
    const paper = apology(GOING_ON, { ...at(6, '09:00'), particulars });
    expect(lineOf(paper, 'lateUnit')).toBeUndefined();
    expect(lineOf(paper, 'currentUnit')).toEqual({ text: 'Sở chuyên ngành' });
    expect(toMarkdown(paper)).toContain('- **Đơn vị đang giải quyết:** Sở chuyên ngành');
    expect(paper.delay).toBe('ahead');
  });

  it('by an agency for its own part alone, while the whole is in time', () => {
    // Handed on at 15:00 instead of 14:30.
    const dossier = sampleOf(RECEIVED, HANDED_ON);
    const paper = apology(dossier, at(6, '09:00'));
    expect(lineOf(paper, 'lateUnit')).toEqual({ text: 'UBND cấp xã' });
    expect(paper.delay).toBe('part');
    expect(toMarkdown(paper)).not.toMatch(/ngày đã hẹn trả kết quả\./);
    // Both are late in the end: the desk by half an hour, and Sở since Thu 8/10 at 09:30.
    const late = apology(dossier, at(9, '09:00'));
    expect(lineOf(late, 'lateUnit')).toEqual({ text: 'Sở chuyên ngành; Bộ phận Một cửa' });
    const ofTheDesk = apology(dossier, { ...at(9, '09:00'), unit: 'motCua' });
    expect(lineOf(ofTheDesk, 'lateUnit')).toEqual({ text: 'Bộ phận Một cửa' });
  });

  it('by nobody while the dossier is in time', () => {
    const nothing = { code: 'paper.nothingLate', path: [], dossier: 'HS-1', unit: '' };
    expect(issuesOf(() => apology(GOING_ON, at(6, '09:00')))).toEqual([nothing]);
    const particulars = { newDate: october(8, '17:00') };
    expect(issuesOf(() => apology(GOING_ON, { ...at(6, '09:00'), particulars }))).toEqual([
      nothing,
    ]);
    // Answered on Wed 7/10, and handed out late: that is the applicant's doing.
    const punctual = sampleOf(RECEIVED, IN_TIME, finished('xu-ly', october(7, '10:00')));
    expect(issuesOf(() => apology(punctual, OPTIONS))).toEqual([nothing]);
  });

  it('in the name of those who made it late, not of who had it when its limit ended', () => {
    // Handed on Tue 6/10 at 14:00; 20 hours from there end on Fri 9/10 at 09:00, after the limit.
    const dossier = sampleOf(RECEIVED, finished('nhan', october(6, '14:00')));
    const squeezed = apology(dossier, at(9, '08:30'));
    expect(lineOf(squeezed, 'lateUnit')).toEqual({ text: 'Bộ phận Một cửa' });
    // Also where Sở wrote the letter.
    const ofSo = sampleOf(RECEIVED, finished('nhan', october(6, '14:00')), {
      ...apologised(9, 'so'),
      at: october(9, '08:15'),
    });
    const letter = apology(ofSo, at(9, '08:30'));
    expect(lineOf(letter, 'lateUnit')).toEqual({ text: 'Bộ phận Một cửa' });
    expect(letter.head.agency).toBe('Sở chuyên ngành');
  });

  it('in nobody’s name where the plan alone made it late', () => {
    const procedure = procedureOf({
      limit: '01 ngày làm việc',
      units: { so: { name: 'Sở chuyên ngành' } },
      flow: [{ step: 'xu-ly', unit: 'so', limit: '05 ngày làm việc' }],
    });
    const paper = apology(dossierOf(procedure, RECEIVED), at(8, '09:00'));
    expect(paper.delay).toBe('passed');
    expect(paper.fields.map(({ key }) => key)).not.toContain('lateUnit');
    expect(paper.fields.map(({ key }) => key)).not.toContain('currentUnit');
  });

  it('under the head of the agency that writes', () => {
    const dossier = sampleOf(RECEIVED, HANDED_ON);
    const headOf = (unit: string) => apology(dossier, { ...at(9, '09:00'), unit }).head;
    expect(headOf('so')).toMatchObject({ agency: 'Sở chuyên ngành', office: 'Sở chuyên ngành' });
    expect(headOf('motCua')).toMatchObject({ agency: 'UBND cấp xã', office: 'Bộ phận Một cửa' });
    const particulars = { agency: 'Cơ quan khác' };
    const given = apology(dossier, { ...at(9, '09:00'), unit: 'so', particulars });
    expect(given.head.agency).toBe('Cơ quan khác');
    expect(apology(dossier, { ...at(9, '09:00'), unit: 'so' }).signers).toEqual(['head']);
  });

  it('signed by the head of that agency, by the title that the procedure gives', () => {
    const units = {
      xa: { name: 'UBND cấp xã', head: 'Chủ tịch UBND cấp xã' },
      motCua: { name: 'Bộ phận Một cửa', parent: 'xa', head: 'Trưởng Bộ phận Một cửa' },
      so: { name: 'Sở chuyên ngành' },
    };
    const dossier = dossierOf(
      procedureOf({
        limit: '02 ngày làm việc',
        units,
        flow: [
          { step: 'nhan', unit: 'motCua', limit: '01 ngày làm việc' },
          { step: 'xu-ly', unit: 'so', limit: '01 ngày làm việc' },
        ],
      }),
      RECEIVED,
      finished('nhan', october(8, '09:00')),
    );
    const letterOf = (unit: string) => apology(dossier, { ...at(20, '09:00'), unit });
    expect(letterOf('motCua').headTitle).toBe('Chủ tịch UBND cấp xã');
    expect(toMarkdown(letterOf('motCua'))).toContain('CHỦ TỊCH UBND CẤP XÃ');
    expect(letterOf('so')).not.toHaveProperty('headTitle');
    expect(toMarkdown(letterOf('so'))).toContain('THỦ TRƯỞNG CƠ QUAN');
  });

  it('also after the work is done, and says when that was', () => {
    const done = sampleOf(RECEIVED, IN_TIME, finished('xu-ly', october(9, '10:00')));
    const paper = apology(done, OPTIONS);
    expect(paper.delay).toBe('done');
    expect(lineOf(paper, 'resolved')).toEqual({ at: october(9, '10:00') });
    expect(lineOf(paper, 'newlyPromised')).toBeUndefined();
    expect(toMarkdown(paper)).toContain('đã được giải quyết xong nhưng chậm');
    expect(toMarkdown(paper)).not.toContain(HEAD);
    // A letter that went out before says what was so on its day.
    const before = sampleOf(
      RECEIVED,
      IN_TIME,
      apologised(9, 'so'),
      finished('xu-ly', october(9, '10:00')),
    );
    expect(apology(before, OPTIONS).delay).toBe('passed');
    expect(lineOf(apology(before, OPTIONS), 'lateUnit')).toEqual({ text: 'Sở chuyên ngành' });
  });

  it('by no unit that is unknown, nor by one that is not late', () => {
    const asked = (unit: string) => issuesOf(() => apology(GOING_ON, { ...at(6, '09:00'), unit }));
    expect(asked('thue')).toMatchObject([{ code: 'procedure.unitUnknown', path: ['unit'] }]);
    expect(asked('so')).toEqual([
      { code: 'paper.nothingLate', path: ['unit'], dossier: 'HS-1', unit: 'so' },
    ]);
    const late = { ...at(9, '09:00'), unit: 'motCua' };
    expect(issuesOf(() => apology(GOING_ON, late))).toMatchObject([
      { code: 'paper.nothingLate', unit: 'motCua' },
    ]);
  });
});

describe('a paper is dated', () => {
  const WITHDRAWN = { type: 'withdrawn', at: october(6, '09:00') } as const;
  const SORRY = { type: 'apologised', at: october(8, '08:00'), reason: 'x', unit: 'so' } as const;

  it.each([
    ['a receipt', receipt, [RECEIVED, HANDED_ON], october(5, '09:00')],
    ['a request', supplementRequest, [RECEIVED, HANDED_ON, MISSING], october(6, '10:00')],
    ['a refusal', refusal, [FILED, DECLINED], october(5, '08:30')],
    ['a stop notice', stopNotice, [RECEIVED, WITHDRAWN], october(6, '09:00')],
    ['an apology', apology, [RECEIVED, HANDED_ON, SORRY], october(8, '08:00')],
    ['an apology that is only drafted', apology, [RECEIVED, HANDED_ON], OPTIONS.now],
    ['a control slip', controlSlip, [RECEIVED, HANDED_ON], OPTIONS.now],
  ] as const)('%s by what it tells, and by now without an event', (_, make, log, date) => {
    expect(make(sampleOf(...log), OPTIONS).head.date).toBe(date);
    const particulars = { date: october(30, '10:00') };
    expect(make(sampleOf(...log), { ...OPTIONS, particulars }).head.date).toBe(particulars.date);
  });

  it('and follows the forms of that day', () => {
    const old = dossierOf(PROCEDURE, accepted('2025-09-01T09:00:00+07:00'));
    expect(receipt(old, OPTIONS).form.edition).toBe('2018');
    expect(receipt(sampleOf(RECEIVED), OPTIONS).form.edition).toBe('2025');
  });
});

describe('particulars', () => {
  it.each([
    [null, 'input.wrongType particulars'],
    ['x', 'input.wrongType particulars'],
    [{ applicant: null }, 'input.wrongType particulars.applicant'],
    [{ applicant: { name: 5 } }, 'input.wrongType particulars.applicant.name'],
    [{ components: [null] }, 'input.wrongType particulars.components.0'],
    [{ components: [{}] }, 'input.missing particulars.components.0.name'],
    [{ sets: 'hai' }, 'input.wrongType particulars.sets'],
    [{ date: '20/11/2026' }, 'instant.invalid particulars.date'],
    [{ newDate: '2026-11-20' }, 'instant.withoutOffset particulars.newDate'],
  ])('that are none are told of: %j', (particulars, issue) => {
    // What callers without types may give.
    const options = { ...OPTIONS, particulars: particulars as never };
    const shown = issuesOf(() => receipt(sampleOf(RECEIVED), options)).map((found) => {
      const { code, path } = found as Issue;
      return `${code} ${path.join('.')}`;
    });
    expect(shown).toEqual([issue]);
    expect(issuesOf(() => dossierRegister([], options))).toHaveLength(1);
  });

  it('may be kept with more than a paper needs', () => {
    const particulars = { applicant: { name: 'A', taxCode: '1' }, fieldCode: 'XD' };
    const paper = receipt(sampleOf(RECEIVED), { ...OPTIONS, particulars });
    expect(lineOf(paper, 'applicant')).toEqual({ text: 'A' });
  });
});

describe('a stop notice', () => {
  it('of the agency gives its reason and basis', () => {
    const stopped = {
      type: 'stopped',
      at: october(7, '10:00'),
      reason: 'Tranh chấp',
      basis: 'Luật số 1',
    } as const;
    const paper = stopNotice(sampleOf(RECEIVED, HANDED_ON, stopped), OPTIONS);
    expect(lineOf(paper, 'ended')).toEqual({ at: october(7, '10:00') });
    expect(lineOf(paper, 'outcome')).toEqual({ result: 'stopped' });
    expect(lineOf(paper, 'reason')).toEqual({ text: 'Tranh chấp' });
    expect(lineOf(paper, 'basis')).toEqual({ text: 'Luật số 1' });
  });

  it('says that the applicant took the dossier back, also before it was accepted', () => {
    const withdrawn = { type: 'withdrawn', at: october(5, '10:00') } as const;
    for (const dossier of [sampleOf(RECEIVED, withdrawn), sampleOf(FILED, withdrawn)]) {
      const paper = stopNotice(dossier, OPTIONS);
      expect(lineOf(paper, 'outcome')).toEqual({ result: 'withdrawn' });
      expect(lineOf(paper, 'ended')).toEqual({ at: october(5, '10:00') });
    }
  });

  it('is due when nothing was supplied in time', () => {
    const expired = { type: 'expired', step: 'cho', at: october(13, '00:00') } as const;
    const paper = stopNotice(sampleOf(RECEIVED, HANDED_ON, MISSING, expired), OPTIONS);
    expect(lineOf(paper, 'outcome')).toEqual({ result: 'stopped' });
    expect(lineOf(paper, 'ended')).toEqual({ until: october(13, '00:00') });
    expect(toMarkdown(paper)).toContain(
      '- **Thời điểm dừng giải quyết:** hết ngày thứ Hai 12/10/2026',
    );
    expect(lineOf(paper, 'reason')).toEqual({ waitOver: 'supplement' });
    expect(toMarkdown(paper)).toContain('- **Lý do:** hết thời gian chờ: bổ sung hồ sơ');
    const particulars = { reason: 'Không nộp bản vẽ' };
    const told = stopNotice(sampleOf(RECEIVED, HANDED_ON, MISSING, expired), {
      ...OPTIONS,
      particulars,
    });
    expect(lineOf(told, 'reason')).toEqual({ text: 'Không nộp bản vẽ' });
  });

  it('is none of a dossier that goes on', () => {
    expect(issuesOf(() => stopNotice(sampleOf(RECEIVED), OPTIONS))).toHaveLength(1);
  });
});
