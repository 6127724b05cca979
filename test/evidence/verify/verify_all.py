"""Verifies many folders in one run: a line of its exit code and what it says for each, in order of their numbers."""

import contextlib
import io
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../../verifier"))
import verify  # noqa: E402

root, count, today = sys.argv[1], int(sys.argv[2]), sys.argv[3]
for number in range(count):
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        evidence, templates = (os.path.join(root, str(number), name) for name in ("evidence", "templates"))
        flags = ["--key", os.path.join(root, "key.pub"), "--templates", templates, "--today", today]
        proof = os.path.join(root, str(number), "proof.json")
        code = verify.main([proof, *flags[:2]] if os.path.exists(proof) else [evidence, *flags])
    print(code, " ".join(said.getvalue().split()))
