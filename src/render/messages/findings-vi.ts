import { formatLimit } from '../../limit/format-limit.ts';
import type { LimitUnit } from '../../limit/limit.ts';
import { HEADINGS_SHOWN } from '../../procedure/table/heading-words.ts';
import { CLOCK_WORDS } from '../../procedure/table/note-words.ts';
import { VI } from '../words/vi.ts';
import type { FindingNames, FindingSentences } from './finding-telling.ts';
import { dateInWords, given, listed, unitInWords } from './message-parts.ts';

const amount = (value: number, unit: LimitUnit): string =>
  formatLimit({ amount: value, unit }, 'vi');

const list = (items: readonly string[]): string =>
  listed(items, { none: '(không có)', more: (count) => `… và ${count} mục khác` });

const nodes = (ids: readonly string[], names: FindingNames): string => list(ids.map(names.node));

const units = (all: readonly (LimitUnit | 'date')[]): string =>
  list(all.map((unit) => (unit === 'date' ? 'ngày cố định' : unitInWords(unit, 'vi'))));

const number = (n: number): string => `${n}`.replace('.', ',');

/** Vietnamese sentences for findings. */
export const FINDINGS_VI: FindingSentences = {
  at: (place) => `Tại ${place}`,
  thing: (kind, name) => `${kind} ${name}`,
  unit: 'đơn vị',
  procedure: 'thủ tục',
  row: (number) => `dòng ${number} của bảng`,
  column: (number) => `cột thời hạn thứ ${number} của bảng`,
  heading: (number) => `tiêu đề cột ${number} của bảng`,
  inVariant: (variant) => ` trong trường hợp ${variant}`,
  findings: {
    // sums
    'stage.stepsOverLimit': ({ sum, limit, unit, variant, through }, names) => ({
      wrong: `các bước cộng lại ${amount(sum, unit)}, vượt thời hạn ${amount(limit, unit)} của chặng${names.inVariant(variant)}; gồm ${nodes(through, names)}`,
      remedy:
        'Hãy giảm thời hạn của các bước này, hoặc kiểm tra lại thời hạn của chặng trong quyết định công bố',
    }),
    'stage.stepsUnderLimit': ({ sum, limit, unit, variant, through }, names) => ({
      wrong: `các bước cộng lại ${amount(sum, unit)}, chưa đủ thời hạn ${amount(limit, unit)} của chặng${names.inVariant(variant)}; gồm ${nodes(through, names)}`,
      remedy: 'Hãy giao phần còn lại cho các bước, hoặc rút ngắn thời hạn của chặng',
    }),
    'total.pathOverLimit': ({ sum, limit, unit, variant, through }, names) => ({
      wrong: `tổng thời gian các bước theo lộ trình dài nhất là ${amount(sum, unit)}, vượt thời hạn giải quyết ${amount(limit, unit)}${names.inVariant(variant)}; gồm ${nodes(through, names)}`,
      remedy:
        'Hãy giảm thời hạn của các bước này, hoặc kiểm tra lại thời hạn giải quyết trong quyết định công bố',
    }),
    'total.pathOverCommitted': ({ sum, limit, unit, variant, through }, names) => ({
      wrong: `tổng thời gian các bước theo lộ trình dài nhất là ${amount(sum, unit)}, vượt thời hạn cam kết ${amount(limit, unit)}${names.inVariant(variant)} nên không giữ được ngày hẹn trả; gồm ${nodes(through, names)}`,
      remedy: 'Hãy giảm thời hạn của các bước này, hoặc cam kết một thời hạn dài hơn',
    }),
    'total.pathUnderLimit': ({ sum, limit, unit, variant, through }, names) => ({
      wrong: `tổng thời gian các bước theo lộ trình dài nhất là ${amount(sum, unit)}, chưa dùng hết thời hạn giải quyết ${amount(limit, unit)}${names.inVariant(variant)}; gồm ${nodes(through, names)}`,
      remedy: 'Hãy giao phần còn lại cho các bước, hoặc rút ngắn thời hạn giải quyết',
    }),
    'endToEnd.pathOverLimit': ({ sum, limit, unit, variant, through }, names) => ({
      wrong: `kể cả các đơn vị không tính vào thời hạn, lộ trình dài nhất là ${amount(sum, unit)}, vượt tổng thời gian đã công bố ${amount(limit, unit)}${names.inVariant(variant)}; gồm ${nodes(through, names)}`,
      remedy:
        'Hãy giảm thời hạn của các bước này, hoặc kiểm tra lại tổng thời gian trong quyết định công bố',
    }),
    'endToEnd.pathUnderLimit': ({ sum, limit, unit, variant, through }, names) => ({
      wrong: `kể cả các đơn vị không tính vào thời hạn, lộ trình dài nhất là ${amount(sum, unit)}, chưa dùng hết tổng thời gian đã công bố ${amount(limit, unit)}${names.inVariant(variant)}; gồm ${nodes(through, names)}`,
      remedy: 'Hãy giao phần còn lại cho các bước, hoặc rút ngắn tổng thời gian',
    }),
    'total.missing': ({ variant }, names) => ({
      wrong: `chưa có thời hạn giải quyết chung${names.inVariant(variant)} nên không xác định được hồ sơ quá hạn`,
      remedy: 'Hãy ghi thời hạn vào “limit” của thủ tục',
    }),
    'limit.committedOverLimit': ({ committed, limit, unit }) => ({
      wrong: `thời hạn cam kết ${amount(committed, unit)} dài hơn thời hạn theo quy định ${amount(limit, unit)}`,
      remedy: 'Hãy ghi thời hạn cam kết không dài hơn thời hạn theo quy định',
    }),
    'call.limitOverPlace': ({ limit, allowed, unit, variant }, names) => ({
      wrong: `thủ tục được gọi có thời hạn ${amount(limit, unit)}, dài hơn thời hạn ${amount(allowed, unit)} của nơi gọi${names.inVariant(variant)}`,
      remedy: 'Hãy kiểm tra lại hai thời hạn trong các quyết định công bố',
    }),
    'silence.beforeLimit': ({ after, limit, unit, variant }, names) => ({
      wrong: `không trả lời sau ${amount(after, unit)} đã được coi là trả lời, trong khi thời hạn trả lời là ${amount(limit, unit)}${names.inVariant(variant)}`,
      remedy: 'Hãy ghi “after” của “onSilence” không ngắn hơn thời hạn trả lời',
    }),
    'limits.unitsMixed': ({ units: mixed, variant, compared }, names) => ({
      wrong: `các thời hạn${names.inVariant(variant)} dùng những đơn vị không cộng được với nhau: ${units(mixed)}`,
      remedy:
        compared === undefined
          ? 'Hãy kiểm tra lại cùng với lịch làm việc (“calendar”), hoặc ghi các thời hạn theo một đơn vị'
          : 'Đã đối chiếu với lịch làm việc; nếu có thời hạn ghi nhầm đơn vị thì sửa lại',
    }),

    // with a calendar
    'sameDay.stepsInHours': ({ hours, open, variant }, names) =>
      open === undefined
        ? {
            wrong: `các bước cộng lại ${number(hours)} giờ trong khi thời hạn chỉ trong một ngày${names.inVariant(variant)}, chưa rõ ngày đó có đủ giờ làm việc hay không`,
            remedy: 'Hãy kiểm tra lại cùng với lịch làm việc (“calendar”)',
          }
        : {
            wrong: `các bước cộng lại ${number(hours)} giờ trong khi thời hạn chỉ trong một ngày${names.inVariant(variant)}, mà ngày làm việc ngắn nhất chỉ có ${number(open)} giờ`,
            remedy: 'Hãy giảm số giờ của các bước',
          },
    'plan.missesDate': ({ count, first, variant }, names) => ({
      wrong: `hồ sơ tiếp nhận vào ${count} ngày, sớm nhất là ngày ${dateInWords(first)}, sẽ xong sau hạn theo quy định dù các bước đều đúng hạn${names.inVariant(variant)}`,
      remedy: 'Hãy rút ngắn thời hạn của các bước, hoặc đổi cách tính cho khớp với thời hạn chung',
    }),

    // flow
    'node.unreachable': () => ({
      wrong: 'không bước nào chuyển hồ sơ đến đây',
      remedy: 'Hãy ghi đường chuyển đến trong “on” của một bước, hoặc xóa phần này',
    }),
    'node.deadEnd': () => ({
      wrong: 'từ đây trở đi hồ sơ không thể đến điểm kết thúc nào',
      remedy: 'Hãy ghi thêm trong “on” một đường chuyển dẫn đến điểm kết thúc',
    }),
    'flow.neverGranted': () => ({
      wrong: 'không đường nào dẫn đến điểm kết thúc trả kết quả cho người nộp hồ sơ',
      remedy:
        'Hãy đặt một điểm kết thúc “end” có “result” là “granted” sau bước cuối, trước các việc chờ đặt riêng',
    }),
    'parallel.neverJoins': () => ({
      wrong: 'số nhánh có thể xong ít hơn số nhánh phải chờ nên phần song song không bao giờ xong',
      remedy: 'Hãy giảm số nhánh phải chờ (“join”), hoặc sửa để các nhánh đi đến cuối được',
    }),
    'wait.withoutBound': ({ severity }) => ({
      wrong:
        severity === 'info'
          ? 'thời gian chờ người nộp hồ sơ không có giới hạn'
          : 'thời gian chờ không có giới hạn nên thời hạn giải quyết có thể dừng mãi',
      remedy:
        severity === 'info'
          ? 'Nếu pháp luật có quy định thì ghi thời gian chờ tối đa vào “within”'
          : 'Hãy ghi thời gian chờ tối đa vào “within”',
    }),
    'wait.withoutExpiry': ({ severity }) =>
      severity === 'info'
        ? {
            wrong:
              'chưa quy định hết thời gian chờ thì hồ sơ chuyển đi đâu, khi đó thời hạn giải quyết lại được tính tiếp',
            remedy:
              'Đơn vị theo dõi phải chuyển hồ sơ khi hết thời gian chờ; nếu chuyển đến nơi định sẵn thì ghi “expired” trong “on”',
          }
        : {
            wrong:
              'chưa quy định hết thời gian chờ mà người nộp không thực hiện thì hồ sơ chuyển đi đâu',
            remedy: 'Hãy ghi nơi chuyển đến vào “expired” trong “on”',
          },
    'wait.neverExpires': ({ variant }, names) => ({
      wrong: `có ghi nơi chuyển hồ sơ khi hết thời gian chờ (“expired”) nhưng thời gian chờ không có giới hạn${names.inVariant(variant)}, nên không bao giờ chuyển đến đó`,
      remedy: 'Hãy ghi thời gian chờ tối đa vào “within”, hoặc bỏ “expired” trong “on”',
    }),
    'wait.withoutExit': () => ({
      wrong:
        'lượt chờ nằm ngoài luồng chính mà chưa quy định chờ xong thì hồ sơ chuyển đi đâu, nên sẽ sang phần viết kế tiếp',
      remedy: 'Hãy ghi trong “on” kết quả của lượt chờ và nơi chuyển đến',
    }),

    // nodes
    'node.withoutName': () => ({
      wrong: 'chưa có tên',
      remedy:
        'Hãy ghi “name”; dòng để trống trong bảng công bố thường là bước lãnh đạo phê duyệt dòng trên',
    }),
    'step.withoutUnit': () => ({
      wrong: 'chưa ghi đơn vị thực hiện nên không ai chịu trách nhiệm về thời gian của bước',
      remedy: 'Hãy ghi đơn vị vào “unit”',
    }),
    'step.withoutLimit': ({ severity, variant }, names) =>
      severity === 'info'
        ? {
            wrong: `không có thời hạn riêng${names.inVariant(variant)} nên dùng chung phần còn lại của chặng`,
            remedy: 'Nếu quyết định công bố có thời hạn của bước thì ghi vào “limit”',
          }
        : {
            wrong: `không có thời hạn${names.inVariant(variant)}, cũng không nằm trong chặng nào có thời hạn`,
            remedy: 'Hãy ghi thời hạn của bước vào “limit”',
          },

    // names
    'label.twice': ({ label, ids }, names) => ({
      wrong: `số thứ tự công bố ${given(label)} bị trùng ở ${nodes(ids, names)}`,
      remedy: 'Hãy đối chiếu với quyết định công bố và sửa nếu in nhầm',
    }),
    'unit.unused': () => ({
      wrong: 'đơn vị không tham gia bước nào',
      remedy: 'Hãy giao bước cho đơn vị, hoặc xóa đơn vị khỏi “units”',
    }),
    'unit.nameSimilar': ({ other }, names) => ({
      wrong: `tên chỉ khác ${names.unit(other)} ở cách viết`,
      remedy: 'Nếu là một đơn vị, hãy chỉ khai báo một lần; nếu không, hãy ghi tên cho phân biệt',
    }),
    'unit.nameAbolished': ({ name, since, successor }) => ({
      wrong: `tên gọi ${given(name)} không còn dùng từ ngày ${dateInWords(since)}`,
      remedy:
        successor === undefined
          ? 'Hãy ghi tên cơ quan hiện đang có thẩm quyền'
          : `Hãy kiểm tra và thay bằng tên cơ quan kế thừa: ${given(successor)}`,
    }),

    // tables
    'table.refused': ({ issue }, names) => ({
      wrong: 'không lập được thủ tục từ nội dung này',
      remedy: names.issue(issue),
    }),
    'table.numberSpelling': ({ text, amount: value }) => ({
      wrong: `số ${given(text)} ghi khác cách ghi thông thường, được hiểu là ${number(value)}`,
      remedy: 'Nếu hiểu như vậy là sai thì sửa lại số trong bảng',
    }),
    'table.limitBlank': ({ variant }, names) => ({
      wrong: `ô thời hạn để trống nên bước không có thời hạn${names.inVariant(variant)}`,
      remedy: 'Hãy đối chiếu với quyết định công bố và ghi thời hạn nếu có',
    }),
    'table.limitWithoutAmount': ({ text }) => ({
      wrong: `ô thời hạn ghi ${given(text)}, không nêu số nên không có thời hạn`,
      remedy: 'Hãy ghi số và đơn vị nếu có quy định thời hạn',
    }),
    'table.returnUncounted': ({ text }) => ({
      wrong: `ô thời hạn ghi ${given(text)} ở dòng trả kết quả, được hiểu là thời hạn 0`,
      remedy: 'Nếu bước trả kết quả có thời hạn thì ghi số và đơn vị',
    }),
    'table.unitDoubtful': ({ text, amount: value, unit, columnUnit }) => ({
      wrong: `${given(text)} có thể hiểu hai cách: ${amount(value, unit)} như ô này ghi, hoặc ${amount(value, columnUnit)} theo cách tính của cột; đang được hiểu theo cách thứ nhất`,
      remedy: 'Hãy đối chiếu với quyết định công bố và ghi đủ đơn vị vào ô',
    }),
    'table.noteNotRead': ({ text }) => ({
      wrong: `ghi chú ${given(text)} không được đưa vào thủ tục`,
      remedy: 'Nếu ghi chú nêu hướng đi, thời hạn cam kết hoặc gia hạn thì ghi thêm vào định nghĩa',
    }),
    'table.variantNotApplicable': ({ variant }) => ({
      wrong: `tổng thời hạn ghi 0 nên thủ tục không áp dụng cho trường hợp ${given(variant)}`,
      remedy: 'Nếu trường hợp này có áp dụng thì ghi tổng thời hạn của nó',
    }),
    'table.unitsSeveral': ({ name }) => ({
      wrong: `${given(name)} nêu nhiều đơn vị, được coi là tên của một đơn vị`,
      remedy: 'Hãy ghi một đơn vị chịu trách nhiệm cho mỗi bước, hoặc tách thành nhiều bước',
    }),
    'table.unitNameSimilar': ({ name, otherName }) => ({
      wrong: `tên ${given(name)} gần giống ${given(otherName)} ở dòng trước, được coi là hai đơn vị`,
      remedy: 'Nếu là một đơn vị, hãy ghi cùng một tên',
    }),
    'table.waitGuessed': ({ words, for: party, reason }) => ({
      wrong: `do có cụm từ ${given(words)}, dòng này được hiểu là chờ ${VI.parties[party]} (${VI.pauseReasons[reason]})`,
      remedy: 'Nếu không đúng thì sửa nội dung hoặc đơn vị của dòng',
    }),
    'table.supplementInLine': () => ({
      wrong: 'lượt chờ bổ sung này nằm giữa các bước nên mọi hồ sơ đều phải dừng ở đây',
      remedy:
        'Nếu chỉ hồ sơ còn thiếu mới phải chờ thì sửa trong định nghĩa lập từ bảng: thêm { end: xong, result: granted } sau bước cuối, chuyển lượt chờ xuống dưới điểm kết thúc đó, ghi on: { supplement: mã của lượt chờ } ở bước yêu cầu bổ sung và on: { supplied: mã của bước } ở lượt chờ',
    }),
    'table.supplementClockUnsaid': () => ({
      wrong:
        'dòng này không nêu cách tính thời hạn khi chờ bổ sung, nên tính theo bộ quy tắc áp dụng cho hồ sơ',
      remedy: `Nếu khác thì ghi “${CLOCK_WORDS.pause}” hoặc “${CLOCK_WORDS.restart}” vào cột ghi chú`,
    }),
    'table.supplementClockGuessed': ({ words }) => ({
      wrong: `do có cụm từ ${given(words)}, thời hạn được hiểu là tạm dừng trong khi chờ bổ sung`,
      remedy: `Hãy ghi rõ “${CLOCK_WORDS.pause}” hoặc “${CLOCK_WORDS.restart}” vào cột ghi chú`,
    }),
    'table.waitUnclear': () => ({
      wrong: 'không rõ dòng này chờ ai',
      remedy: 'Hãy ghi người nộp hồ sơ hoặc cơ quan được chờ vào cột đơn vị',
    }),
    'table.labelMissing': () => ({
      wrong: 'dòng không có số thứ tự trong khi các dòng bên cạnh đều có',
      remedy: 'Hãy đối chiếu với quyết định công bố và ghi số thứ tự',
    }),
    'table.numberSkipped': ({ label, expected }) => ({
      wrong: `số thứ tự bị cách quãng: ghi ${given(label)}, đúng thứ tự phải là số ${expected}`,
      remedy: 'Hãy đối chiếu với quyết định công bố xem có thiếu dòng hay không',
    }),
    'table.kindGuessed': ({ words, kind }) => ({
      wrong: `do có cụm từ ${given(words)}, dòng này được hiểu là ${VI.nodeKinds[kind]}`,
      remedy: 'Nếu không đúng thì ghi rõ loại dòng trong cột “Loại”',
    }),
    'table.columnIgnored': ({ heading }) => ({
      wrong: `không hiểu tiêu đề cột ${given(heading)} nên bỏ qua cả cột`,
      remedy: `Hãy sửa tiêu đề theo một trong các tiêu đề thường dùng (${HEADINGS_SHOWN.join(', ')}), hoặc xóa cột nếu không cần`,
    }),
    'table.partIgnored': ({ line, words }) => ({
      wrong: `các dòng bảng từ dòng ${line} của văn bản (${given(words)}) nằm ngoài bảng đầu tiên nên bị bỏ qua`,
      remedy:
        'Hãy chuyển vào bảng đầu tiên nếu thuộc bảng đó, nếu không thì tách thành văn bản riêng',
    }),
    'table.parallelInSequence': ({ words }) => ({
      wrong: `dòng này ghi ${given(words)}, nhưng bảng không thể hiện được các nhánh song song nên các dòng được hiểu là lần lượt`,
      remedy: 'Hãy đưa các nhánh vào “parallel” trong định nghĩa lập từ bảng',
    }),
  },
};
