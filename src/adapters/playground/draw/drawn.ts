import type { PreviewMessage } from '#core/preview.ts'
import type { Html } from '../shell.ts'

/** Draws what a platform is sent the way the platform shows it. */
export type Drawer = {
  /** `pictureAt`: the picture behind an address of the payload; undefined where there is none. */
  readonly message: (
    message: PreviewMessage,
    on: { readonly pictureAt: (address: string) => Html | undefined },
  ) => Html
  /** A form, its fields named by their options. */
  readonly form: (payload: Readonly<Record<string, unknown>>) => Html
}
