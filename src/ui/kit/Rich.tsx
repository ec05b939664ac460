interface RichProps {
  /** Plain text in which **this** is to stand out. */
  readonly text: string;
}

/** A message of which some words stand out. */
export const Rich = ({ text }: RichProps) =>
  text.split('**').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // A text is replaced as a whole, never reordered.
      <strong key={index}>{part}</strong>
    ),
  );
