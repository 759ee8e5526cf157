"""Start, first answer, warm calls and memory of yibao_rules beside its peers, measured in one run.

Usage: python bench/run.py [--peers PYTHON] [--json FILE]; see bench/README.md. Standard library only.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).resolve().parent

TARGETS = {"import_ms": 5, "first_answer_ms": 120, "amount_us": 20, "trace_us": 60, "bill_us": 150}
"""design.md, section 8."""

PACKAGES = {
    "ours": {"yibao_rules": "yibao-rules", "attrs": "attrs", "pluggy": "pluggy", "dateutil": "python-dateutil"},
    "peers": {
        "stdnum": "python-stdnum",
        "holidays": "holidays",
        "openfisca_core": "openfisca-core",
        "openfisca_country_template": "openfisca-country-template",
        "numpy": "numpy",
    },
}
"""By role of the interpreter: modules to look for, and the distributions whose versions are told."""

_OURS_FIRST = """
import yibao_rules as yb
from datetime import date
lin = yb.Insured(region="北京", birth_date=date(1952, 5, 1), sex="female", status="retired")
assert str(yb.account_credit(lin, on=date(2025, 5, 1)).amount) == "110.00"
"""

_OPENFISCA_FIRST = """
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_country_template import CountryTaxBenefitSystem
person = {"persons": {"a": {"birth": {"ETERNITY": "1952-05-01"}}}}
simulation = SimulationBuilder().build_from_entities(CountryTaxBenefitSystem(), person)
assert simulation.calculate("basic_income", "2025-05")[0] == 600
"""

Case = tuple[str, str, str, str]
"""Name, modules it needs, statement, what it computes."""

IMPORTS: tuple[Case, ...] = (
    ("yibao_rules", "yibao_rules", "import yibao_rules", "public names by lazy attribute"),
    (
        "yibao_rules, names fetched",
        "yibao_rules",
        "from yibao_rules import Insured, account_credit",
        "the modules behind two names; no region",
    ),
    ("python-stdnum", "stdnum", "import stdnum", "get_cc_module and what it needs"),
    ("python-stdnum, get_cc_module", "stdnum", "from stdnum import get_cc_module", "the same, by name"),
    ("python-stdnum, cn.ric", "stdnum", "import stdnum.cn.ric", "one number format"),
    ("holidays", "holidays", "import holidays", "the registry of countries; no country"),
    (
        "openfisca",
        "openfisca_core openfisca_country_template",
        "import openfisca_core, openfisca_country_template",
        "engine, NumPy and the template's entities; no rules yet",
    ),
    ("attrs (our dependency)", "attrs", "import attrs", "for scale: the floor of any model with attrs"),
    ("pluggy (our dependency)", "pluggy", "import pluggy", "for scale"),
)

FIRST: tuple[Case, ...] = (
    (
        "yibao_rules",
        "yibao_rules",
        _OURS_FIRST,
        "account credit of a Beijing retiree: exact amount, net, steps, sources",
    ),
    (
        "python-stdnum",
        "stdnum",
        "from stdnum.cn import ric; ric.validate('11010519491231002X')",
        "one ID number checked, its county looked up",
    ),
    (
        "holidays",
        "holidays",
        "from datetime import date; from holidays import country_holidays; assert date(2025, 10, 1) in country_holidays('CN')",
        "is a day a holiday in China",
    ),
    (
        "openfisca",
        "openfisca_core openfisca_country_template",
        _OPENFISCA_FIRST,
        "tax system built from files, basic_income of one person (age and a dated parameter, float32)",
    ),
)

FAIRNESS = """\
What is compared, and what is not:
- Import and first answer are wall times of fresh processes, bytecode compiled, minus the same interpreter's `pass`, all interleaved in
  one loop. The lazy import of yibao_rules defers its cost, so the row "names fetched" and the first answer are the fair ones to quote.
