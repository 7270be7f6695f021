import { expect, it } from 'vitest'
import { nearest } from './suggestQuery.ts'

it.each([
  ['停放冲电', '电动自行车停放充电管理规定', '停放充电'],
  ['宅积地审批', '农村宅基地审批办法', '宅基地审批'],
  ['高龄津帖', '发放高龄津贴。', '高龄津贴'],
  ['高龄津贴', '发放高龄津贴。', null],
  ['星际旅行', '公路旅客运输', null],
  ['水费收缴', '水费，收缴', null],
])('%s in %s: %s', (query, text, near) => expect(nearest([...query], text)).toBe(near))
