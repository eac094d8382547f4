import type { Adapter, PortalProposal } from '../shared/api/portals.ts';
import type { Language } from '../shared/text/texts.ts';

/** One way to read a portal that a person taught here. */
export interface Taught {
  id: string;
  /** The page that it was taught on: host and path. */
  page: string;
}

/** Who else may get what was taught: a region publishes it, others offer it; null where nobody can be reached. */
export type Offer = 'publiceren' | 'voorstellen' | null;

/** What someone taught on a page: its cards, its fields, and where it goes. The rest of an adapter is not the page's to say. */
export interface Lesson {
  card: string[];
  fields: Adapter['fields'];
  to: 'zelf' | 'regio';
}

/** Asked by what lets someone point at an address in a page; only while someone asked for it in the popup. */
export type LessonMessage =
  | { type: 'teach.ask' }
  | { type: 'teach.save'; lesson: Lesson }
  | { type: 'teach.end'; others: boolean };

/** Asked by popup and options. */
export type TeacherMessage =
  | { type: 'teach'; tab: number }
  | { type: 'forget'; id: string }
  | { type: 'proposals' }
  | { type: 'proposal'; id: string; take: boolean };

/** Whether this page is being taught, and who else may get what comes of it. */
export type TeachAnswer = { teaching: false } | { teaching: true; offer: Offer; language: Language };

/** What the region can choose from, or the sentence that says why not. */
export type ProposalsAnswer = { items: PortalProposal[] } | { done: false; text: string };

/** Told to the frames of a tab: pointing stops in all of them, or in those where nothing was pointed at. */
export type LessonEnds = { type: 'teach.end'; others: boolean };
