import 'element-plus/es/components/message/style/css'
import { ElMessage } from 'element-plus/es/components/message/index'

/** A short word at the top that goes away by itself; screen readers hear it. */
export function notice(message: string, type: 'success' | 'warning' | 'error' = 'success') {
  ElMessage({ message, type, showClose: true, duration: type === 'success' ? 3000 : 6000, grouping: true })
}

/** Takes away all that was said. */
export const quiet = () => ElMessage.closeAll()
