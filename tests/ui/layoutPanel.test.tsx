import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { EN } from '../../src/core/messages/en/en.ts';
import { LAYOUT_CHOICES } from '../../src/core/layouts/choices.ts';
import type { Services } from '../../src/store/services.ts';
import { aDataset } from '../support/builders.ts';
import { renderApp } from '../support/renderApp.tsx';

async function openPanel(parts: Parameters<typeof renderApp>[0] = {}) {
  const app = await renderApp(parts);
  await app.user.click(screen.getByRole('button', { name: 'Layout' }));
  const panel = within(screen.getByRole('dialog', { name: 'Layout' }));
  return { ...app, panel, view: () => app.store.getState().view };
}

describe('the layout panel', () => {
  test('offers every layout, and says what places mean in the chosen one', async () => {
    const { panel, user, view } = await openPanel();
    for (const { id } of Object.values(LAYOUT_CHOICES).toReversed()) {
      const { label, meaning } = EN.layout.layouts[id];
      await user.click(panel.getByRole('radio', { name: label }));
      expect(view().layout).toBe(id);
      expect(panel.getByText(meaning)).toBeVisible();
    }
  });

  test('puts the actor that is selected in the middle of the rings, or another one', async () => {
    const { panel, user, view, store } = await openPanel();
    const [first, second] = actorsOf(store.getState());
    act(() => store.getState().actions.select({ kind: 'actor', id: first!.id }));
    await user.click(panel.getByRole('radio', { name: 'Rings around one actor' }));
    expect(view().centre).toBe(first!.id);
    const around = panel.getByRole('combobox', { name: 'Around' });
    expect(around).toHaveValue(first!.id);
    await user.selectOptions(around, second!.name);
    expect(view().centre).toBe(second!.id);
    await user.selectOptions(around, 'whoever has the most lines');
    expect(view().centre).toBeUndefined();
    await user.click(panel.getByRole('radio', { name: 'Readable' }));
    expect(panel.queryByRole('combobox', { name: 'Around' })).toBeNull();
  });

  test('tidies only where places mean nothing by themselves', async () => {
    const layout = vi.fn<Services['layout']>(async ({ nodes }) =>
      Object.fromEntries(nodes.map(({ id }, index) => [id, [index * 300, 0] as const])),
    );
    const { panel, user } = await openPanel({ layout });
    await user.click(panel.getByRole('button', { name: 'Tidy what is shown' }));
    expect(layout.mock.lastCall![0].start).toBeDefined();
    await user.click(panel.getByRole('radio', { name: 'Circle by type' }));
    expect(panel.queryByRole('button', { name: 'Tidy what is shown' })).toBeNull();
  });

  test('offers sizes by amount only where there are amounts, and warns what size is not', async () => {
    const dataset = aDataset({ relations: [{}] });
    const { panel, user, view } = await openPanel({ dataset });
    expect(panel.queryByRole('radio', { name: 'More money, larger' })).toBeNull();
    await user.click(panel.getByRole('radio', { name: 'More relations, larger' }));
    expect(view().sizeBy).toBe('relations');
    expect(panel.getByText('Size says nothing of importance or of guilt.')).toBeVisible();
  });

  test('shows communities', async () => {
    const { panel, user, view, services } = await openPanel();
    await user.click(panel.getByRole('checkbox', { name: /^Show communities/ }));
    expect(view().communities).toBe(true);
    expect(services.communities).toHaveBeenCalledOnce();
  });

  test('closes by Escape, and the focus is on its button again', async () => {
    const { user } = await openPanel();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog', { name: 'Layout' })).toBeNull();
    // The popover gives the focus back in the next frame.
    await waitFor(() => expect(screen.getByRole('button', { name: 'Layout' })).toHaveFocus());
  });
});

const actorsOf = (state: ReturnType<Awaited<ReturnType<typeof renderApp>>['store']['getState']>) =>
  state.document.kind === 'open' ? state.document.graph.actors : [];
