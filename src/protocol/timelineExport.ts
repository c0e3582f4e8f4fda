/** Timelines in other formats. */
import type { TimelineStrings } from './pageWords';
import type { TimelineParams } from './timeline';
import type { TimelineState } from './timelineState';

/** Asks for a timeline in another format. Params `ExportTimelineParams`, result the text, or `null` where nothing that is wanted is dated. */
export const exportTimelineRequest = 'annals/exportTimeline';

export type TimelineFormat = 'svg' | 'html' | 'md' | 'csv';

export interface ExportTimelineParams extends TimelineParams {
  readonly format: TimelineFormat;
  /** How the timeline is set: lanes, their order, the filter, the time. */
  readonly state: Partial<TimelineState>;
  readonly strings: TimelineStrings;
  /** BCP 47 tag of what the strings say. */
  readonly language: string;
  readonly eraStyle: 'BC/AD' | 'BCE/CE';
  /** The page of its own that a timeline is put into, where one is wanted. */
  readonly page?: string;
}
