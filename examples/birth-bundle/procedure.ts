import { defineProcedure } from 'lienthong';

/** Hồ sơ nhận sau 15 giờ: thời hạn tính từ ngày làm việc tiếp theo (NĐ 63/2024 Điều 7(2), sửa 2026). */
const fromNextWorkingDay = { at: '15:00', effect: 'startNextWorkingDay' } as const;

/**
 * Liên thông khai sinh, thường trú, cấp thẻ BHYT cho trẻ dưới 6 tuổi: NĐ 63/2024/NĐ-CP sửa đổi bởi
 * NĐ 301/2026/NĐ-CP, hiệu lực 01/9/2026. Trả kết quả từng thủ tục ngay khi xong, nên không có bước
 * trả chung. Không mô tả ở đây: thẻ căn cước (thời hạn riêng 05 ngày làm việc) và hỗ trợ khi sinh.
 */
export const birthBundle = defineProcedure({
  code: '3.000722',
  version: '2026-09-01',
  name: 'Liên thông khai sinh – thường trú – bảo hiểm y tế cho trẻ dưới 6 tuổi',
  field: 'Hộ tịch',
  inForce: { from: '2026-09-01' },
  basis: ['NĐ 63/2024/NĐ-CP', 'NĐ 301/2026/NĐ-CP'],
  rules: 'vn-2026',
  variants: ['normal', 'verification'],
  limit: {
    normal: { amount: 3, unit: 'workingDay', cutOff: fromNextWorkingDay },
    verification: { amount: 5, unit: 'workingDay', cutOff: fromNextWorkingDay },
  },

  units: {
    ubndXa: { name: 'UBND cấp xã', head: 'Chủ tịch UBND cấp xã' },
    congAn: { name: 'Công an cấp xã', head: 'Trưởng Công an cấp xã' },
    bhxh: { name: 'Cơ quan bảo hiểm xã hội', head: 'Giám đốc cơ quan bảo hiểm xã hội' },
  },

  flow: [
    {
      step: 'khai-sinh',
      name: 'Đăng ký khai sinh, cấp số định danh',
      unit: 'ubndXa',
      role: 'Công chức tư pháp – hộ tịch',
      // Chạy liên tục qua đêm và ngày nghỉ, kể từ khi nhận đủ hồ sơ.
      limit: '24 giờ',
      on: { supplement: 'cho-bo-sung', refused: 'tu-choi' },
    },
    {
      parallel: 'sau-khai-sinh',
      join: 'all',
      branches: [
        {
          stage: 'thuong-tru',
          name: 'Đăng ký thường trú',
          unit: 'congAn',
          limit: { normal: '02 ngày làm việc', verification: '05 ngày làm việc' },
          flow: [
            {
              step: 'tiep-nhan-thuong-tru',
              name: 'Xác nhận đã nhận thông tin khai sinh',
              unit: 'congAn',
              role: 'Cán bộ đăng ký cư trú',
              // Cơ quan kế tiếp xác nhận trong 02 giờ làm việc (Điều 7(4)).
              limit: '02 giờ làm việc',
              on: { done: 'dang-ky-thuong-tru', confirmation: 'cho-dong-y' },
            },
            {
              wait: 'cho-dong-y',
              name: 'Chủ hộ, chủ sở hữu chỗ ở xác nhận đồng ý qua VNeID',
              for: 'applicant',
              reason: 'other',
              clock: 'pause',
              within: '05 ngày làm việc',
              // Văn bản đã đọc không nói hệ quả khi hết 05 ngày: Công an quyết định trên hồ sơ.
              on: { confirmed: 'dang-ky-thuong-tru', expired: 'dang-ky-thuong-tru' },
            },
            {
              step: 'dang-ky-thuong-tru',
              name: 'Thẩm định, cập nhật thường trú',
              unit: 'congAn',
              role: 'Cán bộ đăng ký cư trú',
            },
          ],
        },
        {
          stage: 'the-bhyt',
          name: 'Cấp thẻ bảo hiểm y tế',
          unit: 'bhxh',
          // CHƯA KIỂM CHỨNG: thời hạn ở Điều 8(3) NĐ 63/2024 chưa đọc được; 02 ngày làm việc là
          // giả định để ví dụ chạy, không dùng làm căn cứ.
          limit: '02 ngày làm việc',
          flow: [
            {
              step: 'tiep-nhan-bhyt',
              name: 'Xác nhận đã nhận thông tin khai sinh',
              unit: 'bhxh',
              role: 'Viên chức bảo hiểm xã hội',
              limit: '02 giờ làm việc',
            },
            {
              step: 'cap-the',
              name: 'Cấp thẻ bảo hiểm y tế điện tử',
              unit: 'bhxh',
              role: 'Viên chức bảo hiểm xã hội',
            },
          ],
        },
      ],
    },
    { end: 'hoan-thanh', name: 'Đã trả đủ kết quả', result: 'granted' },

    // Văn bản sửa đổi loại trừ thời gian của người dân và không nói đếm lại: đồng hồ dừng.
    {
      wait: 'cho-bo-sung',
      name: 'Người yêu cầu hoàn thiện hồ sơ',
      for: 'applicant',
      reason: 'supplement',
      clock: 'pause',
      within: '07 ngày làm việc',
      on: { supplied: 'khai-sinh', expired: 'dung-xu-ly' },
    },
    { end: 'tu-choi', name: 'Từ chối đăng ký khai sinh', result: 'refused' },
    { end: 'dung-xu-ly', name: 'Dừng xử lý do không bổ sung', result: 'stopped' },
  ],
});
