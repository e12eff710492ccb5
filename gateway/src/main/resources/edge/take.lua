-- KEYS[1]: when the caller's allowance is whole again (ms). ARGV[1]: ms that one request costs. ARGV[2]: requests at once.
-- Answers 0 and takes one request off, or the ms to wait.
local clock = redis.call('TIME')
local now = clock[1] * 1000 + clock[2] / 1000
local whole = tonumber(redis.call('GET', KEYS[1]) or now)
if whole < now then whole = now end
local after = whole + ARGV[1]
local wait = after - now - ARGV[1] * ARGV[2]
if wait > 0 then return math.ceil(wait) end
redis.call('SET', KEYS[1], string.format('%.3f', after), 'PX', math.max(1, math.ceil(after - now)))
return 0
