import type { AreaDetail, AreaNumbers, Shapes } from '../shared/api/areas.ts';
import type { SignalItem } from '../shared/api/signals.ts';
import type { AskedHome, NotNow, PageMessage } from './messages.ts';

/** Asked by side panel and popup; `tab` is the one whose task it is, null follows the settings. */
export type PanelMessage =
  | {
      type: 'list';
      homes: AskedHome[];
      gemeenten?: string[] | undefined;
      places?: number | undefined;
      tab: number | null;
    }
  | { type: 'gemeente'; code: string; tab: number | null }
  | { type: 'buurt'; code: string; tab: number | null }
  | { type: 'still'; tab: number | null }
  | { type: 'signals' }
  | Extract<PageMessage, { type: 'placement' | 'precedents' | 'act' | 'print' }>;

/** The buurten of a gemeente: outlines, and how each stands for the rung of the task. */
export type GemeenteAnswer = { state: 'ok'; shapes: Shapes; areas: AreaNumbers[] } | NotNow;

/** One buurt, with its counts per rung. */
export type BuurtAnswer = { state: 'ok'; area: AreaDetail } | NotNow;

/** What waits for whoever paired: how many, and the most urgent; `page` is where the rest stands. */
export type SignalsAnswer = { state: 'ok'; open: number; items: SignalItem[]; page: string } | NotNow;

/** The name of the channel between side panel and page. */
export const CHANNEL = 'zijpaneel';

/** A home that a page shows, by a name that holds as long as it stands there. */
export interface ShownHome extends AskedHome {
  key: string;
  /** As the page writes it. */
  written: string;
  /** Whether the page itself says that this is an address. */
  sure: boolean;
}

/** What a frame of the page tells the panel: its homes, which is in view, which is pointed at. `frame` is one of the page's. */
export type FromFrame =
  | { type: 'homes'; frame: string; homes: ShownHome[]; gemeenten: string[] | null; seen: string | null }
  | { type: 'pointed'; frame: string; key: string | null };

/** What the panel tells all frames of a page: mark this home, or bring it into view. */
export interface ToFrame {
  type: 'mark' | 'show';
  frame: string;
  key: string | null;
}
