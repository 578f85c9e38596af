import { describe, expect, it } from 'vitest';
import { toMermaid } from '../../src/render/mermaid/to-mermaid.ts';
import { RECORD_CHECK } from '../procedure/called-procedure.ts';
import { END, withFlow } from '../procedure/small-procedure.ts';

const REFUSED = { end: 'bac', result: 'refused' };

describe('a called procedure in a diagram', () => {
  const lines = toMermaid(
    withFlow(
      { call: 'phieu', procedure: RECORD_CHECK, on: { refused: 'bac' } },
      { step: 'ky' },
      END,
      REFUSED,
    ),
  )
    .split('\n')
    .map((line) => line.trim());

  it('is a box with its name and limit', () => {
    expect(lines).toContain(
      'subgraph g_phieu["Thủ tục: Cấp phiếu lý lịch tư pháp<br/>05 ngày làm việc"]',
    );
  });

  it('has arrows from its steps to where its ends lead, and only ends of the dossier', () => {
    expect(lines).toContain('n_phieu_2f_tra_cuu -.->|"trường hợp khác"| n_ky');
    expect(lines).toContain('n_phieu_2f_tra_cuu -.->|"từ chối"| n_bac');
    expect(lines).toContain('n_phieu_2f_cho -.->|"hết thời gian chờ"| n_phieu_2f_dung');
    const text = lines.join('\n');
    expect(text).toContain('n_phieu_2f_dung([');
    expect(text).not.toContain('n_phieu_2f_cap');
    expect(text).not.toContain('n_phieu_2f_tu_choi');
  });
});

describe('the silence of a branch in a diagram', () => {
  const draw = (locale: 'vi' | 'en') =>
    toMermaid(
      withFlow(
        {
          parallel: 'p',
          branches: [
            { step: 'a', onSilence: { after: '3 ngày làm việc', outcome: 'consent' } },
            {
              stage: 'g',
              flow: [{ step: 'b' }],
              onSilence: { after: '5 ngày làm việc', outcome: 'refusal', to: 'bac' },
            },
            { wait: 'w', for: 'authority', onSilence: { after: '7 ngày làm việc' } },
          ],
        },
        END,
        REFUSED,
      ),
      { locale },
    );

  it('is a line of the branch', () => {
    const text = draw('vi');
    expect(text).toContain('không trả lời sau 03 ngày làm việc: coi như đồng ý');
    expect(text).toContain('không trả lời sau 05 ngày làm việc: coi như không đồng ý');
    expect(text).toContain('không trả lời sau 07 ngày làm việc"');
    expect(draw('en')).toContain('without an answer after 3 working days: counts as consent');
  });

  it('is a dotted arrow from the step or the stage', () => {
    const text = draw('vi');
    expect(text).toContain('n_a -.->|"không trả lời trong thời hạn"| j_p');
    expect(text).toContain('g_g -.->|"không trả lời trong thời hạn"| n_bac');
  });
});
