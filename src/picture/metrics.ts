import { axisMetrics } from './drawAxis';

/** Sizes of the picture in CSS pixels, shared by layout, drawing and hit testing. */
export const metrics = {
  rowHeight: 21,
  barHeight: 17,
  dotRadius: 4.5,
  lifeHeight: 8,
  lanePadding: 7,
  /** Height of a lane's name where names stand above the lane instead of beside it. */
  nameStripHeight: 21,
  minLaneHeight: 34,
  /** Where names begin beside which a triangle folds the lane. */
  foldWidth: 20,
  ...axisMetrics,
  periodRowHeight: 18,
  /** How far a side that is not known to end fades out. */
  fadeWidth: 44,
  /** Between a mark and its label. */
  labelGap: 5,
  /** Between one item and the next in the same row. */
  itemGap: 9,
  /** Room left and right of a label inside a bar. */
  barInset: 7,
  /** The longest label that room is kept for; longer ones show in full where there is room by chance. */
  longLabel: 250,
  /** What is tried before a label is given up. */
  shortLabel: 104,
  /** Width of the slots in which crowded items are counted. */
  clusterWidth: 30,
  /** A narrower panel has its lane names above the lanes. */
  narrowPanel: 560,
} as const;
