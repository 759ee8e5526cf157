"""Statutory retirement: the published steps of the decision of 2024-09-13, the old ages before it, and their promises."""

from __future__ import annotations

import copy
import pickle
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import yibao_rules as yb
from yibao_rules.benefits import retirement as benefit
from yibao_rules.policy import Card

# 7fa6aa1e, cca2f1c2, 2d77d753: old age, first birth month that is delayed, months of birth for each month, most months.
TRACKS = {"male": (60, (1965, 1), 4, 36), "female_55": (55, (1970, 1), 4, 36), "female_50": (50, (1975, 1), 2, 60)}
OLD_RULES_FROM = date(1978, 6, 2)


def retire(birth: object, track: str = "male", **more: Any) -> yb.Retirement:
    return yb.retirement(SimpleNamespace(region="全国", birth_date=birth, retirement_track=track, **more))


def months(day: date) -> int:
    return day.year * 12 + day.month - 1


def births(track: str) -> st.SearchStrategy[date]:
    years, (first, _), _, _ = TRACKS[track]
    earliest = OLD_RULES_FROM.replace(year=OLD_RULES_FROM.year - years)
    near = st.dates(date(first - 2, 1, 1), date(first + 16, 12, 31))
    return near | st.dates(earliest, date(2100, 12, 31))


TRACK = st.sampled_from(sorted(TRACKS))
WHO = TRACK.flatmap(lambda track: st.tuples(births(track), st.just(track)))


