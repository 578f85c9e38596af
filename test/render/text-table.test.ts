import { describe, expect, it } from 'vitest';
import { padTo, plainText, widthOf } from '../../src/render/plain-text.ts';
import { textTable } from '../../src/render/report/text-table.ts';
import { wrapBehind, wrapText } from '../../src/render/wrap-text.ts';

describe('text from outside', () => {
  it('stands on one line in composed letters', () => {
    expect(plainText('Tiê\u0301p\r\n nhâ\u0323n\t\u001b[2J')).toBe('Tiếp nhận [2J');
    expect(plainText('a\u202eb\u2028c')).toBe('a b c');
  });

  it('is as wide as its letters, composed or not', () => {
    expect(widthOf('Thẩm định')).toBe(9);
    expect(widthOf('Thẩm định'.normalize('NFD'))).toBe(9);
    expect(widthOf(padTo('đề nghị', 10))).toBe(10);
  });
});

describe('wrapped text', () => {
  it('breaks at spaces and cuts nothing', () => {
    expect(wrapText('một hai ba bốn', 7)).toEqual(['một hai', 'ba bốn']);
    expect(wrapText('Chứngthựcbảnsao từ bản chính', 6)).toEqual([
      'Chứngthựcbảnsao',
      'từ bản',
      'chính',
    ]);
    expect(wrapText('', 10)).toEqual(['']);
  });

  it('stands behind its mark', () => {
    expect(wrapBehind('- ', 'một hai ba', 9)).toEqual(['- một hai', '  ba']);
  });
});

describe('a table of text', () => {
  it('aligns columns of Vietnamese text in code points', () => {
    const rows = [
      ['Tiếp nhận', '08:00'],
      ['Thẩm định'.normalize('NFD'), '09:30'],
    ];
    expect(textTable({ columns: [{ title: 'Bước' }, { title: 'Lúc' }], rows }, 40)).toEqual([
      'Bước       Lúc',
      '---------  -----',
      'Tiếp nhận  08:00',
      'Thẩm định  09:30',
    ]);
  });

  it('wraps long cells and sets the rows apart', () => {
    const rows = [
      ['Trung tâm Phục vụ hành chính công', 'đúng hạn'],
      ['UBND', 'quá hạn'],
    ];
    expect(
      textTable({ columns: [{ title: 'Đơn vị' }, { title: 'Kết quả', whole: true }], rows }, 30),
    ).toEqual([
      'Đơn vị             Kết quả',
      '-----------------  --------',
      'Trung tâm Phục vụ  đúng hạn',
      'hành chính công',
      '',
      'UBND               quá hạn',
    ]);
  });

  it('leaves out an optional column without cells', () => {
    const columns = [{ title: 'Bước' }, { title: 'Ghi chú', optional: true }];
    expect(textTable({ columns, rows: [['Nhận', '']] }, 40)).toEqual(['Bước', '----', 'Nhận']);
    expect(textTable({ columns, rows: [['Nhận', 'gấp']] }, 40)[2]).toBe('Nhận  gấp');
  });

  it('keeps times whole where there is room, and breaks them where there is none', () => {
    const columns = [{ title: 'Đơn vị' }, { title: 'Lúc', whole: true }];
    const rows = [['Ủy ban nhân dân xã', '26/11 17:00']];
    expect(textTable({ columns, rows }, 24)).toContain('Ủy ban nhân  26/11 17:00');
    const narrow = textTable({ columns, rows }, 12);
    expect(narrow.join('\n')).not.toContain('26/11 17:00');
    expect(narrow.every((line) => line.length <= 12)).toBe(true);
  });

  it('grows past its width before it cuts a word', () => {
    const name = 'Côngtyđượcđặttênmộtcáchlạlùng';
    const lines = textTable(
      { columns: [{ title: 'Đơn vị' }, { title: 'Lúc' }], rows: [[name, '08:00']] },
      10,
    );
    expect(lines).toContain(`${name}  08:00`);
  });

  it('takes more rows than a call has arguments', () => {
    const rows = Array.from({ length: 150_000 }, (_, i) => [`${i}`]);
    expect(textTable({ columns: [{ title: 'n' }], rows }, 40)).toHaveLength(150_002);
  });
});
