-- A thousand people at once: each asks for what comes next in a sequence that was drawn before.
-- wrk … -s clients.lua URL -- <folder> <words that no other run has> <seconds to think>
--   <folder>/asks.txt      a line an answer that is wanted: path <tab> header: value <tab> …
--   <folder>/sequence.txt  numbers of those lines; 0 for what nobody has asked for before
local asks = {}
local sequence = {}
local place = 0
local asked = 0
local run

function init(arguments)
  for line in io.lines(arguments[1] .. "/asks.txt") do
    local parts = {}
    for part in line:gmatch("[^\t]+") do parts[#parts + 1] = part end
    local headers = {}
    for at = 2, #parts do
      local name, value = parts[at]:match("^([^:]+): (.*)$")
      headers[name] = value
    end
    asks[#asks + 1] = wrk.format("GET", parts[1], headers)
  end
  for line in io.lines(arguments[1] .. "/sequence.txt") do
    sequence[#sequence + 1] = tonumber(line)
  end
  run = arguments[2]
  local think = tonumber(arguments[3])
  math.randomseed(7)
  if think > 0 then
    -- Between half and twice as long, as of people who look at what they got.
    delay = function() return think * 1000 * (0.5 + 1.5 * math.random() ^ 2) end
  end
end

function request()
  place = place % #sequence + 1
  local number = sequence[place]
  if number > 0 then return asks[number] end
  asked = asked + 1
  return wrk.format("GET", "/api/search?q=" .. run .. "-" .. asked)
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"answers":%d,"bytes":%d,"seconds":%.6f,"p50":%.3f,"p95":%.3f,"p99":%.3f,"most":%.3f,' ..
    '"failed":{"connect":%d,"read":%d,"write":%d,"timeout":%d,"status":%d}}\n',
    summary.requests, summary.bytes, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    latency.max / 1e3,
    errors.connect, errors.read, errors.write, errors.timeout, errors.status))
end
