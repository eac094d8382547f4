import type { ComponentType } from 'preact';
import type { Health } from '../../../shared/api/health.ts';
import type { Ladder } from '../../../shared/api/ladder.ts';
import type { Right, Role } from '../../../shared/rights.ts';
import type { PresentRegion } from '../data.ts';
import type { Language } from '../language.ts';
import type { Trouble } from '../trouble.ts';
import type { Page, View } from '../view.ts';

/** What every page is given. */
export interface PageProps {
  /** What the link says. */
  view: View;
  change(change: Partial<View>): void;
  region: PresentRegion;
  /** In the order of the region's ladder. */
  rungs: Ladder['rungs'];
  health: Health;
  role: Role;
  /** What is wrong with the connection, while the page still shows what it has. */
  trouble: Trouble | null;
  /** Asks the server again. */
  again(): void;
}

/** A page of the menu: a file and its line in the list. */
export interface PageEntry {
  id: Page;
  label: Record<Language, string>;
  /** Who may not do this does not see the page; null for everyone. */
  right: Right | null;
  /** False for a page that is reached by a link on another. */
  inMenu: boolean;
  /** Fetches what draws it. Rejects when the server is gone. */
  load(): Promise<ComponentType<PageProps>>;
}
