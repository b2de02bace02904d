import type { Picture, Pictures } from '#core/picture.ts'

/** A picture that differs where what it shows does; nobody looks at it. */
export const painting: Pictures = async (drawable): Promise<Picture> => ({
  png: new TextEncoder().encode(JSON.stringify(drawable)),
  alt: `${drawable.title} in words`,
  width: 1040,
  height: 400,
})
