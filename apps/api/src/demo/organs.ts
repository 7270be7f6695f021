import type { OrganState } from '@fadu/core'

type Organ = Pick<
  OrganState,
  'id' | 'name' | 'shortName' | 'kind' | 'entitled' | 'parent' | 'office' | 'reviewOrgan' | 'fairnessOrgan' | 'filingTo'
> & {
  readonly codes: readonly [code: string, normative: boolean][]
}

const GOVERNMENT = 'hechuan-government'

const department = (id: string, name: string, mark: string): Organ => ({
  id,
  name: `禾川县${name}`,
  shortName: `县${name}`,
  kind: 'department',
  entitled: true,
  parent: GOVERNMENT,
  office: id,
  reviewOrgan: 'hechuan-justice',
  fairnessOrgan: id,
  filingTo: [GOVERNMENT],
  codes: [
    [`禾${mark}规发`, true],
    [`禾${mark}发`, false],
  ],
})

/** 禾川县 and the two bodies above and beside it: an invented county. */
export const demoOrgans: readonly Organ[] = [
  {
    id: 'xizhou-government',
    name: '溪州市人民政府',
    shortName: '市人民政府',
    kind: 'upperGovernment',
    entitled: false,
    parent: null,
    office: 'xizhou-government',
    reviewOrgan: 'xizhou-government',
    fairnessOrgan: 'xizhou-government',
    filingTo: [],
    codes: [],
  },
  {
    id: 'hechuan-congress',
    name: '禾川县人民代表大会常务委员会',
    shortName: '县人大常委会',
    kind: 'peoplesCongress',
    entitled: false,
    parent: null,
    office: 'hechuan-congress',
    reviewOrgan: 'hechuan-congress',
    fairnessOrgan: 'hechuan-congress',
    filingTo: [],
    codes: [],
  },
  {
    id: GOVERNMENT,
    name: '禾川县人民政府',
    shortName: '县人民政府',
    kind: 'government',
    entitled: true,
    parent: 'xizhou-government',
    office: 'hechuan-office',
    reviewOrgan: 'hechuan-justice',
    fairnessOrgan: 'hechuan-market',
    filingTo: ['xizhou-government', 'hechuan-congress'],
    codes: [
      ['禾政规发', true],
      ['禾政发', false],
    ],
  },
  {
    id: 'hechuan-office',
    name: '禾川县人民政府办公室',
    shortName: '县政府办公室',
    kind: 'governmentOffice',
    entitled: true,
    parent: GOVERNMENT,
    office: 'hechuan-office',
    reviewOrgan: 'hechuan-justice',
    fairnessOrgan: 'hechuan-market',
    filingTo: ['xizhou-government', 'hechuan-congress'],
    codes: [
      ['禾政办规发', true],
      ['禾政办发', false],
    ],
  },
  department('hechuan-justice', '司法局', '司'),
  department('hechuan-market', '市场监督管理局', '市监'),
  department('hechuan-resources', '自然资源局', '自然资'),
  department('hechuan-housing', '住房和城乡建设局', '建'),
  department('hechuan-civil', '民政局', '民'),
  department('hechuan-reform', '发展和改革局', '发改'),
  department('hechuan-police', '公安局', '公'),
  department('hechuan-farming', '农业农村局', '农'),
  department('hechuan-transport', '交通运输局', '交'),
]
