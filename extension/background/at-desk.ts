import { browser } from 'wxt/browser';
import type { z } from 'zod';
import type { ActAnswer, PlacementAnswer, PrecedentsAnswer } from '../acts.ts';
import type { Done } from '../messages.ts';
import type { Desk } from './desk.ts';
import type { DESK_MESSAGES } from './incoming.ts';

export type AtDesk = z.infer<(typeof DESK_MESSAGES)[number]>;
export type DeskAnswer = PlacementAnswer | PrecedentsAnswer | ActAnswer | Done;

/** Answers a card, wherever it stands. */
export async function answerAtDesk(asked: AtDesk, desk: Desk): Promise<DeskAnswer> {
  switch (asked.type) {
    case 'placement':
      return desk.placement(asked.homeKey);
    case 'precedents':
      return desk.precedents(asked.norms);
    case 'act':
      return desk.act(asked.act, asked.key);
    case 'print':
      await browser.tabs.create({ url: `${browser.runtime.getURL('/receipt.html')}#${asked.placement}` });
      return { done: true };
  }
}
