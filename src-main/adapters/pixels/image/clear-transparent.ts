import { wordsOf, type Image } from './image.ts'

/** Sets every fully transparent pixel to 0, 0, 0, 0, in place: what cannot be seen must not change a hash. */
export function clearTransparent(image: Image): Image {
  const words = wordsOf(image)
  for (let i = 0; i < words.length; i++) if (words[i]! >>> 24 === 0) words[i] = 0
  return image
}
