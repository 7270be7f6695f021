import { expect, type Locator, type Page } from '@playwright/test'
import { demoDocuments, PASSWORD } from '../support/county.ts'
import { draftSheet, type GivenFile } from '../support/desk.ts'
import { test } from '../support/errand.ts'
import { DOCX, lawDocx } from '../support/lawDocx.ts'
import { waterMeasures } from '../support/waterMeasures.ts'

test.use({ errand: 'keyboard' })

const TITLE = demoDocuments.drainage

/** Goes on with Tab until the focus is there; what a pointer can reach, a keyboard must, and one must see where one is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle)
      expect(outline, `the focus on “${await target.textContent()}” can be seen`).not.toBe('none')
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${target}`)
}

test('signing in and judging a whole review needs no pointer', async ({ visitor: page }) => {
  await test.step('Act 1: sign in', async () => {
    await page.goto('/desk/sign-in')
    await tabTo(page, page.getByLabel('用户名'))
    await page.keyboard.type('zhoumin')
    await page.keyboard.press('Tab')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/desk$/)
  })

  await test.step('Act 2: open the review from the day’s work, past the lists by the skip link', async () => {
    const task = page.getByRole('link', { name: `出具审核意见 ${TITLE}` })
    await expect(task).toBeVisible()
    await tabTo(page, page.getByRole('link', { name: '跳到正文' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    await tabTo(page, task)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE)
  })

  const items = page.getByRole('region', { name: '审核事项' })
  const progress = items.getByRole('status')

  await test.step('Act 3: judge every item by j and 1, one by 3, with a note', async () => {
    await expect(progress).toHaveText(/^已判断 0 \/ \d\d$/)
    const all = Number((await progress.textContent())?.slice(-2))
    for (let item = 0; item < all; item++) {
      if (item > 0) await page.keyboard.press('j')
      await page.keyboard.press(item === 2 ? '3' : '1')
    }
    await expect(progress).toHaveText(`已判断 ${all} / ${all}`)
    await page.keyboard.press('c')
    await expect(items.getByLabel('说明')).toBeFocused()
    await page.keyboard.type('用语规范。')
    await expect(items.getByLabel('说明')).toHaveValue('用语规范。')
    await expect(progress, 'what is typed into a note judges nothing').toHaveText(`已判断 ${all} / ${all}`)
    await expect(page.getByText(/已自动保存/)).toBeVisible()
  })

  await test.step('Act 4: write the opinion and hand it in', async () => {
    await tabTo(page, page.getByRole('link', { name: '写审核意见' }))
    await page.keyboard.press('Enter')
    const form = page.getByRole('form', { name: '审核意见' })
    await expect(form).toBeVisible()
    await tabTo(page, form.getByRole('radio', { name: '合法', exact: true }))
    await page.keyboard.press('Space')
    await tabTo(page, form.getByLabel('综合意见'))
    await page.keyboard.type('经审核，未发现需要修改的问题。')
    await tabTo(page, form.getByRole('button', { name: '提交审核意见' }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('审核意见已提交，等待审核机构负责人签发。', { exact: false })).toBeVisible()
  })
})

test('preparing a draft, handing it to the head and submitting it needs no pointer', async ({ as }) => {
  const title = '禾川县农村集中供水管理办法'
  const page = await as('sunyue')
  const press = async (target: Locator) => {
    await tabTo(target.page(), target)
    await target.page().keyboard.press('Enter')
  }
  const give = async (button: Locator, file: GivenFile) => {
    const chooser = page.waitForEvent('filechooser')
    await press(button)
    await (await chooser).setFiles(file)
  }

  await test.step('Act 1: register it', async () => {
    await press(page.getByRole('link', { name: '登记起草', exact: true }))
    await tabTo(page, page.getByLabel('标题'))
    await page.keyboard.insertText(title)
    const organ = page.getByLabel('制定机关')
    await tabTo(page, organ)
    const wanted = organ.locator('option:checked', { hasText: /^禾川县人民政府$/ })
    while ((await wanted.count()) === 0) await page.keyboard.press('ArrowDown')
    await press(page.getByRole('button', { name: '登记起草', exact: true }))
    await expect(page.getByRole('heading', { level: 1, name: `报送合法性审核：${title}` })).toBeVisible()
  })

  await test.step('Act 2: its text and its materials', async () => {
    const buffer = await lawDocx(title, waterMeasures('first'))
    await give(draftSheet(page).getByRole('button', { name: '选择文件' }), { name: '送审稿.docx', mimeType: DOCX, buffer })
    await press(page.getByRole('button', { name: '存为送审稿' }))
    await expect(page.getByRole('button', { name: '存为送审稿' })).toBeHidden()
    const materials = page.getByRole('list', { name: '报送审核的材料' })
    for (const name of ['起草说明', '制定依据', '征求意见及采纳情况', '本单位合法性审核意见']) {
      const file = { name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`关于《${title}》的${name}。`) }
      await give(materials.getByRole('button', { name: `上传 ${name}`, exact: true }), file)
      await expect(materials.getByRole('link', { name: file.name })).toBeVisible()
    }
  })

  await test.step('Act 3: hand it to the head, who submits it', async () => {
    await press(page.getByRole('button', { name: '提交负责人审签' }))
    await expect(page.getByText(/已提交负责人 高峰 审签/)).toBeVisible()
    const head = await as('gaofeng')
    await press(head.getByRole('link', { name: `报送审核 ${title}` }))
    await press(head.getByRole('button', { name: '报送审核', exact: true }))
    await expect(head.getByText('已报送审核，等审核机构受理。')).toBeInViewport()
  })
})

test('? lists the keys of a page, and Esc closes the list', async ({ as }) => {
  const page = await as('zhengyi')
  await page.keyboard.press('?')
  const keys = page.getByRole('heading', { name: '快捷键' })
  await expect(keys).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
})
