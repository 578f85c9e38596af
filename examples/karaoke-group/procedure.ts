import { defineProcedure } from 'lienthong';

/**
 * Nhóm thủ tục liên thông điện tử: đăng ký thành lập hộ kinh doanh, Giấy chứng nhận đủ điều kiện về
 * an ninh, trật tự, Giấy phép kinh doanh karaoke. Quyết định 4789/QĐ-UBND (Hải Phòng, 26/11/2025).
 *
 * Quyết định chỉ có một thời hạn chung cho ba thành phần; văn bản đọc được không chia cho từng cơ
 * quan. Không cơ quan nào có thời hạn riêng thì khi trễ cũng không xác định được lỗi của ai: đó là
 * điều mục 1e của 2839/UBND-KSTTHC yêu cầu chấm dứt. Thứ tự các thành phần theo tên của nhóm.
 */
export const karaokeGroup = defineProcedure({
  code: 'HP-4789-2025',
  version: '2025-11-26',
  name: 'Liên thông hộ kinh doanh – an ninh, trật tự – kinh doanh karaoke',
  field: 'Văn hóa',
  // Ngày ký; ngày có hiệu lực chưa được đối chiếu với văn bản.
  inForce: { from: '2025-11-26' },
  basis: [
    'Quyết định 4789/QĐ-UBND ngày 26/11/2025 (Hải Phòng)',
    'NĐ 297/2025/NĐ-CP',
    'Quyết định 4422/QĐ-BVHTTDL',
  ],
  fees:
    'Hộ kinh doanh: theo Nghị quyết của Hội đồng nhân dân thành phố. An ninh, trật tự: 300.000 đồng. ' +
    'Karaoke: 1.000.000 đồng/phòng, tối đa 6.000.000 đồng/giấy phép/lần.',
  limit: 'Không quá 16 ngày làm việc',

  units: {
    trungTamThanhPho: {
      name: 'Trung tâm Phục vụ hành chính công thành phố',
      head: 'Giám đốc Trung tâm Phục vụ hành chính công thành phố',
    },
    trungTamXa: {
      name: 'Trung tâm Phục vụ hành chính công cấp xã',
      head: 'Giám đốc Trung tâm Phục vụ hành chính công cấp xã',
    },
    taiChinh: { name: 'Sở Tài chính', head: 'Giám đốc Sở Tài chính' },
    congAn: { name: 'Công an thành phố', head: 'Giám đốc Công an thành phố' },
    vanHoa: {
      name: 'Sở Văn hóa, Thể thao và Du lịch',
      head: 'Giám đốc Sở Văn hóa, Thể thao và Du lịch',
    },
  },

  flow: [
    {
      step: 'tiep-nhan',
      name: 'Tiếp nhận hồ sơ liên thông',
      unit: 'trungTamThanhPho',
      alternates: ['trungTamXa'],
    },
    {
      step: 'ho-kinh-doanh',
      name: 'Cấp Giấy chứng nhận đăng ký hộ kinh doanh',
      unit: 'taiChinh',
      on: { refused: 'tu-choi' },
    },
    {
      step: 'an-ninh-trat-tu',
      name: 'Cấp Giấy chứng nhận đủ điều kiện về an ninh, trật tự',
      unit: 'congAn',
      on: { refused: 'tu-choi' },
    },
    {
      step: 'karaoke',
      name: 'Thẩm định, cấp Giấy phép đủ điều kiện kinh doanh dịch vụ karaoke',
      unit: 'vanHoa',
      support: ['congAn'],
      on: { refused: 'tu-choi' },
    },
    {
      step: 'tra-ket-qua',
      name: 'Trả kết quả',
      unit: 'trungTamThanhPho',
      alternates: ['trungTamXa'],
      returns: true,
    },
    { end: 'hoan-thanh', name: 'Đã trả đủ ba kết quả', result: 'granted' },
    { end: 'tu-choi', name: 'Từ chối một thành phần', result: 'refused' },
  ],
});
