import { defineProcedure, type Procedure, type Unit } from 'lienthong';

/*
 * Các thủ tục thành phần của NĐ 63/2024/NĐ-CP sửa đổi bởi NĐ 301/2026/NĐ-CP. Mã thành phần do chúng
 * tôi đặt. Thời gian của người yêu cầu không tính (Điều 4(7)) và văn bản không nói đếm lại: đồng hồ
 * dừng; quá 07 ngày làm việc thì dừng xử lý.
 */

const VERSION = '2026-09-01';
const IN_FORCE = { from: '2026-09-01' };
const BASIS = ['NĐ 63/2024/NĐ-CP', 'NĐ 301/2026/NĐ-CP'];

/** Khai tử: 24 giờ chạy cả đêm và ngày nghỉ; cần xác minh thì 03 ngày làm việc. */
export const deathRegistration = defineProcedure({
  code: 'ND-63-KT',
  version: VERSION,
  name: 'Đăng ký khai tử',
  inForce: IN_FORCE,
  basis: BASIS,
  variants: ['normal', 'verification'],
  limit: { normal: '24 giờ', verification: '03 ngày làm việc' },
  units: { ubndXa: { name: 'UBND cấp xã', head: 'Chủ tịch UBND cấp xã' } },
  flow: [
    {
      step: 'dang-ky',
      name: 'Đăng ký khai tử, cập nhật cơ sở dữ liệu',
      unit: 'ubndXa',
      role: 'Công chức tư pháp – hộ tịch',
      on: { supplement: 'cho-bo-sung', refused: 'tu-choi' },
    },
    { end: 'da-dang-ky', result: 'granted' },
    {
      wait: 'cho-bo-sung',
      name: 'Người yêu cầu hoàn thiện hồ sơ',
      for: 'applicant',
      reason: 'supplement',
      clock: 'pause',
      within: '07 ngày làm việc',
      on: { supplied: 'dang-ky', expired: 'dung' },
    },
    { end: 'tu-choi', name: 'Từ chối đăng ký khai tử', result: 'refused' },
    { end: 'dung', name: 'Dừng xử lý do không bổ sung', result: 'stopped' },
  ],
});

interface ComponentFacts {
  readonly code: string;
  readonly name: string;
  /** The unit's id: the same agency has the same id in every component. */
  readonly unit: string;
  readonly agency: Unit;
  readonly limit: string;
}

/** Cơ quan kế tiếp xác nhận trong 02 giờ làm việc (Điều 7(4)), rồi giải quyết trong thời hạn. */
const component = ({ unit, agency, ...facts }: ComponentFacts): Procedure =>
  defineProcedure({
    ...facts,
    version: VERSION,
    inForce: IN_FORCE,
    basis: BASIS,
    units: { [unit]: agency },
    flow: [
      {
        step: 'xac-nhan',
        name: 'Xác nhận đã nhận thông tin',
        unit,
        limit: '02 giờ làm việc',
      },
      {
        step: 'giai-quyet',
        name: facts.name,
        unit,
        on: { supplement: 'cho-bo-sung', refused: 'tu-choi' },
      },
      { end: 'da-giai-quyet', result: 'granted' },
      {
        wait: 'cho-bo-sung',
        name: 'Người yêu cầu hoàn thiện hồ sơ',
        for: 'applicant',
        reason: 'supplement',
        clock: 'pause',
        within: '07 ngày làm việc',
        on: { supplied: 'giai-quyet', expired: 'dung' },
      },
      { end: 'tu-choi', name: `Từ chối: ${facts.name}`, result: 'refused' },
      { end: 'dung', name: `Dừng xử lý: ${facts.name}`, result: 'stopped' },
    ],
  });

const socialInsurance: Unit = {
  name: 'Cơ quan bảo hiểm xã hội',
  head: 'Giám đốc cơ quan bảo hiểm xã hội',
};

export const residenceRemoval = component({
  code: 'ND-63-XTT',
  name: 'Xóa đăng ký thường trú',
  unit: 'congAn',
  agency: { name: 'Công an cấp xã', head: 'Trưởng Công an cấp xã' },
  limit: '01 ngày làm việc',
});

export const survivorsBenefit = component({
  code: 'ND-63-TT',
  name: 'Trợ cấp mai táng, tử tuất của bảo hiểm xã hội',
  unit: 'bhxh',
  agency: socialInsurance,
  limit: '08 ngày làm việc',
});

export const pensionStop = component({
  code: 'ND-63-TH',
  name: 'Thôi trợ cấp tuất hằng tháng',
  unit: 'bhxh',
  agency: socialInsurance,
  limit: '02 ngày làm việc',
});

export const socialFuneralSupport = component({
  code: 'ND-63-BTXH',
  name: 'Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội',
  unit: 'yTe',
  agency: { name: 'Cơ quan y tế', head: 'Thủ trưởng cơ quan y tế' },
  limit: '03 ngày làm việc',
});

export const meritFuneralAllowance = component({
  code: 'ND-63-NCC',
  name: 'Mai táng phí, trợ cấp một lần khi người có công từ trần',
  unit: 'noiVu',
  agency: { name: 'Cơ quan nội vụ', head: 'Thủ trưởng cơ quan nội vụ' },
  limit: '18 ngày làm việc',
});
