"""What the page asks of the library: a question as plain data in, the answer as plain data out, in both languages.

It runs under Pyodide, in the page's worker; every amount and every sentence about a rule is the library's own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

import yibao_rules as yb
from yibao_rules import registry
from yibao_rules.person import FIELDS as PERSON
from yibao_rules.policy import SEXES, STATUSES, TRACKS, Group
from yibao_rules.rules import CARE, CARE_LEVELS
from yibao_rules.words import amount, word

Said = dict[str, str]


def said(zh: str, en: str) -> Said:
    """One text in both languages."""
    return {"zh": zh, "en": en}


def both(tell: Callable[[str], str]) -> Said:
    """What `tell` says in each language."""
    return {lang: tell(lang) for lang in ("zh", "en")}


def options(names: Iterable[str]) -> list[dict[str, Any]]:
    """The values of a closed list, in words."""
    return [{"value": name, "label": both(lambda lang, name=name: word(name, lang))} for name in names]


YES_NO = [{"value": "true", "label": said("是", "yes")}, {"value": "false", "label": said("否", "no")}]

# How a field is asked for: its label, and the values of a closed list or an example of what to type.
FIELDS: dict[str, tuple[Said, list[dict[str, Any]] | str]] = {
    "region": (said("城市", "City"), "北京"),
    "status": (said("参保身份", "Status"), options(STATUSES)),
    "birth_date": (said("出生日期", "Date of birth"), "1952-05-01"),
    "on": (said("日期", "Day"), "2025-05-01"),
    "in_scope": (said("政策范围内费用（元）", "In-scope expense (yuan)"), "2800"),
    "kind": (said("门诊或住院", "Kind of care"), options(CARE)),
    "level": (said("医疗机构级别", "Level of the hospital"), options(CARE_LEVELS)),
    "sex": (said("性别", "Sex"), options(SEXES)),
    "contribution_base": (said("缴费基数（元/月）", "Contribution base (yuan a month)"), "10000"),
    "pension": (said("本人养老金（元/月）", "Own pension (yuan a month)"), "4200"),
    "account_balance": (said("个人账户余额（元）", "Balance of the account (yuan)"), "1000"),
    "retirement_track": (said("退休类别", "Retirement track"), options(TRACKS)),
    "retired_on": (said("退休日期", "Day of retirement"), "2010-06-01"),
    "first_insured": (said("首次参保日期", "First insured on"), "2003-07-01"),
    "actual_months": (said("实际缴费月数", "Months actually paid"), "240"),
    "deemed_months": (said("视同缴费月数", "Months deemed paid"), "36"),
    "local_months": (said("本地缴费月数", "Months paid in this place"), "180"),
    "province_months": (said("省内缴费月数", "Months paid in this province"), "200"),
    "continuous_months": (said("连续参保月数", "Months insured without a break"), "120"),
    "missed_years": (said("断缴年数", "Years missed"), "2"),
    "local_hukou": (said("本地户籍", "Registered in this place"), YES_NO),
}


def start() -> dict[str, Any]:
    """What the form offers: every place, the statuses, kinds and levels, and the versions that will answer."""
    places = yb.list_regions()
    shared = {place.name_en for place in places if sum(other.name_en == place.name_en for other in places) > 1}
    return {
        "places": [
            {
                "code": place.adcode,
                "zh": place.name_zh,
                # A name that several places bear is no answer to "which place"; the code is.
                "en": place.adcode if place.name_en in shared else place.name_en,
                "label": said(f"{place.name_en} {place.adcode}", f"{place.name_en} {place.name_zh} {place.adcode}"),
            }
            for place in places
        ],
        **{name: FIELDS[name][1] for name in ("status", "kind", "level")},
        "versions": said(
            f"yibao_rules {yb.__version__}，数据 {yb.data_version}",
            f"yibao_rules {yb.__version__}, data {yb.data_version}",
        ),
    }


def ask(question: dict[str, Any]) -> dict[str, Any]:
    """The answer to a question: `about` ("credit" or "bill"), `on`, and the fields as the person typed them.

    `groups` are the groups of persons chosen, `extrapolate` allows the nearest known rule. An answer has `summary`,
    `steps` and `sources`; an error has `error`, `text` and what can be done: `fields` to fill in, `places` to choose
    from, `nearest` where a nearer day is known. `more` are the fields that the form should show besides its own.
    """
    fields = {name: text.strip() for name, text in question["fields"].items() if text.strip()}
    question = {**question, "fields": fields}
    try:
        result = _result(question)
    except yb.YibaoError as error:
        return _error(error, question)
    return {
        "title": both(lambda lang: result.lines(lang)[0].text),
        "value": both(lambda lang: result.lines(lang)[1].text),
        "summary": _bill_summary(result) if _is_bill(question) else _credit_summary(result),
        "lines": {lang: _lines(result, lang) for lang in ("zh", "en")},
        "status": result.status,
        "more": _more(fields, _groups(question, result.assumed)),
    }


def _is_bill(question: dict[str, Any]) -> bool:
    return bool(question["about"] == "bill")


def _result(question: dict[str, Any]) -> Any:
    """What the library answers, or raises."""
    always = ("region", "status", "on", *(("kind", "in_scope") if _is_bill(question) else ()))
    if absent := [name for name in always if name not in question["fields"]]:
        raise yb.MissingInput(absent)
    return _bill(question) if _is_bill(question) else _credit(question)


def _person(question: dict[str, Any]) -> yb.Insured:
    told = {name: text for name, text in question["fields"].items() if name in PERSON}
    return yb.Insured.from_mapping({**told, "groups": tuple(question["groups"].values())})


def _credit(question: dict[str, Any]) -> Any:
    return yb.account_credit(_person(question), on=question["fields"]["on"], extrapolate=question["extrapolate"])


def _bill(question: dict[str, Any]) -> Any:
    fields = question["fields"]
    claim = yb.Claim(
        on=fields["on"],
        kind=fields["kind"],
        level=fields.get("level"),
        hospital=fields.get("hospital"),
        in_scope=fields["in_scope"],
        own_pay=fields.get("own_pay", "0"),
    )
    balance = fields.get("account_balance")
    return yb.reimburse(_person(question), claim, account_balance=balance, extrapolate=question["extrapolate"])


def _row(label: Said, value: Said) -> dict[str, Said]:
    return {"label": label, "value": value}


def _amount(value: Decimal | None, unit: str, unknown: Said) -> Said:
    return unknown if value is None else both(lambda lang: amount(value, unit, lang))


def _how_sure(result: Any) -> dict[str, Said]:
    def tell(lang: str) -> str:
        flags = ("；" if lang == "zh" else "; ").join(word(flag, lang) for flag in result.flags)
        grade = word(result.confidence, lang)
        return f"{flags}；可信度{grade}" if lang == "zh" else f"{flags}; confidence {grade}"

    return _row(said("状态", "Status"), both(tell))


def _credit_summary(result: yb.Result) -> list[dict[str, Said]]:
    """What is credited, what of it is left, and how sure that is."""
    untold = said("没有来源说明扣除多少", "no source says what is taken")
    yearly = result.unit == "yuan/year"
    other = said("折合每月", "A month") if yearly else said("全年", "In a year")
    return [
        _row(said("划入", "Credited"), _amount(result.amount, result.unit, untold)),
        _row(
            other,
            _amount(result.monthly if yearly else result.annual, "yuan/month" if yearly else "yuan/year", untold),
        ),
        _row(said("扣除后实际到账", "Net of what is taken from it"), _amount(result.net, result.unit, untold)),
        _how_sure(result),
    ]


def _bill_summary(result: Any) -> list[dict[str, Said]]:
    """Who pays the bill, and how sure that is."""
    unknown = said("未知", "not known")
    own = (
        _row(said("自己最多支付", "You pay at the most"), _amount(result.own_at_most, "yuan", unknown))
        if result.own is None
        else _row(said("自己支付", "You pay"), _amount(result.own, "yuan", unknown))
    )
    return [
        _row(said("总费用", "The bill"), _amount(result.total, "yuan", unknown)),
        _row(said("其中起付线以下", "Below the deductible"), _amount(result.deductible, "yuan", unknown)),
        _row(said("统筹基金支付", "The pooled fund pays"), _amount(result.pooled, "yuan", unknown)),
        _row(said("大额、大病等支付", "The layers above it pay"), _amount(result.large_amount, "yuan", unknown)),
        _row(said("医疗救助", "Medical assistance pays"), _amount(result.assistance, "yuan", unknown)),
        own,
        _how_sure(result),
    ]


def _lines(result: Any, lang: str) -> dict[str, list[dict[str, Any]]]:
    """The lines below the head: how the amount came about, and the evidence of each entry used."""
    told = result.lines(lang)[2:]
    # The small line below an amount, the same for the year or the month, stands in the summary.
    told = told[1:] if told[0].kind == "small" else told
    below = [{"kind": line.kind, "text": line.text, "depth": line.depth} for line in told]
    first = next(place for place, line in enumerate(below) if line["kind"] == "evidence")
    return {"steps": below[:first], "sources": below[first:]}


def _error(error: yb.YibaoError, question: dict[str, Any]) -> dict[str, Any]:
    fields = [error.field] if isinstance(error, yb.InvalidInput) else list(getattr(error, "fields", ()))
    lacking = _lacking(question, fields)
    answer: dict[str, Any] = {
        "error": type(error).__name__,
        "text": _missing(fields, lacking) if isinstance(error, yb.MissingInput) else both(error.explain),
        # The library calls all groups of persons "groups"; the form has a field for each.
        "fields": list(
            dict.fromkeys([*(name for name in fields if name != "groups"), *(group.name for group in lacking)])
        ),
        "nearest": bool(isinstance(error, yb.NotKnown) and error.known),
        "more": _more([*question["fields"], *fields], _groups(question, [group.name for group in lacking])),
    }
    if isinstance(error, yb.AmbiguousRegion):
        answer["places"] = [{"code": code, "name": name} for code, name in error.candidates]
    return answer


def _missing(fields: list[str], groups: list[Group]) -> Said:
    """What to fill in, in the words of the form."""
    names = [FIELDS[name][0] for name in fields if name in FIELDS]
    names += [said(group.zh, group.en) for group in groups]
    return said(
        f"还需要填写：{'、'.join(dict.fromkeys(name['zh'] for name in names))}。",
        f"Please fill in: {', '.join(dict.fromkeys(name['en'] for name in names))}.",
    )


def _place_groups(question: dict[str, Any]) -> tuple[Group, ...]:
    try:
        return registry.default().place(question["fields"].get("region")).groups()
    except yb.YibaoError:
        return ()


def _lacking(question: dict[str, Any], fields: list[str]) -> list[Group]:
    """The place's groups of which one value must be told: those that help, or all where none does alone."""
    hospitals = [group for group in _place_groups(question) if group.name == "hospital" and "hospital" in fields]
    if "groups" not in fields:
        return hospitals
    open_ones = [
        group
        for group in _place_groups(question)
        if group.name not in ("hospital", *question["groups"]) and group.default is None and len(group.values) > 1
    ]
    return hospitals + ([group for group in open_ones if _helps(question, group)] or open_ones)


