"""Checks many folders in one run: a line of its exit code and what it says for each, in order of their numbers.

Evidence without templates of its own is about those in the folder that all have in common.
"""

import contextlib
import io
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../../verifier"))
import verify_access  # noqa: E402

root = sys.argv[1]
for number in range(int(sys.argv[2])):
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        folders = [os.path.join(root, str(number), name) for name in ("evidence", "templates")]
        if not os.path.exists(folders[1]):
            folders[1] = os.path.join(root, "templates")
        code = verify_access.main([folders[0], "--templates", folders[1]])
    print(code, " ".join(said.getvalue().split()))
