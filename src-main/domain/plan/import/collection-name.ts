/** What people call the folder that holds the layers of a collection: it says nothing about the collection. */
const PLAIN = new Set(['layers', 'assets', 'traits', 'images'])

/** The name of a collection that is made of a folder: the folder's, or that of its parent where it has a plain one. */
export function collectionName(folderName: string, parentName: string): string {
  return PLAIN.has(folderName.trim().toLowerCase()) && parentName.trim() !== '' ? parentName : folderName
}
