/** What one check of the doctor found. */
export type Finding = { name: string; ok: boolean; detail: string; cure?: string }
