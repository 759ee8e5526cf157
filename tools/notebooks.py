"""Run the notebooks, and write them as pages of the docs.

Usage: python tools/notebooks.py [--execute] [--check]

The notebooks below docs/notebooks hold both languages: a cell tagged `zh` or `en` goes to that page alone, any other
cell to both. Pages and pictures below docs/en/notebooks, docs/zh/notebooks and docs/_static/notebooks follow from the
outputs that are kept in the notebooks. `--execute` runs the notebooks first (dependency group `notebooks`) and keeps
their outputs; `--check` writes nothing and exits with 1 where a page is stale or a notebook has not been run.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import sys
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOTEBOOKS = ROOT / "docs" / "notebooks"
PICTURES = ROOT / "docs" / "_static" / "notebooks"
ORDER = ("family", "reform", "payroll")
HEADS = {
    "en": (
        "Notebooks",
        "Three stories from beginning to end, with their outputs. Each page is made from a notebook that is run by the "
        "project's checks; take it from `docs/notebooks` and put in your own numbers. The persons are made up.",
    ),
    "zh": (
        "笔记本",
        "三个从头到尾的例子，附运行结果。每页由一个笔记本生成，项目的检查会重新运行它；"
        "笔记本在 `docs/notebooks`，换上自己的数就能用。人物都是虚构的。",
    ),
}


def read(path: pathlib.Path) -> dict[str, Any]:
    """A notebook as it is kept."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def text(value: str | list[str]) -> str:
    """A text that a notebook keeps whole or as lines."""
    return value if isinstance(value, str) else "".join(value)


def execute(path: pathlib.Path) -> dict[str, Any]:
    """The notebook run from a fresh kernel, without what differs from machine to machine."""
    import nbclient
    import nbformat

    notebook = nbformat.read(path, as_version=4)
    nbclient.NotebookClient(notebook, timeout=600, kernel_name="python3", record_timing=False).execute()
    done: dict[str, Any] = json.loads(nbformat.writes(notebook))
    done["metadata"] = read(path)["metadata"]
    for cell in done["cells"]:
        cell["metadata"].pop("execution", None)
        for output in cell.get("outputs", ()):
            if "data" in output:
                output["data"] = dict(sorted(kept(output["data"]).items()))
                output["metadata"] = {}
    return done


def kept(data: dict[str, Any]) -> dict[str, Any]:
    """The form of an output that pages show, and that reads the same next time."""
    for form in ("image/svg+xml", "text/markdown", "text/plain"):
        if form in data:
            return {form: data[form]}
    return {}


def shown(outputs: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """What the outputs of a cell show, each with its form; the lines of a stream in one."""
    found: list[tuple[str, str]] = []
    for output in outputs:
        if output["output_type"] == "stream":
            said = ("text/plain", text(output["text"]))
        elif output["output_type"] in ("execute_result", "display_data"):
            said = next(((form, text(value)) for form, value in kept(output["data"]).items()), ("text/plain", ""))
        else:
            raise ValueError(f"an output of the kind {output['output_type']}: {output.get('evalue')}")
        if found and said[0] == found[-1][0] == "text/plain":
            found[-1] = ("text/plain", found[-1][1] + said[1])
        else:
            found.append(said)
    return found


def made_from(name: str, notebook: dict[str, Any]) -> dict[pathlib.Path, str]:
    """The pages and the pictures of one notebook."""
    made: dict[pathlib.Path, str] = {}
    for lang, other in (("en", "zh"), ("zh", "en")):
        parts = [f"<!-- Made by tools/notebooks.py from docs/notebooks/{name}.ipynb: change that. -->"]
        pictures = 0
        for cell in notebook["cells"]:
            if other in cell["metadata"].get("tags", ()):
                continue
            if cell["cell_type"] == "markdown":
                parts.append(text(cell["source"]).strip())
                continue
            if cell["execution_count"] is None:
                raise ValueError(f"{name}.ipynb: cell {cell['id']} has not been run")
            parts.append(f"```python\n{text(cell['source']).strip()}\n```")
            for form, said in shown(cell["outputs"]):
                if form == "image/svg+xml":
                    pictures += 1
                    picture = PICTURES / f"{name}-{lang}-{pictures}.svg"
                    made[picture] = said.strip() + "\n"
                    # The heading or sentence before a picture says what it shows.
                    label = {"en": "Picture", "zh": "图"}[lang]
                    parts.append(f"![{label} {pictures}](../../_static/notebooks/{picture.name})")
                elif form == "text/markdown":
                    parts.append(said.strip())
                elif said.strip():
                    parts.append(f"```text\n{said.rstrip()}\n```")
        made[ROOT / "docs" / lang / "notebooks" / f"{name}.md"] = "\n\n".join(parts) + "\n"
    return made


def pages() -> dict[pathlib.Path, str]:
    """Every page and picture by its path."""
    made: dict[pathlib.Path, str] = {}
    for name in ORDER:
        made |= made_from(name, read(NOTEBOOKS / f"{name}.ipynb"))
    for lang, (title, said) in HEADS.items():
        listed = "\n".join(ORDER)
        made[ROOT / "docs" / lang / "notebooks" / "index.md"] = (
            f"# {title}\n\n{said}\n\n```{{toctree}}\n:maxdepth: 1\n\n{listed}\n```\n"
        )
    return made


def stale(made: dict[pathlib.Path, str]) -> list[pathlib.Path]:
    """What differs from what is written, and what is left over."""
    changed = [path for path, said in made.items() if not path.exists() or path.read_text(encoding="utf-8") != said]
    folders = {path.parent for path in made}
    left = [path for folder in folders for path in folder.glob("*") if path not in made]
    return sorted([*changed, *left])


def main(arguments: list[str] | None = None) -> int:
    """Write, or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--execute", action="store_true", help="run the notebooks first")
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 where a page is stale")
    given = parser.parse_args(arguments)
    if given.execute:
        for name in ORDER:
            path = NOTEBOOKS / f"{name}.ipynb"
            done = execute(path)
            path.write_text(json.dumps(done, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    made = pages()
    changed = stale(made)
    if given.check:
        for path in changed:
            print(f"stale: {path.relative_to(ROOT)}")
        return 1 if changed else 0
    for path in changed:
        if path in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made[path], encoding="utf-8")
        else:
            path.unlink()
    print(f"{len(changed)} of {len(made)} written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
