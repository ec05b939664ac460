import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Services } from '../../src/store/services.ts';
import { pictureIn } from '../../src/store/pictureIn.ts';
import { bytesOf, renderApp } from '../support/renderApp.tsx';

const dialog = () => within(screen.getByRole('dialog', { name: 'Figure' }));
const field = (name: string) => dialog().getByRole('textbox', { name });
const button = (name: string) => dialog().getByRole('button', { name });

async function openDialog(user: UserEvent) {
  await user.click(screen.getByRole('button', { name: 'Figure…' }));
  await screen.findByRole('dialog', { name: 'Figure' });
  await waitFor(() => expect(button('Download')).toBeEnabled());
}

/** The SVG that the preview shows. */
const previewed = () =>
  decodeURIComponent(
    dialog()
      .getByRole<HTMLImageElement>('img')
      .src.replace(/^[^,]*,/, ''),
  );

const altTextOf = () => dialog().getByRole<HTMLImageElement>('img').alt;

test('the words are filled in from the view, and changed words are in the picture', async () => {
  const { user, store } = await renderApp();
  await openDialog(user);
  expect(field('Title')).toHaveValue('The lighthouse of Port Amber');
  expect(field('Subtitle')).toHaveValue('A made-up case. As of 30 June 2031');
  expect(field('Notes')).toHaveValue(
    '1 date uncertain: drawn thinner.\n† Beacon Works threatened Ines Okafor, around 2 May 2031, according to two people at the harbour (unnamed); denied by Beacon Works (through a spokesman).',
  );
  expect(field('Credit')).toHaveValue('Made with Dramatis');

  await user.clear(field('Title'));
  await user.type(field('Title'), 'Who keeps the light?');
  await user.clear(field('Notes'));
  expect(previewed()).toContain('>Who keeps the light?</text>');
  expect(previewed()).not.toContain('denied by');
  // A field left empty stays empty: it is not filled in again.
  expect(field('Notes')).toHaveValue('');
  expect(store.getState().view.figure).toMatchObject({ title: 'Who keeps the light?', notes: '' });
});

test('what is chosen is what is drawn and saved', async () => {
  const { user, services } = await renderApp();
  await openDialog(user);
  await user.selectOptions(dialog().getByRole('combobox', { name: 'Size' }), 'Square, 540 × 540');
  await user.click(dialog().getByRole('radio', { name: 'Transparent, for light pages' }));
  await user.click(dialog().getByRole('radio', { name: '3×' }));
  await user.click(button('Download'));
  expect(services.rasterise).toHaveBeenLastCalledWith(previewed(), {
    width: 540,
    height: 540,
    scale: 3,
  });
  expect(previewed()).not.toContain('id="paper"');
  await waitFor(() =>
    expect(services.download).toHaveBeenLastCalledWith(
      expect.objectContaining({ type: 'image/png' }),
      'the-lighthouse-of-port-amber-square-transparent@3x.png',
    ),
  );

  await user.click(dialog().getByRole('radio', { name: 'SVG' }));
  expect(dialog().queryByRole('radio', { name: '3×' })).not.toBeInTheDocument();
  await user.click(button('Download'));
  const [blob, name] = vi.mocked(services.download).mock.lastCall!;
  expect(name).toBe('the-lighthouse-of-port-amber-square-transparent.svg');
  const saved = await blob.text();
  expect(saved.replace(/<metadata>[^]*<\/metadata>/, '')).toBe(previewed());
  const view = 'v=1&data=pentagon-anthropic&of=9utzh1d1yr&size=square&theme=transparent&scale=3';
  expect((await pictureIn(bytesOf(saved)))?.record?.view).toBe(view);
});

test('a size that the graph does not fit is warned of, with what would help', async () => {
  const { user } = await renderApp();
  await openDialog(user);
  await user.selectOptions(dialog().getByRole('combobox', { name: 'Size' }), 'Natural size');
  expect(dialog().getByText(/^The figure is \d+ px wide. In a column of 720 px/)).toBeVisible();
  expect(dialog().queryByText(/^The smallest text/)).not.toBeInTheDocument();
  await user.selectOptions(
    dialog().getByRole('combobox', { name: 'Size' }),
    'Social card, 600 × 315',
  );
  await user.click(field('Notes'));
  await user.paste('\nand one more line'.repeat(20));
  expect(
    within(dialog().getByRole('list', { name: 'Of the picture' })).getByText(
      /the floor is 12 px\. What would help: .*take about \d+ × \d+ px/,
    ),
  ).toBeVisible();
});

