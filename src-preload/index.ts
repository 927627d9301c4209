import { contextBridge, ipcRenderer, webUtils } from 'electron'

/** Hands the ports that the shell grants on to the page, and names the path of a file that was dropped. Nothing else. */
ipcRenderer.on('port', ({ ports: [port] }, granted: { name: string }) => {
  if (port) window.postMessage(granted, window.location.origin, [port])
})

contextBridge.exposeInMainWorld('ovenbird', { pathOf: (file: File) => webUtils.getPathForFile(file) })
