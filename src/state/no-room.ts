import { Mistake } from '#core/errors.ts'

/** There is no room on the disk. Unlike other mistakes it passes by itself when there is some again. */
export class NoRoom extends Mistake {}
