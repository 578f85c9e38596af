import { type AmountLimit, defineProcedure } from 'lienthong';

/** Thời hạn do nghị định đặt cho một cơ quan: đếm theo ngày, không theo giờ như bước nội bộ. */
const workingDays = (amount: number) =>
  ({ amount, unit: 'workingDay', counting: 'date' }) as const satisfies AmountLimit;

/** Hết hạn không trả lời thì coi là đồng ý (NĐ 96/2026 Điều 6(6)). */
const consentBySilence = { after: workingDays(5), outcome: 'consent' } as const;

/**
 * Nhà đầu tư nước ngoài góp vốn, mua cổ phần ở khu vực biên giới, ven biển: hỏi ý kiến quân sự và
 * công an cùng lúc, im lặng là đồng ý. NĐ 96/2026/NĐ-CP Điều 6.
 *
 * "10 ngày làm việc" được hiểu là kể từ ngày nhận hồ sơ, nên thời hạn của bước quyết định neo vào
 * ngày nhận và trùm lên hai bước trước; cách hiểu này chưa được đối chiếu. Hệ quả thứ hai của im lặng,
 * cơ quan im lặng vẫn chịu trách nhiệm về lĩnh vực của mình, không mô tả được ở đây.
 */
export const investmentOpinion = defineProcedure({
  code: 'ND-96-2026-D6',
  version: '2026-03-31',
  name: 'Chấp thuận nhà đầu tư nước ngoài góp vốn, mua cổ phần tại khu vực biên giới, ven biển',
  field: 'Đầu tư',
  // Ngày ban hành; ngày có hiệu lực chưa được đối chiếu với văn bản.
  inForce: { from: '2026-03-31' },
  basis: ['NĐ 96/2026/NĐ-CP Điều 6'],
  limit: '10 ngày làm việc',

  units: {
    dangKyDauTu: { name: 'Cơ quan đăng ký đầu tư', head: 'Thủ trưởng cơ quan đăng ký đầu tư' },
    quanSu: { name: 'Cơ quan quân sự cấp tỉnh', head: 'Chỉ huy trưởng cơ quan quân sự cấp tỉnh' },
    congAn: { name: 'Công an cấp tỉnh', head: 'Giám đốc Công an cấp tỉnh' },
  },

  flow: [
    {
      step: 'gui-hoi-y-kien',
      name: 'Kiểm tra hồ sơ, gửi văn bản hỏi ý kiến',
      unit: 'dangKyDauTu',
      limit: workingDays(2),
      on: { supplement: 'cho-bo-sung', refused: 'tu-choi' },
    },
    {
      parallel: 'y-kien',
      join: 'all',
      branches: [
        {
          step: 'y-kien-quan-su',
          name: 'Ý kiến của cơ quan quân sự',
          unit: 'quanSu',
          limit: workingDays(5),
          onSilence: consentBySilence,
        },
        {
          step: 'y-kien-cong-an',
          name: 'Ý kiến của Công an',
          unit: 'congAn',
          limit: workingDays(5),
          onSilence: consentBySilence,
        },
      ],
    },
    {
      step: 'quyet-dinh',
      name: 'Quyết định, thông báo cho nhà đầu tư',
      unit: 'dangKyDauTu',
      limit: { ...workingDays(10), anchor: 'receipt' },
      on: { refused: 'tu-choi' },
    },
    { end: 'chap-thuan', name: 'Chấp thuận', result: 'granted' },

    // Thời gian bổ sung, giải trình không tính (Điều 6(1)(e)). Hạn bổ sung ghi trong từng văn bản
    // yêu cầu, không có con số chung; quá hạn ấy cơ quan có thể dừng giải quyết.
    {
      wait: 'cho-bo-sung',
      name: 'Nhà đầu tư bổ sung, giải trình',
      for: 'applicant',
      reason: 'supplement',
      clock: 'pause',
      on: { supplied: 'gui-hoi-y-kien' },
    },
    { end: 'tu-choi', name: 'Từ chối', result: 'refused' },
    { end: 'dung', name: 'Dừng giải quyết do không bổ sung', result: 'stopped' },
  ],
});
