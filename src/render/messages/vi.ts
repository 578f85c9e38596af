import type { IssueOf, IssuePath } from '../../base/issue.ts';
import { VI } from '../words/vi.ts';
import {
  dateInWords,
  digitsOf,
  given,
  instantInWords,
  isDayMissing,
  listed,
  listForm,
  type MessageTable,
  pathInWords,
  shown,
  told,
  unitInWords,
} from './message-parts.ts';
import { NODE_KINDS, nearestLimit, nearestName, nearKind } from './nearest-name.ts';
import { paperTitle } from './paper-titles.ts';
import { syntaxFaultTold } from './syntax-faults.ts';

/** What is wrong, after the place where it is, and then what to do. */
const say = ({ path }: { readonly path: IssuePath }, wrong: string, remedy: string): string =>
  told(path.length === 0 ? '' : `Tại ${pathInWords(path)}`, { wrong, remedy });

const list = (items: readonly unknown[]): string =>
  listed(items, { none: '(không có)', more: (count) => `… và ${count} giá trị khác` });

/** How one text becomes the list that is wanted. */
const listRemedy = (issue: IssueOf<'input.wrongType'>): string | undefined => {
  const form = listForm(issue);
  return form === undefined ? undefined : `Hãy đặt trong ngoặc vuông: ${form}`;
};

/** Some of many: an issue does not name all of them, nor how many there are. */
const some = (dossiers: readonly string[]): string =>
  listed(dossiers, { none: '(không có)', more: () => '…' });

/** All of a list that is short by its nature. */
const names = (items: readonly unknown[]): string => items.map(shown).join(', ');

/** What else to do than to use the name that was probably meant. */
const meant = (name: string, known: readonly string[], remedy: string): string => {
  const near = nearestName(name, known);
  return near === undefined ? remedy : `Có thể tên đúng là ${given(near)}. ${remedy}`;
};

const KINDS: { readonly [kind: string]: string } = {
  string: 'chuỗi ký tự',
  number: 'số',
  'finite number': 'số hữu hạn',
  integer: 'số nguyên',
  int: 'số nguyên',
  boolean: 'giá trị đúng/sai',
  object: 'đối tượng',
  record: 'đối tượng',
  array: 'danh sách',
  null: 'giá trị rỗng (null)',
  undefined: 'giá trị chưa có (undefined)',
};

const kind = (name: string): string =>
  Object.hasOwn(KINDS, name) ? (KINDS[name] ?? name) : given(name);

const EVENT_NAMES: { readonly [type: string]: string } = VI.events;

const event = (type: string): string =>
  Object.hasOwn(EVENT_NAMES, type) ? `${given(type)} (${EVENT_NAMES[type]})` : given(type);

const events = (types: readonly string[]): string => list(types.map(event));

const RESULT_NAMES: { readonly [result: string]: string } = {
  granted: 'có kết quả',
  refused: 'từ chối',
  withdrawn: 'rút hồ sơ',
  stopped: 'dừng giải quyết',
  declined: 'không tiếp nhận',
};

const result = (name: string): string =>
  Object.hasOwn(RESULT_NAMES, name) ? (RESULT_NAMES[name] ?? name) : given(name);

/** The name that was probably meant, or any other that there is. */
const oneOf = (name: string, known: readonly string[]): string =>
  meant(name, known, `Hãy dùng một trong: ${list(known)}`);

/** The key that was probably meant; where none is near, those that there are. */
const unknownKeyRemedy = ({ key, known = [] }: IssueOf<'input.unknownKey'>): string =>
  known.length > 0 && nearestName(key, known) === undefined
    ? `Hãy xóa trường này, hoặc dùng một trong: ${list(known)}`
    : meant(key, known, 'Hãy xóa trường này hoặc sửa lại tên cho đúng');

/** The key of a node that was probably meant to say what it is. */
const meantKind = (keys: readonly string[] = [], remedy: string): string => {
  const near = nearKind(keys);
  return near === undefined
    ? remedy
    : `Có thể ${given(near.key)} là ${given(near.kind)}. ${remedy}`;
};

const meantLimit = (text: string, remedy: string): string => {
  const near = nearestLimit(text);
  return near === undefined ? remedy : `Có thể ý muốn ghi ${given(near)}. ${remedy}`;
};

const at = (instant: string): string => instantInWords(instant, 'vi');
const on = (date: string): string => `ngày ${dateInWords(date)}`;
const number = (n: number): string => `${n}`.replace('.', ',');

