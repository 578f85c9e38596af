import { workbookOf } from '../files/workbook.ts';

/** A sound table of two steps as a workbook. */
export const stepTable = (limits: readonly [string, string] = ['0,5', '2,5']): Uint8Array =>
  workbookOf([
    ['Mã thủ tục', '1.000050'],
    ['Phiên bản', '1'],
    ['Tên thủ tục', 'Cấp giấy phép'],
    ['TT', 'Nội dung công việc', 'Đơn vị thực hiện', 'Thời gian (ngày làm việc)'],
    [{ digits: '1' }, 'Tiếp nhận', 'Bộ phận Một cửa', limits[0]],
    [{ digits: '2' }, 'Thẩm định', 'Sở chuyên ngành', limits[1]],
    ['Tổng cộng', null, null, { digits: '3' }],
  ]);
