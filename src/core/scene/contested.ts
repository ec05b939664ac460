/** Stands after the text of what somebody denies, disputes or has retracted; a figure's notes say who. */
export const CONTESTED_MARK = '†';

export const CONTESTED_MEANING = 'denied, disputed or retracted by someone';

/** Whether a text ends with the mark; the numbers of sources may stand after it. */
export const isMarkedContested = (text: string): boolean => MARKED.test(text);

const MARKED = new RegExp(`${CONTESTED_MARK}(?: \\[[\\d,–]+\\])?$`);
