import { defineTexts } from '@/i18n'

export default defineTexts(
  {
    reason: '说明',
    reasonHint: '写明理由，对方会看到',
    reasonMissing: '请写明理由',
    cancel: '取消',
    done: '已办理：{act}',
    history: '办理经过',
    noHistory: '还没有办理记录。',
    platform: '平台自动',
    change: '{before} → {after}',
  },
  {
    reason: 'Reason',
    reasonHint: 'Say why; the other side reads it',
    reasonMissing: 'Say why',
    cancel: 'Cancel',
    done: 'Done: {act}',
    history: 'History',
    noHistory: 'Nothing has happened yet.',
    platform: 'By itself',
    change: '{before} → {after}',
  },
)
