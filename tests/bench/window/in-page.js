// Put into the window before its own scripts. What a person sees is stamped with the machine's wall clock (milliseconds
// since 1970), once the frame that holds it is painted.

/** @typedef {(atMs: number) => void} Tell */

;(() => {
  const wallClock = () => performance.timeOrigin + performance.now()

  /**
   * Inside an animation frame: tells when that very frame is painted.
   *
   * @param {Tell} tell
   */
  const onceFrameIsPainted = (tell) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => tell(wallClock()), { once: true })
    port1.start()
    port2.postMessage(null)
  }
  /** @param {Tell} tell */
  const onceIsPainted = (tell) => requestAnimationFrame(() => onceFrameIsPainted(tell))

  /**
   * Looks at every frame until something holds; gives when that frame is painted.
   *
   * @param {() => boolean} holds
   * @returns {Promise<number>}
   */
  const paintedWith = (holds) =>
    new Promise((resolve) => {
      const look = () => {
        if (holds()) onceFrameIsPainted(resolve)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })

  /** @param {HTMLImageElement | null | undefined} image */
  const isLoaded = (image) => image?.complete === true && image.naturalWidth > 0

  /** @returns {HTMLElement[]} Cells that are whole in view. */
  const cellsInView = () => {
    const view = document.querySelector('[role="grid"]')?.parentElement?.getBoundingClientRect()
    /** @type {HTMLElement[]} */
    const cells = [...document.querySelectorAll('[data-number]')]
    return cells.filter((cell) => {
      const { top, bottom } = cell.getBoundingClientRect()
      return view !== undefined && top >= view.top && bottom <= view.bottom
    })
  }

  /** @returns {HTMLImageElement | null} */
  const firstPicture = () => document.querySelector('[data-number] img')

  /** @returns {HTMLImageElement | null} The large picture of a piece that is shown alone. */
  const largePicture = () => document.querySelector('img[decoding="sync"]')

  /** @type {{ number: number, standing: string | undefined, atMs: number }[]} */
  const standings = []
  /** @type {MutationObserver | undefined} */
  let observer
  /** @type {Promise<number>} */
  let next = Promise.resolve(0)

  const windowBench = {
    /** When the first picture of the grid was painted. */
    firstPicture: paintedWith(() => isLoaded(firstPicture())).then(async () => {
      await firstPicture()?.decode()
      return paintedWith(() => true)
    }),

    /** From now on until they are asked for, every change of where a piece in the grid stands. */
    watchStandings() {
      observer = new MutationObserver((records) => {
        for (const target of new Set(records.map((record) => record.target))) {
          const { number, standing } = /** @type {HTMLElement} */ (target).dataset
          onceIsPainted((atMs) => void standings.push({ number: Number(number), standing, atMs }))
        }
      })
      observer.observe(document.body, { subtree: true, attributeFilter: ['data-standing'] })
    },
    /**
     * Those changes, once there are so many.
     *
     * @param {number} count
     */
    standings: async (count) => {
      await paintedWith(() => standings.length >= count)
      observer?.disconnect()
      return standings.splice(0)
    },

    /** Pieces whose cells are in view, and where they stand. */
    inView: () => cellsInView().map(({ dataset: { number, standing } }) => ({ number: Number(number), standing })),

    /** Milliseconds until every cell that is in view shows its picture. */
    async picturesInView() {
      const fromMs = wallClock()
      const atMs = await paintedWith(() => {
        const cells = cellsInView()
        return cells.length > 0 && cells.every((cell) => isLoaded(cell.querySelector('img')))
      })
      return atMs - fromMs
    },

    /** Looks out for the next key, and for the other picture that it brings. */
    expectPicture() {
      const before = largePicture()?.src
      next = new Promise((resolve) => {
        /** @param {KeyboardEvent} event */
        const onKey = async ({ timeStamp }) => {
          const atMs = await paintedWith(() => largePicture()?.src !== before && isLoaded(largePicture()))
          resolve(atMs - performance.timeOrigin - timeStamp)
        }
        document.addEventListener('keydown', (event) => void onKey(event), { once: true, capture: true })
      })
    },
    /** Milliseconds from that key to the frame with that picture. */
    pictureCame: () => next,
  }

  Object.assign(globalThis, { windowBench })
})()
