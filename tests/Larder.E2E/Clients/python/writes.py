"""Writes one value after the other with redis-py as it is without options; a line a write that was acknowledged."""

import sys
import time

import redis

host, port = sys.argv[1:]
client = redis.Redis(host=host, port=int(port))
number = 0
while True:
    number += 1
    try:
        client.set("redis-py", number)
        print("OK", flush=True)
    except redis.RedisError:
        # Told to the caller; the next write finds its way.
        pass
    time.sleep(0.002)