/** Vietnamese sentences for issues. */
export const ISSUES_VI: MessageTable = {
  // input
  'input.wrongType': (issue) =>
    say(
      issue,
      `cần ${kind(issue.expected)} nhưng nhận được ${kind(issue.received)}`,
      listRemedy(issue) ?? 'Hãy sửa lại kiểu dữ liệu',
    ),
  'input.unknownKey': (issue) =>
    say(issue, `trường ${given(issue.key)} không có trong định dạng`, unknownKeyRemedy(issue)),
  'input.forbiddenKey': (issue) =>
    say(issue, `trường ${given(issue.key)} không được phép vì lý do an toàn`, 'Hãy xóa trường này'),
  'input.missing': (issue) =>
    say(
      issue,
      `thiếu trường bắt buộc ${given(issue.key)}`,
      issue.allowed === undefined
        ? 'Hãy bổ sung giá trị cho trường này'
        : `Hãy ghi một trong: ${names(issue.allowed)}`,
    ),
  'input.notOneOf': (issue) =>
    say(
      issue,
      `giá trị ${given(issue.received)} không hợp lệ`,
      meant(
        issue.received,
        issue.allowed,
        `Hãy dùng một trong các giá trị: ${list(issue.allowed)}`,
      ),
    ),
  'input.invalid': (issue) =>
    say(
      issue,
      `giá trị không đạt yêu cầu ${given(issue.rule)}`,
      'Hãy sửa lại giá trị theo yêu cầu này',
    ),
  'input.tooDeep': (issue) =>
    say(
      issue,
      `dữ liệu lồng nhau quá ${issue.most} cấp`,
      'Hãy giảm số cấp lồng nhau; dữ liệu không được tham chiếu vòng tròn',
    ),
  'input.tooLarge': (issue) =>
    say(issue, `dữ liệu có hơn ${issue.most} giá trị`, 'Hãy chia dữ liệu thành nhiều phần nhỏ hơn'),

  // time
  'instant.invalid': (issue) =>
    say(
      issue,
      isDayMissing(issue.text)
        ? `${given(issue.text)} không phải là thời điểm hợp lệ: ngày ${digitsOf(issue.text)} không có trong lịch`
        : `${given(issue.text)} không phải là thời điểm hợp lệ`,
      isDayMissing(issue.text)
        ? 'Hãy ghi một ngày có thật'
        : 'Hãy ghi theo ISO 8601 có múi giờ, ví dụ 2026-11-23T09:15:00+07:00',
    ),
  'instant.withoutOffset': (issue) =>
    say(
      issue,
      `thời điểm ${given(issue.text)} thiếu múi giờ`,
      'Hãy ghi cả giờ và múi giờ, ví dụ 2026-11-23T09:15:00+07:00',
    ),
  'date.invalid': (issue) =>
    say(
      issue,
      `${given(issue.text)} không phải là ngày có thật`,
      'Hãy ghi ngày có trong lịch theo dạng năm-tháng-ngày, ví dụ 2026-11-23',
    ),
  'time.reversed': (issue) =>
    say(
      issue,
      `thời điểm kết thúc ${at(issue.to)} trước thời điểm bắt đầu ${at(issue.from)}`,
      'Hãy kiểm tra lại thứ tự hai thời điểm',
    ),

  // calendar
  'calendar.shiftUnreadable': (issue) =>
    say(
      issue,
      `không đọc được ca làm việc ${given(issue.shift)}`,
      'Hãy ghi theo dạng giờ:phút-giờ:phút, ví dụ 07:30-11:30',
    ),
  'calendar.shiftReversed': (issue) =>
    say(
      issue,
      `ca làm việc ${given(issue.shift)} kết thúc không muộn hơn lúc bắt đầu`,
      'Hãy ghi giờ bắt đầu trước giờ kết thúc; ca qua đêm phải tách làm hai ngày',
    ),
  'calendar.shiftsOverlap': (issue) =>
    say(
      issue,
      `ca ${given(issue.first)} và ca ${given(issue.second)} chồng lên nhau hoặc sai thứ tự`,
      'Hãy sửa để các ca nối tiếp nhau',
    ),
  'calendar.withoutWorkingTime': (issue) =>
    say(
      issue,
      'lịch không có giờ làm việc nào được tính vào thời hạn',
      'Hãy khai báo ít nhất một ngày trong tuần có ca làm việc',
    ),
  'calendar.dayTwice': (issue) =>
    say(
      issue,
      `${on(issue.date)} được khai báo hai lần`,
      'Hãy giữ lại một lần khai báo cho mỗi ngày',
    ),
  'calendar.rangeReversed': (issue) =>
    say(
      issue,
      `khoảng ngày kết thúc (${dateInWords(issue.to)}) trước khi bắt đầu (${dateInWords(issue.from)})`,
      'Hãy kiểm tra lại hai ngày',
    ),
  'calendar.rangeTooLong': (issue) =>
    say(
      issue,
      `khoảng từ ${dateInWords(issue.from)} đến ${dateInWords(issue.to)} dài bất thường`,
      'Hãy kiểm tra lại năm, hoặc chia thành nhiều khoảng ngắn hơn',
    ),
  'calendar.swapReplacesNothing': (issue) =>
    say(
      issue,
      `ngày làm việc hoán đổi ${dateInWords(issue.date)} không bù cho ngày nghỉ nào đã khai báo`,
      'Hãy ghi vào “replaces” ngày được nghỉ và khai báo ngày đó là ngày nghỉ',
    ),
  'calendar.workDayWithoutShifts': (issue) =>
    say(
      issue,
      `${on(issue.date)} được khai báo là ngày làm việc nhưng không có giờ làm việc`,
      'Hãy ghi “shifts” cho ngày này, hoặc ghi “replaces” là một ngày có giờ làm việc',
    ),
  'calendar.zoneUnknown': (issue) =>
    say(
      issue,
      `không biết múi giờ ${given(issue.timeZone)}`,
      'Hãy dùng Asia/Ho_Chi_Minh hoặc UTC; với lịch có thể truyền múi giờ khác bằng ianaZone của lienthong/zones',
    ),
  'calendar.timetablesTooUneven': (issue) =>
    say(
      issue,
      `số phút làm việc của các ngày (${list(issue.minutes)}) quá khác nhau để tính chính xác`,
      'Hãy dùng các ca có số phút tròn hơn, ví dụ bội số của 5 phút',
    ),
  'calendar.specIncomplete': (issue) =>
    say(
      issue,
      `lịch này còn thiếu ${names(issue.missing)}`,
      'Nếu chỉ ghi những gì khác lịch chung của cả nước (ngày nghỉ, giờ làm việc) thì thêm "extends": "vietnam"; khi đó chỉ bắt buộc có id và version',
    ),
  'calendar.notConfirmed': (issue) =>
    say(
      issue,
      `lịch nghỉ của ${on(issue.date)} chưa được công bố (lịch mới có đến hết ${dateInWords(issue.confirmedThrough)})`,
      'Hãy cập nhật lịch, hoặc đặt beyond là project để nhận kết quả dự kiến',
    ),
  'calendar.notTabulated': (issue) =>
    say(
      issue,
      `${on(issue.date)} nằm ngoài phạm vi của lịch (từ ${dateInWords(issue.from)} đến ${dateInWords(issue.to)})`,
      'Hãy dùng ngày trong phạm vi này, hoặc một lịch có phạm vi rộng hơn',
    ),

  // limit
  'limit.unreadable': (issue) =>
    say(
      issue,
      issue.understood === ''
        ? `không đọc được thời hạn ${given(issue.text)}`
        : `không đọc được hết thời hạn ${given(issue.text)}, chỉ hiểu phần ${given(issue.understood)}`,
      meantLimit(
        issue.text,
        'Hãy ghi một số và một đơn vị, ví dụ 03 ngày làm việc, 24 giờ, ngay trong ngày',
      ),
    ),
  'limit.range': (issue) =>
    say(
      issue,
      `thời hạn ${given(issue.text)} là một khoảng từ ${shown(issue.from)} đến ${shown(issue.to)}, không rõ áp dụng số nào`,
      'Hãy ghi một số duy nhất, hoặc chia thành các trường hợp',
    ),
  'limit.twoUnits': (issue) =>
    say(
      issue,
      `thời hạn ${given(issue.text)} có hai số: ${given(issue.first)} và ${given(issue.second)}`,
      'Hãy ghi riêng từng thời hạn cho từng bước, hoặc chia thành các trường hợp',
    ),
  'limit.withoutAmount': (issue) =>
    say(
      issue,
      `${given(issue.text)} không nêu thời hạn bằng số`,
      meantLimit(issue.text, 'Hãy bỏ trống nếu không quy định thời hạn, hoặc ghi số và đơn vị'),
    ),
  'limit.withoutUnit': (issue) =>
    say(
      issue,
      `thời hạn ${given(issue.text)} có số ${shown(issue.amount)} nhưng không có đơn vị`,
      'Hãy ghi thêm đơn vị, ví dụ ngày làm việc hoặc giờ; trong bảng, số trần lấy đơn vị của tổng thời hạn',
    ),
  'limit.amountOutOfRange': (issue) =>
    say(
      issue,
      `số ${number(issue.amount)} nằm ngoài khoảng cho phép từ 0 đến ${number(issue.most)}`,
      'Hãy kiểm tra lại số và đơn vị; thời hạn cam kết không được dài hơn thời hạn theo quy định',
    ),
  'limit.amountTooFine': (issue) =>
    say(
      issue,
      `số ${number(issue.amount)} có quá ${issue.decimals} chữ số thập phân`,
      'Hãy làm tròn số này',
    ),
  'limit.fractionOfCalendarUnit': (issue) =>
    say(
      issue,
      `không thể tính ${number(issue.amount)} ${unitInWords(issue.unit, 'vi')} vì đơn vị này không chia nhỏ được`,
      'Hãy dùng số nguyên, hoặc đổi sang ngày làm việc nếu quyết định ghi như vậy',
    ),
  'limit.countingUnfit': (issue) =>
    say(
      issue,
      `đơn vị ${unitInWords(issue.unit, 'vi')} không tính theo cách ${given(issue.counting)} được`,
      'Hãy bỏ “counting” để dùng cách tính mặc định, hoặc chọn cách phù hợp với đơn vị',
    ),

  // rules
  'rules.unknownPack': (issue) =>
    say(
      issue,
      `không có bộ quy tắc ${given(issue.pack)}`,
      meant(issue.pack, issue.known, `Hãy dùng một trong các bộ: ${list(issue.known)}`),
    ),
  'rules.noneInForce': (issue) =>
    say(
      issue,
      `không có bộ quy tắc nào cho ${on(issue.date)} (bộ sớm nhất có hiệu lực từ ${dateInWords(issue.from)})`,
      'Hãy kiểm tra lại ngày, hoặc chỉ định rõ bộ quy tắc',
    ),

  // procedure
  'procedure.idInvalid': (issue) =>
    say(
      issue,
      `mã ${given(issue.id)} không hợp lệ`,
      'Hãy dùng chữ cái không dấu, chữ số và dấu gạch nối, bắt đầu bằng chữ cái',
    ),
  'procedure.idReserved': (issue) =>
    say(issue, `mã ${given(issue.id)} dành riêng cho hệ thống`, 'Hãy đặt mã khác'),
  'procedure.idTwice': (issue) =>
    say(issue, `mã ${given(issue.id)} bị trùng`, 'Hãy đặt cho mỗi phần tử một mã riêng'),
  'procedure.versionTwice': (issue) =>
    say(
      issue,
      `hai tệp ${given(issue.other)} và ${given(issue.file)} cùng mã và phiên bản ${given(issue.procedure)} nhưng khác nội dung`,
      'Hãy đổi phiên bản của một trong hai, hoặc bỏ bản không dùng',
    ),
  'procedure.unitUnknown': (issue) =>
    say(
      issue,
      `đơn vị ${given(issue.unit)} chưa được khai báo`,
      meant(
        issue.unit,
        issue.known,
        `Hãy khai báo trong “units”, hoặc dùng một trong: ${list(issue.known)}`,
      ),
    ),
  'procedure.unitCycle': (issue) =>
    say(
      issue,
      `các đơn vị ${list(issue.units)} là cấp trên của nhau theo vòng tròn`,
      'Hãy sửa “parent” để cơ quan trên cùng không có cấp trên',
    ),
  'procedure.targetUnknown': (issue) =>
    say(
      issue,
      `không có bước hoặc điểm nào mang mã ${given(issue.target)}`,
      meant(issue.target, issue.known, `Hãy sửa mã, hoặc dùng một trong: ${list(issue.known)}`),
    ),
  'procedure.targetInsideBranch': (issue) =>
    say(
      issue,
      `không thể chuyển thẳng vào ${given(issue.target)} ở giữa nhánh của phần song song ${given(issue.parallel)}`,
      'Hãy chuyển đến chính phần song song đó hoặc đến một bước nằm ngoài',
    ),
  'procedure.targetInsideCall': (issue) =>
    say(
      issue,
      `không được chuyển thẳng đến ${given(issue.target)} bên trong thủ tục được gọi tại ${given(issue.call)}`,
      `Hãy chuyển đến ${given(issue.call)}, hoặc đến một nút bên ngoài`,
    ),
  'procedure.callCycle': (issue) =>
    say(
      issue,
      `các thủ tục gọi nhau thành vòng: ${issue.codes.map(shown).join(' → ')}`,
      'Hãy bỏ một lần gọi',
    ),
  'procedure.unitsDiffer': (issue) =>
    say(
      issue,
      `đơn vị ${given(issue.unit)} của thủ tục được gọi ${given(issue.procedure)} khác với đơn vị cùng mã đã khai báo`,
      'Hãy khai báo hai đơn vị giống nhau, hoặc đặt mã khác',
    ),
  'procedure.silenceNotOnBranch': (issue) =>
    say(
      issue,
      'chỉ nhánh đứng ngay trong phần song song mới có “onSilence”',
      'Hãy chuyển “onSilence” lên nhánh, hoặc bỏ đi',
    ),
  'procedure.silenceWithoutTarget': (issue) =>
    say(
      issue,
      'im lặng coi như từ chối nhưng không nói hồ sơ chuyển đi đâu',
      'Hãy ghi “to” của “onSilence”',
    ),
  'procedure.expiryTwice': (issue) =>
    say(
      issue,
      `${given(issue.id)} vừa có “expired” vừa có “onSilence”`,
      'Hãy chỉ giữ một trong hai',
    ),
  'procedure.variantUnknown': (issue) =>
    say(
      issue,
      `thủ tục không có trường hợp ${given(issue.variant)}`,
      meant(
        issue.variant,
        issue.known,
        `Hãy khai báo trong “variants”, hoặc dùng một trong: ${list(issue.known)}`,
      ),
    ),
  'procedure.outcomeUnknown': (issue) =>
    say(
      issue,
      `không bước nào có kết quả ${given(issue.outcome)}`,
      oneOf(issue.outcome, issue.known),
    ),
  'procedure.variantReserved': (issue) =>
    say(
      issue,
      `không được đặt tên trường hợp là ${given(issue.variant)} vì trùng với một trường của thời hạn`,
      'Hãy đặt tên khác',
    ),
  'procedure.withoutLimit': (issue) =>
    say(
      issue,
      'thủ tục không có thời hạn cho trường hợp này nên không tính được ngày hẹn trả',
      'Hãy khai báo “limit” của thủ tục, hoặc ghi ngày hẹn trả khi tiếp nhận',
    ),
  'procedure.flowEmpty': (issue) =>
    say(issue, 'danh sách bước đang trống', 'Hãy thêm ít nhất một bước'),
  'procedure.branchKind': (issue) =>
    say(
      issue,
      'nhánh của phần song song phải là bước, chặng hoặc lượt chờ',
      'Hãy đặt nội dung của nhánh vào một chặng',
    ),
  'procedure.firstNodeEnds': (issue) =>
    say(
      issue,
      `quy trình bắt đầu ngay bằng điểm kết thúc ${given(issue.id)}`,
      'Hãy đặt một bước trước điểm kết thúc này',
    ),
  'procedure.tooWide': (issue) =>
    say(
      issue,
      `${issue.atOnce} nhánh cùng chạy một lúc, nhiều hơn ${issue.most}`,
      'Hãy bớt số nhánh song song',
    ),
  'procedure.tooDeep': (issue) =>
    say(
      issue,
      `chặng và phần song song lồng nhau quá ${issue.most} cấp`,
      'Hãy giảm số cấp lồng nhau',
    ),
  'procedure.pathsTooMany': (issue) =>
    say(
      issue,
      `các nhánh song song tạo ra hơn ${issue.most} bước chuyển trạng thái, không thể liệt kê đường đi`,
      'Hãy liệt kê đường đi của từng nhánh trong một thủ tục riêng',
    ),
  'procedure.joinImpossible': (issue) =>
    say(
      issue,
      `cần ${issue.join} nhánh xong nhưng chỉ có ${issue.branches} nhánh`,
      'Hãy giảm số nhánh cần xong, hoặc thêm nhánh',
    ),
  'procedure.nodeKindUnclear': (issue) =>
    say(
      issue,
      issue.kinds.length === 0
        ? 'không rõ phần tử này là bước, chặng, lượt chờ, thủ tục được gọi, phần song song hay điểm kết thúc'
        : `phần tử này vừa là ${list(issue.kinds)}`,
      meantKind(issue.keys, `Hãy ghi đúng một trong các trường ${NODE_KINDS.join(', ')}`),
    ),

  // tables and files
  'table.withoutHeading': (issue) =>
    say(
      issue,
      'không tìm thấy dòng tiêu đề của bảng',
      'Hãy ghi dòng tiêu đề có cột nội dung công việc và cột thời gian, ví dụ STT, Nội dung công việc, Đơn vị thực hiện, Thời gian',
    ),
  'table.headMissing': (issue) =>
    say(
      issue,
      `thiếu dòng ${given(issue.words)}`,
      `Hãy ghi “${shown(issue.words)}: …” phía trên bảng, hoặc nêu khi đọc bảng (--code, --edition, --title; “head” của readProcedure)`,
    ),
  'table.columnUnclear': (issue) =>
    say(
      issue,
      `không rõ cột nào ghi ${issue.member === 'unit' ? 'đơn vị thực hiện' : 'nội dung công việc'}, vì chưa hiểu tiêu đề ${issue.headings.map(given).join(', ')}`,
      `Hãy sửa tiêu đề của cột đó thành “${issue.member === 'unit' ? 'Đơn vị thực hiện' : 'Nội dung công việc'}”; nếu bảng không có cột đó thì xóa các cột có tiêu đề trên`,
    ),
  'table.cellsSurplus': (issue) =>
    say(
      issue,
      `dòng ${issue.line} có ${issue.cells} ô, tiêu đề có ${issue.headings}; ô thừa ghi ${given(issue.text)}`,
      issue.number === undefined
        ? 'Hãy xóa ô thừa, hoặc ghi thêm tiêu đề cho cột đó'
        : `Nếu ${given(issue.number)} là một số thì phải ghi trong một ô; trong tệp CSV đặt ${given(issue.number)} trong dấu ngoặc kép`,
    ),
  'file.packageMissing': (issue) =>
    say(
      issue,
      `chưa cài đặt thư viện cần để đọc tệp: ${list(issue.packages)}`,
      `Hãy chạy lệnh npm install ${shown(issue.packages.join(' '))}`,
    ),
  'file.tooLarge': (issue) =>
    say(
      issue,
      `tệp có ${issue.size} byte, vượt mức ${issue.most} byte`,
      'Hãy chia thành nhiều tệp, hoặc xóa phần không thuộc bảng',
    ),
  'file.notUtf8': (issue) =>
    say(issue, 'tệp không được mã hóa theo UTF-8', 'Hãy lưu lại tệp với bảng mã UTF-8'),
  'file.notSpreadsheet': (issue) =>
    say(issue, 'tệp không phải là bảng tính XLSX đọc được', 'Hãy lưu lại tệp ở định dạng .xlsx'),
  'file.unreadable': (issue) => {
    const { wrong, remedy } = syntaxFaultTold(issue.fault, 'vi');
    return say(
      issue,
      `không đọc được tệp ở dòng ${issue.line}, cột ${issue.column}: ${wrong}`,
      remedy,
    );
  },
  'file.notLines': (issue) =>
    say(
      issue,
      'tệp này phải có mỗi hồ sơ trên một dòng (NDJSON), nhưng một đối tượng JSON trải ra nhiều dòng',
      'Hãy ghi mỗi đối tượng gọn trên một dòng, ví dụ bằng lệnh jq -c',
    ),
  'file.tabIndent': (issue) =>
    say(
      issue,
      `dòng ${issue.line} thụt đầu dòng bằng ký tự tab`,
      'Hãy thay ký tự tab bằng dấu cách',
    ),
  'file.keyTwice': (issue) =>
    say(
      issue,
      `trường ở dòng ${issue.line}, cột ${issue.column} bị ghi hai lần`,
      'Hãy giữ lại một trong hai; nếu từ đây là một phần tử mới của danh sách thì thêm dấu gạch ngang “- ” ở đầu dòng',
    ),
  'file.alias': (issue) =>
    say(
      issue,
      `dòng ${issue.line}, cột ${issue.column} dùng tham chiếu ${given(issue.alias)} của YAML, không được phép vì lý do an toàn`,
      'Hãy ghi lại đầy đủ nội dung tại chỗ này',
    ),
  'file.commaNotQuoted': (issue) =>
    say(
      issue,
      `dấu phẩy trong giá trị ${given(issue.text)} ở dòng ${issue.line}, cột ${issue.column} bị hiểu là dấu ngăn cách hai trường`,
      'Hãy đặt giá trị trong dấu ngoặc kép',
    ),
  'file.notQuoted': (issue) =>
    say(
      issue,
      `giá trị ${given(issue.text)} ở dòng ${issue.line}, cột ${issue.column} không được đọc là văn bản`,
      'Hãy đặt giá trị trong dấu ngoặc kép; trong bảng tính, hãy định dạng ô là văn bản',
    ),
  'file.formula': (issue) =>
    say(issue, `ô ${given(issue.cell)} chứa công thức`, 'Hãy thay công thức bằng giá trị của nó'),
  'file.dateCell': (issue) =>
    say(
      issue,
      `ô ${given(issue.cell)} đã bị chương trình bảng tính đổi thành ngày tháng`,
      'Hãy định dạng ô là văn bản rồi ghi lại, ví dụ 0,5 thay cho 1/2',
    ),

  // dossier
  'dossier.variantNotApplicable': (issue) =>
    say(
      issue,
      `thủ tục không áp dụng cho trường hợp ${given(issue.variant)} (thời hạn ghi 0)`,
      'Hãy chọn trường hợp khác',
    ),
  'dossier.procedureChanged': (issue) =>
    say(
      issue,
      `hồ sơ được giải quyết theo thủ tục ${given(issue.stored)}, còn thủ tục đưa vào là ${given(issue.given)}`,
      'Hãy đọc hồ sơ bằng đúng phiên bản thủ tục có hiệu lực khi tiếp nhận',
    ),
  'dossier.procedureUnknown': (issue) =>
    say(
      issue,
      `không có quy trình ${given(issue.procedure)} của hồ sơ`,
      `Hãy chỉ ra thư mục có định nghĩa của quy trình này bằng --procedures THƯ MỤC, hoặc ghi cả định nghĩa vào hồ sơ; hiện có: ${list(issue.known)}`,
    ),
  'dossier.digestMissing': (issue) =>
    say(
      issue,
      `hồ sơ không ghi mã nội dung (digest) của quy trình ${given(issue.procedure)}, mà quy trình này có ${issue.digests.length} bản khác nhau: ${list(issue.digests)}`,
      'Hãy ghi “digest” của bản áp dụng khi tiếp nhận; lệnh check --json và yêu cầu define của lệnh serve cho biết digest của từng bản',
    ),
  'dossier.withoutEvents': (issue) =>
    say(
      issue,
      'hồ sơ chưa có sự kiện nào',
      'Hãy mở hồ sơ bằng sự kiện “submitted” (nộp) hoặc “accepted” (tiếp nhận): hàm openDossier, hoặc yêu cầu open của lệnh serve',
    ),
  'dossier.notYetRecorded': (issue) =>
    say(
      issue,
      `đến ${at(issue.at)} chưa có sự kiện nào được nhập; sự kiện đầu tiên được nhập lúc ${at(issue.firstAt)}`,
      'Hãy chọn thời điểm muộn hơn',
    ),
  'dossier.notInForce': (issue) =>
    say(
      issue,
      issue.to === ''
        ? `thủ tục chưa có hiệu lực vào ${on(issue.date)} (có hiệu lực từ ${dateInWords(issue.from)})`
        : `thủ tục không có hiệu lực vào ${on(issue.date)} (có hiệu lực từ ${dateInWords(issue.from)} đến hết ${dateInWords(issue.to)})`,
      'Hãy dùng phiên bản thủ tục có hiệu lực vào ngày tiếp nhận',
    ),

  // events
  'event.unknownType': (issue) =>
    say(issue, `không có loại sự kiện ${given(issue.type)}`, oneOf(issue.type, issue.known)),
  'event.notFirst': (issue) =>
    say(
      issue,
      `sự kiện ${event(issue.type)} không đúng chỗ trong sổ ghi`,
      'Sổ ghi phải bắt đầu bằng một sự kiện nộp hoặc tiếp nhận, và mỗi sự kiện đó chỉ có một lần',
    ),
  'event.dossierMismatch': (issue) =>
    say(
      issue,
      `sự kiện ghi mã hồ sơ ${given(issue.received)} nhưng sổ ghi này là của hồ sơ ${given(issue.expected)}`,
      'Hãy sửa mã hồ sơ, hoặc ghi sự kiện vào đúng hồ sơ',
    ),
  'event.idTwice': (issue) =>
    say(
      issue,
      `mã sự kiện ${given(issue.id)} đã dùng cho một sự kiện khác`,
      'Hãy dùng mã riêng cho mỗi sự kiện; gửi lại sự kiện cũ thì giữ nguyên nội dung',
    ),
  'event.backInTime': (issue) =>
    say(
      issue,
      `sự kiện xảy ra lúc ${at(issue.at)}, trước sự kiện đã ghi lúc ${at(issue.notBefore)}`,
      'Hãy sửa lại thời điểm; trên cùng một nhánh thời điểm không được lùi',
    ),
  'event.recordedBeforeItHappened': (issue) =>
    say(
      issue,
      `sự kiện được nhập lúc ${at(issue.recordedAt)}, trước khi xảy ra lúc ${at(issue.at)}`,
      'Hãy kiểm tra lại hai thời điểm',
    ),
  'event.notAppointable': (issue) =>
    say(
      issue,
      'đã có ngày hẹn trả; “appointed” chỉ ghi ngày chưa giấy tờ nào nêu: cả hồ sơ một lần sau khi bổ sung mà thời hạn tính lại từ đầu, thủ tục thành phần một lần cho mỗi lượt tiếp nhận',
      'Ngày hẹn lúc tiếp nhận ghi trong “accepted”; muốn hẹn lại hãy ghi “reappointed”',
    ),
  'event.promisePassed': (issue) =>
    say(
      issue,
      `ngày hẹn ${at(issue.promise)} không sau thời điểm của sự kiện (${at(issue.at)}) nên không còn là ngày hẹn`,
      'Hãy ghi ngày hẹn ở sau thời điểm đó, hoặc sửa lại thời điểm của sự kiện',
    ),
  'event.dossierNotAccepted': (issue) =>
    say(
      issue,
      `chưa thể ghi sự kiện ${event(issue.type)} vì hồ sơ chưa được tiếp nhận`,
      'Hãy ghi sự kiện tiếp nhận trước',
    ),
  'event.dossierEnded': (issue) =>
    say(
      issue,
      `không thể ghi sự kiện ${event(issue.type)} vì hồ sơ đã kết thúc (${result(issue.result)})`,
      `Còn ghi được các sự kiện: ${events(issue.allowed)}`,
    ),
  'event.dossierNotEnded': (issue) =>
    say(
      issue,
      `chưa thể ghi sự kiện ${event(issue.type)} vì hồ sơ chưa giải quyết xong`,
      'Hãy ghi xong các bước còn lại trước',
    ),
  'event.dossierPaused': (issue) =>
    say(
      issue,
      `bước này đang tạm dừng theo sự kiện ${given(issue.pause)}`,
      'Hãy ghi sự kiện tiếp tục trước khi ghi xong bước',
    ),
  'event.alreadyDelivered': (issue) =>
    say(issue, 'kết quả đã được trả trước đó', 'Không cần ghi lại việc trả kết quả'),
  'event.stepUnknown': (issue) =>
    say(issue, `thủ tục không có bước ${given(issue.step)}`, oneOf(issue.step, issue.known)),
  'event.stepNotActive': (issue) =>
    say(
      issue,
      `hồ sơ không ở bước ${given(issue.step)}`,
      `Hãy ghi cho bước đang xử lý: ${list(issue.active)}`,
    ),
  'event.stepNotAssigned': (issue) =>
    say(
      issue,
      `bước ${given(issue.step)} chưa giao cho ai`,
      'Chưa có người thụ lý thì phân công (assigned), không phân công lại',
    ),
  'event.stepNotComponent': (issue) =>
    say(
      issue,
      `${given(issue.step)} không phải thủ tục thành phần nên không có ngày hẹn trả riêng`,
      'Chỉ hẹn trả riêng cho một nhánh song song hoặc một thủ tục được gọi; bỏ “step” để hẹn trả cả hồ sơ',
    ),
  'event.outcomeUnknown': (issue) =>
    say(
      issue,
      `bước ${given(issue.step)} không có kết quả ${given(issue.outcome)}`,
      oneOf(issue.outcome, issue.known),
    ),
  'event.unitNotHolder': (issue) =>
    say(
      issue,
      `không thể bàn giao hồ sơ ở bước ${given(issue.step)} cho đơn vị ${given(issue.unit)}`,
      `Hãy chọn đơn vị được giữ hồ sơ: ${list(issue.holders)}`,
    ),
  'event.unitMayNotAct': (issue) =>
    say(
      issue,
      `đơn vị ${given(issue.unit)} không có thẩm quyền thực hiện ở bước ${given(issue.step)}`,
      `Hãy ghi một trong các đơn vị: ${list(issue.units)}, hoặc ghi việc ủy quyền trước`,
    ),
  'event.pauseUnknown': (issue) =>
    say(
      issue,
      `không có lần tạm dừng nào mang mã ${given(issue.pause)} đang mở`,
      'Hãy ghi mã của sự kiện tạm dừng chưa kết thúc',
    ),
  'event.pauseNotOpen': (issue) =>
    say(
      issue,
      'hồ sơ không tạm dừng nên không thể tiếp tục',
      'Hãy kiểm tra lại các sự kiện đã ghi',
    ),
  'event.pauseAmbiguous': (issue) =>
    say(
      issue,
      `đang có nhiều lần tạm dừng: ${list(issue.open)}`,
      'Hãy ghi vào “pause” mã của lần tạm dừng kết thúc',
    ),
  'event.silenceEscalates': (issue) =>
    say(
      issue,
      `${given(issue.step)} không trả lời đúng hạn cũng không làm hồ sơ chuyển đi`,
      'Hãy chờ hoặc đôn đốc trả lời, hoặc ghi “outcome” của “onSilence” trong thủ tục',
    ),
  'event.withoutBound': (issue) =>
    say(
      issue,
      `${given(issue.step)} không có thời gian chờ để hết`,
      'Hãy ghi “within” và đường đi “expired” trong thủ tục, hoặc ghi sự kiện xong bước',
    ),
  'event.variantUnchanged': (issue) =>
    say(
      issue,
      `hồ sơ đang được giải quyết theo trường hợp ${given(issue.variant)}`,
      'Hãy ghi trường hợp áp dụng kể từ nay',
    ),
  'event.extensionNotAllowed': (issue) =>
    say(
      issue,
      `thủ tục không cho phép gia hạn đối với trường hợp ${given(issue.variant)}`,
      'Hãy giữ nguyên thời hạn, hoặc ghi “extension” trong thủ tục nếu pháp luật cho phép gia hạn',
    ),
  'event.extensionsUsedUp': (issue) =>
    say(
      issue,
      `thủ tục chỉ cho phép gia hạn tối đa ${issue.times} lần và hồ sơ này đã gia hạn đủ số lần`,
      'Hãy giữ thời hạn của lần gia hạn gần nhất',
    ),
  'event.extensionUnit': (issue) =>
    say(
      issue,
      `không thể cộng thời gian gia hạn tính bằng ${unitInWords(issue.unit, 'vi')} vào thời hạn tính bằng ${unitInWords(issue.expected, 'vi')}`,
      'Hãy ghi thời gian gia hạn theo đơn vị của thời hạn',
    ),
  'event.extensionAmount': (issue) =>
    say(
      issue,
      `thời gian gia hạn phải lớn hơn 0 và không quá ${number(issue.most)} ${unitInWords(issue.unit, 'vi')}, không thể là ${number(issue.amount)}`,
      'Hãy ghi thời gian gia hạn trong mức thủ tục cho phép',
    ),
  'event.correctedUnknown': (issue) =>
    say(
      issue,
      `nhật ký không có sự kiện nào mang mã ${given(issue.event)}`,
      'Hãy ghi mã của sự kiện đã nhập sai',
    ),
  'event.correctedAlready': (issue) =>
    say(
      issue,
      `sự kiện ${given(issue.event)} không còn hiệu lực nên không thể đính chính lần nữa`,
      'Hãy đính chính sự kiện đã thay thế nó, hoặc hủy lần đính chính trước',
    ),
  'event.correctionAlone': (issue) =>
    say(
      issue,
      `bỏ sự kiện ${given(issue.event)} thì hồ sơ không còn sự kiện nào`,
      'Hãy ghi vào “instead” sự kiện nộp hoặc tiếp nhận đúng',
    ),
  'event.correctionWithInstead': (issue) =>
    say(
      issue,
      `${given(issue.event)} là một lần đính chính nên không thể có sự kiện thay thế`,
      'Hãy bỏ “instead”; sự kiện đã bị đính chính sẽ có hiệu lực trở lại',
    ),
  'event.correctionBreaks': (issue) =>
    say(
      issue,
      `nếu đính chính như vậy thì sự kiện ${event(issue.type)} có mã ${given(issue.event)}, được ghi sau sự kiện bị đính chính, không còn phù hợp`,
      'Hãy đính chính sự kiện có mã này trước, lần lượt từ sự kiện cuối trở về',
    ),
  'event.nothingToRedo': (issue) =>
    say(
      issue,
      `tại ${given(issue.step)} không có việc đang làm, cũng không có kết quả nào kể từ sự kiện được đính chính để làm lại`,
      'Hãy bỏ tên này, hoặc đính chính riêng kết quả có trước sự kiện đó',
    ),
  'event.tooMany': (issue) =>
    say(
      issue,
      `một nhật ký có tối đa ${issue.most} sự kiện loại ${event(issue.type)}`,
      'Hãy lập lại nhật ký của hồ sơ theo đúng diễn biến thực tế',
    ),
  'paper.withoutCause': (issue) =>
    say(
      issue,
      `hồ sơ ${given(issue.dossier)} chưa có sự kiện làm căn cứ lập giấy tờ ${given(paperTitle(issue.paper, 'vi'))}`,
      `Hãy ghi nhận một trong các sự kiện sau trước: ${events(issue.events)}`,
    ),
  'paper.nothingLate': (issue) =>
    say(
      issue,
      issue.unit === ''
        ? `hồ sơ ${given(issue.dossier)} không chậm nên không có gì để xin lỗi`
        : `đơn vị ${given(issue.unit)} không chậm trong hồ sơ ${given(issue.dossier)} nên không có gì để xin lỗi`,
      'Nếu sẽ chậm, hãy ghi sự kiện xin lỗi, hoặc nêu ngày trả kết quả mới muộn hơn ngày đã hẹn',
    ),
  'report.linesUnreadable': (issue) =>
    say(
      issue,
      `có ${issue.count} trong ${issue.of} dòng không đọc được: dòng ${some(issue.lines.map(String))}`,
      'Hãy sửa các dòng này rồi lập lại báo cáo; số liệu trên chưa tính các dòng đó',
    ),
  'report.periodEmpty': (issue) =>
    say(
      issue,
      `trong kỳ từ ${dateInWords(issue.from)} đến ${dateInWords(issue.to)} không có hồ sơ nào`,
      'Hãy kiểm tra lại kỳ báo cáo và danh sách hồ sơ đưa vào',
    ),
  'report.procedureUnknown': (issue) =>
    say(
      issue,
      `thủ tục ${given(issue.procedure)} không có trong danh mục của báo cáo (${issue.count} hồ sơ: ${some(issue.dossiers)})`,
      'Hãy bổ sung thủ tục vào danh mục; các hồ sơ này vẫn được tính',
    ),
  'report.unitUnknown': (issue) =>
    say(
      issue,
      `thủ tục ${given(issue.procedure)} không còn đơn vị ${given(issue.unit)} (${issue.count} hồ sơ: ${some(issue.dossiers)})`,
      'Hãy xác định đơn vị kế thừa; các hồ sơ này vẫn được tính cho đơn vị cũ',
    ),
  'report.unitNamedTwice': (issue) =>
    say(
      issue,
      `đơn vị ${given(issue.unit)} có nhiều tên gọi: ${list(issue.names)} (${issue.count} hồ sơ: ${some(issue.dossiers)})`,
      'Hãy thống nhất tên gọi, hoặc đặt mã khác nếu là đơn vị khác; số liệu đang được tính chung',
    ),
  'report.unassigned': (issue) =>
    say(
      issue,
      `${issue.count} lượt xử lý tại đơn vị ${given(issue.name)} chưa phân công cán bộ (hồ sơ: ${some(issue.dossiers)})`,
      'Hãy ghi sự kiện phân công; các lượt này chỉ được tính cho đơn vị',
    ),
  'report.delegationsOverlap': (issue) =>
    say(
      issue,
      `ủy quyền ${given(issue.delegation)} trùng thời gian với một ủy quyền ghi sau (${issue.count} hồ sơ: ${some(issue.dossiers)})`,
      'Hãy đính chính thời gian ủy quyền; đang tính cho người được ủy quyền sau cùng',
    ),
  'report.unitUnnamed': (issue) =>
    say(
      issue,
      `có lượt xử lý tại đơn vị ${given(issue.unit)} mà dòng dữ liệu không khai báo (${issue.count} hồ sơ: ${some(issue.dossiers)})`,
      'Hãy lập lại dòng dữ liệu từ nhật ký của hồ sơ; các lượt này đang được tính theo mã đơn vị',
    ),
  'report.unitNotFound': (issue) =>
    say(
      issue,
      `không có thủ tục, hồ sơ nào trong báo cáo có đơn vị ${given(issue.unit)}`,
      'Hãy kiểm tra lại mã đơn vị trong tùy chọn này; tùy chọn đang không có tác dụng',
    ),
  'report.latenessUndated': (issue) =>
    say(
      issue,
      `${issue.count} dòng dữ liệu lập bằng phiên bản cũ không cho biết thời gian chậm phát sinh khi nào (hồ sơ: ${some(issue.dossiers)})`,
      'Hãy lập lại dòng dữ liệu từ nhật ký của hồ sơ; đang tính toàn bộ thời gian chậm ghi trong dòng dữ liệu',
    ),
  'report.eventsToCome': (issue) =>
    say(
      issue,
      `có sự kiện ghi thời điểm sau thời điểm lập báo cáo (${issue.count} hồ sơ: ${some(issue.dossiers)})`,
      'Hãy kiểm tra lại thời điểm của sự kiện và của báo cáo; những gì chưa xảy ra không được tính',
    ),
  'report.dossierTwice': (issue) =>
    say(
      issue,
      `có hồ sơ được đưa vào báo cáo nhiều lần (${issue.count} lần: ${some(issue.dossiers)})`,
      'Hãy bỏ các dòng trùng; mỗi lần đưa vào đang được tính một lần',
    ),
};