- yibao_rules: one exact Decimal amount by dated, sourced rules of one place, with net, annual and monthly sums, status and trace.
- openfisca: the country template's own small benefits, one person, float32, no sources or status in the answer. An engine made for
  arrays: one person is its worst case, and a real country package is far bigger than the template. Its first answer reads the whole
  country's parameters, ours one region's file. "Simulation at hand" leaves out building the person, which ours needs not do.
- holidays: the habit of looking up a place and a day; membership in a dict once a year is made. It computes no amount.
- python-stdnum: validation of one ID number (county, birth date, checksum): a light pure-Python library, no dates of rules, no amount.
- Warm calls: timeit, garbage collection on, person made beforehand unless said; answers are recorded in the JSON.
- Memory is resident size of the process after the statement minus that of a bare process (Linux only)."""


def environment() -> dict[str, str]:
    """The children's environment: bytecode is written, and nothing profiles or colours them."""
    drop = {
        "PYTHONDONTWRITEBYTECODE",
        "PYTHONPROFILEIMPORTTIME",
        "PYTHONVERBOSE",
        "PYTHONDEVMODE",
        "PYTHONTRACEMALLOC",
        "PYTHONSTARTUP",
    }
    kept = {name: value for name, value in os.environ.items() if name not in drop} | {"PYTHONUTF8": "1"}
    if kept.get("PYTHONPATH"):
        # The children stand in another folder.
        kept["PYTHONPATH"] = os.pathsep.join(
            str(Path(part).absolute()) for part in kept["PYTHONPATH"].split(os.pathsep) if part
        )
    return kept


class Python:
    """One interpreter, and what it can import."""

    def __init__(self, path: str, role: str) -> None:
        # Made absolute but not resolved: a link is what tells an interpreter its environment.
        self.path = shutil.which(path) or path
        if os.sep in self.path:
            self.path = str(Path(self.path).absolute())
        self.facts: dict[str, Any] = json.loads(self.output(_FACTS % PACKAGES[role]))

    def has(self, modules: str) -> bool:
        return all(self.facts["found"].get(module) for module in modules.split())

    def run(self, *arguments: str, capture: bool = False) -> subprocess.CompletedProcess[str]:
        # An empty folder to stand in, so that no local file shadows a module.
        sink = subprocess.PIPE if capture else subprocess.DEVNULL
        return subprocess.run(
            [self.path, *arguments], stdin=subprocess.DEVNULL, stdout=sink, stderr=sink, env=environment(), cwd=_EMPTY.name,
            close_fds=False, text=True, encoding="utf-8", check=False,
        )  # fmt: skip

    def output(self, code: str) -> str:
        done = self.run("-c", code, capture=True)
        if done.returncode:
            raise RuntimeError((done.stderr.strip().splitlines() or ["no output"])[-1])
        return done.stdout

    def wall_ms(self, code: str, *options: str) -> float:
        start = time.perf_counter()
        self.run(*options, "-c", code)
        return (time.perf_counter() - start) * 1e3


_EMPTY = tempfile.TemporaryDirectory(prefix="yibao-bench-")

_FACTS = """
import importlib.metadata, importlib.util, json, platform
packages = %r
found, versions = {}, {}
for name, distribution in packages.items():
    spec = importlib.util.find_spec(name)
    found[name] = spec and spec.origin
    try:
        versions[distribution] = importlib.metadata.version(distribution) if spec else "not installed"
    except importlib.metadata.PackageNotFoundError:
        versions[distribution] = "from a path"
print(json.dumps({"python": platform.python_version(), "found": found, "versions": versions}))
"""


