/** Opens the browser's print dialog for a page that is not on screen. Rejects with an Error that says why. */
export async function print(page: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.title = 'The figure to print';
  frame.ariaHidden = 'true';
  // Not `display: none`: Firefox prints such a frame as an empty page.
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden';
  frame.srcdoc = page;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { contentDocument, contentWindow } = frame;
  if (contentDocument === null || contentWindow === null) {
    frame.remove();
    throw new Error('the browser has no room to print from');
  }
  await contentDocument.fonts.ready;
  // Some browsers name the file after the page that prints, not after what it prints.
  const { title } = document;
  document.title = contentDocument.title;
  // And some come back from `print` at once, and still need the page.
  contentWindow.addEventListener('afterprint', () => {
    document.title = title;
    window.setTimeout(() => frame.remove());
  });
  contentWindow.focus();
  contentWindow.print();
}
