/** The colours of a chart, as `#rrggbb`. */
export type Theme = {
  readonly ground: string
  readonly title: string
  /** Figures, which stand out, and what explains them. */
  readonly figure: string
  readonly label: string
  readonly grid: string
  readonly axis: string
  readonly bar: string
  /** Fills a partial bar within its dashed outline, which has the colour of a bar. */
  readonly partial: string
  /** Events on a timeline. */
  readonly mark: string
  /** Fills the stretch in which an event lies, around which its outline has the colour of events. */
  readonly loose: string
  /**
   * The parts of a stacked bar, from the ground up. Neighbours differ in lightness, so that they are
   * told apart without colours, too, and by those who see fewer of them.
   */
  readonly series: readonly string[]
}

/**
 * No app can learn a reader's theme, so a chart has a ground of its own: dark where dark is what a
 * platform begins with, as Discord does. Text keeps a contrast of 4.5 to 1 and shapes of 3 to 1.
 *
 * @see https://www.w3.org/TR/WCAG22/#contrast-minimum
 * @see https://www.w3.org/TR/WCAG22/#non-text-contrast
 */
export const themes: { readonly dark: Theme; readonly light: Theme } = {
  dark: {
    ground: '#1e1f22',
    title: '#f2f3f5',
    figure: '#f2f3f5',
    label: '#b5bac1',
    grid: '#34363c',
    axis: '#82868f',
    bar: '#5aa9f7',
    partial: '#28435f',
    mark: '#f0a04b',
    loose: '#5a4426',
    series: ['#6ca0e4', '#aaf8ff', '#efa55d', '#c44f24', '#895eac', '#bcbfc5'],
  },
  light: {
    ground: '#ffffff',
    title: '#1f2328',
    figure: '#1f2328',
    label: '#59636e',
    grid: '#e3e7eb',
    axis: '#7d8590',
    bar: '#0b6bcb',
    partial: '#d6e7fa',
    mark: '#b35900',
    loose: '#f8e3cc',
    series: ['#5a8fe0', '#0b6570', '#b9810f', '#8f3a0c', '#5b2a80', '#7b8087'],
  },
}
