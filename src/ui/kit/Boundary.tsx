import { Component, type ReactNode } from 'react';

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
      <section className="panel fallen" role="alert" aria-label={this.props.region}>
        <p>
          {this.props.region} could not be drawn: {error.message}. This is a fault of Dramatis; the
          rest of the page works.
        </p>
        <button type="button" className="tool" onClick={() => this.setState({ error: undefined })}>
          Try again
        </button>
      </section>
    );
  }
}