@given(WHO)
@example((date(1964, 12, 31), "male"))
@example((date(1965, 1, 1), "male"))
@example((date(1976, 2, 29), "female_50"))
def test_the_delay_follows_the_formula_of_the_ledger(who: tuple[date, str]) -> None:
    birth, track = who
    years, (first_year, first_month), step, most = TRACKS[track]
    since = months(birth) - (first_year * 12 + first_month - 1)
    delay = min(most, since // step + 1) if since >= 0 else 0
    result = retire(birth, track)
    assert result.delay_months == delay
    assert result.age == divmod(12 * years + delay, 12)
    assert months(result.month) == months(birth) + 12 * years + delay
    assert result.month.day == 1
    assert (result.track, result.birth_date) == (track, birth)
    assert result.status == "exact"
    assert result.confidence == "high"


@given(WHO)
def test_the_flexible_choice(who: tuple[date, str]) -> None:
    birth, track = who
    old = months(birth) + 12 * TRACKS[track][0]
    result = retire(birth, track)
    if birth < date(*TRACKS[track][1], 1):
        assert result.earliest == result.latest == result.month
        return
    # 908faeeb, 1ef6bc23: at most three years around, never before the old age.
    assert months(result.latest) - months(result.month) == 36
    assert months(result.earliest) == max(months(result.month) - 36, old)
    assert old <= months(result.earliest) <= months(result.month)


@given(TRACK, st.data())
def test_a_later_birth_never_retires_earlier(track: str, data: st.DataObject) -> None:
    one = data.draw(births(track))
    later = one + timedelta(days=data.draw(st.integers(0, 800)))
    first, second = retire(one, track), retire(later, track)
    assert first.month <= second.month
    assert first.delay_months <= second.delay_months
    assert first.earliest <= second.earliest
    assert first.latest <= second.latest
    assert (first.minimum_pension_months or 0) <= (second.minimum_pension_months or 0)


@given(WHO)
def test_the_minimum_of_pension_contributions(who: tuple[date, str]) -> None:
    result = retire(*who)
    if result.month < date(2011, 7, 1):
        # 76381942: the 15 years are law from 2011-07-01.
        assert result.minimum_pension_months is None
    else:
        # 9f01bcd1: 15 years until 2029, six months more each year from 2030, 20 years at the end.
        assert result.minimum_pension_months == min(240, 180 + 6 * max(0, result.month.year - 2029))


@pytest.mark.parametrize(
    ("year", "minimum"),
    [
        (2025, 180), (2029, 180), (2030, 186), (2031, 192), (2032, 198), (2033, 204), (2034, 210), (2035, 216),
        (2036, 222), (2037, 228), (2038, 234), (2039, 240), (2040, 240), (2053, 240),
    ],
)  # fmt: skip
def test_the_published_table_of_minimum_years(year: int, minimum: int) -> None:
    found = {
        result.minimum_pension_months
        for count in range(12 * 30)
        if (result := retire(date(1964 + count // 12, count % 12 + 1, 1))).month.year == year
    }
    assert found == {minimum}


@pytest.mark.parametrize("day", [1, 15, 28, 31])
def test_the_day_of_birth_within_the_month_does_not_matter(day: int) -> None:
    one, other = retire(date(1970, 5, 1)), retire(date(1970, 5, day))
    assert (one.month, one.age, one.earliest, one.latest) == (other.month, other.age, other.earliest, other.latest)


def test_a_leap_day_that_reaches_the_old_age_in_a_common_year() -> None:
    # 55 on 2027-03-01 (29 February 1972 + 55 years): months since 1970-01 are 25; 25 ÷ 4 + 1 = 7; 1972-02 + 667 = 2027-09.
    result = retire(date(1972, 2, 29), "female_55")
    assert (result.month, result.delay_months) == (date(2027, 9, 1), 7)


def test_the_old_ages_do_not_ask_how_they_were_delayed() -> None:
    result = retire(date(1960, 3, 31))
    assert (result.month, result.age, result.delay_months) == (date(2020, 3, 1), (60, 0), 0)
    assert result.used[0].entry.last_day == date(2024, 12, 31)


@pytest.mark.parametrize("birth", [date(1, 1, 1), date(1850, 1, 1), date(1918, 6, 1)])
def test_births_before_every_rule_are_not_known(birth: date) -> None:
    with pytest.raises(yb.NotKnown) as caught:
        retire(birth)
    assert caught.value.known


@pytest.mark.parametrize("track", sorted(TRACKS))
@pytest.mark.parametrize("birth", [date(9920, 1, 1), date(9999, 12, 31), date(9940, 6, 15)])
def test_births_beyond_the_calendar_are_refused(birth: date, track: str) -> None:
    with pytest.raises(yb.InvalidInput, match="calendar"):
        retire(birth, track)


@given(st.dates(), TRACK)
def test_any_birth_has_an_answer_or_an_error_of_ours(birth: date, track: str) -> None:
    try:
        result = retire(birth, track)
    except (yb.NotKnown, yb.InvalidInput):
        return
    assert result.month >= birth
    assert result.to_dict()["birth_date"] == birth.isoformat()
    assert result.explain("zh")


def test_what_is_missing_is_named_at_once() -> None:
    def missing(**given: Any) -> set[str]:
        with pytest.raises(yb.MissingInput) as caught:
            yb.retirement(SimpleNamespace(region="北京", **given))
        return set(caught.value.fields)

    assert missing(birth_date="1975-01-01", sex="female") == {"retirement_track"}
    assert missing(birth_date="1975-01-01") == {"sex", "retirement_track"}
    assert missing(sex="male") == {"birth_date"}
    assert missing(sex="female") == {"birth_date", "retirement_track"}
    assert missing(retirement_track="female_50") == {"birth_date"}
    assert missing() == {"birth_date", "sex", "retirement_track"}


@pytest.mark.parametrize(
    "given_",
    [
        {"sex": "male", "retirement_track": "female_50"}, {"sex": "female", "retirement_track": "male"},
        {"sex": "woman", "retirement_track": "female_50"}, {"retirement_track": "female50"}, {"sex": 1},
        {"sex": "male", "birth_date": "1975-13-01"}, {"sex": "male", "birth_date": 19750101}, {"sex": ["male"]},
    ],
)  # fmt: skip
def test_contradictions_and_impossible_values_are_refused(given_: dict[str, Any]) -> None:
    with pytest.raises(yb.InvalidInput):
        yb.retirement(SimpleNamespace(**({"region": "北京", "birth_date": "1975-01-01"} | given_)))


def test_sex_and_track_may_both_be_given() -> None:
    assert retire("1975-01-01", "female_50", sex="female").delay_months == 1
    assert retire("1965-01-01", "male", sex="male").delay_months == 1
    only_sex = yb.retirement(yb.Insured(region="北京", birth_date="1965-01-01", sex="male"))
    assert only_sex.track == "male"


@pytest.mark.parametrize("place", ["北京", "上海", "拉萨", "湖北省直", "全国"])
def test_the_nation_s_rules_hold_everywhere(place: str) -> None:
    result = yb.retirement(yb.Insured(region=place, birth_date="1965-01-15", sex="male"))
    assert (result.month, result.delay_months) == (date(2025, 2, 1), 1)
    assert result.region.adcode == yb.region(place).adcode
    assert {found.region.adcode for found in result.used} == {"100000"}


def test_the_result_explains_itself() -> None:
    result = retire("1971-04-15", "female_55")
    chinese, english = result.explain("zh"), result.explain("en")
    assert "2026-08" in chinese
    assert "2026-08" in english
    assert "55 岁 4 个月" in chinese
    assert "55 years 4 months" in english
    assert "15 年 0 个月" in chinese
    assert "15 years 0 months" in english
    assert "2026-04 至 2029-08" in chinese
    assert "2026-04 to 2029-08" in english
    assert "全国人民代表大会常务委员会" in chinese
    assert result.explain("en", short=True) == "statutory retirement 2026-08 (55 years 4 months, 4 months delayed)"
    assert str(result) == result.explain("zh", short=True) == "法定退休 2026-08（55 岁 4 个月，延迟 4 个月）"
    assert "2026-08" in repr(result)
    assert "2026-08" in result._repr_html_()
    before_2011 = retire("1930-01-01")
    assert before_2011.minimum_pension_months is None
    assert "最低缴费年限" not in before_2011.explain("zh")
    assert "\n" not in str(result)


def test_the_result_as_plain_data() -> None:
    plain = retire("1971-04-15", "female_55").to_dict()
    assert plain["schema"] == "yibao.trace.v1"
    assert plain["kind"] == "retirement"
    assert (plain["month"], plain["age"], plain["delay_months"]) == ("2026-08-01", [55, 4], 4)
    assert (plain["earliest"], plain["latest"], plain["minimum_pension_months"]) == ("2026-04-01", "2029-08-01", 180)
    assert {id for item in plain["entries"] for id in item["ledger"]} == {
        "cca2f1c2",
        "908faeeb",
        "1ef6bc23",
        "76381942",
    }
    assert (plain["status"], plain["flags"]) == ("exact", ["exact"])
    # 4 months late: 660 + 4 months of age.
    assert plain["steps"]["value"] == "664"


def test_a_result_survives_copy_and_pickle() -> None:
    result = retire("1971-04-15", "female_55")
    assert copy.copy(result) == result
    assert pickle.loads(pickle.dumps(result)).to_dict() == result.to_dict()
    assert copy.deepcopy(result).to_dict() == result.to_dict()


class Nowhere:
    """A policy without a single rule."""

    card = Card("990100", "无处", "Nowhere", "Nowhere", "prefecture", "100000")

    def find(self, benefit: str, part: str, who: str) -> tuple[()]:
        return ()

    def parts(self, benefit: str) -> tuple[()]:
        return ()

    def group(self, name: str) -> None:
        return None

    def groups(self) -> tuple[()]:
        return ()


def test_without_any_rule_nothing_is_known() -> None:
    with pytest.raises(yb.NotKnown) as caught:
        benefit.retirement(SimpleNamespace(region="x", birth_date="1965-01-01", sex="male"), Nowhere())
    assert caught.value.region == "990100"
