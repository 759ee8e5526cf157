"""What bench/frames.py asks of each peer, in an interpreter that has it: python bench/frame_peers.py PEER ROWS

Prints one JSON document: seconds of the median run and, for the engines that are given our rule, how many amounts are
not the exact fen. The rule is Beijing's on 1 May 2025: 2 % of the contribution base a month in service, 100 yuan a
month for the retired, 110 from the age of 70 on (source bj-2022-28 of the region module beijing.py).
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from statistics import median
from types import SimpleNamespace
from typing import Any

import numpy as np

RUNS = 5
PERIOD = "2025-05"
RULE = {
    "in_service_rate": {"values": {"2000-01-01": {"value": 0.02}}},
    "retired": {"values": {"2000-01-01": {"value": 100}}},
    "retired_from_70": {"values": {"2000-01-01": {"value": 110}}},
}


def made_up(rows: int) -> tuple[Any, Any, Any]:
    """Birth days, whether retired, and bases in fen."""
    random = np.random.default_rng(1)
    birth = np.datetime64("1930-01-01") + random.integers(0, 27_000, rows)
    return birth, random.integers(0, 2, rows).astype(bool), random.integers(100_000, 4_000_000, rows)


def timed(call: Callable[[], Any], before: Callable[[], Any] = lambda: None) -> float:
    runs = []
    for _ in range(RUNS + 1):
        before()
        start = time.perf_counter()
        call()
        runs.append(time.perf_counter() - start)
    return median(runs[1:])


def engine(core: str, rows: int) -> dict[str, Any]:
    """Our rule as a variable of OpenFisca, or of PolicyEngine, which forked it."""
    from importlib import import_module

    def of(module: str, *names: str) -> list[Any]:
        return [getattr(import_module(f"{core}.{module}"), name) for name in names]

    (build_entity,) = of("entities", "build_entity")
    (MONTH, ETERNITY) = of("periods", "MONTH", "ETERNITY")
    (Variable,) = of("variables", "Variable")
    (ParameterNode,) = of("parameters", "ParameterNode")
    (TaxBenefitSystem,) = of("taxbenefitsystems", "TaxBenefitSystem")
    try:
        (Builder,) = of("simulations", "SimulationBuilder")
    except AttributeError:
        (Builder,) = of("simulation_builder", "SimulationBuilder")

    person = build_entity(key="person", plural="persons", label="", is_person=True)
    roles = [{"key": "member", "plural": "members", "label": ""}]
    household = build_entity(key="household", plural="households", label="", roles=roles)

    def given(name: str, kind: type) -> type:
        fields = {"value_type": kind, "entity": person, "definition_period": ETERNITY, "label": name}
        return type(name, (Variable,), fields)

    class account_credit(Variable):
        value_type = float
        entity = person
        definition_period = MONTH
        label = "yuan a month"

        def formula(person, period, parameters):  # type: ignore[no-untyped-def]
            rule = parameters(period).rule
            day = np.datetime64(f"{PERIOD}-01")
            birth = person("birth", period)
            years = birth.astype("datetime64[Y]")
            passed = (day.astype("datetime64[D]") - day.astype("datetime64[Y]")).astype(int)
            age = (day.astype("datetime64[Y]") - years).astype(int) - (
                (birth.astype("datetime64[D]") - years).astype(int) > passed
            )
            of_retired = np.where(age >= 70, rule.retired_from_70, rule.retired)
            return np.where(person("retired", period), of_retired, person("base", period) * rule.in_service_rate)

    from datetime import date

    system = TaxBenefitSystem([person, household])
    for variable in (given("birth", date), given("retired", bool), given("base", float), account_credit):
        system.add_variable(variable)
    system.parameters = ParameterNode("", data={"rule": RULE})
    simulation = Builder().build_default_simulation(system, count=rows)
    birth, retired, base = made_up(rows)
    for name, values in (("birth", birth.astype("datetime64[D]")), ("retired", retired), ("base", base / 100)):
        simulation.set_input(name, "ETERNITY", values)

    def forget() -> None:
        simulation.delete_arrays("account_credit")

    seconds = timed(lambda: simulation.calculate("account_credit", PERIOD), forget)
    told = simulation.calculate("account_credit", PERIOD)
    # Half up to the fen, as the rule wants it; the retired get whole yuan.
    exact = (base[~retired] * 2 + 50) // 100
    wrong = int((np.floor(told[~retired].astype(float) * 100 + 0.5).astype(np.int64) != exact).sum())
    return {"seconds": seconds, "kind": str(told.dtype), "wrong": wrong}


def taxcalc(rows: int) -> dict[str, Any]:
    """Tax-Calculator's own universal basic income: three age bands, one year, numba."""
    from taxcalc import Policy
    from taxcalc.calcfunctions import UBI

    policy = Policy()
    policy.implement_reform({"UBI_u18": {"2024": 1000}, "UBI_1820": {"2024": 2000}, "UBI_21": {"2024": 3000}})
    policy.set_year(2024)
    random = np.random.default_rng(1)
    counts = {name: random.integers(0, 3, rows) for name in ("nu18", "n1820", "n21")}
    sums = {name: np.zeros(rows) for name in ("ubi", "taxable_ubi", "nontaxable_ubi")}
    records = SimpleNamespace(**counts, **sums)
    return {"seconds": timed(lambda: UBI(policy, records)), "kind": str(records.ubi.dtype)}


def gettsim(rows: int) -> dict[str, Any]:
    """GETTSIM's own rate of long-term care insurance, by its compiled function, used again on data that are ready."""
    from gettsim import InputData, TTTargets, main

    random = np.random.default_rng(1)
    where = "sozialversicherung__pflege__beitrag"
    people = {
        "p_id": np.arange(rows),
        "alter": random.integers(18, 95, rows),
        f"{where}__anzahl_kinder_bis_24": random.integers(0, 4, rows),
        f"{where}__hat_kinder": random.integers(0, 2, rows).astype(bool),
    }
    target = f"{where}__beitragssatz_arbeitnehmer"
    made = main(
        main_targets=["processed_data", "tt_function"],
        policy_date_str="2025-01-01",
        input_data=InputData.qname(people),
        tt_targets=TTTargets.qname([target]),
        include_fail_nodes=False,
        include_warn_nodes=False,
    )
    ready = {name: column for name, column in made["processed_data"].items() if name != "p_id"}
    told = made["tt_function"](ready)[target]
    return {"seconds": timed(lambda: made["tt_function"](ready)), "kind": str(told.dtype)}


PEERS: dict[str, Callable[[int], dict[str, Any]]] = {
    "openfisca-core": lambda rows: engine("openfisca_core", rows),
    "policyengine-core": lambda rows: engine("policyengine_core", rows),
    "taxcalc": taxcalc,
    "gettsim": gettsim,
}

if __name__ == "__main__":
    print(json.dumps(PEERS[sys.argv[1]](int(sys.argv[2]))))
