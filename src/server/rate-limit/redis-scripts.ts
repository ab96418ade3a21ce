/**
 * The same arithmetic as `takeFromBucket` and `takeFromWindow`, run inside Redis: one step that nothing
 * comes between, by the clock of Redis, so that all instances count as one. Numbers are written out,
 * because Lua would round so large ones to fourteen digits.
 */

/** KEYS: the bucket. ARGV: interval, capacity. @returns allowed (1 or 0), microseconds until full. */
export const TAKE_TOKEN = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local interval, capacity = tonumber(ARGV[1]), tonumber(ARGV[2])
local full_at = tonumber(redis.call('GET', KEYS[1]) or now)
full_at = math.min(math.max(full_at, now), now + capacity)
if full_at + interval - now > capacity then
  return {0, full_at - now}
end
full_at = full_at + interval
redis.call('SET', KEYS[1], string.format('%.0f', full_at), 'PX', math.ceil((full_at - now) / 1000))
return {1, full_at - now}
`

/**
 * KEYS: the window. ARGV: limit, microseconds of the window. @returns allowed (1 or 0), how many are in
 * the window, microseconds until the oldest leaves it.
 */
export const TAKE_PLACE = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local limit, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local used, oldest = 0, now
for _, text in ipairs(redis.call('LRANGE', KEYS[1], 0, limit - 1)) do
  local at = tonumber(text)
  if at > now - window then
    used = used + 1
    oldest = math.min(oldest, at)
  end
end
if used >= limit then
  return {0, used, oldest + window - now}
end
redis.call('LPUSH', KEYS[1], string.format('%.0f', now))
redis.call('LTRIM', KEYS[1], 0, limit - 1)
redis.call('PEXPIRE', KEYS[1], math.ceil(window / 1000))
return {1, used + 1, oldest + window - now}
`
