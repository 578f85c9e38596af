import { describe, expect, it } from 'vitest';
import { run } from './run-command.ts';

const HEAD = ['Mã thủ tục,1.888889', 'Phiên bản,1', 'Tên thủ tục,Bảng CSV'];
const COLUMNS = 'TT,Nội dung công việc,Đơn vị thực hiện,Thời gian (ngày làm việc)';

const filesOf = (...lines: readonly string[]) => ({
  files: { 'bang.csv': `${[...HEAD, ...lines].join('\n')}\n` },
});

describe('a table with a decimal comma outside quotation marks', () => {
  const given = filesOf(
    COLUMNS,
    '1,Tiếp nhận hồ sơ,Bộ phận Một cửa,0,5',
    '2,Thẩm định,Phòng chuyên môn,"2,5"',
    ',Tổng cộng,,03',
  );

  it.each(['check', 'table', 'publish'])('is refused by %s at its line', async (command) => {
    const { code, all } = await run([command, 'bang.csv'], given);
    expect(code).toBe(1);
    expect(all).toBe(
      'bang.csv:5:5: Dòng 5 có 5 ô, tiêu đề có 4; ô thừa ghi “5”. Nếu “0,5” là một số thì phải ghi trong một ô; trong tệp CSV đặt “0,5” trong dấu ngoặc kép.\n',
    );
  });
});

describe('a table that is refused', () => {
  const given = filesOf(
    `${COLUMNS.replace('ngày làm việc', 'ngày')},Xem thêm`,
    '1,Tiếp nhận hồ sơ,Bộ phận Một cửa,"0,5",x',
  );

  it('is told what was left out of it as well', async () => {
    const { code, all } = await run(['check', 'bang.csv'], given);
    expect(code).toBe(1);
    expect(all).toMatch(/^bang\.csv:5:4: .*\nbang\.csv:4:5: cảnh báo: .*“Xem thêm”/);
    const made = await run(['table', 'bang.csv'], given);
    expect(made.out).toBe('');
    expect(made.err).toBe(all);
  });

  it('is told so in data too', async () => {
    const shape = {
      file: 'bang.csv',
      issues: [{ code: 'limit.fractionOfCalendarUnit' }],
      findings: [{ code: 'table.columnIgnored', message: expect.stringContaining('Xem thêm') }],
    };
    const made = await run(['table', 'bang.csv', '--json'], given);
    expect(JSON.parse(made.out)).toMatchObject(shape);
    const checked = await run(['check', 'bang.csv', '--json'], given);
    expect(JSON.parse(checked.out)).toMatchObject([shape]);
  });
});

describe('hours under a heading in working days', () => {
  it('are told in both readings, and to be decided', async () => {
    const given = filesOf(
      COLUMNS,
      '1,Thẩm định,Phòng chuyên môn,"3,5"',
      '2,Ký duyệt,Lãnh đạo UBND xã,4h',
      ',Tổng cộng,,04',
    );
    const { code, err } = await run(['table', 'bang.csv'], given);
    expect(code).toBe(1);
    expect(err).toContain('bang.csv:6:4: cảnh báo: ');
    expect(err).toContain('“4h” có thể hiểu hai cách: 04 giờ');
    expect(err).toContain('04 giờ làm việc');
  });
});

describe('a procedure in units that cannot be added up', () => {
  const definition = {
    code: '1',
    version: '1',
    name: 'A',
    limit: '24 ngày',
    units: { so: { name: 'Sở A' } },
    flow: [{ step: 'a', name: 'Ký', unit: 'so', limit: '03 ngày làm việc' }],
  };

  it('is not told to be checked with the calendar it was checked with', async () => {
    const files = { 'a.json': JSON.stringify(definition) };
    const { out } = await run(['check', 'a.json'], { files });
    expect(out).toContain('không cộng được với nhau');
    expect(out).not.toContain('calendar');
    expect(out).toContain('Đã đối chiếu với lịch làm việc');
  });
});

describe('a folder in which there is nothing to check', () => {
  it.each([[[]], [['thu-muc-con', 'ghi-chu.txt']]])('is a wrong call: %j', async (names) => {
    const { code, out, err } = await run(['check', 'trong'], { folders: { trong: names } });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Không có định nghĩa quy trình nào trong “trong”');
  });
});
