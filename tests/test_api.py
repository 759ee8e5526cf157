"""The public functions around the benefits: regions, what is known, fields for forms, forms of a result."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

import yibao_rules as yb
from yibao_rules import api
from yibao_rules._index import BUILT_IN

LIN = yb.Insured(region="北京", birth_date="1952-05-01", sex="female", status="retired")


# Regions.


def test_list_regions() -> None:
    cards = yb.list_regions()
    assert len(cards) == 415
    assert [card.adcode for card in cards] == sorted(card.adcode for card in cards)
    own = yb.list_regions(with_rules=True)
    assert {card.adcode for card in own} == set(BUILT_IN)
    assert {"100000", "110000", "310000", "420000", "420100", "440300", "640000"} <= {card.adcode for card in own}
    assert set(own) <= set(cards)
    with pytest.raises(TypeError):
        yb.list_regions(True)  # type: ignore[misc]


def test_region() -> None:
    assert yb.region("宁夏").name_en == "Ningxia"
    assert yb.region("宁夏") == yb.region(640000) == yb.region("640000")
    assert hash(yb.region("宁夏")) == hash(yb.region("Ningxia"))


# What is known.


def test_known_has_a_row_for_each_entry() -> None:
    rows = yb.known("北京", benefit="account_credit")
    by_entry = {row.entry: row for row in rows}
    row = by_entry["110000/account_credit/retired+flexible_retired/2006-04-01"]
    # e21010cc, 3f13bf65: from April 2006, seen last on 2025-06-06.
    assert (row.first_day, row.last_day, row.checked, row.first_seen) == (
        date(2006, 4, 1),
        None,
        date(2025, 6, 6),
        None,
    )
    assert (row.who, row.confidence, row.state, row.rivals, row.disputed) == (
        ("retired", "flexible_retired"),
        "high",
        "value",
        0,
        False,
    )
    assert row.region == yb.region("北京")
    assert "bj-2006-9" in row.sources
    assert {row.state for row in rows} == {"value", "unknown", "not_applicable"}
    assert len(yb.known("北京")) > len(rows)
    assert {"account_credit", "posting", "channels", "figures"} <= {row.benefit for row in yb.known("北京")}
    assert len(by_entry) == len(rows)


def test_known_of_all_places() -> None:
    rows = yb.known()
    assert {row.region.adcode for row in rows} == set(BUILT_IN)
    assert set(yb.known(benefit="posting")) <= set(rows)
    assert {row.benefit for row in yb.known(benefit="posting")} == {"posting"}
    assert yb.known("北京", benefit="retirement") == ()
    retirement = yb.known("全国", benefit="retirement")
    assert len(retirement) >= 10


def test_known_of_a_place_without_rules_is_empty() -> None:
    assert yb.known("拉萨") == ()
    with pytest.raises(yb.UnknownRegion):
        yb.known("Atlantis")
    with pytest.raises(yb.AmbiguousRegion):
        yb.known("Suzhou")
    with pytest.raises(yb.InvalidInput) as caught:
        yb.known(benefit="acount_credit")
    assert caught.value.field == "benefit"


def test_stale_rows() -> None:
    by_entry = {row.entry: row for row in yb.known("北京", benefit="account_credit")}
    open_row = by_entry["110000/account_credit/retired+flexible_retired/2006-04-01"]
    assert not open_row.stale(date(2025, 6, 6))
    assert open_row.stale(date(2025, 6, 7))
    ended = by_entry["110000/account_credit/in_service/2001-04-01"]
    assert ended.last_day == date(2022, 8, 31)
    assert not ended.stale(date(2030, 1, 1))


def test_stale_is_what_results_call_carried_forward() -> None:
    # A source without a date counts as seen on the day the ledger was read (design 4.2): afterwards it is stale too.
    for row in yb.known():
        if row.last_day is None:
            last = row.checked or date(2026, 11, 22)
            assert not row.stale(last), row.entry
            assert row.stale(last + timedelta(days=1)), row.entry


def test_known_as_plain_data() -> None:
    rows = [row.to_dict() for row in yb.known("深圳")]
    assert json.loads(json.dumps(rows)) == rows
    row = next(row for row in rows if row["entry"].endswith("retired+flexible_retired/2022-12-01"))
    assert (row["region"], row["first_day"], row["checked"], row["rivals"]) == ("440300", "2022-12-01", "2025-01-18", 1)
    assert row["who"] == ["retired", "flexible_retired"]


# Fields for form builders.


def test_fields_describe_every_field_of_a_person() -> None:
    import attrs

    described = yb.fields()
    assert set(described) == {"fields", "statuses", "groups"}
    names = [field.name for field in attrs.fields(yb.Insured)]
    assert list(described["fields"]) == [*names, "id_number"]
    for name, field in described["fields"].items():
        assert set(field) == {"keys", "values", "aliases", "unit"}
        assert name in field["keys"]
    assert json.loads(json.dumps(described)) == described
    assert set(described["statuses"]) == {
        "in_service",
        "retired",
        "flexible",
        "flexible_retired",
        "resident",
        "unemployed",
    }
    assert described["statuses"]["retired"] == {"zh": "退休", "en": "retired"}
    assert described["fields"]["status"]["values"] == described["statuses"]
    assert described["fields"]["sex"]["values"]["female"] == {"zh": "女", "en": "female"}
    assert described["fields"]["pension"]["unit"] == "yuan/month"
    assert described["fields"]["local_months"]["unit"] == "months"
    assert described["fields"]["region"]["unit"] is None
    assert "出生日期" in described["fields"]["birth_date"]["keys"]
    assert "人员类别" in described["fields"]["status"]["keys"]
    assert described["fields"]["status"]["aliases"]["退休"] == "retired"
    assert "身份证号" in described["fields"]["id_number"]["keys"]


def test_every_key_and_value_of_the_fields_is_taken() -> None:
    described = yb.fields()["fields"]
    for name in ("sex", "status", "retirement_track"):
        for key in described[name]["keys"]:
            for value, meant in {
                **described[name]["aliases"],
                **{value: value for value in described[name]["values"]},
            }.items():
                assert getattr(yb.Insured.from_mapping({"region": "北京", key: value}), name) == meant


def test_fields_of_a_region_list_its_groups() -> None:
    groups = yb.fields("深圳")["region_groups"]
    assert groups["tier"] == {
        "values": ["tier_1", "tier_2", "tier_3"], "default": "tier_1", "zh": "参保档次", "en": "tier"
    }  # fmt: skip
    assert groups["resident_class"]["default"] is None
    assert yb.fields("拉萨")["region_groups"] == {}
    assert "region_groups" not in yb.fields()
    with pytest.raises(yb.UnknownRegion):
        yb.fields("Atlantis")


# Forms of a result.


def results() -> list[Any]:
    return [
        yb.account_credit(LIN, on="2025-05-01"),
        yb.credit_calendar(LIN, start="2025-05-01", end="2025-06-30"),
        yb.retirement(yb.Insured(region="北京", birth_date="1971-04-15", retirement_track="female_55")),
        yb.channels("北京"),
    ]


def test_render_every_form_of_every_result() -> None:
    for result in results():
        assert yb.render(result, "text") == yb.render(result, "text:zh") == result.explain("zh")
        assert yb.render(result, "text:en") == result.explain("en")
        assert yb.render(result, "html") == result._repr_html_()
        assert json.loads(yb.render(result, "json")) == result.to_dict()


@pytest.mark.parametrize("form", ["", "text:fr", "pdf", "JSON", "html "])
def test_a_form_that_nobody_knows_is_refused(form: str) -> None:
    with pytest.raises(yb.InvalidInput) as caught:
        yb.render(results()[0], form)
    assert caught.value.field == "form"


def test_the_chinese_in_json_stays_chinese() -> None:
    assert "北京市" in yb.render(results()[0], "json")


# The example of the design, word for word.


def test_the_example_of_the_design() -> None:
    lin = yb.Insured(region="北京", birth_date=date(1952, 5, 1), sex="female", status="retired")
    r = yb.account_credit(lin, on=date(2025, 5, 1))
    assert (r.amount, r.unit) == (Decimal("110.00"), "yuan/month")
    assert (r.annual, r.monthly) == (Decimal("1320.00"), Decimal("110.00"))
    assert r.net == Decimal("107.00")
    assert r.status == "exact"
    assert "京劳社医发〔2006〕9号" in r.explain("zh")


def test_the_module_s_names_are_public() -> None:
    assert set(api.__all__) <= set(yb.__all__)
    assert yb.load_plugins() == ()
