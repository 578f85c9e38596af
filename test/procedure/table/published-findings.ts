/** How often each code is found in a table and in the procedure made of it. */
export type ExpectedFindings = { readonly [code: string]: number };

/**
 * What is found in the 37 tables. Each number but those of similar names was compared with a count
 * of the printed cells made without the library; the similar names were looked through one by one.
 * Comments tell the errors of the source.
 */
export const EXPECTED_FINDINGS: { readonly [table: string]: ExpectedFindings } = {
  // a dash left out or another dash in the names of two units.
  'tỉnh 1': {
    'table.waitGuessed': 1,
    'table.unitsSeveral': 1,
    'table.unitNameSimilar': 2,
    'wait.withoutBound': 1,
    'unit.nameSimilar': 2,
  },
  // "Lãng đạo"; another dash.
  'tỉnh 4': {
    'table.waitGuessed': 1,
    'table.unitsSeveral': 1,
    'table.unitNameSimilar': 2,
    'wait.withoutBound': 1,
    'unit.nameSimilar': 2,
  },
  // a total in days over steps of half a day: 0,5 twice in both columns.
  'tỉnh 6': { 'table.refused': 4, 'table.unitsSeveral': 1 },
  // no slip: the second column is 0, the variant does not apply.
  'tỉnh 7': { 'table.variantNotApplicable': 1, 'table.unitsSeveral': 1 },
  // "Phòng Phòng" and dashes: five spellings of two names.
  'tỉnh 8': {
    'table.waitGuessed': 1,
    'table.supplementInLine': 1,
    'table.supplementClockUnsaid': 1,
    'table.unitsSeveral': 1,
    'table.unitNameSimilar': 4,
    'wait.withoutBound': 1,
    'unit.nameSimilar': 4,
  },
  'tỉnh 9.2': { 'table.unitsSeveral': 1 },
  // case of a name; "Không tính vào thời gian…" is a wait without a bound.
  'tỉnh 10.2.1': {
    'table.limitWithoutAmount': 2,
    'table.waitGuessed': 2,
    'table.unitsSeveral': 1,
    'table.unitNameSimilar': 1,
    'wait.withoutBound': 2,
    'unit.nameSimilar': 1,
  },
  'tỉnh 12.1': { 'table.unitsSeveral': 1 },
  'tỉnh 13.1.2': { 'table.waitGuessed': 1, 'table.unitsSeveral': 1, 'wait.withoutBound': 1 },
  // the time of the last step is empty in both columns; a note "Đồng thời…" is no wait at all.
  'tỉnh 13.3': {
    'table.limitBlank': 2,
    'table.waitGuessed': 1,
    'table.waitUnclear': 1,
    'table.unitsSeveral': 1,
    'wait.withoutBound': 2,
    'step.withoutLimit': 2,
  },
  'tỉnh 15.1.2': { 'table.unitsSeveral': 1 },
  'tỉnh 15.3.1': { 'table.unitsSeveral': 1 },
  'tỉnh 16.2': { 'table.unitsSeveral': 1 },
  'tỉnh 17.2.1': { 'table.waitGuessed': 1, 'table.unitsSeveral': 1, 'wait.withoutBound': 1 },
  'tỉnh 18.1.1.2': { 'table.unitsSeveral': 1 },
  'tỉnh 18.2.1.2': { 'table.unitsSeveral': 1 },
  'tỉnh 18.2.2.2': { 'table.waitGuessed': 1, 'table.unitsSeveral': 2, 'wait.withoutBound': 1 },
  'tỉnh 20.2': { 'table.unitsSeveral': 1 },
  'tỉnh 22.2.1.2': { 'table.unitsSeveral': 1 },
  'tỉnh 22.3.1': { 'table.unitsSeveral': 1 },
  // 0.25 with a point; five blank lines where the leader approves.
  'tỉnh 23.1.1': {
    'table.numberSpelling': 2,
    'table.waitGuessed': 2,
    'table.unitsSeveral': 1,
    'wait.withoutBound': 1,
    'wait.withoutExpiry': 1,
    'node.withoutName': 5,
  },
  // 0.25 with a point.
  'tỉnh 23.1.2': {
    'table.numberSpelling': 2,
    'table.waitGuessed': 2,
    'table.unitsSeveral': 1,
    'wait.withoutBound': 1,
    'wait.withoutExpiry': 1,
  },
  'tỉnh 24.1': { 'table.unitsSeveral': 1 },
  // three blank lines where the leader approves.
  'tỉnh 26.1': {
    'table.waitGuessed': 2,
    'table.unitsSeveral': 1,
    'wait.withoutBound': 1,
    'wait.withoutExpiry': 1,
    'node.withoutName': 3,
  },
  'tỉnh 27.2': { 'table.waitGuessed': 1, 'table.unitsSeveral': 1, 'wait.withoutBound': 1 },
  'tỉnh 28.2': { 'table.unitsSeveral': 1 },
  // "Bước 7" twice.
  'tỉnh 29.1.2': { 'table.unitsSeveral': 1, 'label.twice': 1 },
  // "0, 25"; a blank line where the leader approves.
  'tỉnh 30': {
    'table.numberSpelling': 2,
    'table.waitGuessed': 2,
    'table.unitsSeveral': 1,
    'wait.withoutBound': 1,
    'wait.withoutExpiry': 1,
    'node.withoutName': 1,
  },
  // a semicolon behind a name.
  'xã 1.1': {
    'table.waitGuessed': 1,
    'table.unitsSeveral': 1,
    'table.unitNameSimilar': 1,
    'wait.withoutBound': 1,
    'unit.nameSimilar': 1,
  },
  // a semicolon behind a name.
  'xã 2.2': { 'table.unitsSeveral': 1, 'table.unitNameSimilar': 1, 'unit.nameSimilar': 1 },
  // a semicolon behind a name, and its case.
  'xã 4': {
    'table.waitGuessed': 1,
    'table.unitsSeveral': 1,
    'table.unitNameSimilar': 2,
    'wait.withoutBound': 1,
    'unit.nameSimilar': 2,
  },
  'xã 6.2': { 'table.unitsSeveral': 1 },
  // a semicolon behind a name.
  'xã 8.2': { 'table.unitsSeveral': 1, 'table.unitNameSimilar': 1, 'unit.nameSimilar': 1 },
  'xã 10': { 'table.unitsSeveral': 1 },
  // a semicolon behind a name; "hoặc" between two offices.
  'xã 13': {
    'table.waitGuessed': 1,
    'table.unitsSeveral': 2,
    'table.unitNameSimilar': 1,
    'wait.withoutBound': 1,
    'unit.nameSimilar': 1,
  },
  'xã 16': { 'table.waitGuessed': 2, 'table.unitsSeveral': 1, 'wait.withoutBound': 2 },
  // a row of work that bears no number.
  'xã 19.1': { 'table.labelMissing': 1, 'table.unitsSeveral': 1 },
};
