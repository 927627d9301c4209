/** Does something that may be refused in words. What fails in any other way throws. */
export async function unlessRefused(act: () => unknown): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error as { data?: { problems?: unknown } }).data?.problems) throw error
  }
}
