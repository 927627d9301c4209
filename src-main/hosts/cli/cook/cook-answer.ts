/** What `cook --json` answers with; an absent export has no folder. */
export type CookAnswer = {
  cookId: string
  planHash: string
  pieces: number
  failed: number
  seconds: number
  exportDir: string | null
  manifestSha256: string | null
}
