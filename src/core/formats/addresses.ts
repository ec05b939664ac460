/** Whether a text is an address, and nothing else. */
export const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);
