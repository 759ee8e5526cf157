"""Pictures: what is drawn is what the library answers."""

from __future__ import annotations

import sys

import pytest

import yibao_rules as yb
from yibao_rules import plots

pytest.importorskip("altair")

WORKER = yb.Insured(region="北京", birth_date="1985-03-02", status="in_service")
VISITS = {"on": "2025-03-01", "kind": "outpatient"}


def test_the_points_are_the_answers() -> None:
    rows = plots.own_share_points(WORKER, **VISITS, up_to=12000, levels=["tertiary", "pharmacy"])
    # The sources name no pharmacy: it has points within the deductible only, where no share is needed.
    assert max(row["expense"] for row in rows if row["level"] == "pharmacy") == 1800.0
    at = {row["expense"]: row for row in rows if row["level"] == "tertiary"}
    # 2,800: 1,800 and 30% of 1,000; 12,000: 1,800 and 30% of 10,200.
    assert at[2800.0]["own"] == 2100.0
    assert at[12000.0]["share"] == pytest.approx((1800 + 3060) / 12000)


def test_sizes_whose_split_is_unknown_are_left_out() -> None:
    rows = plots.own_share_points(WORKER, **VISITS, up_to="0.05", levels=["tertiary"])
    # Sizes below a fen are no bills.
    assert {row["expense"] for row in rows} == {0.01, 0.02, 0.03, 0.04, 0.05}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_chart_in_each_language(lang: str) -> None:
    document = plots.own_share(WORKER, **VISITS, up_to=30000, lang=lang).to_dict()
    assert document["title"].startswith("北京市" if lang == "zh" else "Beijing")
    (rows,) = document["datasets"].values()
    levels = {row["level"] for row in rows}
    assert ("三级" if lang == "zh" else "tertiary") in levels
    assert "Noto Sans CJK SC" in document["config"]["font"]


def test_what_cannot_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(yb.InvalidInput, match="lang"):
        plots.own_share(WORKER, **VISITS, up_to=100, lang="fr")
    with pytest.raises(yb.InvalidInput, match="more than 0"):
        plots.own_share(WORKER, **VISITS, up_to=0)
    with pytest.raises(yb.NotKnown):
        plots.own_share(WORKER, on="2010-03-01", kind="outpatient", up_to=100)
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(yb.MissingExtra, match=r"yibao-rules\[plot\]"):
        plots.own_share(WORKER, **VISITS, up_to=100)
