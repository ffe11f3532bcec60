// What stands in the page's place when its own code has failed: one sentence, and the two ways on. Never a white page.
import { Component } from 'react';
import type { ReactElement, ReactNode } from 'react';
import './guard.css';

export interface GuardProps {
  /** What failed before there was anything to guard. */
  readonly fault?: unknown;
  /** Called when something below has failed: what still runs has nobody to show it. */
  readonly stop?: () => void;
  readonly children?: ReactNode;
}

interface GuardState {
  readonly fault: unknown;
}

/** Catches what its children throw while they render, and says so in their place. */
export class Guard extends Component<GuardProps, GuardState> {
  static getDerivedStateFromError(fault: unknown): GuardState {
    return { fault: fault ?? 'unknown' };
  }

  override state: GuardState = { fault: this.props.fault };

  override componentDidCatch(): void {
    this.props.stop?.();
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === undefined) return this.props.children;
    return <Fault says={fault instanceof Error ? fault.message : 'unknown'} />;
  }
}

function Fault({ says }: { readonly says: string }): ReactElement {
  return (
    <main className="fault" role="alert">
      <h1>Downhill</h1>
      <p>The page has met a fault of its own and stopped: {says}</p>
      <p className="ways">
        <a className="button main" href={location.href.split('#')[0]}>
          Open the page without the link
        </a>
        <button type="button" className="button" onClick={() => location.reload()}>
          Try the link again
        </button>
      </p>
    </main>
  );
}
