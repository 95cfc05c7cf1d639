import { reactive, ref, watch } from 'vue'
import { addFile, files, removeFile, type FileOwner, type StoredFile } from '@/api/files'
import { useLoad } from '@/ui/useLoad'

/** A file on its way. */
export interface Sending {
  name: string
  part: number
}

/** The files of a thing: read anew when the thing changes; sent one after the other, so that progress means something. */
export function useFiles(
  owner: () => FileOwner,
  told: { added: (name: string) => void; removed: (name: string) => void },
) {
  const { value, fault, busy, load } = useLoad((signal) => files(owner(), signal))
  const sending = reactive<Sending[]>([])
  const refused = ref<{ name: string; fault: unknown }[]>([])
  watch(() => [owner().kind, owner().id], load, { immediate: true })

  async function add(chosen: readonly File[]) {
    refused.value = []
    const to = owner()
    for (const file of chosen) {
      const here = reactive<Sending>({ name: file.name, part: 0 })
      sending.push(here)
      try {
        await addFile(to, file, (part) => (here.part = part))
        told.added(file.name)
      } catch (wrong) {
        refused.value = [...refused.value, { name: file.name, fault: wrong }]
      } finally {
        sending.splice(sending.indexOf(here), 1)
      }
    }
    await load()
  }

  async function remove(file: StoredFile) {
    try {
      await removeFile(file.id)
      told.removed(file.name)
    } catch (wrong) {
      refused.value = [{ name: file.name, fault: wrong }]
    }
    await load()
  }

  return { value, fault, busy, load, sending, refused, add, remove }
}
