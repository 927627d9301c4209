/** One file of what a browser was given, by its path in it: `Hat/Crown.png`. */
export type DroppedFile = { path: string; file: File }

/** What was handed to the page: the name of the folder or the file, and everything in it. */
export type Dropped = { name: string; isFolder: boolean; files: DroppedFile[] }
