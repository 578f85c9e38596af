import { defineProcedure } from 'lienthong';

/**
 * Chứng thực bản sao từ bản chính, NĐ 23/2015/NĐ-CP Điều 7: trong ngày, nhận sau 15 giờ thì trả
 * trong ngày làm việc tiếp theo (không mô tả ngoại lệ của Điều 21).
 *
 * Giờ của từng bước là phân công nội bộ minh họa, cộng lại 08 giờ: chúng không nới thời hạn trong
 * ngày. Hồ sơ nhận lúc 14 giờ vẫn phải trả trước khi hết ngày, dù kế hoạch nội bộ cần lâu hơn.
 */
export const certifiedCopy = defineProcedure({
  code: '2.000815',
  version: '2015-04-10',
  name: 'Chứng thực bản sao từ bản chính',
  field: 'Chứng thực',
  inForce: { from: '2015-04-10' },
  basis: ['NĐ 23/2015/NĐ-CP'],
  limit: 'Ngay trong ngày, sau 15 giờ thì giải quyết trong ngày làm việc tiếp theo',

  units: {
    ubndXa: { name: 'UBND cấp xã', head: 'Chủ tịch UBND cấp xã' },
    motCua: {
      name: 'Trung tâm Phục vụ hành chính công cấp xã',
      head: 'Giám đốc Trung tâm Phục vụ hành chính công cấp xã',
      parent: 'ubndXa',
    },
    hoTich: { name: 'Bộ phận tư pháp – hộ tịch', parent: 'ubndXa' },
    lanhDao: { name: 'Lãnh đạo UBND cấp xã', head: 'Chủ tịch UBND cấp xã', parent: 'ubndXa' },
    vanThu: { name: 'Văn thư UBND cấp xã', parent: 'ubndXa' },
  },

  flow: [
    {
      step: 'tiep-nhan',
      label: 'Bước 1',
      name: 'Tiếp nhận bản chính và bản sao',
      unit: 'motCua',
      limit: '02 giờ làm việc',
    },
    {
      step: 'doi-chieu',
      label: 'Bước 2',
      name: 'Đối chiếu bản sao với bản chính',
      unit: 'hoTich',
      role: 'Công chức tư pháp – hộ tịch',
      limit: '03 giờ làm việc',
      on: { refused: 'tu-choi' },
    },
    {
      step: 'ky-chung-thuc',
      label: 'Bước 3',
      name: 'Ký chứng thực',
      unit: 'lanhDao',
      limit: '02 giờ làm việc',
    },
    {
      step: 'dong-dau',
      label: 'Bước 4',
      name: 'Đóng dấu, vào sổ',
      unit: 'vanThu',
      limit: '01 giờ làm việc',
    },
    {
      step: 'tra-ket-qua',
      label: 'Bước 5',
      name: 'Trả kết quả',
      unit: 'motCua',
      limit: '0 giờ làm việc',
      returns: true,
    },
    { end: 'hoan-thanh', name: 'Đã trả bản sao chứng thực', result: 'granted' },
    { end: 'tu-choi', name: 'Từ chối chứng thực', result: 'refused' },
  ],
});
