"""Change the core bit by bit (mutmut) and list the changes that no test notices.

Usage: python tools/mutation.py [MODULE …] [--jobs 2] [--sample 40 [--seed 1]]

Each module runs with the tests that concern it, in a copy of the checkout below a temporary folder. A survivor is a
hole in the tests, unless it is equivalent: it changes nothing that anyone could see, and EQUIVALENT says why. Fails
where fewer than 95 % of the others are noticed. `--sample` tries only so many changes, drawn by the seed: enough to see
what a full run would cost and where the tests are thin. tools/mutation-report.md keeps the last judgement of each.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
LEAST = 0.95
MESSAGES = "tests/test_messages.py"
TARGETS = {
    "dates": ("tests/test_dates.py", MESSAGES),
    "money": ("tests/test_money.py", MESSAGES),
    "rules": (MESSAGES, "tests/test_vocabulary.py"),
    "scalar": ("tests/test_scalar.py", "tests/test_account_credit.py", MESSAGES),
    "columns": ("tests/test_lines.py", "tests/test_columns.py"),
}
"""Each module, and the tests that concern it; a module or a test that is not there is passed over.

Not the frames for `columns`: where polars and numba have started their threads, the copy of the process in which a
change is tried may hang, and what hangs would count as noticed. They notice little more, and cost five times the time.
"""


def run(
    module: str, jobs: int, work: pathlib.Path, sample: int | None, seed: int
) -> tuple[list[str], list[str], list[str]]:
    """Mutate one module: how each change ended, and what survived, each as its difference on one line."""
    shutil.copytree(ROOT / "src", work / "src")
    shutil.copytree(ROOT / "tests", work / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    tests = [name for name in TARGETS[module] if (ROOT / name).exists()]
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    settings = settings.replace(
        "[tool.mutmut]\n",
        f'[tool.mutmut]\nonly_mutate = ["src/yibao_rules/{module}.py"]\npytest_add_cli_args_test_selection = {tests}\n',
    )
    (work / "pyproject.toml").write_text(settings, encoding="utf-8")
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    mutmut = [str(pathlib.Path(sys.executable).with_name("mutmut"))]

    def change(*names: str) -> int:
        with (work / "log").open("wb") as log:
            command = [*mutmut, "run", "--max-children", str(jobs), *names]
            return subprocess.run(command, cwd=work, env=env, stdout=log, stderr=log).returncode

    def ask(*arguments: str) -> str:
        return subprocess.run(
            [*mutmut, *arguments], cwd=work, env=env, capture_output=True, text=True, check=True
        ).stdout

    def results() -> dict[str, str]:
        lines = ask("results", "--all", "true").splitlines()
        return dict(line.strip().rsplit(": ", 1) for line in lines if ": " in line)

    drawn: list[str] = []
    if sample is not None:
        # Asked for a change that is none, mutmut writes them all, sees which test reaches which, and gives up.
        change("no-such-change")
        names = sorted(results())
        drawn = random.Random(seed).sample(names, min(sample, len(names)))  # noqa: S311
    if change(*drawn):
        raise SystemExit((work / "log").read_text(encoding="utf-8", errors="replace")[-3000:])
    states = {name: state for name, state in results().items() if not drawn or name in drawn}
    left = [name for name, state in states.items() if state not in ("killed", "timeout", "caught by type check")]
    alike, survivors = [], []
    for name in left:
        lines = ask("show", name).splitlines()
        minus = " ".join(line[1:].strip() for line in lines if line.startswith("-") and not line.startswith("---"))
        plus = " ".join(line[1:].strip() for line in lines if line.startswith("+") and not line.startswith("+++"))
        said = f"{name.removeprefix('yibao_rules.')} ({states[name]}): {minus}  →  {plus}"
        why = reason(minus, plus)
        (survivors if why is None else alike).append(said if why is None else f"{said}  [{why}]")
    return list(states.values()), alike, survivors


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("modules", nargs="*", metavar="MODULE", choices=[[], *TARGETS])
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--sample", type=int, metavar="N", help="try only N changes of each module")
    parser.add_argument("--seed", type=int, default=1, help="which ones (default: 1)")
    options = parser.parse_args()
    package = ROOT / "src" / "yibao_rules"
    failed = False
    for module in options.modules or [name for name in TARGETS if (package / f"{name}.py").exists()]:
        with tempfile.TemporaryDirectory(prefix="yibao-mutation-") as folder:
            ends, alike, survivors = run(module, options.jobs, pathlib.Path(folder), options.sample, options.seed)
        share = 1 - len(survivors) / max(1, len(ends) - len(alike))
        failed |= share < LEAST
        print(f"{module}: {len(ends)} changes, {len(alike)} equivalent, {len(survivors)} survived, {share:.1%} killed")
        if late := ends.count("timeout"):
            print(f"  {late} of them never ended: an endless loop, or a process that hangs for another reason")
        print("".join(f"  {line}\n" for line in (*survivors, *alike)), end="", flush=True)
    return failed


SHORTCUT = "a shortcut for speed: the longer way gives the same"
OPEN = "a line that closed bands and cohorts never reach"
WITHIN_TABLES = "what is looked up is always there: to clip is quicker than to check"
ROOM = "room that is there already is quicker than new room"
WITHIN = "where nothing is given, 0 and 1 both lie within the bounds"
EQUIVALENT: dict[tuple[str, str], str] = {
    ("to if to is FEN else", "to if (to is FEN) and False else"): SHORTCUT,
    ("value if type(value) is Decimal else", "value if (type(value) is Decimal) and False else"): SHORTCUT,
    ("value if type(value) is Decimal else", "value if type(None) is Decimal else"): SHORTCUT,
    ("exponent < -2 and", "exponent <= -2 and"): "a number of whole fen equals itself rounded to the fen",
    ("exponent < -2 and", "exponent < +2 and"): "a number of whole fen equals itself rounded to the fen",
    ('AssertionError("the last band is open")', "AssertionError("): OPEN,
    ('AssertionError("the last cohort is open")', "AssertionError("): OPEN,
    ("day < found.start:", "day <= found.start:"): "the closest entry is asked for only where none covers the day",
    (
        "read_input(rule.by, run, day)",
        "read_input(rule.by, run, None)",
    ): "the day matters to age alone, and no choice is by age",
    ('for lang in ("zh", "en")', 'for lang in ("zh", "XXenXX")'): "what is not Chinese is English",
    ('for lang in ("zh", "en")', 'for lang in ("zh", "EN")'): "what is not Chinese is English",
    ("missing[", '= ""'): "a dict that stands for a set: only its keys count",
    ("(self.months or 0)", "(self.months or 1)"): WITHIN,
    ("(self.days or 0)", "(self.days or 1)"): WITHIN,
    ("(self.at_least or 0)", "(self.at_least or 1)"): WITHIN,
    ("(self.continuous_years or 0)", "(self.continuous_years or 1)"): WITHIN,
    ("_is_rule(instance,", "_is_rule(None,"): "the check looks at the value alone",
    ('.rstrip("0")', '.rstrip("XX0XX")'): "no digit is an X",
    ("self.to <= 0 or", "self.to < 0 or"): "zero is refused before: it has no digit 1",
    (">= (limit.base, limit.pension)", "> (limit.base, limit.pension)"): "of two that are equal, either will do",
    ("range(MOST_AGE + 1) if", "range(MOST_AGE + 2) if"): "the row of one who is 150 is made, and taken no times",
    ("if asked.every_age else sorted", "if (asked.every_age) or True else sorted"): SHORTCUT,
    ("range(first.year, last.year + 1)", "last.year + 2)"): "days beyond the span are left out",
    ("item.law is None)", "item.law is not None)"): "it tells the law from what is changed either way",
    ("return Row(code)", "return Row(None)"): "without an entry only a refusal is looked at",
    (".astype(np.int64)", ".astype(None)"): "days and months are exact as floats, too, and whole in the end",
    ("len(set(rows)) > 1 and not", "len(set(rows)) > 2 and not"): "rows that differ by age always need the birth",
    ('plus_days(day, 1)}', 'plus_days(day, 2)}'): "one day after or two: neither is a birth",
    ("Key((rows[0],),", "Key((rows[1],),"): "all rows are the same here",
    ("dtype=np.int64), mode=", "dtype=None), mode="): "a day that far is impossible whichever way it overflows",
    ("dtype=np.int64), mode=", ", ), mode="): "a day that far is impossible whichever way it overflows",
    (".max(initial=0)) <= SURE_AGE", ".max(initial=1)) <= SURE_AGE"): "0 and 1 are both sure",
    (".max(initial=0)) <= SURE_AGE", ".max(initial=0)) < SURE_AGE"): SHORTCUT,
    ("birth.min(initial=0)) >= t.birth_first", "birth.min(initial=1)) >="): "the first birth is always before 1970",
    ("birth.min(initial=0)) >= t.birth_first", ") > t.birth_first"): SHORTCUT,
    ("_tables: Tables | None = None", '= ""'): "the first span makes it None again",
    (".max(initial=0)) > t.most_money", ".max(initial=1)) > t.most_money"): "the tables hold more than one fen",
    (".max(initial=0)) > t.most_money", ") >= t.most_money"): SHORTCUT,
    **{(f"{numbers}, dtype=np.int64)", f"{numbers}, {other}"): "numbers are as wide by default where tests run"
       for numbers in ("np.array(own", "for day in days})", "for row in rows]")
       for other in ("dtype=None)", ")")},
    ("code >= _SPECIAL", "code > _SPECIAL"): "only invalid_input has the code 0, and never a cap",
    **{(f"zip({both}, strict=True)", f"zip({both}, {other}"): "both are as long"
       for both in ("attrs.astuple(self), attrs.astuple(other)", "mine, others", "ages, [*ages[1:], MOST_AGE + 1]")
       for other in ("strict=None)", "strict=False)", ")")},
    **{(f'{look}, mode="clip"', f"{look}{other}"): WITHIN_TABLES
       for look in ("t.words.take(word", "t.constant.take(slot", "t.base.take(slot", "t.codes.take(slot",
                    "t.months.take(slot", "t.rule.take(slot", "t.needs.take(slot")
       for other in (", mode=None", ", out=", ")", ", )")},
    **{(f'{look}, mode="clip", out={room})', f'{look}, mode="clip", {other})'): ROOM
       for look, room in (("t.segment_of.take(other", "slot"), ("t.birth_numbers.take(amount", "short"),
                          ("t.months.take(slot", "amount"))
       for other in ("out=None", "")},
}  # fmt: skip
"""Changes that nobody could see: a piece of the line before, that piece after, and why."""


def reason(minus: str, plus: str) -> str | None:
    """Why a change is equivalent; None where it is not known to be."""
    return next((why for (old, new), why in EQUIVALENT.items() if old in minus and new in plus), None)


if __name__ == "__main__":
    sys.exit(main())
