import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TellingButton } from '../../src/ui/kit/TellingButton.tsx';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const button = () => screen.getByRole('button', { name: 'Copy' });
const told = () => screen.getByRole('status').textContent;
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

/** A button that was clicked as Safari does it: it has no focus. */
async function clicked() {
  render(
    <>
      <TellingButton className="tool" act={async () => 'Copied.'}>
        Copy
      </TellingButton>
      <p>Elsewhere</p>
    </>,
  );
  fireEvent.click(button());
  await pass(0);
  expect(told()).toBe('Copied.');
}

test('an outcome is told until something else is pressed, though the button has no focus', async () => {
  await clicked();
  fireEvent.pointerDown(button());
  expect(told()).toBe('Copied.');
  fireEvent.pointerDown(screen.getByText('Elsewhere'));
  expect(told()).toBe('');
});

test('an outcome is told for eight seconds at most, from the last press', async () => {
  await clicked();
  await pass(7900);
  expect(told()).toBe('Copied.');
  fireEvent.click(button());
  await pass(0);
  await pass(7900);
  expect(told()).toBe('Copied.');
  await pass(200);
  expect(told()).toBe('');
});

test('an outcome is told until the focus leaves the button', async () => {
  await clicked();
  fireEvent.blur(button());
  expect(told()).toBe('');
});
