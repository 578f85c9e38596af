/** How many values a bucket has, and between what. */
interface Bucket {
  count: number;
  least: number;
  most: number;
}

/**
 * Quantiles of a stream in little memory: values are counted in buckets whose bounds grow by a
 * constant factor, so a quantile is exact but for a share of 1 % of itself. Where all values of its
 * bucket are the same, as with whole days, it is exact.
 */
export interface Histogram {
  count: number;
  zeros: number;
  readonly buckets: Map<number, Bucket>;
}

/** How far a quantile may be from the true one, as a share of it. */
export const QUANTILE_ERROR = 0.01;

const GROWTH = (1 + QUANTILE_ERROR) / (1 - QUANTILE_ERROR);
const LOG_GROWTH = Math.log(GROWTH);

/** The upper bound of a bucket, multiplied out: engines differ in the last digits of a power. */
const boundOf = (bucket: number): number => {
  let bound = 1;
  let square = bucket < 0 ? 1 / GROWTH : GROWTH;
  for (let rest = Math.abs(bucket); rest > 0; rest >>>= 1) {
    if (rest % 2 === 1) bound *= square;
    square *= square;
  }
  return bound;
};

/** Engines differ in the last digits of a logarithm too, by far less than this share of a bucket. */
const UNSURE = 1e-6;

const bucketOf = (value: number): number => {
  const place = Math.log(value) / LOG_GROWTH;
  const bucket = Math.ceil(place);
  const missing = bucket - place;
  if (missing > UNSURE && missing < 1 - UNSURE) return bucket;
  const nearest = Math.round(place);
  return value > boundOf(nearest) ? nearest + 1 : nearest;
};

export const newHistogram = (): Histogram => ({ count: 0, zeros: 0, buckets: new Map() });

export const countValue = (histogram: Histogram, value: number): void => {
  histogram.count += 1;
  if (value <= 0) {
    histogram.zeros += 1;
    return;
  }
  const place = bucketOf(value);
  const bucket = histogram.buckets.get(place);
  if (bucket === undefined) {
    histogram.buckets.set(place, { count: 1, least: value, most: value });
    return;
  }
  bucket.count += 1;
  bucket.least = Math.min(bucket.least, value);
  bucket.most = Math.max(bucket.most, value);
};

/** The point of a bucket from which neither of its bounds is further than the error. */
const middleOf = (place: number): number => (2 * boundOf(place)) / (GROWTH + 1);

const valueIn = (place: number, { least, most }: Bucket): number =>
  Math.min(Math.max(middleOf(place), least), most);

/** The smallest value that at least such a share of all values do not exceed. */
export const quantileOf = (
  { count, zeros, buckets }: Histogram,
  share: number,
): number | undefined => {
  if (count === 0) return undefined;
  const rank = Math.max(1, Math.ceil(share * count));
  let seen = zeros;
  if (seen >= rank) return 0;
  const sorted = [...buckets].sort(([a], [b]) => a - b);
  for (const [place, bucket] of sorted) {
    seen += bucket.count;
    if (seen >= rank) return valueIn(place, bucket);
  }
  return undefined;
};
