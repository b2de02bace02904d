import { GRANTED_IN } from '../../access.ts'
import type { AccessWords } from '../access.ts'

const names: AccessWords['names'] = { reader: '读者', editor: '编辑', admin: '管理员' }

export const access: AccessWords = {
  names,
  notAllowed: '无权执行',
  notNow: '现在不能执行',
  denied: (needed, { id, access: held, place }, command) =>
    `\`${command}\` 需要${names[needed]}权限，您在这里是${names[held]}。Vigil 的运维人员可以授权：将 \`${id}\` 加入 ${GRANTED_IN[needed]}${place?.kind === 'channel' ? `；若仅限此处，则加入 \`${id}@${place.space}\`` : ''}。`,
  notHere: '此处无法执行。请在 Vigil 作为服务运行的地方使用。',
}
