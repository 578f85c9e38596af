import { defineProcedure } from 'lienthong';

/**
 * Trợ cấp thờ cúng liệt sĩ, NĐ 131/2021/NĐ-CP Điều 28; mai táng phí (Điều 122) đi qua ba cấp với
 * đúng ba thời hạn ấy. Văn bản không công bố tổng: 05 và 07 là ngày làm việc, 12 là ngày, nên "24
 * ngày" không phải là thời hạn của ai.
 *
 * Ngày có hiệu lực chưa được đối chiếu với văn bản. Cấp huyện không còn từ 01/7/2025; thời hạn mới
 * chưa đọc được, nên thủ tục dừng ở ngày trước đó.
 */
export const martyrWorship = defineProcedure({
  code: 'ND-131-2021-D28',
  version: '2022-02-15',
  name: 'Giải quyết trợ cấp thờ cúng liệt sĩ',
  field: 'Người có công',
  inForce: { from: '2022-02-15', to: '2025-06-30' },
  basis: ['NĐ 131/2021/NĐ-CP Điều 28'],

  units: {
    ubndXa: { name: 'UBND cấp xã', head: 'Chủ tịch UBND cấp xã' },
    phongLaoDong: {
      name: 'Phòng Lao động – Thương binh và Xã hội',
      head: 'Trưởng phòng Lao động – Thương binh và Xã hội',
    },
    soLaoDong: {
      name: 'Sở Lao động – Thương binh và Xã hội',
      head: 'Giám đốc Sở Lao động – Thương binh và Xã hội',
    },
  },

  // Văn bản định thời hạn cho từng cấp, không cho từng bước: mỗi cấp là một giai đoạn.
  outcomes: { recordsElsewhere: 'hồ sơ gốc ở tỉnh khác', received: 'đã nhận hồ sơ gốc' },
  flow: [
    {
      stage: 'cap-xa',
      name: 'Cấp xã',
      unit: 'ubndXa',
      limit: '05 ngày làm việc',
      flow: [
        {
          step: 'xac-nhan',
          name: 'Kiểm tra, xác nhận đề nghị, gửi cấp huyện',
          unit: 'ubndXa',
        },
      ],
    },
    {
      stage: 'cap-huyen',
      name: 'Cấp huyện',
      unit: 'phongLaoDong',
      limit: '07 ngày làm việc',
      flow: [
        {
          step: 'tham-dinh',
          name: 'Thẩm định, lập danh sách gửi cấp tỉnh',
          unit: 'phongLaoDong',
        },
      ],
    },
    {
      stage: 'cap-tinh',
      name: 'Cấp tỉnh',
      unit: 'soLaoDong',
      limit: '12 ngày',
      flow: [
        {
          step: 'doi-chieu',
          name: 'Đối chiếu hồ sơ gốc liệt sĩ',
          unit: 'soLaoDong',
          on: { done: 'quyet-dinh', recordsElsewhere: 'cho-ho-so-goc' },
        },
        // Văn bản không định thời hạn cho nơi đang lưu hồ sơ gốc.
        {
          wait: 'cho-ho-so-goc',
          name: 'Tỉnh đang quản lý hồ sơ gốc chuyển hồ sơ',
          for: 'authority',
          reason: 'other',
          clock: 'pause',
          unit: 'soLaoDong',
          on: { received: 'quyet-dinh' },
        },
        {
          step: 'quyet-dinh',
          name: 'Ban hành quyết định trợ cấp',
          unit: 'soLaoDong',
          on: { refused: 'tu-choi' },
        },
      ],
    },
    { end: 'da-tro-cap', name: 'Đã có quyết định trợ cấp', result: 'granted' },
    { end: 'tu-choi', name: 'Không đủ điều kiện trợ cấp', result: 'refused' },
  ],
});