test('a picture that can’t be drawn is an alert, and no word that was typed is lost', async () => {
  const { user, services } = await renderApp({
    rasterise: () => Promise.reject(new Error('Take a smaller size or scale.')),
  });
  await openDialog(user);
  await user.clear(field('Title'));
  await user.type(field('Title'), 'Mine');
  await user.click(button('Download'));
  expect(await dialog().findByRole('alert')).toHaveTextContent('Take a smaller size or scale.');
  expect(services.download).not.toHaveBeenCalled();
  expect(field('Title')).toHaveValue('Mine');

  // The words still save, as SVG.
  await user.click(dialog().getByRole('radio', { name: 'SVG' }));
  await user.click(button('Download'));
  expect(await dialog().findByRole('status')).toHaveTextContent('Downloaded.');
});

test('a refused clipboard is an alert that says so', async () => {
  const { user } = await renderApp({
    copyText: () => Promise.reject(new Error('Write permission denied.')),
    copyPicture: () => Promise.reject(new Error('Write permission denied.')),
  });
  await openDialog(user);
  for (const name of ['Copy alt text', 'Copy picture']) {
    await user.click(button(name));
    expect(await dialog().findByRole('alert')).toHaveTextContent('Write permission denied.');
  }
});

test('the typeface is loaded when the pointer comes to the button, not before', async () => {
  const { user, services } = await renderApp();
  expect(services.fontCss).not.toHaveBeenCalled();
  await user.hover(screen.getByRole('button', { name: 'Figure…' }));
  expect(services.fontCss).toHaveBeenCalled();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a typeface that can’t be had does not stand in the way', async () => {
  const { user } = await renderApp({ fontCss: () => Promise.reject(new Error('offline')) });
  await openDialog(user);
  await user.click(button('Download'));
  expect(await dialog().findByRole('status')).toHaveTextContent('Downloaded.');
});

test('what is printed is checked first, the picture and the data', async () => {
  const { user } = await renderApp();
  await openDialog(user);
  await user.click(dialog().getByText(/in the data to check$/));
  const list = within(dialog().getByRole('list', { name: 'In the data' }));
  expect(list.getByText(/has an uncertain date/)).toBeVisible();
});

test('a print has its own width, resolution and name', async () => {
  const { user, services } = await renderApp();
  await openDialog(user);
  await user.selectOptions(dialog().getByRole('combobox', { name: 'Size' }), 'Another size…');
  const size = dialog().getByRole('textbox', { name: 'Another size' });
  await user.type(size, '9');
  expect(dialog().getByRole('alert')).toHaveTextContent('That is no size.');
  await user.type(size, '5 mm');
  expect(dialog().queryByRole('alert')).not.toBeInTheDocument();
  await user.click(button('Download'));
  const { width, scale } = vi.mocked(services.rasterise).mock.lastCall![1];
  expect(Math.round(width * scale)).toBe(Math.round((95 / 25.4) * 300));
  await waitFor(() =>
    expect(services.download).toHaveBeenLastCalledWith(
      expect.objectContaining({ type: 'image/png' }),
      'the-lighthouse-of-port-amber-95mm.png',
    ),
  );
});

test('what was done is told until something is changed', async () => {
  const { user } = await renderApp();
  await openDialog(user);
  const changes = [
    () => user.click(dialog().getByRole('radio', { name: '1×' })),
    () => user.click(dialog().getByRole('radio', { name: 'SVG' })),
    () => user.type(field('Title'), '!'),
    () => user.click(dialog().getByRole('radio', { name: 'Dark' })),
  ];
  for (const change of changes) {
    await user.click(button('Download'));
    expect(await dialog().findByText('Downloaded.')).toBeVisible();
    await change();
    expect(dialog().queryByText('Downloaded.')).not.toBeInTheDocument();
  }
});