def _helps(question: dict[str, Any], group: Group) -> bool:
    """Whether no group is missing any more once one of this group is told."""
    for value in group.values:
        try:
            _result({**question, "groups": {**question["groups"], group.name: value}})
        except yb.MissingInput as error:
            if "groups" in error.fields:
                continue
        except yb.YibaoError:
            pass
        return True
    return False


def _groups(question: dict[str, Any], names: Iterable[str]) -> list[Group]:
    """The groups to show: those named, those chosen, and for a bill those to which a person may or may not belong."""
    shown = {*names, *question["groups"], *({"hospital"} & {*question["fields"]})}
    return [
        group
        for group in _place_groups(question)
        if group.name in shown or (_is_bill(question) and len(group.values) == 1 and group.name != "hospital")
    ]


def _more(names: Iterable[str], groups: list[Group]) -> list[dict[str, Any]]:
    """The further fields that the form should show."""
    own = ("region", "status", "birth_date", "on", "kind", "level", "in_scope", "own_pay")
    shown = [
        {"name": name, "label": FIELDS[name][0], "ask": FIELDS[name][1]}
        for name in dict.fromkeys(names)
        if name in FIELDS and name not in own
    ]
    return shown + [
        {
            "name": group.name,
            "label": said(group.zh, group.en),
            "ask": options(group.values),
            "blank": _blank(group),
            "group": group.name != "hospital",
        }
        for group in groups
    ]


def _blank(group: Group) -> Said:
    """What it means to choose none of a group."""
    if group.default is not None:
        usual = both(lambda lang: word(group.default, lang))
        return said(f"未填（按{usual['zh']}）", f"not given ({usual['en']})")
    return said("不属于", "does not apply") if len(group.values) == 1 else said("请选择", "please choose")


def ask_text(question: str) -> str:
    """`ask`, or `start` for an empty question, with JSON on both sides: so plain data crosses to the page."""
    return json.dumps(ask(json.loads(question)) if question else start(), ensure_ascii=False)
