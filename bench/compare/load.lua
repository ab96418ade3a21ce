-- Asks for the addresses of a file in turn, beginning at a given one, with the headers of another.
-- wrk … -s load.lua URL -- <file of addresses> <first, from 0> <file of headers>
local asks = {}
local next_ask

function init(arguments)
  for line in io.lines(arguments[3]) do
    local name, value = line:match("^([^:]+): (.*)$")
    wrk.headers[name] = value
  end
  for path in io.lines(arguments[1]) do
    asks[#asks + 1] = wrk.format("GET", path)
  end
  next_ask = tonumber(arguments[2]) % #asks
end

function request()
  next_ask = next_ask % #asks + 1
  return asks[next_ask]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"bytes":%d,"seconds":%.6f,"p50":%.3f,"p95":%.3f,"p99":%.3f,"failed":%d}\n',
    summary.requests, summary.bytes, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
