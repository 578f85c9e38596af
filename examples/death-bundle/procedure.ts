import { defineProcedure, type Procedure } from 'lienthong';
import {
  deathRegistration,
  meritFuneralAllowance,
  pensionStop,
  residenceRemoval,
  socialFuneralSupport,
  survivorsBenefit,
} from './components.ts';

/** Dữ liệu đi giữa các thành phần trong 10 phút (NĐ 63/2024 Điều 7(4), sửa 2026). */
const WITHIN_TEN_MINUTES = '10 phút';

/** Cổng chuyển thông tin cho thành phần mà người yêu cầu đã chọn; không chọn thì nhánh kết thúc. */
const passedOn = <const T extends string>(component: T) =>
  ({
    step: `chuyen-${component}`,
    name: 'Chuyển thông tin khai tử',
    unit: 'cong',
    limit: WITHIN_TEN_MINUTES,
    on: { done: component, notRequested: `dong-bo-${component}` },
  }) as const;

/** Như trên, cho hai thành phần phải chờ quyết định thôi trợ cấp tuất hằng tháng nếu có. */
const passedOnOrHeld = <const T extends string>(component: T) => {
  const passed = passedOn(component);
  return {
    ...passed,
    on: { ...passed.on, pensionStopping: `cho-thoi-tuat-${component}` },
  } as const;
};

/** Chờ quyết định của BHXH, lâu nhất bằng thời hạn của chính quyết định ấy. */
const heldForPension = <const T extends string>(component: T) =>
  ({
    wait: `cho-thoi-tuat-${component}`,
    name: 'Chờ quyết định thôi trợ cấp tuất hằng tháng',
    for: 'authority',
    reason: 'other',
    clock: 'pause',
    within: '02 ngày làm việc',
  }) as const;

/** Từ chối hay dừng một thành phần không dừng các thành phần khác. */
const called = <const T extends string>(component: T, procedure: Procedure) =>
  ({
    call: component,
    procedure,
    on: { refused: `dong-bo-${component}`, stopped: `dong-bo-${component}` },
  }) as const;

const synchronised = <const T extends string>(component: T) =>
  ({
    step: `dong-bo-${component}`,
    name: 'Đồng bộ kết quả thành phần lên Cổng',
    unit: 'cong',
    limit: WITHIN_TEN_MINUTES,
  }) as const;

/**
 * Liên thông khai tử, xóa thường trú và bốn chế độ: NĐ 63/2024/NĐ-CP sửa đổi bởi NĐ 301/2026/NĐ-CP,
 * hiệu lực 01/9/2026. Mỗi thành phần là một thủ tục có thời hạn và đồng hồ riêng, trả kết quả và xin
 * lỗi riêng (Điều 4(3), 7(1)); nhóm không có tổng thời hạn. Mã của nhóm chưa được đối chiếu; quy tắc
 * nhận sau 15 giờ của Điều 7(2) không mô tả ở đây.
 */
export const deathBundle = defineProcedure({
  code: '2.002913',
  version: '2026-09-01',
  name: 'Liên thông khai tử – xóa thường trú – mai táng phí, tử tuất',
  field: 'Hộ tịch',
  inForce: { from: '2026-09-01' },
  basis: ['NĐ 63/2024/NĐ-CP', 'NĐ 301/2026/NĐ-CP'],
  rules: 'vn-2026',
  variants: ['normal', 'verification'],

  units: { cong: { name: 'Cổng Dịch vụ công quốc gia' } },

  outcomes: {
    notRequested: 'không đề nghị giải quyết',
    pensionStopping: 'đang hưởng trợ cấp hằng tháng',
  },
  flow: [
    { call: 'khai-tu', procedure: deathRegistration },
    {
      parallel: 'sau-khai-tu',
      join: 'all',
      branches: [
        {
          stage: 'nhanh-thuong-tru',
          name: 'Thường trú',
          flow: [
            passedOn('thuong-tru'),
            called('thuong-tru', residenceRemoval),
            synchronised('thuong-tru'),
          ],
        },
        {
          stage: 'nhanh-tu-tuat',
          name: 'Tử tuất',
          flow: [passedOn('tu-tuat'), called('tu-tuat', survivorsBenefit), synchronised('tu-tuat')],
        },
        {
          stage: 'nhanh-thoi-tuat',
          name: 'Thôi trợ cấp tuất',
          flow: [
            passedOn('thoi-tuat'),
            called('thoi-tuat', pensionStop),
            synchronised('thoi-tuat'),
          ],
        },
        {
          stage: 'nhanh-bao-tro',
          name: 'Bảo trợ xã hội',
          flow: [
            passedOnOrHeld('bao-tro'),
            heldForPension('bao-tro'),
            called('bao-tro', socialFuneralSupport),
            synchronised('bao-tro'),
          ],
        },
        {
          stage: 'nhanh-nguoi-co-cong',
          name: 'Người có công',
          flow: [
            passedOnOrHeld('nguoi-co-cong'),
            heldForPension('nguoi-co-cong'),
            called('nguoi-co-cong', meritFuneralAllowance),
            synchronised('nguoi-co-cong'),
          ],
        },
      ],
    },
    { end: 'hoan-thanh', name: 'Đã trả đủ kết quả', result: 'granted' },
  ],
});
