/** What a profile's folder holds; drafts, notes and other folders are not sent. */
const PART = /^(profile\.yaml|records\/[^/]+\.yaml|(in)?valid\/[^/]+\.json)$/

/** Reads the files of a chosen folder, each named as it stands in it. */
export async function readFolder(files: readonly File[]): Promise<Record<string, string>> {
  const read: Record<string, string> = {}
  for (const file of files) {
    const name = file.webkitRelativePath.split('/').slice(1).join('/') || file.name
    if (PART.test(name)) read[name] = await file.text()
  }
  return read
}
