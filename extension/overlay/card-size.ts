/** Below this width of the window the card is a sheet from below, in CSS pixels. */
export const NARROW = 520;
export const CARD_WIDTH = 400;
