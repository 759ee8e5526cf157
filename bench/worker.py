"""Warm calls of one package, timed inside its own interpreter; started by run.py, prints JSON.

Usage: python worker.py ours|stdnum|holidays|openfisca REPEATS SECONDS
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from statistics import median
from timeit import Timer
from typing import Any

Case = tuple[str, str, str, Callable[[], Any]]
"""Kind of row, subject, what it computes, the call."""


def ours() -> Iterator[Case]:
    import yibao_rules as yb

    people = (
        (
            "Beijing, retired",
            "age band, flat amount, one deduction, net",
            {"region": "北京", "birth_date": date(1952, 5, 1), "sex": "female", "status": "retired"},
            date(2025, 5, 1),
        ),
        (
            "Beijing, in service, 2021",
            "age band, sum of two percents of the base",
            {"region": "北京", "birth_date": date(1980, 5, 1), "status": "in_service", "contribution_base": "12345.67"},
            date(2021, 5, 1),
        ),
        (
            "Shanghai, retired, yearly",
            "age on the first day of the insurance year, yearly sum, its twelfth",
            {"region": "上海", "birth_date": date(1948, 3, 2), "status": "retired"},
            date(2024, 5, 1),
        ),
        (
            "Shenzhen, retired, 2022",
            "assumed tier, 8.05% of a rounded 60% of a dated figure",
            {"region": "深圳", "birth_date": date(1955, 3, 2), "status": "retired"},
            date(2022, 7, 15),
        ),
    )
    made = [(name, what, fields, yb.Insured(**fields), on) for name, what, fields, on in people]
    for name, what, _, person, on in made:
        yield "amount", name, what, lambda person=person, on=on: yb.account_credit(person, on=on).amount
    for name, what, _, person, on in made:
        yield (
            "trace",
            name,
            f"{what}; every step read",
            lambda person=person, on=on: _walked(yb.account_credit(person, on=on)),
        )
    for name, _, _, person, on in made:
        result = yb.account_credit(person, on=on)
        yield "words", name, 'explain("zh") of a result at hand', lambda result=result: len(result.explain("zh"))
        yield "words", name, "to_dict() of a result at hand", lambda result=result: len(result.to_dict())
    for name, what, person, claim in bills(yb):
        yield "bill", name, what, lambda person=person, claim=claim: _walked(yb.reimburse(person, claim))
    _, _, fields, _, on = made[0]
    name = made[0][0]
    yield "person", name, "Insured(...) alone", lambda: yb.Insured(**fields).status
    yield (
        "person",
        name,
        "Insured(...) and account_credit",
        lambda: yb.account_credit(yb.Insured(**fields), on=on).amount,
    )


def bills(yb: Any) -> Iterator[tuple[str, str, Any, Any]]:
    """Bills of three shapes, settled with every step read."""
    worker = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service")
    retired = yb.Insured(region="北京", birth_date="1950-03-02", status="retired")
    visit = yb.Claim(on="2025-03-01", kind="outpatient", level="tertiary", in_scope=2800)
    stay = yb.Claim(on="2026-09-01", kind="inpatient", level="tertiary", in_scope=150000)
    yield "Beijing, a visit", "deductible, share by level", worker, visit
    yield "Beijing, a retiree's stay", "four bands, pool filled, the fund above it, the supplement", retired, stay
    local = yb.Insured(region="上海", birth_date="1950-03-02", status="retired", retired_on="2005-03-02")
    yield "Shanghai, a retiree's visit", "cohort, insurance year, dated cap", local, visit


def _walked(result: Any) -> str:
    """What a reader of the trace does: every step's name, value, facts and children."""
    read = 0
    todo = [result.steps]
    while todo:
        step = todo.pop()
        if step.op and step.facts is not None and (step.value is None or step.value >= 0):
            read += 1
        todo.extend(step.children)
    return f"{getattr(result, 'amount', None) or result.pooled}, {read} steps"


def stdnum() -> Iterator[Case]:
    from stdnum.cn import ric

    yield (
        "peer",
        "python-stdnum",
        "cn.ric.validate: county, birth date and checksum of an ID number",
        lambda: ric.validate("11010519491231002X"),
    )


def holidays() -> Iterator[Case]:
    from holidays import country_holidays

    china = country_holidays("CN")
    day = date(2025, 10, 1)
    yield "peer", "holidays", "date in country_holidays('CN'), its year at hand", lambda: day in china
    yield (
        "peer",
        "holidays",
        "country_holidays('CN').get(date): a year's calendar made anew",
        lambda: country_holidays("CN").get(day),
    )


def openfisca() -> Iterator[Case]:
    from openfisca_core.simulation_builder import SimulationBuilder
    from openfisca_country_template import CountryTaxBenefitSystem

    system = CountryTaxBenefitSystem()
    person = {"persons": {"a": {"birth": {"ETERNITY": "1952-05-01"}}}}
    benefits = ("basic_income", "pension")

    def build() -> Any:
        return SimulationBuilder().build_from_entities(system, person)

    def again(simulation: Any, variable: str) -> float:
        for name in (variable, "age"):
            simulation.delete_arrays(name)
        return float(simulation.calculate(variable, "2025-05")[0])

    for variable in benefits:
        yield (
            "peer",
            "openfisca-core",
            f"the template's {variable}: one person in, one month's amount out",
            lambda variable=variable: float(build().calculate(variable, "2025-05")[0]),
        )
    for variable in benefits:
        yield (
            "peer",
            "openfisca-core",
            f"the template's {variable}: simulation at hand, cached answers deleted",
            partial(again, build(), variable),
        )


def timed(call: Callable[[], Any], repeats: int, seconds: float) -> dict[str, Any]:
    """Microseconds a call: median and min of `repeats`, each at least `seconds` long, garbage collection on."""
    answer = call()
    timer = Timer(call, setup=gc.enable)
    number = 1
    while (took := timer.timeit(number)) < seconds / 4:
        number *= 4
    number = max(1, round(number * seconds / took))
    runs = [timer.timeit(number) / number * 1e6 for _ in range(repeats)]
    return {"median_us": median(runs), "min_us": min(runs), "number": number, "repeats": repeats, "answer": str(answer)}


def main() -> None:
    repeats, seconds = int(sys.argv[2]), float(sys.argv[3])
    cases = {"ours": ours, "stdnum": stdnum, "holidays": holidays, "openfisca": openfisca}[sys.argv[1]]
    rows = []
    for kind, subject, computes, call in cases():
        row = {"kind": kind, "subject": subject, "computes": computes}
        try:
            row |= timed(call, repeats, seconds)
        except Exception as error:
            # One broken call must not hide the others.
            row["error"] = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        rows.append(row)
    print(json.dumps(rows))


if __name__ == "__main__":
    main()
