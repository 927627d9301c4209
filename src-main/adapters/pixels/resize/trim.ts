import { createImage, wordsOf, type Image } from '../image/image.ts'

/** Cuts off fully transparent borders. A picture with nothing on it stays as it is. */
export function trimImage(image: Image): Image {
  const words = wordsOf(image)
  const { width, height } = image
  const visible = (index: number): boolean => words[index]! >>> 24 !== 0
  const rowEmpty = (y: number): boolean => {
    for (let x = 0; x < width; x++) if (visible(y * width + x)) return false
    return true
  }
  let [top, bottom] = [0, height]
  while (top < bottom && rowEmpty(top)) top++
  if (top === bottom) return image
  while (rowEmpty(bottom - 1)) bottom--
  const columnEmpty = (x: number): boolean => {
    for (let y = top; y < bottom; y++) if (visible(y * width + x)) return false
    return true
  }
  let [left, right] = [0, width]
  while (columnEmpty(left)) left++
  while (columnEmpty(right - 1)) right--
  if (right - left === width && bottom - top === height) return image
  const result = createImage(right - left, bottom - top)
  const target = wordsOf(result)
  for (let y = top; y < bottom; y++)
    target.set(words.subarray(y * width + left, y * width + right), (y - top) * result.width)
  return result
}
