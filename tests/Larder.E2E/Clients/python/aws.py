"""Runs Debian's aws command line again and again: each run is what /usr/bin/aws does, in a process of its own that is forked
from this one, which has loaded the command line's code already. A line in is {"arguments": [...], "environment": {...}}, with null
for what is not to be set; the line out is {"code": n, "output": "...", "errors": "..."}. Ends with its input."""
import json
import os
import sys
import tempfile

import awscli.clidriver


def run(request, output, errors):
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(output.fileno(), 1)
    os.dup2(errors.fileno(), 2)
    for name, value in request["environment"].items():
        os.environ.pop(name, None)
        if value is not None:
            os.environ[name] = value
    sys.argv = ["aws", *request["arguments"]]
    code = 255
    try:
        code = awscli.clidriver.main()
    except SystemExit as end:
        code = end.code or 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


for line in sys.stdin:
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        child = os.fork()
        if child == 0:
            run(json.loads(line), output, errors)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        told = {"code": code}
        for name, file in (("output", output), ("errors", errors)):
            file.seek(0)
            told[name] = file.read().decode()
    print(json.dumps(told), flush=True)
