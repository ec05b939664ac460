import { useMessages, useRead } from '../kit/store.ts';
import { leftOutInWords } from './leftOutInWords.ts';

/** What the open graph lacks of a faulty file: said wherever it might be taken for the whole, as long as it is open. */
export function NotWhole() {
  const left = useRead(({ document }) => (document.kind === 'open' ? document.left : undefined));
  const messages = useMessages();
  if (left === undefined) return null;
  const { notWhole, wasFaulty, wasTooLarge } = messages.open;
  const parts = leftOutInWords(messages, left);
  return (
    <p className="not-whole" role="note">
      {parts.length > 0 && <strong>{notWhole}</strong>}{' '}
      {left.unread === undefined ? wasFaulty(parts) : wasTooLarge(parts)}
    </p>
  );
}
