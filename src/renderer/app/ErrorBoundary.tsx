import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useWords } from '../i18n/words';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

interface Props {
  readonly children: ReactNode;
  /** When it changes, what failed is tried again. */
  readonly resetKey: string;
}

/** A bug in what it holds leaves a sentence and a way on, never an empty window. Everything typed is in the store. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.setState({ failed: false });
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

function Broken(): ReactNode {
  const { t } = useWords();
  return (
    <div style={{ padding: 40 }} role="alert">
      <EmptyState
        title={t('shell:broken.title')}
        action={
          <Button look="filled" onClick={() => window.location.reload()}>
            {t('shell:broken.reload')}
          </Button>
        }
      >
        {t('shell:broken.text')}
      </EmptyState>
    </div>
  );
}
