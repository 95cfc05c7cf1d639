/** Made from the rows of the program, core/identifier, by its test ConsoleSchemesTest: changed there. */
export interface Name {
  zh: string
  en: string
}

/** A scheme of codes: what one is called, and how many characters are printed together. */
export interface SchemeRow extends Name {
  groups: number[]
}

export const SCHEMES: Record<string, SchemeRow> = {
  trace: { zh: '追溯码', en: 'Trace code', groups: [4, 4, 4, 4, 4] },
  batch: { zh: '批次码', en: 'Batch code', groups: [4, 4, 4, 4] },
  operator: { zh: '经营者码', en: 'Operator code', groups: [4, 4, 4, 1] },
  node: { zh: '节点码', en: 'Node code', groups: [6, 3] },
  ear: { zh: '耳标', en: 'Ear tag', groups: [1, 6, 8] },
  uscc: { zh: '统一社会信用代码', en: 'Credit code', groups: [2, 6, 9, 1] },
  citizen: { zh: '身份证号', en: 'Citizen number', groups: [6, 8, 4] },
}

/** What the numbers of somebody's own register are called. */
export const LOCAL_KINDS: Record<string, Name> = {
  lot: { zh: '批次', en: 'Lot' },
  crop: { zh: '茬次', en: 'Crop' },
  input: { zh: '投入品批次', en: 'Lot of an input' },
  sample: { zh: '样品', en: 'Sample' },
  certificate: { zh: '证书', en: 'Certificate' },
  promise: { zh: '承诺达标合格证', en: 'Promise certificate' },
  slip: { zh: '凭据', en: 'Slip' },
  document: { zh: '单据', en: 'Document' },
  voucher: { zh: '凭证', en: 'Voucher' },
  item: { zh: '单品', en: 'Item' },
  vehicle: { zh: '车辆', en: 'Vehicle' },
  equipment: { zh: '设备', en: 'Equipment' },
  container: { zh: '容器', en: 'Container' },
  place: { zh: '地点', en: 'Place' },
  site: { zh: '场所', en: 'Site' },
  plot: { zh: '地块', en: 'Plot' },
  pen: { zh: '圈舍', en: 'Pen' },
  room: { zh: '库房', en: 'Room' },
  party: { zh: '主体', en: 'Party' },
  person: { zh: '个人', en: 'Person' },
}
