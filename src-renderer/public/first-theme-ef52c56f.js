// Runs before anything is painted: what would else be seen first is the system's scheme, though a person chose the other.
// The name holds what the file is, for it is kept for good: see the test of what is painted first.
;(() => {
  try {
    const theme = /"theme":"(dark|light)"/.exec(localStorage.getItem('ovenbird.preferences') ?? '')?.[1]
    if (theme) document.documentElement.dataset.mantineColorScheme = theme
  } catch {
    // A browser that keeps nothing knows of no choice.
  }
})()
