/** Where a text is written, or a dialog lies over the page: keys pressed there are not the page's. */
export const TYPED_IN =
  'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, [role="dialog"]';

/** Whether something happened in what a CSS selector finds. */
export const isWithin = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;
