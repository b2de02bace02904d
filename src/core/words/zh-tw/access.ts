import { GRANTED_IN } from '../../access.ts'
import type { AccessWords } from '../access.ts'

const names: AccessWords['names'] = { reader: '讀者', editor: '編輯', admin: '管理員' }

export const access: AccessWords = {
  names,
  notAllowed: '沒有權限',
  notNow: '目前無法執行',
  denied: (needed, { id, access: held, place }, command) =>
    `\`${command}\` 需要${names[needed]}權限，您在這裡是${names[held]}。Vigil 的維運人員可以授權：將 \`${id}\` 加入 ${GRANTED_IN[needed]}${place?.kind === 'channel' ? `；若僅限此處，則加入 \`${id}@${place.space}\`` : ''}。`,
  notHere: '此處無法執行。請在 Vigil 作為服務執行的地方使用。',
}
