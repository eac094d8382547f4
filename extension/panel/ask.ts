import { browser } from 'wxt/browser';
import type { ActAnswer, PlacementAnswer, PrecedentsAnswer } from '../acts.ts';
import type { CheckAnswer, Done, StillAnswer } from '../messages.ts';
import type { BuurtAnswer, GemeenteAnswer, PanelMessage, SignalsAnswer } from '../panel-messages.ts';

interface Answers {
  list: CheckAnswer;
  gemeente: GemeenteAnswer;
  buurt: BuurtAnswer;
  still: StillAnswer;
  signals: SignalsAnswer;
  placement: PlacementAnswer;
  precedents: PrecedentsAnswer;
  act: ActAnswer;
  print: Done;
}

/** Asks the background what side panel and popup may ask. */
export async function ask<M extends PanelMessage>(message: M): Promise<Answers[M['type']]> {
  return browser.runtime.sendMessage(message);
}
