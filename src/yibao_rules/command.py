"""The console script `yibao`: starts the command line, or says how to install what it needs."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

NEEDS = ("cyclopts", "rich")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line with `arguments` (those of the process by default); the exit code."""
    try:
        from .cli import main as run
    except ImportError as error:
        # Only a missing extra is explained; any other failed import is a bug and shows itself.
        if (error.name or "").partition(".")[0] not in NEEDS:
            raise
        sys.stderr.write(
            "yibao: pip install 'yibao-rules[cli]' · 命令行需要此附加组件 · the command line needs this extra\n"
        )
        return 2
    return run(arguments)