test('nothing is saved at a size that is none, and the reason is told', async () => {
  const { user } = await renderApp();
  await openDialog(user);
  const size = dialog().getByRole('combobox', { name: 'Size' });
  await user.selectOptions(size, 'Another size…');
  await user.type(dialog().getByRole('textbox', { name: 'Another size' }), '12 parsecs');
  for (const name of ['Download', 'Copy picture', 'Print or save as PDF…']) {
    expect(button(name)).toBeDisabled();
    expect(button(name)).toHaveAccessibleDescription(/“Before you print” says why/);
  }
  expect(
    within(dialog().getByRole('list', { name: 'Of the picture' })).getByText(
      /“Another size” is no size/,
    ),
  ).toBeVisible();
  await user.selectOptions(size, 'Natural size');
  expect(button('Download')).toBeEnabled();
});

test('what is left out is not drawn, and numbers go with the sources', async () => {
  const { user } = await renderApp();
  await openDialog(user);
  expect(previewed()).toContain('threatened † [1]');
  const numbers = () => dialog().getByRole('checkbox', { name: /^Their numbers on the lines/ });
  expect(numbers()).toBeEnabled();
  await user.click(dialog().getByRole('checkbox', { name: 'Sources' }));
  expect(previewed()).not.toContain('id="sources"');
  expect(previewed()).not.toContain('threatened † [1]');
  expect(numbers()).toBeDisabled();
  expect(numbers()).not.toBeChecked();
  expect(numbers()).toHaveAccessibleName(/: not without the sources$/);
  await user.click(dialog().getByRole('checkbox', { name: 'Legend' }));
  expect(previewed()).not.toContain('id="legend"');
});

test('a figure can be printed, or saved as a PDF, by the browser', async () => {
  const { user, services } = await renderApp();
  await openDialog(user);
  await user.click(button('Print or save as PDF…'));
  const [page] = vi.mocked(services.print).mock.lastCall!;
  expect(page).toMatchObject({ svg: previewed(), altText: altTextOf() });
  expect(await dialog().findByText('The print dialog was opened.')).toBeVisible();
});

test('a crop shows and tells only what is in its frame, and “Whole graph” brings all back', async () => {
  const { user, store } = await renderApp();
  await openDialog(user);
  const whole = [field('Notes').textContent, altTextOf()];
  await user.click(dialog().getByText(/^In the frame:/));
  await user.click(dialog().getByRole('checkbox', { name: 'Ines Okafor' }));
  expect(store.getState().view.figure.framed).toHaveLength(1);
  expect(previewed()).toContain('clip-path="url(#crop)"');
  expect(field('Notes')).toHaveTextContent('Detail of a larger picture.');
  expect(altTextOf()).toMatch(/showing 1 actor and/);
  await user.click(button('Whole graph'));
  expect([field('Notes').textContent, altTextOf()]).toEqual(whole);
  expect(previewed()).not.toContain('clip-path="url(#crop)"');
});

test('Escape leaves the drawing of a frame, not the dialog, and the frame as it was', async () => {
  const { user, store } = await renderApp();
  await openDialog(user);
  act(() => store.getState().actions.setFigure({ framed: ['okafor'] }));
  await user.click(button('Draw the frame'));
  expect(store.getState().view.figure.framed).toEqual([]);
  expect(dialog().getByText(/^Drag a frame round/)).toBeVisible();
  await user.keyboard('{Escape}');
  expect(button('Draw the frame')).toHaveAttribute('aria-pressed', 'false');
  expect(store.getState().view.figure.framed).toEqual(['okafor']);
});