def said(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


# (1) and (2): fresh processes.


def processes(cases: tuple[Case, ...], pythons: dict[str, Python], rounds: int) -> list[dict[str, Any]]:
    """Wall time of each statement over `pass`, all statements and bare interpreters interleaved."""
    rows: list[dict[str, Any]] = []
    jobs: list[tuple[Python, str, list[float]]] = []
    bare: dict[str, list[float]] = {}
    for name, modules, code, computes in cases:
        row: dict[str, Any] = {"subject": name, "statement": code.strip(), "computes": computes}
        rows.append(row)
        python = python_for(modules, pythons)
        if python is None:
            row["error"] = "not installed"
            continue
        for _ in range(2):
            # Twice: the first writes the bytecode and fills the disk's cache.
            done = python.run("-c", code, capture=True)
        if done.returncode:
            row["error"] = (done.stderr.strip().splitlines() or ["failed"])[-1][:200]
            continue
        row["python"] = python.path
        row["runs_ms"] = []
        jobs.append((python, code, row["runs_ms"]))
        bare.setdefault(python.path, [])
    by_path = {python.path: python for python in pythons.values()}
    # The base of every row is run twice as often as a row.
    jobs += [(by_path[path], "pass", runs) for path, runs in bare.items() for _ in range(2)]
    # Shuffled, so that no statement always follows the same one; the same order in every run of the benchmark.
    order = random.Random(1)
    for _ in range(rounds):
        order.shuffle(jobs)
        for python, code, runs in jobs:
            runs.append(python.wall_ms(code))
    for row in rows:
        if "error" not in row:
            mine, base = row["runs_ms"], bare[row["python"]]
            row |= {
                "median_ms": median(mine) - median(base),
                "min_ms": min(mine) - min(base),
                "bare_median_ms": median(base),
                "bare_min_ms": min(base),
            }
    return rows


def python_for(modules: str, pythons: dict[str, Python]) -> Python | None:
    """The interpreter that measures a statement: ours for the library and its dependencies, else the peers'."""
    ours = modules in ("yibao_rules", "attrs", "pluggy")
    python = pythons["ours" if ours else "peers"]
    return python if python.has(modules) else None


# (2), where each millisecond goes.

_MARKED = """
import sys, time
def mark(name):
    sys.stderr.flush()
    sys.stderr.write(f"@ {name} {time.perf_counter_ns()}\\n")
    sys.stderr.flush()
mark("start")
import importlib
def import_module(name, package=None):
    # The interpreter times what goes through __import__ only.
    __import__(name)
    return sys.modules[name]
importlib.import_module = import_module
import yibao_rules as yb
from datetime import date
mark("import")
lin = yb.Insured(region="北京", birth_date=date(1952, 5, 1), sex="female", status="retired")
mark("person")
yb.region("北京")
mark("place")
yb.account_credit(lin, on=date(2025, 5, 1))
mark("credit")
yb.account_credit(lin, on=date(2025, 5, 1))
mark("again")
"""

_PHASES = {
    "import": "run: import of the package",
    "person": "run: Insured(...), without the imports it causes",
    "place": "run: registry and names of all places, one name found",
    "credit": "run: region registered and checked, first computation",
    "again": "run: the same call again (warm)",
}

_GROUPS = (
    ("the face", ("__init__", "api", "version")),
    ("vocabulary", ("rules", "policy", "hooks", "money", "dates", "errors")),
    ("interpreter and results", ("scalar", "calculator", "trace", "words", "export")),
    ("person", ("person",)),
    ("registry and tables of places", ("registry", "_divisions", "_index")),
    ("benefits", ("benefits",)),
    ("region files (records made and checked)", ("regions",)),
)


def group_of(module: str, owner: str) -> str:
    """The group that an imported module counts for; a standard module counts for whoever asked first."""
    top = module.partition(".")[0]
    if top == "yibao_rules":
        inner = [*module.split("."), "__init__"][1]
        return "ours: " + next((name for name, parts in _GROUPS if inner in parts), "other")
    if top in ("attr", "attrs"):
        return "attrs: its own code"
    if top in ("pluggy", "dateutil"):
        return f"{top}: its own code"
    if top in ("decimal", "_decimal", "numbers", "datetime", "_datetime"):
        return "standard library: decimal, datetime"
    # `copy` looks for a module of Jython, in vain.
    if top in sys.stdlib_module_names or top == "org":
        for name in ("attrs", "pluggy", "dateutil"):
            if owner.startswith(name):
                return f"{name}: standard library it asks for first"
        return "standard library asked for by us"
    return f"other: {top}"


def read_importtime(text: str) -> tuple[dict[str, float], dict[str, float], dict[str, list[tuple[float, str]]]]:
    """Self times by group (ms), time outside imports by phase (ms), and the modules of each group."""
    groups: dict[str, float] = {}
    modules: dict[str, list[tuple[float, str]]] = {}
    phases: dict[str, float] = {}
    pending: list[tuple[int, str, float, list[Any]]] = []
    last, imported = 0.0, 0.0

    def count(node: tuple[int, str, float, list[Any]], owner: str) -> None:
        _, name, own, children = node
        group = group_of(name, owner)
        groups[group] = groups.get(group, 0) + own
        modules.setdefault(group, []).append((own, name))
        for child in children:
            count(child, group)

    for line in text.splitlines():
        if line.startswith("@ "):
            _, name, stamp = line.split()
            now = int(stamp) / 1e6
            if name == "start":
                pending.clear()
            else:
                for node in pending:
                    count(node, "")
                phases[name] = now - last - imported
            pending, last, imported = [], now, 0.0
        elif line.startswith("import time:") and "[us]" not in line:
            own, _, name = line.removeprefix("import time:").split("|")
            depth = (len(name) - len(name.lstrip()) - 1) // 2
            children = [node for node in pending if node[0] > depth]
            pending = [node for node in pending if node[0] <= depth]
            pending.append((depth, name.strip(), int(own) / 1e3, children))
            imported += int(own) / 1e3
    return groups, phases, modules


_CLASSES = """
import attrs, json, time
made = []
def clocked(maker):
    def define(cls=None, **options):
        def build(cls):
            start = time.perf_counter()
            done = maker(cls, **options)
            made.append((f"{cls.__module__}.{cls.__qualname__}", (time.perf_counter() - start) * 1e3))
            return done
        return build if cls is None else build(cls)
    return define
for name in ("define", "frozen", "mutable"):
    setattr(attrs, name, clocked(getattr(attrs, name)))
%s
print(json.dumps(made))
"""


def breakdown(python: Python, rounds: int) -> dict[str, Any]:
    """Where the first answer's milliseconds go: medians over several processes under -X importtime."""
    groups: dict[str, list[float]] = {}
    phases: dict[str, list[float]] = {}
    names: dict[str, dict[str, list[float]]] = {}
    totals, rest, exits = [], [], []
    for _ in range(rounds):
        # What the end of the process costs: the statement with and without a tear-down, over the same of `pass`.
        ends = [
            python.wall_ms(code + end) for code in (_OURS_FIRST, "pass\n") for end in ("", "import os; os._exit(0)\n")
        ]
        exits.append(ends[0] - ends[1] - ends[2] + ends[3])
        bare = python.wall_ms("pass", "-X", "importtime")
        start = time.perf_counter()
        done = python.run("-X", "importtime", "-c", _MARKED, capture=True)
        total = (time.perf_counter() - start) * 1e3 - bare
        if done.returncode:
            return {"error": (done.stderr.strip().splitlines() or ["failed"])[-1][:200]}
        by_group, by_phase, modules = read_importtime(done.stderr)
        for name, members in modules.items():
            for own, module in members:
                names.setdefault(name, {}).setdefault(module, []).append(own)
        for into, values in ((groups, by_group), (phases, by_phase)):
            for name, value in values.items():
                into.setdefault(name, []).append(value)
        totals.append(total)
        rest.append(total - sum(by_group.values()) - sum(by_phase.values()))
    rows = [
        {
            "where": name,
            "ms": median(runs),
            "modules": len(names[name]),
            "largest": [
                f"{module} {own:.1f}"
                for own, module in sorted(((median(own), module) for module, own in names[name].items()), reverse=True)[
                    :4
                ]
            ],
        }
        for name, runs in sorted(groups.items())
    ]
    rows += [
        {"where": text, "ms": median(phases[name]), "modules": 0, "largest": []}
        for name, text in _PHASES.items()
        if name in phases
    ]
    rows.append(
        {"where": "exit of the process, output of -X importtime", "ms": median(rest), "modules": 0, "largest": []}
    )
    try:
        made = json.loads(python.output(_CLASSES % _OURS_FIRST))
    except (RuntimeError, ValueError) as error:
        made, problem = [], str(error)
    else:
        problem = None
    return {
        "rows": rows,
        "sum_ms": sum(row["ms"] for row in rows),
        "total_ms": median(totals),
        "exit_ms": median(exits),
        "attrs_classes": {
            "count": len(made),
            "ms": sum(took for _, took in made),
            "largest": [
                f"{name.rpartition('.')[2]} {took:.1f}" for name, took in sorted(made, key=lambda item: -item[1])[:6]
            ],
            "error": problem,
        },
    }


# (3): warm calls.


def warm(pythons: dict[str, Python], repeats: int, seconds: float) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for package, modules, name in (
        ("ours", "yibao_rules", "yibao_rules"),
        ("openfisca", "openfisca_core openfisca_country_template", "openfisca-core"),
        ("holidays", "holidays", "holidays"),
        ("stdnum", "stdnum", "python-stdnum"),
    ):
        python = python_for(modules, pythons)
        if python is None:
            rows.append({"kind": "peer", "subject": name, "computes": "", "error": "not installed"})
            continue
        said(f"warm calls: {name}")
        done = python.run(str(HERE / "worker.py"), package, str(repeats), str(seconds), capture=True)
        if done.returncode:
            problem = (done.stderr.strip().splitlines() or ["failed"])[-1][:200]
            rows.append({"kind": "peer", "subject": name, "computes": "", "error": problem})
        else:
            rows += json.loads(done.stdout)
    return rows


# (4): modules and memory.

_LOADED = """
import sys
before = set(sys.modules)
%s
after = set(sys.modules) - before
rss = None
try:
    with open("/proc/self/status") as status:
        rss = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
except OSError:
    pass
import json
print(json.dumps({"modules": sorted(after), "rss_kib": rss}))
"""


def loaded(pythons: dict[str, Python]) -> list[dict[str, Any]]:
    rows = []
    bare: dict[str, int | None] = {}

    def resident(python: Python, code: str) -> tuple[list[str], int | None]:
        seen = [json.loads(python.output(_LOADED % code)) for _ in range(3)]
        sizes = [item["rss_kib"] for item in seen if item["rss_kib"] is not None]
        return seen[0]["modules"], int(median(sizes)) if sizes else None

    for when, cases in (("import", IMPORTS), ("first answer", FIRST)):
        for name, modules, code, _ in cases:
            python = python_for(modules, pythons)
            if python is None:
                rows.append({"subject": name, "when": when, "error": "not installed"})
                continue
            try:
                if python.path not in bare:
                    bare[python.path] = resident(python, "pass")[1]
                found, size = resident(python, code)
            except RuntimeError as error:
                rows.append({"subject": name, "when": when, "error": str(error)[:200]})
                continue
            base = bare[python.path]
            tops = {module.partition(".")[0] for module in found}
            rows.append(
                {
                    "subject": name,
                    "when": when,
                    "count": len(found),
                    "own": sum(module.partition(".")[0] in modules.split() for module in found),
                    "third_party": sorted(tops - sys.stdlib_module_names - set(modules.split()) - {"__mp_main__"}),
                    "modules": found,
                    "rss_over_bare_kib": None if size is None or base is None else size - base,
                    "bare_rss_kib": base,
                }
            )
    return rows


# Output.


def machine() -> dict[str, Any]:
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        lines = [line for line in info.read_text(encoding="utf-8").splitlines() if line.startswith("model name")]
        model = lines[0].partition(":")[2].strip() if lines else model
    return {
        "cpu": model,
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "system": f"{platform.system()} {platform.release()}",
        "load_before": [round(part, 2) for part in os.getloadavg()] if hasattr(os, "getloadavg") else None,
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
    }


def table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A Markdown table, padded so that it also reads as plain text; all columns but the first and last to the right."""
    widths = [max(_width(line[column]) for line in [heads, *rows]) for column in range(len(heads))]
    left = {0, len(heads) - 1}

    def line(cells: tuple[str, ...]) -> str:
        padded = []
        for column, cell in enumerate(cells):
            space = " " * (widths[column] - _width(cell))
            padded.append(cell + space if column in left else space + cell)
        return "| " + " | ".join(padded) + " |"

    rule = (
        "|"
        + "|".join("-" * (width + 1) + ("-" if column in left else ":") + "" for column, width in enumerate(widths))
        + "|"
    )
    return "\n".join([line(heads), rule, *map(line, rows)])


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def verdict(value: float, target: float, unit: str) -> str:
    return f"<= {target:g} {unit}: {'met' if value <= target else 'not met'}"


def shown(report: dict[str, Any]) -> str:
    parts = []
    machine_, options = report["machine"], report["options"]
    parts.append("# yibao_rules beside its peers\n")
    parts.append(
        f"{machine_['cpu']}, {machine_['cores']} cores, {machine_['system']}; load before {machine_['load_before']}, after {machine_['load_after']}; {machine_['when']}"
    )
    for role, facts in report["pythons"].items():
        versions = ", ".join(f"{name} {version}" for name, version in facts["versions"].items())
        parts.append(f"{role}: Python {facts['python']} at {facts['path']}: {versions}")
    parts.append(
        f"measured: {report['pythons']['ours']['found']['yibao_rules'] or 'yibao_rules is not installed here'}"
    )

    parts.append(f"\n## 1. Import, over bare Python ({options['rounds']} interleaved processes each)\n")
    parts.append(_processes(report["import"], "import_ms"))
    parts.append(
        f"\n## 2. First answer in a cold process, over bare Python ({options['rounds']} interleaved processes each)\n"
    )
    parts.append(_processes(report["first_answer"], "first_answer_ms"))
    parts.append(_breakdown(report["breakdown"], report["first_answer"][0]))

    parts.append(f"\n## 3. Warm calls, microseconds (timeit, median and min of {options['repeats']} repeats)\n")
    rows = []
    kinds = {
        "amount": "amount",
        "trace": "amount and trace",
        "bill": "bill and trace",
        "words": "words",
        "person": "person",
        "peer": "peer",
    }
    for row in report["warm"]:
        if "error" in row:
            rows.append((row["subject"], kinds[row["kind"]], row["error"], "", "", row["computes"]))
            continue
        target = TARGETS.get(f"{row['kind']}_us")
        told = verdict(row["median_us"], target, "us") if target else ""
        rows.append(
            (
                row["subject"],
                kinds[row["kind"]],
                f"{row['median_us']:.2f}",
                f"{row['min_us']:.2f}",
                told,
                row["computes"],
            )
        )
    parts.append(table(("subject", "what", "median", "min", "target", "computes"), rows))

    parts.append("\n## 4. Modules and resident memory, over bare Python\n")
    rows = []
    for row in report["loaded"]:
        if "error" in row:
            rows.append((row["subject"], row["when"], row["error"], "", "", ""))
            continue
        size = row["rss_over_bare_kib"]
        others = _few([name for name in row["third_party"] if name.isidentifier() and not name.startswith("_")])
        rows.append(
            (
                row["subject"],
                row["when"],
                str(row["count"]),
                str(row["own"]),
                "?" if size is None else f"{size / 1024:.1f}",
                others,
            )
        )
    parts.append(table(("subject", "after", "modules", "its own", "MiB", "other top-level packages"), rows))
    for row in report["loaded"]:
        if row["subject"] == "yibao_rules" and "error" not in row:
            listed = [
                module for module in row["modules"] if row["when"] == "import" or module.startswith("yibao_rules")
            ]
            what = "modules" if row["when"] == "import" else "modules of ours"
            parts.append(f"\n{what} after the {row['when']} ({len(listed)}): {', '.join(listed)}")
    parts.append("\n" + FAIRNESS)
    return "\n".join(parts)


def _few(names: list[str]) -> str:
    return ", ".join(names[:8]) + (f" and {len(names) - 8} more" if len(names) > 8 else "") or "none"


def _processes(rows: list[dict[str, Any]], target: str) -> str:
    lines = []
    for row in rows:
        if "error" in row:
            lines.append((row["subject"], row["error"], "", "", "", row["computes"]))
            continue
        told = verdict(row["median_ms"], TARGETS[target], "ms") if row["subject"] == "yibao_rules" else ""
        lines.append(
            (
                row["subject"],
                f"{row['median_ms']:.1f}",
                f"{row['min_ms']:.1f}",
                f"{row['bare_median_ms']:.1f}",
                told,
                row["computes"],
            )
        )
    return table(("subject", "median ms", "min ms", "bare ms", "target", "computes"), lines)


def _breakdown(found: dict[str, Any], plain: dict[str, Any]) -> str:
    if "error" in found:
        return f"\nWhere it goes: {found['error']}"
    lines = [
        (row["where"], f"{row['ms']:.1f}", str(row["modules"] or ""), ", ".join(row["largest"]))
        for row in found["rows"]
    ]
    lines.append(("sum of the rows", f"{found['sum_ms']:.1f}", "", ""))
    lines.append(("total over bare, both under -X importtime", f"{found['total_ms']:.1f}", "", ""))
    if "median_ms" in plain:
        lines.append(
            (
                "total over bare, as measured above",
                f"{plain['median_ms']:.1f}",
                "",
                "the difference is the cost of looking",
            )
        )
    classes = found["attrs_classes"]
    told = f"\nTearing the process down costs {found['exit_ms']:.1f} ms of the total more than for a bare one (by os._exit)."
    told += (
        f"\nInside the rows of ours: {classes['count']} attrs classes made in {classes['ms']:.1f} ms (one process; {', '.join(classes['largest'])})."
        if classes["count"]
        else f"\nattrs classes: not counted ({classes['error']})."
    )
    return (
        "\nWhere ours goes (self times of imports; a standard module counts for whoever asks first):\n\n"
        + table(("where", "ms", "modules", "largest, ms"), lines)
        + "\n"
        + told
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--ours", default=sys.executable, metavar="PYTHON", help="interpreter with yibao_rules (default: this one)"
    )
    parser.add_argument(
        "--peers",
        default=sys.executable,
        metavar="PYTHON",
        help="interpreter with the peers of requirements-peers.txt (default: this one)",
    )
    parser.add_argument("--rounds", type=int, default=25, help="fresh processes for each statement (default 25)")
    parser.add_argument("--repeats", type=int, default=7, help="repeats of each warm call (default 7)")
    parser.add_argument("--seconds", type=float, default=0.1, help="length of one repeat (default 0.1)")
    parser.add_argument("--json", metavar="FILE", help="write every figure there")
    options = parser.parse_args()
    for name in ("rounds", "repeats"):
        if getattr(options, name) < 1:
            parser.error(f"--{name} is at least 1")

    report: dict[str, Any] = {
        "schema": "yibao.bench.v1",
        "machine": machine(),
        "options": vars(options),
        "targets": TARGETS,
    }
    pythons = {"ours": Python(options.ours, "ours"), "peers": Python(options.peers, "peers")}
    report["pythons"] = {role: {"path": python.path, **python.facts} for role, python in pythons.items()}
    said(f"import: {len(IMPORTS)} statements, {options.rounds} rounds")
    report["import"] = processes(IMPORTS, pythons, options.rounds)
    said(f"first answer: {len(FIRST)} statements, {options.rounds} rounds")
    report["first_answer"] = processes(FIRST, pythons, options.rounds)
    ours = python_for("yibao_rules", pythons)
    said("where it goes")
    report["breakdown"] = {"error": "not installed"} if ours is None else breakdown(ours, min(options.rounds, 11))
    report["warm"] = warm(pythons, options.repeats, options.seconds)
    said("modules and memory")
    report["loaded"] = loaded(pythons)
    report["machine"]["load_after"] = (
        [round(part, 2) for part in os.getloadavg()] if hasattr(os, "getloadavg") else None
    )
    print(shown(report))
    if options.json:
        Path(options.json).write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        said(f"written: {options.json}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
