import { Component, type ReactNode } from 'react'
import { CrashScreen } from './crash-screen.tsx'

type Props = { children: ReactNode }

/** A fault of the window itself ends here: it is told, and a new start is one key away. What the engine does goes on. */
export class CrashBoundary extends Component<Props, { error: unknown; crashed: boolean }> {
  constructor(props: Props) {
    super(props)
    this.state = { error: null, crashed: false }
  }

  static getDerivedStateFromError(error: unknown) {
    return { error, crashed: true }
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashScreen error={this.state.error} /> : this.props.children
  }
}
