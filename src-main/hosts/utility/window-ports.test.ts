import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { contract } from '../../../schemas/contract.ts'
import type { Engine } from '../../app/engine/engine.ts'
import { createWindowPorts, type WindowPorts } from './window-ports.ts'

/** Longer than any machine takes. */
const PATIENCE = { timeout: 10_000, interval: 5 }

let listeners: number
let windows: WindowPorts

beforeEach(() => {
  listeners = 0
  const store = {
    closed: new AbortController().signal,
    read: { events: () => [], lastSeq: () => 0 },
    onCommit() {
      listeners += 1
      return () => (listeners -= 1)
    },
  }
  const engine = { project: () => ({ session: { store } }), parts: { onError: () => undefined } }
  windows = createWindowPorts({ engine: engine as unknown as Engine })
})

afterEach(() => windows.close())

/** A page that is loaded: it gets a port, and follows a project. */
function loadPage(windowId: number): void {
  const { port1, port2 } = new MessageChannel()
  windows.connect(windowId, port1)
  const link = new RPCLink({ port: port2 })
  port2.start()
  const client = createORPCClient(link) as ContractRouterClient<typeof contract>
  const follow = async () => {
    for await (const events of await client.feed.tail({ projectId: 'any', since: 0 })) expect(events).toEqual([])
  }
  follow().catch(() => undefined)
}

test('a window that is loaded twenty times has one port, and follows a project once', async () => {
  for (let load = 1; load <= 20; load += 1) {
    loadPage(1)
    await vi.waitFor(() => expect(listeners).toBeGreaterThan(0), PATIENCE)
  }
  await vi.waitFor(() => expect([windows.count(), listeners]).toEqual([1, 1]), PATIENCE)
})

test('each window has a port of its own, and all end with the engine', async () => {
  loadPage(1)
  loadPage(2)
  await vi.waitFor(() => expect([windows.count(), listeners]).toEqual([2, 2]), PATIENCE)
  windows.close()
  await vi.waitFor(() => expect([windows.count(), listeners]).toEqual([0, 0]), PATIENCE)
})

test('a page that goes takes its port with it', async () => {
  const { port1, port2 } = new MessageChannel()
  windows.connect(1, port1)
  expect(windows.count()).toBe(1)
  port2.close()
  await vi.waitFor(() => expect(windows.count()).toBe(0), PATIENCE)
})
