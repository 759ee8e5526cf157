"""Write the log of the data: what each data version added, mended or dropped, and a hash of every place.

Usage: python tools/generate_changes.py [--check]

`src/yibao_rules/_changes.py` follows from the region modules and from tools/data_state.json, which keeps the hash of
every entry of the data version before, and of this one. Run it after every change of a region module. While
`DATA_VERSION` stays the same, the version's log is written anew; when it is raised, the version before is closed.
`--check` writes nothing and exits with 1 where a file is stale.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pathlib
import sys
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from yibao_rules import registry  # noqa: E402
from yibao_rules._index import BUILT_IN  # noqa: E402
from yibao_rules.export import to_plain  # noqa: E402
from yibao_rules.policy import BENEFITS, Region, entry_id  # noqa: E402
from yibao_rules.version import DATA_VERSION  # noqa: E402

STATE = ROOT / "tools" / "data_state.json"
LOG = ROOT / "src" / "yibao_rules" / "_changes.py"
State = dict[str, Any]
"""The `first` version, the `log` of closed ones; `before` and `now`: each a `version` and hashes of its `places`."""


def short_hash(data: object) -> str:
    """Twelve hex digits of the SHA-256 of plain data, however its keys are ordered."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def policy_of(region: Region) -> State:
    """A place as plain data, without what its entries only promise to tests: a new promise moves no rule.

    `monotone_in` stays: it was in the hashes of the first version, and to drop it would look like a move.
    """
    plain = to_plain(region)
    for benefit in BENEFITS:
        for entry in plain.get(benefit, ()):
            entry.pop("continuous_in", None)
    return plain


def place_hash(region: Region) -> str:
    """The hash of all that is known of a place."""
    return short_hash(policy_of(region))


def entry_hashes(region: Region) -> dict[str, str]:
    """The hash of each entry with the sources that it names; what belongs to no entry stands under the bare code."""
    plain = policy_of(region)
    sources = {source["id"]: source for source in plain.get("sources", ())}
    hashes = {
        region.adcode: short_hash({key: value for key, value in plain.items() if key not in (*BENEFITS, "sources")})
    }
    for benefit, entry in region.all_entries():
        data = plain[benefit][region.entries(benefit).index(entry)]
        named = [*entry.sources, *(id for rival in entry.rivals for id in rival.sources)]
        id = entry_id(region.adcode, benefit, entry)
        if id in hashes:
            raise SystemExit(f"two entries bear the id {id}")
        hashes[id] = short_hash([data, [sources[name] for name in sorted(set(named))]])
    return hashes


def regions() -> dict[str, Region]:
    """Every built-in region by its code."""
    loaded = {code: registry.default().loaded(code) for code in BUILT_IN}
    return {code: place.region for code, place in loaded.items() if place is not None}


def differences(before: dict[str, dict[str, str]], now: dict[str, dict[str, str]]) -> list[tuple[str, str]]:
    """What happened to which entry between two states: added, mended or removed."""
    old = {id: hash for place in before.values() for id, hash in place.items()}
    new = {id: hash for place in now.values() for id, hash in place.items()}
    return [
        ("added" if id not in old else "removed" if id not in new else "mended", id)
        for id in sorted({*old, *new})
        if old.get(id) != new.get(id)
    ]


def next_state(state: State | None, places: dict[str, dict[str, str]], version: str) -> State:
    """The state after a look at the places as they are now.

    Raises:
        SystemExit: the version went back.
    """
    now = {"version": version, "places": places}
    if state is None:
        return {"first": version, "log": [], "before": None, "now": now}
    if version < state["now"]["version"]:
        raise SystemExit(f"the data version went back from {state['now']['version']} to {version}")
    if version == state["now"]["version"]:
        return {**state, "now": now}
    return {**state, "log": log_of(state), "before": state["now"], "now": now}


def log_of(state: State) -> list[list[str]]:
    """The log of all versions: the closed ones, then this one."""
    closed: list[list[str]] = state["log"]
    if state["before"] is None:
        return closed
    new = differences(state["before"]["places"], state["now"]["places"])
    return [*closed, *([state["now"]["version"], what, id] for what, id in new)]


def log_text(state: State, hashes: dict[str, str]) -> str:
    """The source of `_changes.py`."""
    lines = [
        '"""The log of the data, version by version. Generated by tools/generate_changes.py."""',
        "",
        f'FIRST = "{state["first"]}"',
        "",
        "LOG: tuple[tuple[str, str, str], ...] = (",
        *(f"    {json.dumps(row, ensure_ascii=False)},".replace("[", "(").replace("]", ")") for row in log_of(state)),
        ")",
        '"""Data version, what happened, the id of the entry."""',
        "",
        "PLACES: dict[str, str] = {",
        *(f'    "{code}": "{hash}",' for code, hash in hashes.items()),
        "}",
        '"""The hash of each place in the newest version."""',
    ]
    return "\n".join([*lines, ""]).replace("= (\n)", "= ()")


def state_text(state: State) -> str:
    """The text of data_state.json, an entry a line, so that a change shows where it is."""
    return json.dumps(state, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    state = json.loads(STATE.read_text(encoding="utf-8")) if STATE.exists() else None
    now = regions()
    state = next_state(state, {code: entry_hashes(region) for code, region in now.items()}, DATA_VERSION)
    hashes = {code: place_hash(region) for code, region in now.items()}
    texts = {STATE: state_text(state), LOG: log_text(state, hashes)}
    stale = [path for path, text in texts.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if options.check and stale:
        raise SystemExit(f"{', '.join(path.name for path in stale)}: stale; run python tools/generate_changes.py")
    for path in stale:
        path.write_text(texts[path], encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
