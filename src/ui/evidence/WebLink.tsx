import type { ReactNode } from 'react';

interface WebLinkProps {
  readonly url: string | undefined;
  readonly children: ReactNode;
}

/** A link out of the page, to the web alone: nothing in a file may run code, whatever way it came in. */
export function WebLink({ url, children }: WebLinkProps) {
  return url === undefined || !/^https?:\/\//i.test(url) ? (
    children
  ) : (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
