import type { OrderedFlow } from './flow-order.ts';
import type { Lengths } from './lengths.ts';

/** How a vertex was come to at the latest: from where, and by whose limit. */
export interface Arrival {
  readonly from: number;
  /** The stage whose limit was used up, when it is not that of the vertex itself. */
  readonly stage?: string;
  /** Nothing was used up on leaving. */
  readonly isFree: boolean;
}

/** A step, a wait, or a stage that stands for its steps, on a way. */
export interface Station {
  readonly id: string;
  readonly takesTime: boolean;
}

interface Ways {
  readonly flow: OrderedFlow;
  readonly lengths: Lengths;
  readonly arrivals: ReadonlyMap<number, Arrival>;
}

const stationOf = (
  { flow, lengths }: Ways,
  { from, stage, isFree }: Arrival,
): Station | undefined => {
  if (stage !== undefined) return { id: stage, takesTime: true };
  const place = flow.vertices[from];
  return place?.kind === 'leaf'
    ? { id: place.id, takesTime: !isFree && lengths.ofLeaf.has(place.id) }
    : undefined;
};

/** Everything on the way to an arrival, the first one first. */
export const stationsTo = (ways: Ways, last: Arrival | undefined): readonly Station[] => {
  const { flow, arrivals } = ways;
  const stations: Station[] = [];
  for (let arrival = last; arrival !== undefined; ) {
    const { from, stage }: Arrival = arrival;
    const station = stationOf(ways, arrival);
    if (station !== undefined) stations.push(station);
    if (flow.restarts.has(from)) break;
    arrival = arrivals.get(stage === undefined ? from : (flow.entries.get(stage) ?? from));
  }
  return stations.reverse();
};
