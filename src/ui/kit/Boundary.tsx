import { Component, type ReactNode } from 'react';
import { NotFetched } from './onDemand.ts';
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
        error={error}
        onAgain={() => this.setState({ error: undefined })}
      />
    );
  }
}

interface FallenProps {
  readonly region: string;
  readonly error: Error;
  readonly onAgain: () => void;
}

function Fallen({ region, error, onAgain }: FallenProps) {
  const { page } = useMessages();
  return (
    <section className="panel fallen" role="alert" aria-label={region}>
      <p>
        {error instanceof NotFetched
          ? page.couldNotBeFetched(region)
          : page.couldNotBeDrawn(region, error.message)}
      </p>
      <button type="button" className="tool" onClick={onAgain}>
        {page.tryAgain}
      </button>
    </section>
  );
}
