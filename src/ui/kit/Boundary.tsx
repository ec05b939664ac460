import { Component, type ReactNode } from 'react';
import { useMessages } from './store.ts';

interface BoundaryProps {
  /** What the region is called, for the message. */
  readonly region: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error?: Error | undefined;
}

/** Keeps a fault of ours in one region from taking the page along. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = {};

  static getDerivedStateFromError(error: Error): BoundaryState {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <Fallen
        region={this.props.region}
        why={error.message}
        onAgain={() => this.setState({ error: undefined })}
      />
    );
  }
}

interface FallenProps {
  readonly region: string;
  readonly why: string;
  readonly onAgain: () => void;
}

function Fallen({ region, why, onAgain }: FallenProps) {
  const { page } = useMessages();
  return (
    <section className="panel fallen" role="alert" aria-label={region}>
      <p>{page.couldNotBeDrawn(region, why)}</p>
      <button type="button" className="tool" onClick={onAgain}>
        {page.tryAgain}
      </button>
    </section>
  );
}
