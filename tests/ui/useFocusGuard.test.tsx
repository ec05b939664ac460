import { render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { useFocusGuard } from '../../src/ui/kit/useFocusGuard.ts';

function Guarded() {
  useFocusGuard();
  return null;
}

const element = (id: string) => document.getElementById(id)!;

beforeEach(() => {
  render(<Guarded />);
  // Not React’s: they are taken away here by hand.
  const page = document.createElement('main');
  page.innerHTML = `
    <button>Before</button>
    <section id="outer"><div id="inner"><button id="lost">Lost</button></div></section>
    <button tabindex="-1">Reached by script alone</button>
    <button>After</button>`;
  document.body.append(page);
  element('lost').focus();
  return () => page.remove();
});

const expectFocused = (name: string) =>
  waitFor(() => expect(screen.getByRole('button', { name })).toHaveFocus());

test('what follows takes the focus of what goes, but for what Tab never reaches', async () => {
  element('lost').remove();
  await expectFocused('After');
});

test('so it does where what was around goes at the same time, from the inside out', async () => {
  const [outer, inner, lost] = [element('outer'), element('inner'), element('lost')];
  lost.remove();
  inner.remove();
  outer.remove();
  await expectFocused('After');
});
