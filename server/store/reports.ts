/** Figures over a span of time, whatever database they come from. */
import type { Figures } from '../../shared/protocol/reports.ts';
import type { Millis } from './store.ts';

export interface ReportRequest {
  /** Where each day begins, and where the last one ends: one more than there are days. */
  days: Millis[];
  /** IANA name, for the hours of the day. */
  zone: string;
  /** Id. */
  inbox: string | null;
  /** Id: of the assignee, of the author of messages, of who promised. */
  agent: string | null;
  /** Id. */
  tag: string | null;
}

export interface ReportRows {
  figures: Figures;
  days: Figures[];
  hours: number[];
}

export interface WallRequest {
  now: Millis;
  /** Where today began. */
  today: Millis;
  activeSince: Millis;
  /** Ids of agents who are here. */
  here: string[];
}

export interface WallRows {
  open: number;
  unassigned: number;
  waiting: { count: number; since: Millis | null; conversation: string | null };
  active: number;
  agents: { id: string; name: string; away: boolean; open: number; capacity: number }[];
  mood: { calm: number; tense: number; upset: number };
  firstResponse: Figures['firstResponse'];
}

export interface ReportStore {
  report(request: ReportRequest, signal?: AbortSignal): Promise<ReportRows>;
  /** What stands on the wall. */
  wall(request: WallRequest, signal?: AbortSignal): Promise<WallRows>;
}
