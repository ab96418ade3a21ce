/**
 * The settings of the built-in server, as `postgres -c` arguments, so a new release of the project
 * changes them without touching an existing data folder.
 *
 * `fast` trades safety for speed: a crash of the machine may lose or corrupt the data. Only for
 * databases that can be thrown away.
 */
export function serverSettings({ port, fast }: { port: number; fast: boolean }): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    max_wal_size: '512MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_destination: 'stderr',
    logging_collector: 'off',
    ...(fast ? fastSettings : {}),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const fastSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
}
