/** Stands after the text of what somebody denies, disputes or has retracted; a figure's notes say who. */
export const CONTESTED_MARK = '†';

export const CONTESTED_MEANING = 'denied, disputed or retracted by someone';
