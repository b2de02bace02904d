import { GRANTED_IN } from '../../access.ts'
import type { AccessWords } from '../access.ts'

const names: AccessWords['names'] = { reader: '读者', editor: '编辑', admin: '管理员' }

export const access: AccessWords = {
  names,
  denied: (needed, { id, access: held }, command) =>
    `\`${command}\` 需要${names[needed]}权限，您在这里是${names[held]}。Vigil 的运维人员可以授权：将 \`${id}\` 加入 ${GRANTED_IN[needed]}。`,
  notHere: '此处无法执行。请在 Vigil 作为服务运行的地方使用。',
}