test('a size of another shape has an arrangement of its own, as on screen only if asked', async () => {
  const inAColumn: Services['layoutFigure'] = async ({ nodes }) =>
    Object.fromEntries(nodes.map(({ id }, index) => [id, [0, 200 * index] as const]));
  const layoutFigure = vi.fn<Services['layoutFigure']>(inAColumn);
  const { user, services } = await renderApp({ layoutFigure });
  await openDialog(user);
  expect(services.layoutFigure).not.toHaveBeenCalled();
  await user.selectOptions(dialog().getByRole('combobox', { name: 'Size' }), 'Story, 540 × 960');
  expect(services.layoutFigure).toHaveBeenCalledOnce();
  expect(vi.mocked(services.layoutFigure).mock.lastCall![0].aspect).toBeLessThan(1);
  const own = previewed();
  await user.click(dialog().getByRole('radio', { name: /^As on screen/ }));
  expect(previewed()).not.toBe(own);
  await user.click(dialog().getByRole('radio', { name: 'Arranged anew to fit this size' }));
  expect(previewed()).toBe(own);
  // Nor do words, as long as they leave the graph as much room.
  await user.type(field('Title'), '!');
  expect(services.layoutFigure).toHaveBeenCalledOnce();
});

test('where the height is free, steeper arrangements are tried until texts are legible', async () => {
  // As wide as asked for, times two: what a layout makes of a shape is not always that shape.
  const layoutFigure = vi.fn<Services['layoutFigure']>(async ({ nodes, aspect }) =>
    Object.fromEntries(
      nodes.map(({ id }, index) => [id, [index * 400 * aspect, index * 200] as const]),
    ),
  );
  const { user } = await renderApp({ layoutFigure });
  await openDialog(user);
  const choose = (name: string) =>
    user.selectOptions(dialog().getByRole('combobox', { name: 'Size' }), name);
  const asked = () => layoutFigure.mock.calls.map(([{ aspect }]) => aspect);
  await choose('Article, 720 wide');
  await waitFor(() => expect(button('Download')).toBeEnabled());
  expect(asked().length).toBeGreaterThan(1);
  expect(asked()).toEqual(asked().toSorted((a, b) => b - a));
  const tried = asked().length;
  // A size with both sides has the shape that it has.
  await choose('Square, 540 × 540');
  await waitFor(() => expect(button('Download')).toBeEnabled());
  expect(asked().length).toBe(tried + 1);
});

test('words to go with the picture can be copied', async () => {
  const { user, services } = await renderApp();
  await openDialog(user);
  await user.click(button('Copy long description'));
  await waitFor(() =>
    expect(services.copyText).toHaveBeenLastCalledWith(
      expect.stringContaining('Harbour Council contracted Beacon Works'),
    ),
  );
  await user.click(button('Copy embed code'));
  await waitFor(() =>
    expect(services.copyText).toHaveBeenLastCalledWith(
      expect.stringMatching(/^<figure>[^]*the-lighthouse-of-port-amber%402x\.png/),
    ),
  );
});

test('an arrangement that fails is told where it matters, and tried again', async () => {
  const layoutFigure = vi
    .fn<Services['layoutFigure']>()
    .mockRejectedValueOnce(new Error('no worker'))
    .mockImplementation(async ({ nodes }) =>
      Object.fromEntries(nodes.map(({ id }, index) => [id, [0, 200 * index] as const])),
    );
  const { user } = await renderApp({ layoutFigure });
  await openDialog(user);
  const choose = (name: string) =>
    user.selectOptions(dialog().getByRole('combobox', { name: 'Size' }), name);
  await choose('Story, 540 × 960');
  const failure = /could not be arranged for its size \(no worker\): it is as on screen/;
  expect(await dialog().findByText(failure)).toBeVisible();
  await choose('Natural size');
  await choose('Story, 540 × 960');
  await waitFor(() => expect(button('Download')).toBeEnabled());
  expect(dialog().queryByText(failure)).not.toBeInTheDocument();
  expect(layoutFigure).toHaveBeenCalledTimes(2);
});

test('what is arranged for a figure ends with it', async () => {
  const layoutFigure = vi.fn<Services['layoutFigure']>(() => new Promise(() => {}));
  const { user, services, store } = await renderApp({ layoutFigure });
  await openDialog(user);
  await user.selectOptions(dialog().getByRole('combobox', { name: 'Size' }), 'Story, 540 × 960');
  expect(button('Download')).toBeDisabled();
  vi.mocked(services.stopLayoutFigure).mockClear();
  await user.keyboard('{Escape}');
  expect(services.stopLayoutFigure).toHaveBeenCalledOnce();
  expect(store.getState().figureLayout).toBeUndefined();
});
